import { end } from '../terms/grammar/matters/agreement.ts'
import { eur } from '../terms/grammar/money.ts'
import { claim } from './claim.ts'
import { because, decided, done, due, files, nothingIsRefused, refused } from './expectations.ts'
import { kontent } from './sold.ts'
import { story } from './story.ts'
import { everythingDue } from './written.ts'

const domain = { scope: 'domain', item: 'domain' } as const
const webSpace = { scope: 'hosting', item: 'add-on' } as const

story('A domain and web space: who gives notice a day late has the domain for another year', kontent.domain, (life) => {
  const late = life.ofAnother('who is a day late')
  for (const each of [life, late]) {
    each.on('2026-01-01').provider.sellsByTheYear('domain', eur('12.00'), '2026-01-01')
    each.on('2026-01-01').provider.sellsByTheYear('hosting', eur('60.00'), '2026-01-01')
    each.on('2026-01-01').provider.activates()
  }
  for (const each of [life, late]) each.on('2026-01-02').customer.pays(everythingDue)
  // Four weeks before the end: Thursday 3 December.
  life.on('2026-12-03').customer.givesNotice({ medium: 'letter', ...domain })
  life.on('2026-12-03').expect(decided(end, 'domain', '2026-12-31'), because('§ 3.3 S. 2'), nothingIsRefused)
  late.on('2026-12-03').customer.givesNotice({ medium: 'e-mail', ...domain })
  late.on('2026-12-03').expect(refused('FORM_NOT_MET'), because('§ 3.3 S. 5'), decided(end, 'domain', undefined))
  // An add-on may be ended on the website, and by itself.
  for (const each of [life, late]) {
    each.on('2026-12-03').customer.givesNotice({ medium: 'portal', ...webSpace })
    each.on('2026-12-03').expect(decided(end, 'hosting', '2026-12-31'), because('§ 3.3 S. 2'))
  }
  late.on('2026-12-04').customer.givesNotice({ medium: 'fax', ...domain })
  late.on('2026-12-04').expect(decided(end, 'domain', '2027-12-31'), because('§ 3.3 S. 2'))
  for (const each of [life, late]) each.on('2026-12-04').expect(done('confirmTermination', 2))

  for (const each of [life, late]) each.on('2026-12-31').expect(files.are('open'), done('handBackDomain', 0))
  life.on('2027-01-01').expect(files.are('closed'), due(eur('0.00')), done('handBackDomain'))
  late
    .on('2027-01-01')
    .expect(files.are('open'), claim('fee domain 2027-01-01').is(eur('12.00')), because('§ 7.2 S. 1'))
})
