import { objectionPeriod } from '../terms/grammar/matters/changes.ts'
import { price } from '../terms/grammar/matters/prices.ts'
import { eurNet } from '../terms/grammar/money.ts'
import { because, decided, ends, goesOn } from './expectations.ts'
import { dc } from './sold.ts'
import { story } from './story.ts'
import { everythingDue } from './written.ts'

const [old, raised] = ['EUR 1000.00', 'EUR 1100.00']
const dearer = { from: '2027-01-01' } as const

story(
  'A price rises: one is silent, one objects in time and stays, one is let go, one is late',
  dc.campaigns,
  (silent) => {
    const staying = silent.ofAnother('who objects and stays')
    const leaving = silent.ofAnother('who objects and is let go')
    const late = silent.ofAnother('who objects a day late')
    const informedLate = silent.ofAnother('who is told a day late')
    const everybody = [silent, staying, leaving, late, informedLate]
    for (const each of everybody) {
      each.on('2026-01-01').provider.agreesOnPrice('subscription', eurNet('1000.00'))
      each.on('2026-01-01').provider.agreesOnTerm('term', '2026-01-01', 12)
    }
    for (const each of everybody) each.on('2026-01-02').customer.pays(everythingDue)

    // Six weeks before New Year; four weeks to object.
    for (const each of [silent, staying, leaving, late]) {
      each.on('2026-11-19').provider.tellsOfNewPrice('dearer', 'subscription', eurNet('1100.00'), dearer)
      each.on('2026-11-19').expect(decided(objectionPeriod, 'dearer', '2026-12-17'), because('Ziff. 13.3 S. 1'))
    }
    informedLate.on('2026-11-20').provider.tellsOfNewPrice('dearer', 'subscription', eurNet('1100.00'), dearer)
    for (const each of [staying, leaving]) each.on('2026-12-17').customer.objectsTo('dearer', { goodCause: false })
    late.on('2026-12-18').customer.objectsTo('dearer', { goodCause: false })
    // The provider may go on at the old price or end the agreement in three months.
    leaving.on('2026-12-18').provider.givesNotice('price')
    leaving.on('2026-12-18').expect(ends('2027-03-18'), because('Ziff. 14.1 S. 3'))

    for (const each of [silent, late]) each.on('2026-12-31').expect(decided(price, 'subscription', old))
    for (const each of [silent, late])
      each.on('2027-01-01').expect(decided(price, 'subscription', raised), because('Ziff. 13.3 S. 1'), goesOn)
    for (const each of [staying, leaving, informedLate])
      each.on('2027-01-01').expect(decided(price, 'subscription', old))
    informedLate.on('2027-01-02').expect(decided(price, 'subscription', raised), because('Ziff. 13.3 S. 1'))
    staying.on('2027-01-02').expect(decided(price, 'subscription', old), goesOn)
  },
)
