import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import type { Fact } from '../../../../grammar/fact.ts'
import { customersShare } from '../../../../grammar/matters/results.ts'
import { mayStartWork } from '../../../../grammar/matters/work.ts'
import { eur, eurNet } from '../../../../grammar/money.ts'
import { must, owes } from '../../../../grammar/outcome.ts'
import { estimate, estimateRequest, shareOfCustomer, workDone } from '../../../../grammar/quantities/cost-of-work.ts'
import { say } from '../../../../grammar/said.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

type Purpose = Fact<'workDone'>['purpose']
const free = say('kostenlos', 'free of charge', { share: 0 })
const whole = say('der Kunde', 'the customer', { share: 100 })
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
  'Der Anbieter erbringt {work} {who}.',
  'The provider renders {work} {who}.',
  works(
    'Weisungen aus Hauptvertrag oder Auftrag und allgemeine, technische und organisatorische Maßnahmen',
    'instructions laid down in main agreement or order and general, technical and organisational measures',
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
  'Ebenso die für {work} trägt {who}.',
  'Likewise that of {work} is borne by {who}.',
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
  'Ebenso die für {work} trägt {who}.',
  'Likewise that of {work} is borne by {who}.',
  works(
    'Auskünfte, die nicht vorwiegend dem Anbieter dienen',
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
  'Ebenso die für {work} trägt {who}.',
  'Likewise that of {work} is borne by {who}.',
  works(
    'Rückgabe und Vernichtung, die über das Löschen im System hinausgehen',
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
  'Ebenso die für {work} trägt {who}.',
  'Likewise that of {work} is borne by {who}.',
  works('das Ermöglichen und Begleiten von Kontrollen', 'enabling and accompanying audits', 'audit'),
  whole,
  ['audit', 'measures'],
  'dc.avv.13.2e',
)

const ofNumber13 = [
  'Nr. 13.1',
  'Nr. 13.2 S. 1',
  'Nr. 13.2 S. 2 (Unterstützung)',
  'Nr. 13.2 S. 2 (eigene Pflichten)',
  'Nr. 13.2 S. 2 (Auskünfte)',
  'Nr. 13.2 S. 2 (eigene Auskünfte)',
  'Nr. 13.2 S. 2 (Rückgabe)',
  'Nr. 13.2 S. 2 (Löschen)',
  'Nr. 13.2 S. 2 (Kontrollen)',
]
const rest = say('den übrigen', 'the rest', { of: (ofProvider: number): number => whole.share - ofProvider })

export const partyAtFault = asLongAs({
  ref: 'Nr. 13.2 S. 3',
  title: { de: 'Kosten nach Verschulden', en: 'Cost by fault' },
  decides: customersShare,
  exceptionTo: ofNumber13,
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

export const estimateBeforehand = clause({
  ref: 'Nr. 13.3 S. 1',
  title: { de: 'Kostenvoranschlag', en: 'Cost estimate' },
  when: 'estimateRequested',
  de: 'Auf Verlangen erteilt der Anbieter vorher einen Kostenvoranschlag.',
  en: 'On request the provider gives a cost estimate beforehand.',
  where: {},
  then: ({ work }) => must('provider', 'giveEstimate', work),
  examples: { 'with an instruction': [{ work: 'work 1' }, must('provider', 'giveEstimate', 'work 1')] },
  claims: ['dc.avv.13.3a'],
  reading:
    'It informs and asks for no approval. Urgent duties (a breach, a request of a data subject) do not wait for it.',
})
export const workWaitsForEstimate = asLongAs({
  ref: 'Nr. 13.3 S. 1 (Beginn)',
  title: { de: 'Beginn nach dem Kostenvoranschlag', en: 'Begin after the estimate' },
  decides: mayStartWork,
  de: 'Ist er verlangt, beginnt kostenpflichtige Arbeit erst danach; sonst darf sie sofort beginnen.',
  en: 'If it was asked for, chargeable work begins only after it; otherwise it may begin at once.',
  where: {},
  given: { requested: estimateRequest, given: estimate },
  then: ({ requested, given }) => (requested !== undefined && given === undefined ? 'barred' : 'permitted'),
  examples: {
    'asked for and not yet given': [{ requested: { work: 'work 1' }, given: undefined }, 'barred'],
    given: [{ requested: { work: 'work 1' }, given: { work: 'work 1' } }, 'permitted'],
    'not asked for': [{ requested: undefined, given: undefined }, 'permitted'],
  },
  claims: ['dc.avv.13.3a'],
})
const third = instantOf('2027-05-03')
export const nothingBeforeEstimate = asLongAs({
  ref: 'Nr. 13.3 S. 1 (Rechnung)',
  title: { de: 'Arbeit vor dem Kostenvoranschlag', en: 'Work before the estimate' },
  decides: customersShare,
  exceptionTo: [...ofNumber13, 'Nr. 13.2 S. 3'],
  de: 'Was davor geleistet wird, ist {who}.',
  en: 'What is done before it is {who}.',
  where: { who: free },
  given: { done: workDone, requested: estimateRequest, given: estimate },
  provided: ({ done, requested, given }) =>
    all(
      (done !== undefined && requested !== undefined && requested.at <= done.at) ||
        no('Ein Kostenvoranschlag war nicht verlangt.', 'No estimate was asked for.'),
      given === undefined || (done !== undefined && given.at > done.at) || no('Er war erteilt.', 'It had been given.'),
    ),
  then: (_, { who }) => who.share,
  examples: {
    'done on the day before': [
      { done: { at: instantOf('2027-05-04') }, requested: { at: third }, given: { at: instantOf('2027-05-05') } },
      0,
    ],
    'done after it': [
      { done: { at: instantOf('2027-05-06') }, requested: { at: third }, given: { at: instantOf('2027-05-05') } },
    ],
    'never given': [{ done: { at: instantOf('2027-05-04') }, requested: { at: third }, given: undefined }, 0],
    'not asked for': [{ done: { at: instantOf('2027-05-04') }, requested: undefined, given: undefined }],
  },
  claims: ['dc.avv.13.3a'],
})
export const invoiceOfSupport = clause({
  ref: 'Nr. 13.3 S. 2',
  title: { de: 'Vergütung der Arbeit', en: 'Pay for the work' },
  when: 'workDone',
  about: ({ work }) => work,
  de: 'Zu den Kosten gehört eine angemessene Vergütung der Arbeit; den Anteil des Kunden berechnet der Anbieter ihm.',
  en: 'The cost includes a reasonable pay for the work; the provider charges the customer its share.',
  where: {},
  given: { share: shareOfCustomer },
  provided: ({ purpose }, _, { share }) =>
    all(
      purpose !== 'development' || no('Eine Entwicklung.', 'A development.'),
      (share !== undefined && share > 0) || no('Der Kunde trägt nichts davon.', 'The customer bears nothing of it.'),
    ),
  then: ({ work, on, cost }, _, { share = 0 }) =>
    owes('customer', { key: `work ${work}`, kind: 'work', amount: cost.share(share, whole.share).asPaid(), due: on }),
  examples: {
    'thirty of a hundred': [
      { work: 'work 1', purpose: 'support', cost: eurNet('1000.00'), on: '2027-06-10' },
      owes('customer', { key: 'work work 1', kind: 'work', amount: eur('300.00'), due: '2027-06-10' }),
      { share: 30 },
    ],
    'nothing of it': [
      { work: 'work 1', purpose: 'measures', cost: eurNet('1000.00'), on: '2027-06-10' },
      [],
      { share: 0 },
    ],
    'a development is charged elsewhere': [
      { work: 'work 1', purpose: 'development', cost: eurNet('1000.00'), on: '2027-06-10' },
      [],
      { share: 100 },
    ],
  },
  claims: ['dc.avv.13.3b'],
  reading: 'No rate, unit or day of payment is named: the cost is told with the work.',
})
