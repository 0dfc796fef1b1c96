import { end } from '../terms/grammar/matters/agreement.ts'
import { eurNet } from '../terms/grammar/money.ts'
import { because, decided, ends, mayNotTerminateOn, mayTerminateOn } from './expectations.ts'
import { dc } from './sold.ts'
import { story } from './story.ts'
import { everythingDue } from './written.ts'

const upon = 'change new player'

story(
  'A lesser service: who leaves within eight weeks is free at once, a day later with the year',
  dc.campaigns,
  (life) => {
    const late = life.ofAnother('who is a day late')
    for (const each of [life, late]) {
      each.on('2027-01-01').provider.agreesOnPrice('subscription', eurNet('1200.00'))
      each.on('2027-01-01').provider.agreesOnTerm('term', '2027-01-01', 12)
    }
    for (const each of [life, late]) each.on('2027-01-04').customer.pays(everythingDue)
    for (const each of [life, late]) each.on('2027-02-10').provider.tellsOfLesserService('new player', '2027-03-01')
    for (const each of [life, late]) each.on('2027-02-28').expect(mayNotTerminateOn(upon))
    for (const each of [life, late]) each.on('2027-03-01').expect(mayTerminateOn(upon), because('Ziff. 4 S. 3'))

    life.on('2027-04-26T17:00').customer.leavesOnChange('new player')
    life.on('2027-04-26T17:00').expect(decided(end, 'agreement', '2027-04-26'), because('Ziff. 4 S. 3'))
    late.on('2027-04-26T17:00').expect(mayTerminateOn(upon))
    late.on('2027-04-27').expect(mayNotTerminateOn(upon))
    late.on('2027-04-27').customer.leavesOnChange('new player')
    late.on('2027-04-27').expect(ends('2027-12-31'), because('Ziff. 14.1 S. 1'))
  },
)
