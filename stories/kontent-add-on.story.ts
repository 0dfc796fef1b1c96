import { eur } from '../terms/grammar/money.ts'
import { claim } from './claim.ts'
import { because, due } from './expectations.ts'
import { kontent } from './sold.ts'
import { story } from './story.ts'
import { everythingDue } from './written.ts'

story('An add-on goes up and down by the day, and what is left over is used', kontent.domain, (life) => {
  life.on('2026-01-01').provider.sellsByTheYear('domain', eur('12.00'), '2026-01-01')
  life.on('2026-01-01').provider.activates()
  life.on('2026-01-02').customer.pays(everythingDue)

  // Its first term ends with the domain's: 184 of 365 days.
  life.on('2026-07-01').customer.ordersAddOn('mail', eur('36.50'), '2026-07-01')
  life.on('2026-07-01').expect(claim('fee mail 2026-07-01').is(eur('18.40')), because('§ 3.5 S. 2'))
  life.on('2026-07-02').customer.pays(everythingDue)
  // Twice as much for 92 days; on the day itself the last word counts.
  const dearer = claim('scope mail 2026-10-01')
  life.on('2026-10-01T10:00').customer.changesAddOn('mail', eur('109.50'))
  life.on('2026-10-01T15:00').customer.changesAddOn('mail', eur('73.00'))
  life.on('2026-10-01T23:59').expect(dearer.isNotMade)
  life.on('2026-10-02').expect(dearer.is(eur('9.20')), because('§ 22.2 S. 2'))
  life.on('2026-10-05').customer.pays(everythingDue)
  // Half as much for thirty days.
  life.on('2026-12-02').customer.changesAddOn('mail', eur('36.50'))
  life.on('2026-12-03').expect(claim('scope mail 2026-12-02').is(eur('3.00')), because('§ 22.2 S. 3'))
  life.on('2026-12-03').expect(due(eur('0.00')))

  life.on('2027-01-01').expect(claim('fee mail 2027-01-01').is(eur('36.50')), due(eur('45.50'))) // less the 3.00
})
