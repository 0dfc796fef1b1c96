import { price } from '../terms/grammar/matters/prices.ts'
import { eurNet } from '../terms/grammar/money.ts'
import { because, decided, ends, goesOn, mayNotTerminateOn, mayTerminateOn } from './expectations.ts'
import { q } from './sold.ts'
import { story } from './story.ts'

const [five, more] = [eurNet('105.00'), eurNet('105.01')]

story('A price rises by five percent and binds, by 5.01 and lets go whoever promised to stay', q.paidPlan, (life) => {
  const leaving = life.ofAnother('who leaves on 5.01 percent')
  const tooLate = life.ofAnother('who leaves a minute too late')
  const toldLate = life.ofAnother('who is told a day later')
  const everybody = [life, leaving, tooLate, toldLate]
  for (const each of everybody) {
    each.on('2026-12-01').provider.agreesOnTerm('billing', '2026-12-01', 1)
    each.on('2026-12-01').provider.agreesOnMinimumTerm('2027-12-31')
    each.on('2026-12-01').customer.ordersPlan(5, eurNet('100.00'))
  }
  life.on('2026-12-31').provider.tellsOfNewPrice('dearer', 'plan', five)
  for (const each of [leaving, tooLate]) each.on('2026-12-31').provider.tellsOfNewPrice('dearer', 'plan', more)
  life.on('2026-12-31').expect(mayNotTerminateOn('price dearer'))
  for (const each of [leaving, tooLate])
    each.on('2026-12-31').expect(mayTerminateOn('price dearer'), because('§ 2.7 S. 6'))
  toldLate.on('2027-01-01').provider.tellsOfNewPrice('dearer', 'plan', more)

  // Two months after New Year’s Eve the month of February runs, the last at the old price.
  life.on('2027-02-28T23:57').customer.givesNotice({ ground: 'price', change: 'dearer' })
  life.on('2027-02-28T23:57').expect(ends('2027-12-31'), because('Individualabrede § 1'))
  leaving.on('2027-02-28T23:58').customer.givesNotice({ ground: 'price', change: 'dearer' })
  leaving.on('2027-02-28T23:58').expect(ends('2027-02-28'), because('§ 2.7 S. 7'))
  for (const each of everybody) each.on('2027-02-28T23:58').expect(decided(price, 'plan', 'EUR 100.00'))
  life.on('2027-03-01T00:00').expect(decided(price, 'plan', 'EUR 105.00'), because('§ 2.7 S. 5'))
  tooLate.on('2027-03-01T00:00').expect(decided(price, 'plan', 'EUR 105.01'), mayNotTerminateOn('price dearer'))
  tooLate.on('2027-03-01T00:01').customer.givesNotice({ ground: 'price', change: 'dearer' })
  tooLate.on('2027-03-01T00:01').expect(ends('2027-12-31'), because('Individualabrede § 1'))

  toldLate.on('2027-03-31').expect(decided(price, 'plan', 'EUR 100.00'), mayTerminateOn('price dearer'))
  toldLate.on('2027-04-01').expect(decided(price, 'plan', 'EUR 105.01'), mayNotTerminateOn('price dearer'), goesOn)
})
