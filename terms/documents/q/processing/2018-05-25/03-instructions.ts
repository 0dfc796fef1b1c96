import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { anyForm, textForm } from '../../../../grammar/form.ts'
import { form } from '../../../../grammar/matters/declarations.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { confirmation } from '../../../../grammar/matters/instructions.ts'
import { mayExecute } from '../../../../grammar/matters/rights.ts'
import { declared } from '../../../../grammar/quantities/declaration.ts'
import { oralInstruction } from '../../../../grammar/quantities/handling.ts'
import { instructionReceived, mayBeCarriedOut, mayBeHeld } from '../../../../grammar/quantities/instruction.ts'
import { confirmationAfterwards, isJustifiedOrally } from '../../../../grammar/quantities/processing.ts'
import { after } from '../../../../grammar/quantity.ts'
import { measure, textOnly } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

const carryingOut = 'carryOutInstruction:'
const asking = 'requestConfirmation:'
const instructions = oneOf('Weisungen', 'Instructions', 'instructionReceived')
const isInstruction = (is: boolean) => is || no('Es ist keine Weisung.', 'Not an instruction.')
const wasReceived = (instruction: unknown) =>
  instruction !== undefined || no('Es ist keine wirksame Weisung zugegangen.', 'No effective instruction was received.')

export const execution = asLongAs({
  ref: '§ 3.1 S. 1',
  title: { de: 'Weisungen werden uneingeschränkt befolgt', en: 'Instructions are followed without restriction' },
  decides: mayExecute,
  de: 'Der Anbieter befolgt Weisungen des Kunden uneingeschränkt, vor allem zum Speichern, Löschen, Sperren und Berichtigen.',
  en: 'The provider follows instructions of the customer without restriction, above all to store, erase, block and correct.',
  where: {},
  given: { instruction: instructionReceived },
  provided: ({ instruction }) => wasReceived(instruction),
  then: () => 'permitted',
  examples: {
    'what was received in form from an entitled person': [{ instruction: {} }, 'permitted'],
    'what had no effect': [{ instruction: undefined }],
  },
  claims: ['q.av.3.1a'],
})

export const dutyToCarryOut = asLongAs({
  ref: '§ 3.1 S. 2',
  title: { de: 'Einzelne Weisungen gehen vor', en: 'Individual instructions go first' },
  decides: duty,
  ofEvery: [carryingOut],
  de: 'Erste Weisung ist diese Vereinbarung; einzelne Weisungen können sie jederzeit ändern, ergänzen oder ersetzen und werden ausgeführt, sobald sie ausgeführt werden dürfen.',
  en: 'The first instruction is this agreement; individual ones may change, add to or replace it at any time and are carried out as soon as they may be.',
  where: {},
  given: { right: after(carryingOut, mayBeCarriedOut), hold: after(carryingOut, mayBeHeld) },
  provided: ({ right, hold }) =>
    all(
      right === 'permitted' || no('Sie darf nicht ausgeführt werden.', 'It may not be carried out.'),
      hold !== 'permitted' || no('Sie ist ausgesetzt.', 'It is on hold.'),
    ),
  then: () => 'owed',
  examples: {
    'as soon as it may be': [{ right: 'permitted', hold: undefined }, 'owed'],
    'not while it must be confirmed first': [{ right: 'barred', hold: undefined }],
    'not while it is on hold': [{ right: 'permitted', hold: 'permitted' }],
  },
  claims: ['q.av.3.1a', 'q.av.3.1b'],
  reading: 'The latest valid instruction counts; each is carried out once and stands in the register.',
})

export const formOfInstructions = asLongAs({
  ref: '§ 3.1 S. 3',
  title: { de: 'Weisungen in Textform', en: 'Instructions in text form' },
  decides: form,
  exceptionTo: ['AGB § 6 S. 1'],
  de: '{instructions} bedürfen mindestens der {form}; Brief, E-Mail und eine Nachricht im Konto genügen.',
  en: '{instructions} need at least {form}; a letter, an e-mail and a message in the account are enough.',
  where: { instructions, form: textForm },
  given: { declared },
  provided: ({ declared: { kind } }, { instructions: concerned }) => isInstruction(concerned.has(kind)),
  then: (_, { form: asked }) => asked,
  examples: {
    'an instruction': [{ declared: { kind: 'instructionReceived', by: 'customer' } }, textForm],
    'its confirmation has a rule of its own': [{ declared: { kind: 'instructionConfirmed', by: 'customer' } }],
  },
  claims: ['q.av.3.1c'],
  reading: 'A message in the account is durable and names its author (§ 126b BGB).',
})

export const oralInstructions = asLongAs({
  ref: '§ 3.1 S. 4',
  title: { de: 'Mündlich in begründeten Fällen', en: 'By word of mouth in justified cases' },
  decides: form,
  exceptionTo: ['§ 3.1 S. 3'],
  de: 'In begründeten Einzelfällen können sie {form}, auch mündlich, erteilt werden.',
  en: 'In justified single cases they may be given {form}, by word of mouth too.',
  where: { form: anyForm },
  given: { justified: isJustifiedOrally },
  provided: ({ justified }) => justified || no('Kein Grund, mündlich anzuweisen.', 'No reason to instruct orally.'),
  then: (_, { form: asked }) => asked,
  examples: {
    'danger ahead': [{ justified: true }, anyForm],
    'no reason': [{ justified: false }],
  },
  claims: ['q.av.3.1d'],
})

export const pendingConfirmation = asLongAs({
  ref: '§ 3.1 S. 5',
  title: { de: 'Mündliche Weisungen werden bestätigt', en: 'Oral instructions are confirmed' },
  decides: confirmation,
  de: 'Der Kunde bestätigt eine mündliche Weisung unverzüglich mindestens in Textform.',
  en: 'The customer confirms an oral instruction without undue delay at least in text form.',
  where: {},
  given: { oral: oralInstruction, confirmed: confirmationAfterwards },
  provided: ({ oral, confirmed }) =>
    all(
      oral !== undefined || no('Die Weisung war nicht mündlich.', 'The instruction was not oral.'),
      confirmed === undefined || no('Sie ist bestätigt.', 'It is confirmed.'),
    ),
  then: () => 'pending',
  examples: {
    'until the e-mail arrives': [{ oral: {}, confirmed: undefined }, 'pending'],
    'once it has arrived': [{ oral: {}, confirmed: {} }],
    'not of an instruction in text form': [{ oral: undefined, confirmed: undefined }],
  },
  claims: ['q.av.3.1d'],
})

export const askingForConfirmation = asLongAs({
  ref: '§ 3.1 S. 6',
  title: { de: 'Bestätigung anfordern', en: 'Asking for the confirmation' },
  decides: duty,
  ofEvery: [asking],
  de: 'Solange die Bestätigung aussteht, fordert der Anbieter sie an.',
  en: 'As long as it is outstanding the provider asks for it.',
  where: {},
  given: { oral: after(asking, oralInstruction), confirmed: after(asking, confirmationAfterwards) },
  provided: ({ oral, confirmed }) =>
    all(
      oral !== undefined || no('Die Weisung war nicht mündlich.', 'The instruction was not oral.'),
      confirmed === undefined || no('Sie ist bestätigt.', 'It is confirmed.'),
    ),
  then: () => 'owed',
  examples: {
    'at once': [{ oral: {}, confirmed: undefined }, 'owed'],
    confirmed: [{ oral: {}, confirmed: {} }],
    'in text form': [{ oral: undefined, confirmed: undefined }],
  },
  claims: ['q.av.3.1d'],
})

export const irreversibleOnlyConfirmed = asLongAs({
  ref: '§ 3.1 S. 7',
  title: { de: 'Unumkehrbares erst nach Bestätigung', en: 'What cannot be undone only after confirmation' },
  decides: mayExecute,
  de: 'Bis zur Bestätigung führt der Anbieter nur aus, was sich rückgängig machen lässt.',
  en: 'Until then the provider carries out only what can be undone.',
  where: {},
  given: { oral: oralInstruction, confirmed: confirmationAfterwards },
  provided: ({ oral, confirmed }) =>
    all(
      oral !== undefined || no('Die Weisung war nicht mündlich.', 'The instruction was not oral.'),
      oral?.reversible !== true || no('Sie lässt sich rückgängig machen.', 'It can be undone.'),
      confirmed === undefined || no('Sie ist bestätigt.', 'It is confirmed.'),
    ),
  then: () => 'barred',
  examples: {
    'an erasure waits': [{ oral: { reversible: false }, confirmed: undefined }, 'barred'],
    'a block does not': [{ oral: { reversible: true }, confirmed: undefined }],
    'nor does anything once it is confirmed': [{ oral: { reversible: false }, confirmed: {} }],
    'nor an instruction in text form': [{ oral: undefined, confirmed: undefined }],
  },
  claims: ['q.av.3.1d'],
  reading:
    'The source does not say whether execution waits. A protective step that can be undone does not, erasure does: on doubt nobody is harmed.',
})

export const warningStays = textOnly({
  ref: '§ 3.1 S. 8',
  title: { de: 'Der Hinweis bleibt unberührt', en: 'The warning stays' },
  de: '§ 3.3 bleibt unberührt.',
  en: '§ 3.3 remains untouched.',
  where: {},
  textOnly: 'It refers to the rules that hold an unlawful instruction back.',
  claims: ['q.av.3.1e'],
})

export const staffBound = measure({
  ref: '§ 3.4',
  title: { de: 'Mitarbeitende sind an Weisungen gebunden', en: 'Staff are bound to instructions' },
  de: 'Allen, die mit den Daten arbeiten, untersagt der Anbieter, sie anders als auf Weisung zu verarbeiten.',
  en: 'The provider forbids everybody who works with the data to process them otherwise than on instructions.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: {
      de: 'unterschriebene Verpflichtung je Person mit Datum',
      en: 'signed undertaking of each person with its day',
    },
  },
  claims: ['q.av.3.4'],
})
