import { Refusal, type Refused } from '../journal/intake/refusal.ts'

/** Every refusal of this room, in the order in which they are checked. */
export const refusals = [
  'TERMS_UNKNOWN',
  'DUTY_UNKNOWN',
  'DUTY_UNDER_WAY',
  'DUTY_NOT_WAITING',
  'APPROVED_BY_SAME_PERSON',
] as const

export const refuse = (refused: Refused<(typeof refusals)[number]>): Refusal => new Refusal(refused)
