import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { power } from '../../../../grammar/matters/declarations.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { mayExecute } from '../../../../grammar/matters/rights.ts'
import { declared } from '../../../../grammar/quantities/declaration.ts'
import {
  doubtAboutLegitimacy,
  identityProof,
  instructionReceived,
  isAdministrator,
  signedConfirmation,
} from '../../../../grammar/quantities/instruction.ts'
import { after } from '../../../../grammar/quantity.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

export const administratorsInstruct = asLongAs({
  ref: '§ 5.3',
  title: { de: 'Weisungsberechtigt sind die Administratoren', en: 'Administrators may instruct' },
  decides: power,
  de: 'Als Erklärungen des Kunden gelten {declarations} nur von dem, der bei Zugang in der Software als Administrator eingetragen ist.',
  en: 'As declarations of the customer, {declarations} count only from somebody who is entered in the software as administrator on receipt.',
  where: {
    declarations: oneOf(
      'Weisungen und ihre Bestätigung, Zustimmungen, Widersprüche und das Verlangen nach Rückgabe oder Löschung',
      'instructions and their confirmation, consents, objections and demands for return or erasure',
      'instructionReceived',
      'instructionConfirmed',
      'consentReceived',
      'objectionReceived',
      'dataDemanded',
    ),
  },
  given: { declared, isAdministrator },
  provided: ({ declared: { kind, by, person } }, { declarations }) =>
    all(
      (by === 'customer' && declarations.has(kind)) ||
        no(
          'Keine Erklärung des Kunden nach diesem Vertrag.',
          'Not a declaration of the customer under this agreement.',
        ),
      person !== undefined || no('Es ist nicht gesagt, wer erklärt hat.', 'It is not said who declared.'),
    ),
  then: ({ isAdministrator: entitled }) => entitled,
  examples: {
    'an administrator may': [
      { declared: { kind: 'instructionReceived', by: 'customer', person: 'person 7f3a' }, isAdministrator: true },
      true,
    ],
    'any other user may not': [
      { declared: { kind: 'instructionReceived', by: 'customer', person: 'person 7f3a' }, isAdministrator: false },
      false,
    ],
    'the main contract is terminated by whoever represents the customer': [
      { declared: { kind: 'terminationReceived', by: 'customer', person: 'person 7f3a' }, isAdministrator: false },
    ],
    'whoever speaks for the provider is no matter of this list': [
      { declared: { kind: 'objectionReceived', by: 'provider', person: 'person 91c0' }, isAdministrator: false },
    ],
  },
  claims: ['rapidstream.avv.5.3'],
  reading:
    'The role counts at receipt: losing it later does not undo what was declared. The list entitles to what the customer declares under this agreement, not to acts about the main contract.',
})

export const carryingOutInstructions = asLongAs({
  ref: '§ 5.3 (Ausführung)',
  title: { de: 'Ausführung von Weisungen', en: 'Carrying out instructions' },
  decides: mayExecute,
  de: 'Weisungen eines Administrators darf der Anbieter ausführen; ist der Absender nicht bekannt, entscheidet ein Mensch.',
  en: 'The provider may carry out the instructions of an administrator; if the sender is not known, a person decides.',
  where: {},
  given: { instruction: instructionReceived },
  provided: ({ instruction }) =>
    instruction !== undefined ||
    no('Es ist keine wirksame Weisung zugegangen.', 'No effective instruction was received.'),
  then: ({ instruction }) => (instruction?.person === undefined ? 'ask a person' : 'permitted'),
  examples: {
    'from an administrator': [{ instruction: { person: 'person 7f3a' } }, 'permitted'],
    'from nobody knows whom': [{ instruction: { instruction: 'instruction 1' } }, 'ask a person'],
    'without an instruction nothing may be carried out': [{ instruction: undefined }],
  },
  claims: ['rapidstream.avv.5.3'],
  reading: 'An instruction of somebody else than an administrator is refused before, for want of power.',
})

const instruction = { person: 'person 7f3a' }

export const doubtStopsExecution = asLongAs({
  ref: '§ 5.4',
  title: { de: 'Zweifel hält die Weisung an', en: 'Doubt stops an instruction' },
  decides: mayExecute,
  exceptionTo: ['§ 5.3 (Ausführung)'],
  de: 'Bezweifelt der Anbieter die Berechtigung des Anweisenden, darf er die Weisung allein dann ausführen, wenn ihm die eigenhändig unterschriebene Weisung des vertretungsberechtigten Organs und eine Kopie von dessen Personalausweis oder Reisepass vorliegen.',
  en: 'If the provider doubts that the person instructing is entitled, it may carry out the instruction only once it has both the instruction signed by hand by the body that represents the customer and a copy of the identity card or passport of that person.',
  where: {},
  given: {
    instruction: instructionReceived,
    doubt: doubtAboutLegitimacy,
    confirmation: signedConfirmation,
    identity: identityProof,
  },
  provided: ({ instruction, doubt }) =>
    all(
      instruction !== undefined ||
        no('Es ist keine wirksame Weisung zugegangen.', 'No effective instruction was received.'),
      doubt !== undefined || no('Die Berechtigung ist nicht bezweifelt.', 'Legitimacy is not in doubt.'),
    ),
  then: ({ confirmation, identity }) => (confirmation && identity ? 'permitted' : 'barred'),
  examples: {
    'doubted, it waits': [{ instruction, doubt: {}, confirmation: undefined, identity: undefined }, 'barred'],
    'the signature alone is not enough': [{ instruction, doubt: {}, confirmation: {}, identity: undefined }, 'barred'],
    'nor the copy of the passport': [{ instruction, doubt: {}, confirmation: undefined, identity: {} }, 'barred'],
    'both together are': [{ instruction, doubt: {}, confirmation: {}, identity: {} }, 'permitted'],
    'without a doubt this clause decides nothing': [
      { instruction, doubt: undefined, confirmation: undefined, identity: undefined },
    ],
  },
  claims: ['rapidstream.avv.5.4'],
  reading:
    'Both together and nothing else: a call-back, a second e-mail or time that passes release nothing. Only the paper original is signed by hand, a scan is not.',
})

export const dutyToCheckIdentity = asLongAs({
  ref: '§ 5.4 (Prüfung)',
  title: { de: 'Prüfung der Berechtigung', en: 'Check of legitimacy' },
  decides: duty,
  ofEvery: ['checkIdentity:'],
  de: 'Solange Zweifel bestehen, verlangt der Anbieter die Urschrift mit eigenhändiger Unterschrift und eine Ausweiskopie des Unterzeichners und prüft beide.',
  en: 'As long as doubt remains the provider asks for the original signed by hand and a copy of an identity document of its signer, and checks both.',
  where: {},
  given: {
    doubt: after('checkIdentity:', doubtAboutLegitimacy),
    confirmation: after('checkIdentity:', signedConfirmation),
    identity: after('checkIdentity:', identityProof),
  },
  provided: ({ doubt, confirmation, identity }) =>
    all(
      doubt !== undefined || no('Die Berechtigung ist nicht bezweifelt.', 'Legitimacy is not in doubt.'),
      confirmation === undefined || identity === undefined || no('Beides liegt vor.', 'Both are there.'),
    ),
  then: () => 'owed',
  examples: {
    'neither is there': [{ doubt: {}, confirmation: undefined, identity: undefined }, 'owed'],
    'the scan of a letter does not count, the passport alone is not enough': [
      { doubt: {}, confirmation: undefined, identity: {} },
      'owed',
    ],
    'both are there': [{ doubt: {}, confirmation: {}, identity: {} }],
    'nobody doubts': [{ doubt: undefined, confirmation: undefined, identity: undefined }],
  },
  claims: ['rapidstream.avv.5.4.1', 'rapidstream.avv.5.4.2'],
  reading:
    'Only the paper original meets the first condition, only the identity card or passport of whoever signed the second; what else arrives leaves the check open.',
})
