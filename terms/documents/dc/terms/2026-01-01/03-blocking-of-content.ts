import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { hours } from '../../../../grammar/deadline.ts'
import { mayBlock } from '../../../../grammar/matters/rights.ts'
import { blockByCustomer, contentDemand } from '../../../../grammar/quantities/content.ts'
import { reached } from '../../../../grammar/quantity.ts'

const demandedAt = instantOf('2027-06-04T16:00')

export const blockAfterDemand = asLongAs({
  ref: 'Ziff. 3.8 S. 1',
  title: { de: 'Sperrung nach Aufforderung', en: 'Block after a demand' },
  decides: mayBlock,
  de: 'Sperrt der Kunde beanstandete Inhalte nicht innerhalb von {time} nach Zugang der Aufforderung selbst, darf der Anbieter sie sperren.',
  en: 'If the customer does not itself block disputed content within {time} of receipt of the demand, the provider may block it.',
  where: { time: hours(24) },
  given: { demand: contentDemand, blocked: blockByCustomer, reached },
  provided: ({ demand, blocked, reached: isReached }, { time }) =>
    all(
      demand !== undefined || no('Zur Sperrung ist nicht aufgefordert.', 'No block was demanded.'),
      blocked === undefined || no('Der Kunde hat selbst gesperrt.', 'The customer has blocked it itself.'),
      demand === undefined ||
        isReached(time.after(demand.at)) ||
        no('Die {time} sind nicht um.', 'The {time} are not over.', { time }),
    ),
  then: () => 'permitted',
  examples: {
    'a day after receipt, weekends included, the provider may block': [
      { demand: { at: demandedAt }, blocked: undefined, reached: asOf('2027-06-05T16:00') },
      'permitted',
    ],
    'a minute before it may not': [
      { demand: { at: demandedAt }, blocked: undefined, reached: asOf('2027-06-05T15:59') },
    ],
    'nor what the customer has blocked itself': [
      { demand: { at: demandedAt }, blocked: { by: 'customer' }, reached: asOf('2027-06-06') },
    ],
    'nor without a demand': [{ demand: undefined, blocked: undefined, reached: asOf('2027-06-06') }],
  },
  claims: ['dc.agb.3.8c'],
  reading:
    'Elapsed hours from receipt, weekends and holidays included: a period in hours shows that speed counts, so § 193 BGB yields to it.',
})

export const blockAtOnce = asLongAs({
  ref: 'Ziff. 3.8 S. 2',
  title: { de: 'Sofortige Sperrung', en: 'Block at once' },
  decides: mayBlock,
  de: 'Auf gerichtliche Entscheidung oder bei Gefahr im Verzug darf er sofort sperren.',
  en: 'Upon a court decision or in urgency it may block at once.',
  where: {},
  given: { demand: contentDemand },
  provided: ({ demand }) =>
    demand?.exception !== undefined ||
    no('Weder gerichtliche Entscheidung noch Gefahr im Verzug.', 'Neither a court decision nor urgency.'),
  then: () => 'permitted',
  examples: {
    'a court decision': [{ demand: { exception: 'court decision' } }, 'permitted'],
    'a mere demand': [{ demand: { content: 'content 1' } }],
  },
  claims: ['dc.agb.3.8e'],
})
