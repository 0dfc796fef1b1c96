import type { Day } from '../day.ts'
import { price, quantity } from '../matters/prices.ts'
import { mayActivate } from '../matters/rights.ts'
import { Net } from '../money.ts'
import { given, periodAt } from '../quantity.ts'
import type { Period } from '../row.ts'

/** The monthly price of the plan that is in force now, net; nothing for a free one. */
export const planPrice = given(
  'Monatspreis des Tarifs',
  'monthly price of the plan',
  'order or announced price',
  (standing): Net => standing.value(price, 'plan') ?? Net.zero,
)
/** The price of the plan on any day, as it is decided now: `planPriceOn('2026-12-31')`. */
export const planPriceOn = given(
  'Tarifpreis an einem Tag',
  'price of the plan on a day',
  'order or announced price',
  (standing) =>
    (day: Day): Net =>
      standing.valueOn(price, 'plan', day) ?? Net.zero,
)
/** How many users the plan is for. */
export const planSeats = given(
  'gebuchte Nutzer',
  'users booked',
  'order',
  (standing): number => standing.value(quantity, 'seats') ?? 0,
)

/** The billing period in which a day lies, once billing periods are agreed. */
export const billingPeriodOf = given(
  'Abrechnungszeitraum eines Tages',
  'billing period of a day',
  'agreement',
  (standing) =>
    (day: Day): Period | undefined => {
      const row = standing.row('billing')
      return row && periodAt(row, day)
    },
)
/** How many months a billing period has: 1 or 12. */
export const monthsPerBillingPeriod = given(
  'Monate je Abrechnungszeitraum',
  'months per billing period',
  'agreement',
  (standing): number => standing.last('termAgreed', { row: 'billing' })?.months ?? 1,
)
/** The months of service, counted from the first day of the first billing period. */
export const serviceMonths = given('Leistungsmonate', 'months of service', 'agreement', (standing) =>
  standing.row('month'),
)
/** The last day of the minimum term agreed last. */
export const minimumTermUntil = given(
  'Ablauf der Mindestlaufzeit',
  'end of the minimum term',
  'individual agreement',
  (standing): Day | undefined => standing.last('minimumTermAgreed')?.until,
)
/** Whether a paid plan that was ordered may be activated. */
export const activationOfPaidPlan = given('Aktivierung', 'activation', 'clause on activation', (standing) =>
  standing.value(mayActivate, 'paid'),
)
