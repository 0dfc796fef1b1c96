import { Refusal, type Refused } from '../journal/intake/refusal.ts'

/** Every refusal of this room, in the order in which they are checked. */
export const refusals = [
  'TERMS_UNKNOWN',
  'TERMS_VERSION_UNKNOWN',
  'DUTY_UNKNOWN',
  'DUTY_UNDER_WAY',
  'DUTY_NOT_WAITING',
  'DUTY_CHANGED',
  'APPROVED_BY_SAME_PERSON',
  'NOTHING_TO_UNDO',
  'TOO_LATE_TO_UNDO',
  'SNOOZE_BEYOND_DEADLINE',
  'SNOOZE_NOT_AHEAD',
  'ASSIGNEE_UNKNOWN',
  'SAVED_VIEW_UNKNOWN',
  'AGREEMENT_NOT_WAITING',
] as const

export const refuse = (refused: Refused<(typeof refusals)[number]>): Refusal => new Refusal(refused)
