import { Refusal as RefusalAtTheDoor, type Refused as RefusedAtTheDoor } from './intake/refusal.ts'

/** Every refusal of this room, in the order in which they are checked. */
export const refusals = [
  'MASTER_KEY_UNREADABLE',
  'MASTER_KEY_TOO_OPEN',
  'MASTER_KEY_DAMAGED',
  'MASTER_KEY_MISSING',
  'MASTER_KEY_OTHER',
  'KEYS_COPY_DAMAGED',
  'KEYS_COPY_CUT',
  'KEYS_COPY_OF_ANOTHER',
  'CLEAR_NOT_PLAIN',
  'AGREEMENT_UNKNOWN',
  'MESSAGE_OF_ANOTHER_AGREEMENT',
  'AGREEMENT_MOVED_ON',
] as const
export type RefusalCode = (typeof refusals)[number]

/** What was seen, what is expected instead, and what to do: in both languages, without full stops. */
export type Refused = RefusedAtTheDoor<RefusalCode>

/** Thrown where somebody else can set it right; nothing was written. Whoever catches the door's refusals catches these. */
export class Refusal extends RefusalAtTheDoor<RefusalCode> {
  constructor(refused: Refused, { cause }: ErrorOptions = {}) {
    super(refused)
    if (cause !== undefined) this.cause = cause
  }
}
