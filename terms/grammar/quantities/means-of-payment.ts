import { Gross } from '../money.ts'
import { given } from '../quantity.ts'

/** The means of payment chosen last, whatever the rule is about. */
export const meansChosen = given('gewählte Zahlungsart', 'means of payment chosen', 'fact', (standing) =>
  standing.last('paymentMeansChosen'),
)
/** The fees that are due and open, gross. */
export const feesDue = given(
  'fällige Entgelte',
  'fees due',
  'open items',
  (standing): Gross =>
    Gross.sum(
      standing
        .claims(({ who, kind }) => who === 'customer' && (kind === 'fee' || kind === 'true-up' || kind === 'work'))
        .filter(({ due, open }) => open.isPositive && standing.reached(due))
        .map(({ open }) => open),
    ),
)
