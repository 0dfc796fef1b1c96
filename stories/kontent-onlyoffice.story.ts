import { conclusion, end } from '../terms/grammar/matters/agreement.ts'
import { mayUse } from '../terms/grammar/matters/software-service.ts'
import { eur } from '../terms/grammar/money.ts'
import { claim } from './claim.ts'
import { because, decided, due } from './expectations.ts'
import { kontent } from './sold.ts'
import { story } from './story.ts'
import { everythingDue } from './written.ts'

const ofTheThirdMonth = claim('fee onlyoffice 2027-01-23')

story('ONLYOFFICE month by month: a notice a day late costs one more month', kontent.domain, (life) => {
  const late = life.ofAnother('who is a day late')
  for (const each of [life, late]) {
    each.on('2026-11-20').customer.ordersByTheMonth('onlyoffice', '2026-11-22', 10, 'M')
    each.on('2026-11-20').expect(decided(conclusion, 'onlyoffice', undefined))
  }
  for (const each of [life, late]) {
    each.on('2026-11-22').provider.sendsAccessData('onlyoffice')
    each.on('2026-11-22').expect(decided(conclusion, 'onlyoffice', '2026-11-22'), because('§ 23.3 S. 3'))
    each.on('2026-11-22').expect(claim('fee onlyoffice 2026-11-22').is(eur('59.50')), because('Nr. 3.1'))
  }
  for (const each of [life, late]) each.on('2026-11-25').customer.pays(everythingDue)
  for (const each of [life, late]) each.on('2026-12-22').expect(due(eur('0.00')))
  for (const each of [life, late])
    each.on('2026-12-23').expect(due(eur('59.50')), decided(mayUse, 'onlyoffice', 'permitted'))
  for (const each of [life, late]) each.on('2026-12-28').customer.pays(everythingDue)

  // The month ends on 22 January, and a week is to lie between.
  life.on('2027-01-15T23:59').customer.givesNotice({ scope: 'onlyoffice' })
  late.on('2027-01-16T00:00').customer.givesNotice({ scope: 'onlyoffice' })
  life.on('2027-01-16T00:00').expect(decided(end, 'onlyoffice', '2027-01-22'), because('§ 23.7 S. 3'))
  late.on('2027-01-16T00:00').expect(decided(end, 'onlyoffice', '2027-02-22'), because('§ 23.7 S. 3'))

  life.on('2027-01-22T23:59').expect(decided(mayUse, 'onlyoffice', 'permitted'))
  life.on('2027-01-23').expect(decided(mayUse, 'onlyoffice', 'barred'), because('§ 23.2'), ofTheThirdMonth.isNotMade)
  late.on('2027-01-23').expect(decided(mayUse, 'onlyoffice', 'permitted'), ofTheThirdMonth.is(eur('59.50')))
  late.on('2027-02-23').expect(decided(mayUse, 'onlyoffice', 'barred'), claim('fee onlyoffice 2027-02-23').isNotMade)
})
