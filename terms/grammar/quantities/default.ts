import { type Day, earliest, firstOfMonth, lastOfMonth, monthOf, plusDays } from '../day.ts'
import { baseRate, defaultFrom } from '../matters/prices.ts'
import { Gross } from '../money.ts'
import { type Claim, given, type Standing } from '../quantity.ts'

/** The claim that a rule is about, even if it is paid. */
export const claimItself = given('Forderung', 'claim', 'open items', (standing, key) => standing.claim(key))
/**
 * Whether a claim is the price of a service (an "Entgeltforderung" of §§ 286 (3), 288 (2) BGB): a fee, or what is charged
 * for further users. Interest, damages and reminder fees are none.
 */
export const isForAService = ({ kind }: Pick<Claim, 'kind'>): boolean => kind === 'fee' || kind === 'true-up'
/** The first day of its default, from the terms or from the law; undefined as long as nothing lets default begin. */
export const defaultOf = given(
  'Beginn des Verzugs',
  'beginning of default',
  '§ 286 BGB',
  (standing, key) => standing.claim(key)?.defaultFrom ?? standing.value(defaultFrom, key),
)

/** Days in default, the first and the last inclusive, over which neither the principal nor the base rate changed. */
export interface SpanOfDefault {
  readonly from: Day
  readonly to: Day
  readonly principal: Gross
  /** In hundredths of a percent; undefined where no law or table gives one. */
  readonly baseRate: number | undefined
}
/**
 * The default of a claim so far, in spans. The day that has begun counts, and so does the day of a payment: 119.00 in
 * default from 2025-03-01 and paid on 2025-03-31 are one span of 31 days. The spans part on 1 January and 1 July.
 */
export const spansOfDefault = given(
  'Zeiten des Verzugs',
  'times of default',
  '§ 187 (1), § 247 (1), § 286 BGB',
  (standing, key): readonly SpanOfDefault[] => {
    const claim = standing.claim(key)
    const spans: SpanOfDefault[] = []
    let from = defaultOf.of(standing, key)
    while (claim !== undefined && from !== undefined && standing.reached(from)) {
      const principal = openBefore(from, claim)
      if (!principal.isPositive) break
      const to = lastDayReached(standing, from, lastDayAlike(from, claim))
      spans.push({ from, to, principal, baseRate: standing.value(baseRate, firstOfHalfYear(from)) })
      from = plusDays(to, 1)
    }
    return spans
  },
)

const openBefore = (day: Day, { amount, paid = [] }: Claim): Gross =>
  amount.minus(Gross.sum(paid.filter(({ on }) => on < day).map((part) => part.amount)))

/** The last day before the base rate can change, or the day of the next payment. */
const lastDayAlike = (from: Day, { paid = [] }: Claim): Day =>
  earliest(lastOfHalfYear(from), ...paid.map(({ on }) => on).filter((on) => on >= from))

function lastDayReached(standing: Standing, from: Day, last: Day): Day {
  if (standing.reached(last)) return last
  let day = from
  while (standing.reached(plusDays(day, 1))) day = plusDays(day, 1)
  return day
}

/** The base rate changes on 1 January and 1 July: 2026-07-01 for 2026-12-31. */
export const firstOfHalfYear = (day: Day): Day => firstOfMonth(day, -((monthOf(day) - 1) % 6))
const lastOfHalfYear = (day: Day): Day => lastOfMonth(day, 5 - ((monthOf(day) - 1) % 6))
