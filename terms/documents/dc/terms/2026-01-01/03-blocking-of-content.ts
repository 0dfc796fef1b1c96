import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { hours } from '../../../../grammar/deadline.ts'
import { mayBlock } from '../../../../grammar/matters/rights.ts'
import { must } from '../../../../grammar/outcome.ts'
import { blockByCustomer, contentDemand } from '../../../../grammar/quantities/content.ts'
import { reached } from '../../../../grammar/quantity.ts'
import { undertaking } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

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

const cases = oneOf(
  'bei erheblicher Pflichtverletzung, besonderer Eile oder Gefahr im Verzug, auf behördliche Anordnung, die nicht offensichtlich rechtswidrig ist, auf gerichtliche Entscheidung oder wenn ein Gesetz ihn dazu verpflichtet',
  'upon a considerable breach, in particular urgency or imminent danger, upon an order of an authority that is not obviously unlawful, upon a court decision or where a law obliges it to',
  'considerable breach',
  'urgency',
  'order of an authority',
  'court decision',
  'legal obligation',
)

export const blockAtOnce = asLongAs({
  ref: 'Ziff. 3.8 S. 2',
  title: { de: 'Sofortige Sperrung', en: 'Block at once' },
  decides: mayBlock,
  de: 'Ohne Aufforderung darf er sofort sperren {cases}.',
  en: 'Without a demand it may block at once {cases}.',
  where: { cases },
  given: { demand: contentDemand },
  provided: ({ demand }, { cases: named }) =>
    named.has(demand?.exception) ||
    no('Keiner der Fälle, in denen sofort gesperrt werden darf.', 'None of the cases in which it may block at once.'),
  then: () => 'permitted',
  examples: {
    'a court decision': [{ demand: { exception: 'court decision' } }, 'permitted'],
    'an order that is obviously unlawful': [{ demand: { exception: 'obviously unlawful order' } }],
    'a mere demand': [{ demand: { content: 'content 1' } }],
  },
  claims: ['dc.agb.3.8e'],
  reading: 'What is considerable a person says, with a reason; a demand that is running does not stand in the way.',
})

export const groundsAndWeighing = clause({
  ref: 'Ziff. 3.8 Abs. 2 (Anlass)',
  title: { de: 'Anlass einer Sperrung', en: 'Grounds for a block' },
  when: 'contentDemanded',
  de: 'Anlass ist eine drohende oder erfolgte Verletzung von Ziff. 3 oder das nicht offensichtlich unbegründete Verlangen Dritter, Inhalte nicht mehr zu zeigen; der Anbieter wägt die berechtigten Interessen des Kunden ab und hält Anlass, Inhalte und Abwägung fest.',
  en: 'The ground is an imminent or actual breach of Ziff. 3, or a demand of third parties, not manifestly unfounded, to stop showing content; the provider weighs the customer’s legitimate interests and records ground, content and weighing.',
  where: {},
  then: ({ content }) => must('provider', 'weighInterests', content),
  examples: { 'a demand is made': [{ content: 'X' }, must('provider', 'weighInterests', 'X')] },
  claims: ['dc.agb.3.8b'],
  reading:
    'What is blocked is the connection of the content to the internet, not the agreement nor the account (Ziff. 13.1).',
})
export const extentOfTheBlock = undertaking({
  ref: 'Ziff. 3.8 Abs. 2 (Umfang)',
  title: { de: 'Umfang und Dauer', en: 'Extent and duration' },
  de: 'Die Sperrung wirkt sofort und kann ganz oder teilweise, befristet oder dauerhaft sein; den Umfang wählt der Anbieter mit Rücksicht auf die berechtigten Interessen des Kunden und hält ihn fest.',
  en: 'The block has immediate effect and may be in whole or part, temporary or permanent; the provider chooses its extent with regard to the customer’s legitimate interests, and records it.',
  where: {},
  undertaking: { who: 'provider', duty: 'chooseExtentOfBlock' },
  claims: ['dc.agb.3.8d'],
  reading: 'No rule lifts a block: a person lifts it when its ground has gone.',
})
export const informationAfterBlock = clause({
  ref: 'Ziff. 3.8 S. 3',
  title: { de: 'Nachricht von der sofortigen Sperrung', en: 'Information after a block at once' },
  when: 'contentBlocked',
  about: ({ content }) => content,
  de: 'Von einer Sperrung ohne Ankündigung unterrichtet er den Kunden unverzüglich.',
  en: 'Of a block without announcement it informs the customer without undue delay.',
  where: {},
  given: { demand: contentDemand },
  provided: ({ by }, _, { demand }) =>
    all(
      by === 'provider' || no('Der Kunde hat selbst gesperrt.', 'The customer has blocked it itself.'),
      demand?.exception !== undefined || demand === undefined || no('Sie war angekündigt.', 'It was announced.'),
    ),
  then: ({ content }) => must('provider', 'informOfBlock', content),
  examples: {
    'upon a court decision': [
      { by: 'provider', content: 'X' },
      must('provider', 'informOfBlock', 'X'),
      { demand: { exception: 'court decision' } },
    ],
    'after a demand in vain': [{ by: 'provider', content: 'X' }, [], { demand: { content: 'X' } }],
    'by the customer': [{ by: 'customer', content: 'X' }, [], { demand: { exception: 'urgency' } }],
  },
  claims: ['dc.agb.3.8f'],
})
