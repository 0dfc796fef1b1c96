import { Refusal, type Refused } from '../journal/intake/refusal.ts'

/** Every refusal of this room, in the order in which they are checked. */
export const refusals = [
  'DRAFT_UNKNOWN',
  'DRAFT_IN_ANOTHER_STATE',
  'DRAFT_CHANGED',
  'DRAFT_DAY_NOT_FREE',
  'EDIT_UNFIT',
  'DRAFT_CHANGES_NOTHING',
  'DRAFT_HAS_A_DEFECT',
  'APPROVED_BY_WHO_WROTE_IT',
  'EXAMPLES_NOT_CONFIRMED',
  'APPROVALS_MISSING',
] as const

export const refuse = (refused: Refused<(typeof refusals)[number]>): Refusal => new Refusal(refused)
