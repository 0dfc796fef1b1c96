import { given } from '../quantity.ts'
import type { Row } from '../row.ts'

/** The periods for which the agreement was concluded and renews, once a term is agreed. */
export const termPeriods = given(
  'Nutzungszeiträume',
  'subscription periods',
  'agreement',
  (standing): Row | undefined => standing.row('term'),
)
/** How many months a period has, as agreed last: 1 or 12. */
export const monthsOfTerm = given(
  'Monate je Nutzungszeitraum',
  'months of a subscription period',
  'agreement',
  (standing) => standing.last('termAgreed', { row: 'term' })?.months,
)
