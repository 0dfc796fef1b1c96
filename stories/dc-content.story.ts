import { mayBlock } from '../terms/grammar/matters/rights.ts'
import { eurNet } from '../terms/grammar/money.ts'
import { because, decided } from './expectations.ts'
import { dc } from './sold.ts'
import { story } from './story.ts'
import { everythingDue } from './written.ts'

const mayNotBlock = (content: string) => decided(mayBlock, content, undefined)
const mayBeBlocked = (content: string) => decided(mayBlock, content, 'permitted')

story(
  'A third party wants content blocked: the customer has a day, a court is not waited for',
  dc.campaigns,
  (life) => {
    life.on('2027-03-01').provider.agreesOnPrice('subscription', eurNet('6000.00'))
    life.on('2027-03-01').provider.agreesOnTerm('term', '2027-03-01', 12)
    life.on('2027-03-01').customer.pays(everythingDue)

    // Twenty-four hours over the night in which the clocks go forward.
    life.on('2027-03-27T14:20').provider.isAskedToBlock('spot 1')
    life.on('2027-03-28T15:19').expect(mayNotBlock('spot 1'))
    life.on('2027-03-28T15:20').expect(mayBeBlocked('spot 1'), because('Ziff. 3.8 S. 1'))
    life.on('2027-03-28T15:21').customer.blocks('spot 1')
    life.on('2027-03-28T15:21').expect(mayNotBlock('spot 1'))

    life.on('2027-06-01T09:00').provider.isAskedToBlock('spot 2', 'court decision')
    life.on('2027-06-01T09:00').expect(mayBeBlocked('spot 2'), because('Ziff. 3.8 S. 2'))
    life.on('2027-06-01T10:00').provider.isAskedToBlock('spot 3', 'obviously unlawful order')
    life.on('2027-06-01T10:00').expect(mayNotBlock('spot 3'))
    life.on('2027-06-02T10:00').expect(mayBeBlocked('spot 3'), because('Ziff. 3.8 S. 1'))

    life.on('2027-06-04T16:00').provider.isAskedToBlock('spot 4')
    life.on('2027-06-05T15:59').customer.blocks('spot 4')
    life.on('2027-06-05T16:00').expect(mayNotBlock('spot 4'))
  },
)
