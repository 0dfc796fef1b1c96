import type { Declaration, Fact } from '../fact.ts'
import { identityCopies } from '../identity-copies.ts'
import { mayHold } from '../matters/instructions.ts'
import { mayExecute } from '../matters/rights.ts'
import { given, type Quantity } from '../quantity.ts'

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
  standing.all('identityProofReceived', { instruction }).find(servesTheCheck),
)
const servesTheCheck = ({ document, ofSigner }: Fact<'identityProofReceived'>): boolean =>
  document !== 'other' && ofSigner !== false

/** A copy that came, be it of the right document or not; the subject is its name, as it is to be destroyed. */
export const identityCopy = given('zugegangene Kopie', 'copy received', 'fact', (standing, copy) =>
  identityCopies(standing).get(copy),
)
/** The same copy, if it serves the check. */
export const usableCopy = given('taugliche Kopie', 'copy that serves the check', 'fact', (standing, name) => {
  const copy = identityCopies(standing).get(name)
  return copy && servesTheCheck(copy) ? copy : undefined
})
/** What a quantity about an instruction says of the one for which a copy came. */
export const ofItsInstruction = <V>({ de, en, source, of }: Quantity<V>): Quantity<V | undefined> =>
  given(de, en, source, (standing, name) => {
    const copy = identityCopies(standing).get(name)
    return copy && of(standing, copy.instruction)
  })
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
