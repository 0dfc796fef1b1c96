import { Refusal, type Refused } from '../journal/intake/refusal.ts'

/** The refusals of this room that are about signing in and about people, in the order in which they are checked. */
export const refusals = [
  'TRY_LATER',
  'SIGN_IN_REFUSED',
  'SECOND_FACTOR_NEEDED',
  'PROOF_NEEDED',
  'SESSION_UNKNOWN',
  'INVITATION_UNKNOWN',
  'INVITATION_SPENT',
  'INVITATION_FOR_ANOTHER_ADDRESS',
  'INVITATION_NEEDS_ACCOUNT',
  'ROLE_NOT_GIVEN_HERE',
  'CUSTOMER_UNKNOWN',
  'MEMBER_UNKNOWN',
  'LAST_ADMINISTRATOR',
  'OWN_SECOND_FACTOR_FIRST',
] as const

export const refuse = (refused: Refused<(typeof refusals)[number]>): Refusal => new Refusal(refused)
