import { Refusal, type Refused } from '../journal/intake/refusal.ts'

/** Every refusal of this room, in the order in which they are checked. */
export const refusals = [
  'PROOF_KEY_UNREADABLE',
  'PROOF_KEY_TOO_OPEN',
  'PROOF_KEY_DAMAGED',
  'PROOF_KEY_MISSING',
] as const

export function refuse(refused: Refused<(typeof refusals)[number]>, { cause }: ErrorOptions = {}): Refusal {
  const refusal = new Refusal(refused)
  if (cause !== undefined) refusal.cause = cause
  return refusal
}
