import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import type { Fact } from '../../../../grammar/fact.ts'
import { customersShare } from '../../../../grammar/matters/results.ts'
import { workDone } from '../../../../grammar/quantities/cost-of-work.ts'
import { say } from '../../../../grammar/said.ts'
import { oneOf } from '../../../../grammar/threshold.ts'
import { free, kindsOfWork, whole } from './cost-shares.ts'

type Purpose = NonNullable<Fact<'workDone'>['purpose']>
const works = (de: string, en: string, ...purposes: readonly Purpose[]) => oneOf(de, en, ...purposes)

/** Who bears the cost of some kinds of work. */
const borne = (
  ref: string,
  title: { de: string; en: string },
  de: `${string}{work}${string}{who}${string}` | `${string}{who}${string}{work}${string}`,
  en: `${string}{work}${string}{who}${string}` | `${string}{who}${string}{work}${string}`,
  work: ReturnType<typeof works>,
  who: typeof free | typeof whole,
  [one, other]: readonly [one: Purpose, other: Purpose],
  id: string,
  reading?: string,
) =>
  asLongAs({
    ref,
    title,
    decides: customersShare,
    de,
    en,
    where: { work, who },
    given: { done: workDone },
    provided: ({ done }, { work: meant }) =>
      meant.has(done?.purpose) || no('Davon ist nicht die Rede.', 'It is not about that.'),
    then: (_, { who: bearer }) => bearer.share,
    examples: { 'such work': [{ done: { purpose: one } }, who.share], 'other work': [{ done: { purpose: other } }] },
    claims: [id],
    ...(reading ? { reading } : {}),
  })

export const standardProcessing = borne(
  'Nr. 13.1',
  { de: 'Kostenlose Leistungen', en: 'What costs nothing' },
  'Die Ausführung der {work} ist {who}.',
  'Carrying out {work} is {who}.',
  works(
    'Weisungen aus Hauptvertrag oder Auftrag und der allgemeinen, technischen und organisatorischen Maßnahmen',
    'instructions laid down in main agreement or order, and general, technical and organisational measures,',
    'agreed instruction',
    'measures',
  ),
  free,
  ['measures', 'individual instruction'],
  'dc.avv.13.1',
)
export const individualInstructions = borne(
  'Nr. 13.2 S. 1',
  { de: 'Einzelweisungen', en: 'Individual instructions' },
  'Die Kosten für {work} trägt {who}.',
  'The cost of {work} is borne by {who}.',
  works(
    'Einzelweisungen und sonstige Verlangen',
    'individual instructions and other demands',
    'individual instruction',
    'other demand',
  ),
  whole,
  ['individual instruction', 'agreed instruction'],
  'dc.avv.13.2a',
)
export const supportCharged = borne(
  'Nr. 13.2 S. 2 (Unterstützung)',
  { de: 'Unterstützung des Kunden', en: 'Support of the customer' },
  'Auch die Kosten für {work} trägt {who}.',
  'The cost of {work} is likewise borne by {who}.',
  works(
    'Unterstützung bei Anfragen betroffener Personen und anderen Pflichten des Kunden',
    'support with requests of data subjects and other duties of the customer',
    'support',
  ),
  whole,
  ['support', 'forwarding'],
  'dc.avv.13.2b',
)
export const ownDuties = borne(
  'Nr. 13.2 S. 2 (eigene Pflichten)',
  { de: 'Eigene Pflichten des Anbieters', en: 'The provider’s own duties' },
  'Eigene Pflichten des Anbieters, nämlich {work}, sind {who}.',
  'The provider’s own duties, namely {work}, are {who}.',
  works(
    'Nachrichten, das Weiterleiten von Anfragen und die Liste der Maßnahmen',
    'notices, forwarding requests and the list of measures',
    'forwarding',
    'list of measures',
  ),
  free,
  ['forwarding', 'support'],
  'dc.avv.13.2b',
  'Where support begins and the own duty ends is a reading; the right to the list (Nr. 14.2) is unconditional.',
)
export const informationCharged = borne(
  'Nr. 13.2 S. 2 (Auskünfte)',
  { de: 'Auskünfte', en: 'Information' },
  'Auch die Kosten für {work} trägt {who}.',
  'The cost of {work} is likewise borne by {who}.',
  works(
    'Auskünfte, die nicht vorwiegend dem Anbieter dienen,',
    'information that is not mainly in the provider’s interest',
    'information',
  ),
  whole,
  ['information', 'information for the provider'],
  'dc.avv.13.2c',
)
export const informationForProvider = borne(
  'Nr. 13.2 S. 2 (eigene Auskünfte)',
  { de: 'Auskünfte im Interesse des Anbieters', en: 'Information in the provider’s interest' },
  'Im Übrigen sind {work} {who}.',
  'Otherwise {work} is {who}.',
  works(
    'Auskünfte im vorwiegenden Interesse des Anbieters',
    'information mainly in the provider’s interest',
    'information for the provider',
  ),
  free,
  ['information for the provider', 'information'],
  'dc.avv.13.2c',
)
export const returnCharged = borne(
  'Nr. 13.2 S. 2 (Rückgabe)',
  { de: 'Rückgabe und Vernichtung', en: 'Return and destruction' },
  'Auch die Kosten für {work} trägt {who}.',
  'The cost of {work} is likewise borne by {who}.',
  works(
    'Rückgabe und Vernichtung, die über das Löschen im System hinausgehen,',
    'return and destruction beyond erasure in the system',
    'return or destruction',
  ),
  whole,
  ['return or destruction', 'erasure in the system'],
  'dc.avv.13.2d',
  'The only sentence that names return and destruction: neither duty, period, format nor proof is in the source (Nr. 4.1 to 4.5 are missing). What becomes of the data the customer instructs at the end (Art. 28 (3) (g) GDPR).',
)
export const erasureFree = borne(
  'Nr. 13.2 S. 2 (Löschen)',
  { de: 'Löschen im System', en: 'Erasure in the system' },
  'Das {work} selbst ist {who}.',
  'The {work} itself is {who}.',
  works('Löschen im System des Anbieters', 'erasure in the provider’s system', 'erasure in the system'),
  free,
  ['erasure in the system', 'return or destruction'],
  'dc.avv.13.2d',
)
export const auditsCharged = borne(
  'Nr. 13.2 S. 2 (Kontrollen)',
  { de: 'Kontrollen', en: 'Audits' },
  'Auch die Kosten für {work} trägt {who}.',
  'The cost of {work} is likewise borne by {who}.',
  works('Ermöglichen und Begleiten von Kontrollen', 'enabling and accompanying audits', 'audit'),
  whole,
  ['audit', 'measures'],
  'dc.avv.13.2e',
)

const rest = say('den übrigen', 'the rest', { of: (ofProvider: number): number => whole.share - ofProvider })

export const partyAtFault = asLongAs({
  ref: 'Nr. 13.2 S. 3',
  title: { de: 'Kosten nach Verschulden', en: 'Cost by fault' },
  decides: customersShare,
  exceptionTo: kindsOfWork,
  de: 'Hat eine Partei eine Maßnahme schuldhaft nötig gemacht, trägt sie deren Kosten; bei Mitverschulden trägt der Anbieter seinen Anteil und der Kunde {rest}.',
  en: 'If a party culpably made a measure necessary, it bears its cost; upon contributory fault the provider bears its share and the customer {rest}.',
  where: { rest },
  given: { done: workDone },
  provided: ({ done }) =>
    (done?.purpose !== undefined && done.purpose !== 'development' && done.providersFault !== undefined) ||
    no('Niemand hat ein Verschulden festgestellt.', 'Nobody found a fault.'),
  then: ({ done }, { rest: share }) => share.of(done?.providersFault ?? 0),
  examples: {
    'the provider’s alone': [{ done: { purpose: 'support', providersFault: 100 } }, 0],
    'seventy of a hundred': [{ done: { purpose: 'support', providersFault: 70 } }, 30],
    'nobody’s': [{ done: { purpose: 'support' } }],
  },
  claims: ['dc.avv.13.2f'],
  reading: 'People find the shares; the rule only splits.',
})
