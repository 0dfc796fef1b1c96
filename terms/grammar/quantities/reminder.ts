import type { Day } from '../day.ts'
import { writtenForm } from '../form.ts'
import type { Gross } from '../money.ts'
import { type Claim, given, type Standing } from '../quantity.ts'
import { claimsInDefault } from './arrears.ts'

/** Reminders that threatened termination and whose receipt is proven. */
export const threateningReminders = given(
  'Mahnungen mit Kündigungsandrohung',
  'reminders that threaten termination',
  'fact',
  (standing) =>
    standing.all('reminderReceived', (reminder) => reminder.threatensTermination === true && reminder.receiptProven),
)

/** A claim in default of which a second reminder names a last day to pay. */
export interface RemindedTwice {
  readonly claim: string
  readonly open: Gross
  readonly lastDay: Day
}
const written = (standing: Standing, claim: string, step: number) =>
  standing
    .all('reminderReceived', { claim, step, receiptProven: true })
    .filter(({ medium }) => writtenForm.isMetBy(medium) === true)
const remindedTwiceOf = (standing: Standing, claim: Claim): readonly RemindedTwice[] => {
  const first = written(standing, claim.key, 1)[0]
  const second = written(standing, claim.key, 2).findLast((reminder) => first !== undefined && first.at < reminder.at)
  return second?.deadline ? [{ claim: claim.key, open: claim.open, lastDay: second.deadline }] : []
}
/** One ladder for each claim: a second written reminder after a first one, both with proof of receipt. */
export const claimsRemindedTwice = given(
  'zweimal gemahnte Forderungen in Verzug',
  'claims in default reminded of twice',
  'reminders, § 286 BGB',
  (standing) => claimsInDefault.of(standing, '').flatMap((claim) => remindedTwiceOf(standing, claim)),
)

/** The key under which a reminder of a claim is charged. */
export const reminderFeeOf = (claim: string, step: number): string => `reminder ${claim} ${step}`
/** Whether the letter that last reminded of a claim is charged already: one letter may name several claims. */
export const isLetterCharged = given(
  'Mahnschreiben berechnet',
  'letter is charged',
  'reminders',
  (standing, claim): boolean => {
    const letter = standing.last('reminderReceived', { claim })
    return standing
      .all('reminderReceived', { at: letter?.at })
      .some((reminder) => standing.claim(reminderFeeOf(reminder.claim, reminder.step)) !== undefined)
  },
)
