import { type Day, lastOfYear, latest } from '../day.ts'
import type { Fact } from '../fact.ts'
import { after, given } from '../quantity.ts'
import { endOfAgreement, handedOver } from './ending.ts'

/** Until which day statute keeps a document; the subject is `voucher 1`. A letter of 2026-12-31 with 6 years: 2032-12-31. */
export const retainedUntil = after(
  'voucher ',
  given(
    'gesetzliche Aufbewahrung bis',
    'kept by statute until',
    '§ 147 (4) AO, § 257 (5) HGB: whole years from the end of the calendar year',
    (standing, voucher): Day | undefined => {
      const dated = standing.first('voucherDated', { voucher })
      return dated && lastOfYear(dated.on, dated.years)
    },
  ),
)

/** A demand for release that no hand-over has followed yet. */
export const openRelease = given(
  'offenes Herausgabeverlangen',
  'open demand for release',
  'fact',
  (standing): Fact<'releaseRequested'> | undefined => {
    const requested = standing.last('releaseRequested')
    const done = standing.last('handedOver')
    return requested && done && done.at >= requested.at ? undefined : requested
  },
)

/** The last day on which anything still needed the data: the end, a hand-over after it, or what statute keeps. */
export const lastDayOfPurpose = given(
  'letzter Tag des Zwecks',
  'last day of the purpose',
  'Art. 5 (1) (e) GDPR',
  (standing, about): Day | undefined => {
    const ending = endOfAgreement.of(standing, about)
    if (!ending) return undefined
    const released = about === 'contents' ? handedOver.of(standing, about)?.on : undefined
    return latest(ending.lastDay, released ?? ending.lastDay, retainedUntil.of(standing, about) ?? ending.lastDay)
  },
)
