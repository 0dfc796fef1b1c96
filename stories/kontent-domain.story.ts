import { end } from '../terms/grammar/matters/agreement.ts'
import { eur } from '../terms/grammar/money.ts'
import { because, decided, files, inDefault, providerMaySuspend, refused } from './expectations.ts'
import { kontent } from './sold.ts'
import { story } from './story.ts'
import { everythingDue } from './written.ts'

story('A domain: two reminders, a suspension, a notice by e-mail and one by fax', kontent.domain, (life) => {
  life.on('2026-03-01').provider.agreesOnPrice('domain', eur('12.00'))
  life.on('2026-03-01').provider.agreesOnTerm('term of domain', '2026-03-01', 12)
  life.on('2026-03-01').provider.agreesOnTerm('billing of fees domain', '2026-03-01', 12)
  life.on('2026-03-01').provider.activates()
  life.on('2026-03-01').expect(files.are('open'))
  life.on('2026-03-02').customer.pays(everythingDue)

  life.on('2026-09-01').provider.sendsInvoice('transfer', eur('119.00'))
  life.on('2026-10-12').provider.reminds('transfer', 1)
  life.on('2026-11-10').provider.reminds('transfer', 2, { deadline: '2026-11-20' })
  life.on('2026-11-20').expect(files.are('open'))
  life.on('2026-11-21').expect(providerMaySuspend, because('§ 5.3 S. 1'), files.are('suspended'))
  life.on('2026-11-24').customer.pays(everythingDue)
  life.on('2026-11-24').expect(files.are('open'), inDefault(eur('0.00')))

  life.on('2026-12-01').customer.givesNotice({ medium: 'e-mail', scope: 'domain', item: 'domain' })
  life.on('2026-12-01').expect(refused('FORM_NOT_MET'), because('§ 3.3 S. 5'), decided(end, 'domain', undefined))
  life.on('2027-01-29').customer.givesNotice({ medium: 'fax', scope: 'domain', item: 'domain' })
  life.on('2027-01-29').expect(decided(end, 'domain', '2027-02-28'), because('§ 3.3'))
  life.on('2027-02-28').expect(files.are('open'))
  life.on('2027-03-01').expect(files.are('closed'))
})
