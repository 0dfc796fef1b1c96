import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { plusDays } from '../../../../grammar/day.ts'
import { textForm } from '../../../../grammar/form.ts'
import { form, power } from '../../../../grammar/matters/declarations.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { mayHold } from '../../../../grammar/matters/instructions.ts'
import { declared } from '../../../../grammar/quantities/declaration.ts'
import { answerToWarning, foundUnlawful, warning } from '../../../../grammar/quantities/handling.ts'
import { listedToInstruct } from '../../../../grammar/quantities/power.ts'
import { after, reached, setting } from '../../../../grammar/quantity.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

const warn = 'warnOfInstruction:'
const asking = 'askForDecision:'
const decisions = oneOf('Die Entscheidung', 'The decision', 'instructionConfirmed')
const isDecision = (is: boolean) => is || no('Es ist keine Entscheidung über eine Weisung.', 'Not a decision on one.')
const wasWarned = (warned: unknown) =>
  warned !== undefined || no('Der Anbieter hat nicht gewarnt.', 'The provider did not warn.')
const isUndecided = (answer: unknown) =>
  answer === undefined || no('Der Kunde hat entschieden.', 'The customer decided.')

export const dutyToWarn = asLongAs({
  ref: '§ 3.3 S. 1',
  title: { de: 'Hinweis auf rechtswidrige Weisungen', en: 'Warning about unlawful instructions' },
  decides: duty,
  ofEvery: [warn],
  de: 'Hält der Anbieter eine Weisung für einen Verstoß gegen Vorschriften, denen er unterliegt, weist er den Kunden unverzüglich darauf hin.',
  en: 'If the provider believes that an instruction breaks rules to which it is subject, it points this out to the customer without undue delay.',
  where: {},
  given: { found: after(warn, foundUnlawful), warned: after(warn, warning) },
  provided: ({ found, warned }) =>
    all(
      found !== undefined || no('Niemand hält sie für rechtswidrig.', 'Nobody holds it to be unlawful.'),
      warned === undefined || no('Der Hinweis ist gegeben.', 'The warning was given.'),
    ),
  then: () => 'owed',
  examples: {
    'once somebody holds it to be unlawful': [{ found: {}, warned: undefined }, 'owed'],
    given: [{ found: {}, warned: {} }],
    'no reason': [{ found: undefined, warned: undefined }],
  },
  claims: ['q.av.3.3a'],
  reading:
    'Art. 28 (3) sentence 3 GDPR goes further than rules that bind the provider: a person may also warn of others.',
})

export const holding = asLongAs({
  ref: '§ 3.3 S. 2',
  title: { de: 'Aussetzen bis zur Entscheidung', en: 'On hold until decided' },
  decides: mayHold,
  de: 'Bis der Kunde entschieden hat, darf der Anbieter die Weisung aussetzen.',
  en: 'Until the customer has decided, the provider may keep the instruction on hold.',
  where: {},
  given: { warned: warning, answer: answerToWarning },
  provided: ({ warned, answer }) => all(wasWarned(warned), isUndecided(answer)),
  then: () => 'permitted',
  examples: {
    'from the warning on': [{ warned: {}, answer: undefined }, 'permitted'],
    'to the decision': [{ warned: {}, answer: {} }],
    'not without a warning': [{ warned: undefined, answer: undefined }],
  },
  claims: ['q.av.3.3b'],
  reading: 'One warning for an instruction: what was confirmed is carried out, unless a new ground appears.',
})

export const askingForDecision = asLongAs({
  ref: '§ 3.3 S. 3',
  title: { de: 'Erinnerung an die Entscheidung', en: 'Reminder of the decision' },
  decides: duty,
  ofEvery: [asking],
  de: 'Bleibt die Entscheidung aus, erinnert der Anbieter den Kunden an sie.',
  en: 'If the decision fails to come, the provider reminds the customer of it.',
  where: {},
  given: {
    warned: after(asking, warning),
    answer: after(asking, answerToWarning),
    days: setting('days until a decision is asked for again', 30),
    reached,
  },
  provided: ({ warned, answer, days, reached: hasCome }) =>
    all(
      wasWarned(warned),
      isUndecided(answer),
      (warned !== undefined && hasCome(plusDays(warned.on, days + 1))) ||
        no('Der Kunde hat noch Zeit.', 'The customer still has time.'),
    ),
  then: () => 'owed',
  examples: {
    'after thirty days': [
      { warned: { on: '2026-05-05' }, answer: undefined, days: 30, reached: asOf('2026-06-05') },
      'owed',
    ],
    'not on the thirtieth': [
      { warned: { on: '2026-05-05' }, answer: undefined, days: 30, reached: asOf('2026-06-04') },
    ],
    'not once it was decided': [{ warned: { on: '2026-05-05' }, answer: {}, days: 30, reached: asOf('2026-06-05') }],
    'not without a warning': [{ warned: undefined, answer: undefined, days: 30, reached: asOf('2026-06-05') }],
  },
  claims: ['q.av.3.3b'],
  reading: 'The source sets no time; when to remind is a setting of the provider.',
})

export const formOfDecision = asLongAs({
  ref: '§ 3.3 S. 4',
  title: { de: 'Entscheidung nachweisbar in Textform', en: 'Decision provably in text form' },
  decides: form,
  exceptionTo: ['AGB § 6 S. 1'],
  de: '{decision} muss den Anbieter nachweisbar und mindestens in {form} erreichen.',
  en: '{decision} must reach the provider provably and at least in {form}.',
  where: { decision: decisions, form: textForm },
  given: { declared },
  provided: ({ declared: { kind } }, { decision }) => isDecision(decision.has(kind)),
  then: (_, { form: asked }) => asked,
  examples: {
    'a confirmation': [{ declared: { kind: 'instructionConfirmed', by: 'customer' } }, textForm],
    'not the instruction itself': [{ declared: { kind: 'instructionReceived', by: 'customer' } }],
  },
  claims: ['q.av.3.3c'],
  reading:
    'The oral exception of § 3.1 S. 4 would take away the proof that this sentence asks for: a decision by telephone waits for its text.',
})

const decision = { kind: 'instructionConfirmed', by: 'customer', person: 'B' } as const

export const whoDecides = asLongAs({
  ref: '§ 3.3 S. 5',
  title: { de: 'Nur Weisungsberechtigte entscheiden', en: 'Only persons who may instruct decide' },
  decides: power,
  de: '{decision} trifft, wer nach § 3.2 Weisungen erteilen darf.',
  en: '{decision} is taken by whoever may give instructions under § 3.2.',
  where: { decision: decisions },
  given: { declared, listed: listedToInstruct },
  provided: ({ declared: { kind, by, person }, listed }, { decision: concerned }) =>
    all(
      isDecision(by === 'customer' && concerned.has(kind)),
      person !== undefined || no('Es ist nicht gesagt, wer erklärt hat.', 'It is not said who declared.'),
      !listed.isEntitled || no('Die Person ist dazu bestimmt.', 'The person is meant for it.'),
    ),
  then: () => false,
  examples: {
    'somebody who is not on the list': [{ declared: decision, listed: { persons: 1, isEntitled: false } }, false],
    'somebody who is': [{ declared: decision, listed: { persons: 1, isEntitled: true } }],
    'nobody knows who': [
      { declared: { kind: 'instructionConfirmed', by: 'customer' }, listed: { persons: 1, isEntitled: false } },
    ],
    'another declaration': [
      { declared: { ...decision, kind: 'objectionReceived' }, listed: { persons: 1, isEntitled: false } },
    ],
  },
  claims: ['q.av.3.3d'],
  reading: 'The source refers to its own section as well, which could go round for ever: one warning is enough.',
  mend: {
    de: '§ 3.3 verweist auf sich selbst; gemeint sind Form und Berechtigung nach §§ 3.1 und 3.2.',
    en: '§ 3.3 refers to itself; what is meant are form and entitlement under §§ 3.1 and 3.2.',
  },
})
