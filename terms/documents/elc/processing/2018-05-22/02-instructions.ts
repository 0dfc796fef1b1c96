import { all, any, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { mayExecute } from '../../../../grammar/matters/rights.ts'
import { mayRunJob } from '../../../../grammar/matters/supervision.ts'
import { must } from '../../../../grammar/outcome.ts'
import { foundUnlawful, instructionConfirmed, warning } from '../../../../grammar/quantities/handling.ts'
import { archiveModeIncluded } from '../../../../grammar/quantities/provision.ts'
import { jobStarted, lastInstruction } from '../../../../grammar/quantities/supervision.ts'
import { after } from '../../../../grammar/quantity.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const controller = textOnly({
  ref: '§ 2.1',
  title: { de: 'Verantwortlicher', en: 'Controller' },
  de: 'Verantwortlicher im Sinne von Art. 4 Nr. 7 DSGVO ist der Kunde; er allein steht dafür ein, dass die Daten weitergegeben und verarbeitet werden dürfen.',
  en: 'The customer is the controller within the meaning of Art. 4 no. 7 GDPR; it alone answers for the lawfulness of disclosing and processing the data.',
  where: {},
  claims: ['elc.avv.2.1'],
  textOnly: 'Roles that the law gives; what follows from them stands in the clauses on instructions.',
})

export const onlyOnInstruction = asLongAs({
  ref: '§ 2.2 S. 1',
  title: { de: 'Verarbeitung nur auf Weisung', en: 'Processing only on instruction' },
  decides: mayRunJob,
  de: 'Der Anbieter verarbeitet Daten nur für den Zweck des Vertrags oder auf Weisung des Kunden, soweit ihn nicht das Gesetz zu anderem verpflichtet (Art. 28 Abs. 3 Buchst. a DSGVO).',
  en: 'The provider processes data only for the purpose of the agreement or on instruction of the customer, unless the law obliges it otherwise (Art. 28 (3) (a) GDPR).',
  where: {},
  given: { job: jobStarted },
  provided: ({ job }) =>
    job !== undefined || no('Ein solcher Vorgang ist nicht angestoßen.', 'No such job was started.'),
  then: ({ job }) => (job?.purpose !== undefined || job?.instruction !== undefined ? 'permitted' : 'barred'),
  examples: {
    'for a purpose of the agreement': [{ job: { purpose: 'files.single' } }, 'permitted'],
    'on an instruction': [{ job: { instruction: 'instruction 1' } }, 'permitted'],
    'for neither': [{ job: { job: 'job 1' } }, 'barred'],
    'nothing was started': [{ job: undefined }],
  },
  claims: ['elc.avv.2.2a'],
})

export const instructionsAreCarriedOut = clause({
  ref: '§ 2.3 S. 1',
  title: { de: 'Weisungen werden ausgeführt', en: 'Instructions are carried out' },
  when: 'instructionReceived',
  de: 'Auf Weisung berichtigt oder löscht der Anbieter Daten oder schränkt ihre Verarbeitung ein, und zwar unverzüglich.',
  en: 'On instruction the provider corrects or erases data or restricts their processing, without undue delay.',
  where: {},
  then: ({ instruction }) => must('provider', 'carryOutInstruction', instruction),
  examples: {
    'each of them': [{ instruction: 'instruction 1' }, must('provider', 'carryOutInstruction', 'instruction 1')],
  },
  claims: ['elc.avv.2.3a'],
})

export const withinTheScope = asLongAs({
  ref: '§ 2.3 S. 2',
  title: { de: 'Im Rahmen der Weisung', en: 'Within the scope of the instruction' },
  decides: mayExecute,
  de: 'Das geschieht im Rahmen der Weisung.',
  en: 'That is done within the scope of the instruction.',
  where: {},
  given: { instruction: lastInstruction },
  provided: ({ instruction }) =>
    instruction !== undefined || no('Es ist keine Weisung zugegangen.', 'No instruction was received.'),
  then: () => 'permitted',
  examples: {
    'an instruction was received': [{ instruction: {} }, 'permitted'],
    'none was': [{ instruction: undefined }],
  },
  claims: ['elc.avv.2.3a'],
})

export const instructionsOnTheArchive = asLongAs({
  ref: '§ 2.3 S. 3',
  title: { de: 'Weisungen zum Archiv', en: 'Instructions on the archive' },
  decides: mayExecute,
  exceptionTo: ['§ 2.3 S. 2'],
  de: 'Betrifft eine Weisung Dokumente im Archivmodus, entscheidet ein Mensch, ob sie eingeschränkt werden oder der Modus für sie endet.',
  en: 'If an instruction concerns documents in archive mode a person decides whether they are restricted or the mode ends for them.',
  where: {},
  given: { instruction: lastInstruction, archived: archiveModeIncluded },
  provided: ({ instruction, archived }) =>
    all(
      instruction?.concerns === 'archive' || no('Sie betrifft nicht das Archiv.', 'It does not concern the archive.'),
      archived || no('Es ist kein Archivmodus vereinbart.', 'No archive mode is agreed.'),
    ),
  then: () => 'ask a person',
  examples: {
    'an archived file': [{ instruction: { concerns: 'archive' }, archived: true }, 'ask a person'],
    'a file on the drive': [{ instruction: {}, archived: true }],
    'where there is no archive mode': [{ instruction: { concerns: 'archive' }, archived: false }],
  },
  claims: ['elc.avv.2.3a'],
  reading:
    'The processing agreement goes first (§ 1.3), but an instruction counts only within the scope of what was agreed: the guarantee of the archive is not broken silently.',
})

const warningOf = 'warnOfInstruction:'
export const warningOfUnlawful = asLongAs({
  ref: '§ 2.4 S. 1',
  title: { de: 'Warnung vor rechtswidrigen Weisungen', en: 'Warning of unlawful instructions' },
  decides: duty,
  ofEvery: [warningOf],
  de: 'Hält der Anbieter eine Weisung für einen Verstoß gegen Datenschutzrecht oder den AVV, weist er den Kunden unverzüglich darauf hin.',
  en: 'If the provider thinks that an instruction breaks data protection law or this agreement it tells the customer without undue delay.',
  where: {},
  given: { found: after(warningOf, foundUnlawful), warned: after(warningOf, warning) },
  provided: ({ found, warned }) =>
    all(
      found !== undefined || no('Niemand hält sie für rechtswidrig.', 'Nobody thinks it is unlawful.'),
      warned === undefined || no('Der Kunde ist gewarnt.', 'The customer has been warned.'),
    ),
  then: () => 'owed',
  examples: {
    'from the doubt on': [{ found: {}, warned: undefined }, 'owed'],
    'until the customer is warned': [{ found: {}, warned: {} }],
    'nobody doubts': [{ found: undefined, warned: undefined }],
  },
  claims: ['elc.avv.2.4a'],
})

const atNine = { at: instantOf('2026-03-10T09:00') }
const later = { at: instantOf('2026-03-12T09:00') }

export const heldUntilConfirmed = asLongAs({
  ref: '§ 2.4 S. 2',
  title: { de: 'Aussetzung bis zur Bestätigung', en: 'Held until confirmed' },
  decides: mayExecute,
  exceptionTo: ['§ 2.3 S. 2', '§ 2.2 S. 2 (Ausführung)', '§ 2.3 S. 3'],
  de: 'Nach dem Hinweis darf er die Ausführung aussetzen, bis der Kunde die Weisung in Textform bestätigt oder ändert.',
  en: 'After the warning it may hold the execution until the customer confirms or changes the instruction in text form.',
  where: {},
  given: { instruction: lastInstruction, warned: warning, confirmed: instructionConfirmed },
  provided: ({ instruction, warned, confirmed }) =>
    all(
      warned !== undefined || no('Der Kunde ist nicht gewarnt.', 'The customer has not been warned.'),
      confirmed === undefined ||
        confirmed.at < (warned?.at ?? 0) ||
        no('Die Weisung ist bestätigt.', 'The instruction is confirmed.'),
      any(
        (instruction?.at ?? 0) <= (warned?.at ?? 0) || no('Die Weisung ist geändert.', 'The instruction was changed.'),
        instruction?.medium === 'telephone' || no('Die Weisung ist geändert.', 'The instruction was changed.'),
      ),
    ),
  then: () => 'barred',
  examples: {
    'from the warning on': [{ instruction: { at: 0 }, warned: atNine, confirmed: undefined }, 'barred'],
    'until it is confirmed': [{ instruction: { at: 0 }, warned: atNine, confirmed: later }],
    'or changed in text form': [{ instruction: { ...later, medium: 'e-mail' }, warned: atNine, confirmed: undefined }],
    'a change on the telephone lifts nothing': [
      { instruction: { ...later, medium: 'telephone' }, warned: atNine, confirmed: undefined },
      'barred',
    ],
    'what was confirmed before the warning is held too': [
      { instruction: { at: 0 }, warned: later, confirmed: atNine },
      'barred',
    ],
    'without a warning nothing is held': [{ instruction: { at: 0 }, warned: undefined, confirmed: undefined }],
  },
  claims: ['elc.avv.2.4b'],
})

export const plainlyUnlawful = asLongAs({
  ref: '§ 2.4 S. 3',
  title: { de: 'Offensichtlich rechtswidrige Weisungen', en: 'Plainly unlawful instructions' },
  decides: mayExecute,
  exceptionTo: ['§ 2.3 S. 2', '§ 2.2 S. 2 (Ausführung)', '§ 2.3 S. 3'],
  de: 'Eine offensichtlich rechtswidrige Weisung darf er ablehnen.',
  en: 'It may refuse an instruction that is plainly unlawful.',
  where: {},
  given: { found: foundUnlawful },
  provided: ({ found }) =>
    found?.obviously === true || no('Sie ist nicht offensichtlich rechtswidrig.', 'It is not plainly unlawful.'),
  then: () => 'barred',
  examples: {
    'plainly unlawful': [{ found: { obviously: true } }, 'barred'],
    'in doubt only': [{ found: { obviously: false } }],
    'nobody doubts': [{ found: undefined }],
  },
  claims: ['elc.avv.2.4c'],
  reading: 'After a confirmation too: sentence 3 stands beside the hold of sentence 2.',
})
