import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { textForm } from '../../../../grammar/form.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { confirmation, mayHold, mayRefuse } from '../../../../grammar/matters/instructions.ts'
import {
  answerToWarning,
  foundUnlawful,
  instructionConfirmed,
  oralInstruction,
  warning,
} from '../../../../grammar/quantities/handling.ts'
import { after } from '../../../../grammar/quantity.ts'

export const oralInstructionsAreConfirmed = asLongAs({
  ref: '§ 5.5',
  title: { de: 'Bestätigung mündlicher Weisungen', en: 'Confirmation of oral instructions' },
  decides: confirmation,
  de: 'Eine mündliche Weisung bestätigt der Kunde unverzüglich mindestens in {form}.',
  en: 'The customer confirms an oral instruction without undue delay at least in {form}.',
  where: { form: textForm },
  given: { oral: oralInstruction, confirmed: instructionConfirmed },
  provided: ({ oral, confirmed }, { form }) =>
    all(
      oral !== undefined || no('Die Weisung kam nicht mündlich.', 'The instruction was not oral.'),
      confirmed === undefined ||
        form.isMetBy(confirmed.medium) !== true ||
        no('Die Weisung ist bestätigt.', 'The instruction is confirmed.'),
    ),
  then: () => 'pending',
  examples: {
    'after a telephone call': [{ oral: {}, confirmed: undefined }, 'pending'],
    'a second call confirms nothing': [{ oral: {}, confirmed: { medium: 'telephone' } }, 'pending'],
    'an entry in the portal does': [{ oral: {}, confirmed: { medium: 'portal' } }],
    'what came in text needs none': [{ oral: undefined, confirmed: undefined }],
  },
  claims: ['rapidstream.avv.5.5'],
  reading:
    'The oral instruction of an administrator counts at once, the confirmation is a later duty; a missing one is reminded of and lets nothing lapse. A caller whom nobody knows is a case of § 5.4.',
})

const warningOf = 'warnOfInstruction:'

export const dutyToWarn = asLongAs({
  ref: '§ 5.6 S. 1',
  title: { de: 'Hinweis auf rechtswidrige Weisungen', en: 'Warning of unlawful instructions' },
  decides: duty,
  ofEvery: [warningOf],
  de: 'Hält der Anbieter eine Weisung für einen Verstoß gegen das Datenschutzrecht, weist er den Kunden unverzüglich darauf hin.',
  en: 'If the provider holds an instruction to violate data protection law, it points this out to the customer without undue delay.',
  where: {},
  given: { found: after(warningOf, foundUnlawful), warned: after(warningOf, warning) },
  provided: ({ found, warned }) =>
    all(
      found !== undefined || no('Niemand hält die Weisung für rechtswidrig.', 'Nobody holds the instruction unlawful.'),
      warned === undefined || no('Der Kunde ist gewarnt.', 'The customer was warned.'),
    ),
  then: () => 'owed',
  examples: {
    'as soon as the concern is noted': [{ found: { obviously: false }, warned: undefined }, 'owed'],
    'until the customer was warned': [{ found: { obviously: false }, warned: {} }],
    'without a concern': [{ found: undefined, warned: undefined }],
  },
  asks: [{ of: 'warnOfInstruction', what: 'content' }],
  claims: ['rapidstream.avv.5.6a'],
  reading: 'Without undue delay is no figure (§ 121 BGB): the duty is open from the concern on. The warning says why.',
})

export const suspensionOfInstruction = asLongAs({
  ref: '§ 5.6 S. 2',
  title: { de: 'Aussetzen bis zur Antwort', en: 'Suspension until answered' },
  decides: mayHold,
  de: 'Nach dem Hinweis darf der Anbieter die Ausführung aussetzen, bis der Kunde die Weisung bestätigt oder ändert.',
  en: 'After the warning the provider may suspend the execution until the customer confirms or changes the instruction.',
  where: {},
  given: { warned: warning, answer: answerToWarning },
  provided: ({ warned, answer }) =>
    all(
      warned !== undefined || no('Der Kunde ist nicht gewarnt.', 'The customer was not warned.'),
      answer === undefined || no('Der Kunde hat geantwortet.', 'The customer has answered.'),
    ),
  then: () => 'permitted',
  examples: {
    'as long as the customer is silent': [{ warned: {}, answer: undefined }, 'permitted'],
    'not after its answer': [{ warned: {}, answer: {} }],
    'not before the warning': [{ warned: undefined, answer: undefined }],
  },
  claims: ['rapidstream.avv.5.6b'],
  reading: 'A right, no duty; silence neither confirms nor withdraws. The answer must come from an administrator.',
})

export const refusalOfInstruction = asLongAs({
  ref: '§ 5.6 S. 3',
  title: { de: 'Ablehnung offensichtlich rechtswidriger Weisungen', en: 'Refusal of obviously unlawful instructions' },
  decides: mayRefuse,
  de: 'Eine offensichtlich rechtswidrige Weisung darf der Anbieter ablehnen, auch wenn der Kunde sie bestätigt hat.',
  en: 'The provider may refuse an obviously unlawful instruction, even if the customer has confirmed it.',
  where: {},
  given: { found: foundUnlawful },
  provided: ({ found }) =>
    found?.obviously === true ||
    no('Die Weisung ist nicht offensichtlich rechtswidrig.', 'It is not obviously unlawful.'),
  then: () => 'permitted',
  examples: {
    'obviously unlawful': [{ found: { obviously: true } }, 'permitted'],
    'a mere concern': [{ found: { obviously: false } }],
    'no concern': [{ found: undefined }],
  },
  claims: ['rapidstream.avv.5.6c'],
  reading: 'The last sentence stands beside the suspension, so it holds after a confirmation too.',
})
