import { Refusal, type Refused } from '../journal/intake/refusal.ts'

/** Every refusal of this room, in the order in which they are checked. */
export const refusals = [
  'MAIL_SERVER_UNPROTECTED',
  'MAIL_PASSWORD_NEEDED',
  'DKIM_KEY_UNREADABLE',
  'LETTER_UNKNOWN',
  'LETTER_NOT_WAITING',
  'LETTER_NOT_WRITABLE',
  'FILE_TOO_LARGE',
  'FILE_KIND_UNKNOWN',
  'INCOMING_UNKNOWN',
  'INCOMING_DECIDED',
  'NOTHING_TO_PRINT',
  'PRINT_FILE_UNKNOWN',
] as const

export const refuse = (refused: Refused<(typeof refusals)[number]>): Refusal => new Refusal(refused)
