import type { Said } from '../terms/grammar/said.ts'

/** Every refusal of this room, in the order in which they are checked. */
export const refusals = [
  'MASTER_KEY_UNREADABLE',
  'MASTER_KEY_TOO_OPEN',
  'MASTER_KEY_DAMAGED',
  'MASTER_KEY_MISSING',
  'MASTER_KEY_OTHER',
  'CLEAR_NOT_PLAIN',
  'AGREEMENT_UNKNOWN',
  'MESSAGE_OF_ANOTHER_AGREEMENT',
  'AGREEMENT_MOVED_ON',
] as const
export type RefusalCode = (typeof refusals)[number]

/** What was seen, what is expected instead, and what to do: in both languages, without full stops. */
export interface Refused {
  readonly code: RefusalCode
  readonly seen: Said
  readonly expected: Said
  readonly remedy: Said
}

/** Thrown where somebody else can set it right; nothing was written. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly refused: Refused

  constructor(refused: Refused, options?: ErrorOptions) {
    super(`${refused.code}  ${refused.seen.en}; ${refused.expected.en}. ${refused.remedy.en}.`, options)
    this.name = 'Refusal'
    this.code = refused.code
    this.refused = refused
  }
}
