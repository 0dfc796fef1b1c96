import { type Day, daysBetween } from '../day.ts'
import { price } from '../matters/prices.ts'
import type { Gross } from '../money.ts'
import { given, periodAt, type Standing } from '../quantity.ts'
import { vatPercent } from './booking.ts'

/** A fee that was charged ahead for a time of which a part lies after the end. */
export interface ChargedAhead {
  readonly claim: string
  /** For the whole of its time, at the price that applied in the end if that is lower. */
  readonly fee: Gross
  readonly open: Gross
  readonly from: Day
  readonly to: Day
}

/** The day with which the agreement ended, in its course or not: that day was still used. */
const lastDayOf = (standing: Standing): Day | undefined =>
  standing.last('agreementEnded', { scope: 'agreement' })?.ending.lastDay

/** The fee of the subscription period that the agreement ended within, and what was charged for further users to its end. */
export const chargedAhead = given(
  'im Voraus berechnetes Entgelt',
  'fee charged ahead',
  'open items and term',
  (standing): readonly ChargedAhead[] => {
    const row = standing.row('term')
    const last = lastDayOf(standing)
    if (row === undefined || last === undefined) return []
    const { from, to } = periodAt(row, last)
    if (last >= to) return []
    const days = [from, ...standing.all('usersCounted', ({ on }) => on >= from && on <= last).map(({ on }) => on)]
    return days.flatMap((day) => {
      const claim = standing.claim(day === from ? `fee ${from}` : `true-up ${day}`)
      if (claim === undefined) return []
      const fee = claim.kind === 'fee' ? lowered(standing, claim.amount, last) : claim.amount
      return [{ claim: claim.key, fee, open: claim.open, from: day, to }]
    })
  },
)
/** A fee that was reduced meanwhile is given back at the lower price: the rest was credited with the reduction. */
function lowered(standing: Standing, fee: Gross, last: Day): Gross {
  const now = standing.valueOn(price, 'subscription', last)?.withVat(vatPercent.of(standing, ''))
  return now !== undefined && fee.exceeds(now) ? now : fee
}

/** Of a fee, the part that falls on the days after a last one: 365.00 for 2027, which ended on 30 June, 184.00. */
export const partAfter = (last: Day, { fee, from, to }: ChargedAhead): Gross =>
  fee.share(daysBetween(last, to), daysBetween(from, to) + 1)
