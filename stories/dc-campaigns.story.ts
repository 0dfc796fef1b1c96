import { objectionPeriod } from '../terms/grammar/matters/changes.ts'
import { price, quantity } from '../terms/grammar/matters/prices.ts'
import { mayBlock } from '../terms/grammar/matters/rights.ts'
import { eurNet } from '../terms/grammar/money.ts'
import { because, decided, done, ends, goesOn } from './expectations.ts'
import { dc } from './sold.ts'
import { story } from './story.ts'
import { everythingDue } from './written.ts'

story(
  'A year of campaigns: more users, disputed content, a breach, and a price that is refused',
  dc.campaigns,
  (life) => {
    life.on('2026-10-01').provider.agreesOnPrice('subscription', eurNet('12000.00'))
    life.on('2026-10-01').provider.agreesOnTerm('term', '2026-10-01', 12)
    life.on('2026-10-01').provider.books('seats', 10)
    life.on('2026-10-02').customer.pays(everythingDue)

    life.on('2026-10-20').provider.countsUsers(14)
    life.on('2026-10-20').expect(decided(quantity, 'seats', '20'), because('Ziff. 13.2 S. 4'))

    // Twenty-four hours from a Saturday afternoon, over the night in which the clocks go back.
    life.on('2026-10-24T14:20').provider.isAskedToBlock('spot 17')
    life.on('2026-10-25T13:19').expect(decided(mayBlock, 'spot 17', undefined))
    life.on('2026-10-25T13:20').expect(decided(mayBlock, 'spot 17', 'permitted'), because('Ziff. 3.8 S. 1'))
    life.on('2026-10-25T16:00').customer.blocks('spot 17')
    life.on('2026-10-25T16:00').expect(decided(mayBlock, 'spot 17', undefined))

    life.on('2026-11-03T17:45').provider.learnsOfBreach('breach 1')
    life.on('2026-11-03T17:45').expect(done('notifyBreach'))

    life.on('2026-11-19').provider.tellsOfNewPrice('dearer', 'subscription', eurNet('13200.00'), { from: '2027-01-01' })
    life.on('2026-11-19').expect(decided(objectionPeriod, 'dearer', '2026-12-17'), because('Ziff. 13.3 S. 1'))
    life.on('2026-12-17').customer.objectsTo('dearer', { goodCause: false })
    life.on('2027-01-01').expect(decided(price, 'subscription', 'EUR 12000.00'), goesOn)
    life.on('2027-01-04').provider.givesNotice('price')
    life.on('2027-01-04').expect(ends('2027-04-04'), because('Ziff. 14.1 S. 3'))
  },
)
