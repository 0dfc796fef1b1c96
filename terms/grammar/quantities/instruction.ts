import type { Declaration } from '../fact.ts'
import { mayHold } from '../matters/instructions.ts'
import { mayExecute } from '../matters/rights.ts'
import { given } from '../quantity.ts'

/** Whether the person who declares holds the role of an administrator now; what was lost at this instant is lost. */
export const isAdministrator = given<boolean, Declaration>(
  'Rolle als Administrator bei Zugang',
  'role of administrator on receipt',
  '§ 130 BGB: receipt decides',
  (standing, { person }) => {
    const granted = standing.last('roleGranted', { person })
    const revoked = standing.last('roleRevoked', { person })
    return granted !== undefined && (revoked === undefined || revoked.at < granted.at)
  },
)
/** The instruction as it was received; the subject is the instruction. */
export const instructionReceived = given('Weisung', 'instruction', 'fact', (standing, instruction) =>
  standing.first('instructionReceived', { instruction }),
)
export const doubtAboutLegitimacy = given(
  'Zweifel an der Berechtigung',
  'doubt about legitimacy',
  'fact',
  (standing, instruction) => standing.first('legitimacyDoubted', { instruction }),
)
/** The original, signed by hand by whoever represents the customer: no scan and no fax. */
export const signedConfirmation = given(
  'unterschriebene Bestätigung',
  'signed confirmation',
  'fact',
  (standing, instruction) =>
    standing
      .all('signedConfirmationReceived', { instruction })
      .find(({ medium }) => medium === undefined || medium === 'signed letter'),
)
/** A copy of the identity card or passport of whoever signed. */
export const identityProof = given('Ausweiskopie', 'copy of an identity document', 'fact', (standing, instruction) =>
  standing
    .all('identityProofReceived', { instruction })
    .find(({ document, ofSigner }) => document !== 'other' && ofSigner !== false),
)
/** Any copy at all, be it of the right document or not. */
export const identityCopy = given('zugegangene Kopie', 'copy received', 'fact', (standing, instruction) =>
  standing.first('identityProofReceived', { instruction }),
)
/** Whether an instruction may be carried out, and whether it may be held back; the subject is the instruction. */
export const mayBeCarriedOut = given(
  'Ausführung der Weisung',
  'carrying out the instruction',
  'clauses on instructions',
  (standing, instruction) => standing.value(mayExecute, instruction),
)
export const mayBeHeld = given(
  'Aussetzen der Weisung',
  'holding the instruction back',
  'clauses on instructions',
  (standing, instruction) => standing.value(mayHold, instruction),
)
