import type { Clause } from '../../grammar/clause.ts'
import type { Day } from '../../grammar/day.ts'
import type { Document, Rank } from '../../grammar/document.ts'
import type { WorkingDayCalendar } from '../../grammar/rest-days/working-day-calendar.ts'
import type { TextOnly } from '../../grammar/statement.ts'
import { actingForAnother, ending, goodFaith, granting, rejection } from './2002-01-01/agency.ts'
import { baseRateOfHalfYear } from './2002-01-01/base-rate.ts'
import { approvalOnDemand, approvalWorksBack, receipt, revocation, withoutPower } from './2002-01-01/declarations.ts'
import { defaultAfterInvoice, defaultByCalendar, defaultByReminder } from './2002-01-01/default.ts'
import { costsAndInterestFirst, performance, returnedDebit } from './2002-01-01/performance.ts'
import { rentInAdvance } from './2002-01-01/rent-in-advance.ts'
import { formOfWithdrawal, periodForWithdrawal, repaymentAfterWithdrawal, withdrawal } from './2014-06-13/withdrawal.ts'
import { interestAmongBusinesses, interestOfConsumers, lumpSumOnDefault } from './2014-07-29/default-interest.ts'
import { noMoreThanTextForm } from './2016-10-01/form-of-notices.ts'
import { renewalOfConsumers } from './2022-03-01/tacit-renewal.ts'
import { confirmationOfNotice, noticeByButton, withoutButton } from './2022-07-01/cancellation-button.ts'
import { confirmationOfWithdrawal } from './2026-06-19/withdrawal-function.ts'

/** What stands in force since a day, in the words of this engine. */
const since = (version: Day, rank: Rank, clauses: readonly Clause[], texts: readonly TextOnly[] = []): Document => ({
  id: 'bgb',
  short: 'BGB',
  title: { de: 'Bürgerliches Gesetzbuch', en: 'German Civil Code' },
  rank,
  version,
  ...(version === REFORM ? {} : { inForce: { from: version } }),
  clauses,
  statements: texts,
})
/** The reform of the law of obligations: older agreements are not lived through here. */
const REFORM: Day = '2002-01-01'

/**
 * The German Civil Code as far as this engine knows it: what the parties may agree otherwise fills gaps, what protects
 * consumers goes before the terms. `place` is where declarations are received and payments are due: its holidays count
 * for § 193. `civilCode(workingDayNW)` is meant for a provider and customers in North Rhine-Westphalia.
 */
export const civilCode = (place: WorkingDayCalendar): readonly Document[] => [
  since(
    REFORM,
    'default law',
    [
      performance,
      costsAndInterestFirst,
      returnedDebit,
      rentInAdvance,
      revocation,
      granting,
      ending,
      goodFaith,
      rejection(place),
      approvalOnDemand(place),
      withoutPower,
      baseRateOfHalfYear,
      defaultByReminder(place),
      defaultAfterInvoice(place),
    ],
    [receipt, actingForAnother, approvalWorksBack, defaultByCalendar],
  ),
  since('2014-06-13', 'mandatory law', [
    periodForWithdrawal(place),
    withdrawal,
    repaymentAfterWithdrawal(place),
    formOfWithdrawal,
  ]),
  since('2014-07-29', 'default law', [interestOfConsumers, interestAmongBusinesses, lumpSumOnDefault]),
  since('2016-10-01', 'mandatory law', [noMoreThanTextForm]),
  since('2022-03-01', 'mandatory law', [renewalOfConsumers]),
  since('2022-07-01', 'mandatory law', [noticeByButton, confirmationOfNotice, withoutButton]),
  since('2026-06-19', 'mandatory law', [confirmationOfWithdrawal]),
]
