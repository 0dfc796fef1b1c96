import { quantity } from '../terms/grammar/matters/prices.ts'
import { eur, eurNet } from '../terms/grammar/money.ts'
import { claim } from './claim.ts'
import { because, decided, done } from './expectations.ts'
import { dc } from './sold.ts'
import { story } from './story.ts'
import { everythingDue } from './written.ts'

story('More users than booked cost the difference for the rest of the year, once', dc.campaigns, (life) => {
  const many = life.ofAnother('who has more users than any tier')
  for (const each of [life, many]) {
    each.on('2027-01-01').provider.agreesOnPrice('subscription', eurNet('6000.00'))
    each.on('2027-01-01').provider.agreesOnTerm('term', '2027-01-01', 12)
    each.on('2027-01-01').provider.books('seats', 10)
  }
  for (const each of [life, many]) each.on('2027-01-04').customer.pays(everythingDue)

  life.on('2027-06-30').provider.countsUsers(10)
  life.on('2027-06-30').expect(decided(quantity, 'seats', '10'), claim('true-up 2027-06-30').isNotMade)
  life.on('2027-07-01').provider.countsUsers(11)
  // The next tier for 184 of 365 days, 2419.73 and tax on it; twenty users from now on.
  life.on('2027-07-01').expect(claim('true-up 2027-07-01').is(eur('2879.48')), because('Ziff. 13.2 S. 4'))
  life.on('2027-07-01').expect(decided(quantity, 'seats', '20'), because('Ziff. 13.2 S. 4'))
  many.on('2027-07-01').provider.countsUsers(21)
  many.on('2027-07-01').expect(claim('true-up 2027-07-01').isNotMade, done('decide'))

  life.on('2027-09-01').provider.countsUsers(20)
  life.on('2027-09-01').expect(claim('true-up 2027-09-01').isNotMade)
  life.on('2027-12-31').expect(decided(quantity, 'seats', '20'))
  life.on('2028-01-01').expect(decided(quantity, 'seats', '10'), claim('fee 2028-01-01').is(eur('7140.00')))
})
