import { Refusal, type Refused } from '../journal/intake/refusal.ts'

/** Every refusal of this room, in the order in which they are checked. */
export const refusals = [
  'OFFER_UNKNOWN',
  'FORM_TOO_QUICK',
  'FORM_TOO_OLD',
  'FORM_NOT_FROM_A_PERSON',
  'OFFER_CHANGED',
  'APPLICANT_NOT_ADMITTED',
  'SEAT_OUTSIDE_THE_AREA',
  'ORDER_DOES_NOT_FIT',
  'CONFIRMATION_MISSING',
  'APPLICATION_UNKNOWN',
  'APPLICATION_NOT_OPEN',
  'EVIDENCE_NOT_TAKEN',
  'EVIDENCE_TOO_MUCH',
  'EVIDENCE_GONE',
  'EVIDENCE_MISSING',
  'PRICE_NEEDED',
  'INVITATION_NOT_SENT_AGAIN',
  'DECLARATION_UNKNOWN',
  'DECLARATION_DECIDED',
  'LOOK_NOT_READABLE',
  'LOGO_NOT_TAKEN',
  'HOST_NOT_YOURS',
] as const

export const refuse = (refused: Refused<(typeof refusals)[number]>): Refusal => new Refusal(refused)
