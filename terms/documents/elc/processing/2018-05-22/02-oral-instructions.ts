import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { anyForm } from '../../../../grammar/form.ts'
import { form } from '../../../../grammar/matters/declarations.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { mayExecute } from '../../../../grammar/matters/rights.ts'
import { declared } from '../../../../grammar/quantities/declaration.ts'
import { instructionConfirmed } from '../../../../grammar/quantities/handling.ts'
import { lastInstruction } from '../../../../grammar/quantities/supervision.ts'
import { after } from '../../../../grammar/quantity.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

export const formOfInstructions = asLongAs({
  ref: '§ 2.2 S. 2',
  title: { de: 'Mündliche Weisungen', en: 'Oral instructions' },
  decides: form,
  de: '{instructions} kann der Kunde auch mündlich erteilen.',
  en: 'The customer may give {instructions} orally too.',
  where: { instructions: oneOf('Weisungen', 'instructions', 'instructionReceived') },
  given: { declared },
  provided: ({ declared: { kind } }, { instructions }) =>
    instructions.has(kind) || no('Das ist keine Weisung.', 'That is no instruction.'),
  then: () => anyForm,
  examples: {
    'an instruction': [{ declared: { kind: 'instructionReceived', by: 'customer' } }, anyForm],
    'a notice of termination': [{ declared: { kind: 'terminationReceived', by: 'customer' } }],
  },
  claims: ['elc.avv.2.2b'],
  reading: 'It goes before § 13.3 of the general terms, which asks text form of every declaration.',
})

const confirming = 'askForConfirmation:'
export const oralInstructionsAreConfirmed = asLongAs({
  ref: '§ 2.2 S. 2 (Bestätigung)',
  title: { de: 'Bestätigung mündlicher Weisungen', en: 'Confirmation of oral instructions' },
  decides: duty,
  ofEvery: [confirming],
  de: 'Eine mündliche Weisung hält der Anbieter fest und erbittet die Bestätigung, die der Kunde unverzüglich in Textform gibt.',
  en: 'The provider records an oral instruction and asks for the confirmation, which the customer gives in text form without undue delay.',
  where: {},
  given: { instruction: after(confirming, lastInstruction), confirmed: after(confirming, instructionConfirmed) },
  provided: ({ instruction, confirmed }) =>
    all(
      instruction?.medium === 'telephone' || no('Keine mündliche Weisung.', 'Not an oral instruction.'),
      confirmed === undefined || no('Die Weisung ist bestätigt.', 'The instruction is confirmed.'),
    ),
  then: () => 'owed',
  examples: {
    'given on the telephone': [{ instruction: { medium: 'telephone' }, confirmed: undefined }, 'owed'],
    'confirmed since': [{ instruction: { medium: 'telephone' }, confirmed: {} }],
    'given by e-mail': [{ instruction: { medium: 'e-mail' }, confirmed: undefined }],
  },
  claims: ['elc.avv.2.2b'],
  reading:
    'The passive voice names nobody: the customer confirms, as the one who instructs; the provider asks and may send a draft.',
  mend: {
    de: 'Wer bestätigt, ist nicht gesagt: den Kunden nennen.',
    en: 'Who confirms is not said: name the customer.',
  },
})

export const unconfirmedInstructions = asLongAs({
  ref: '§ 2.2 S. 2 (Ausführung)',
  title: { de: 'Unbestätigte Weisungen', en: 'Unconfirmed instructions' },
  decides: mayExecute,
  exceptionTo: ['§ 2.3 S. 2'],
  de: 'Solange sie fehlt, geschieht nichts, was sich nicht rückgängig machen lässt, ohne dass ein Mensch es entscheidet.',
  en: 'As long as it is missing nothing that cannot be undone happens unless a person so decides.',
  where: {},
  given: { instruction: lastInstruction, confirmed: instructionConfirmed },
  provided: ({ instruction, confirmed }) =>
    all(
      instruction?.medium === 'telephone' || no('Keine mündliche Weisung.', 'Not an oral instruction.'),
      instruction?.reversible !== true || no('Es lässt sich rückgängig machen.', 'It can be undone.'),
      confirmed === undefined || no('Die Weisung ist bestätigt.', 'The instruction is confirmed.'),
    ),
  then: () => 'ask a person',
  examples: {
    'to erase, on the telephone': [{ instruction: { medium: 'telephone' }, confirmed: undefined }, 'ask a person'],
    'to block, which can be undone': [{ instruction: { medium: 'telephone', reversible: true }, confirmed: undefined }],
    'confirmed since': [{ instruction: { medium: 'telephone' }, confirmed: {} }],
    'given by e-mail': [{ instruction: { medium: 'e-mail' }, confirmed: undefined }],
  },
  claims: ['elc.avv.2.2b'],
  reading: 'The text does not suspend an unconfirmed instruction; waiting is a safeguard for what is final.',
})
