import type { Fact } from '../fact.ts'
import { customersShare } from '../matters/results.ts'
import { given } from '../quantity.ts'

/** The work as it was done; the subject is the work. */
export const workDone = given(
  'geleistete Arbeit',
  'work done',
  'fact',
  (standing, work): Fact<'workDone'> | undefined => standing.last('workDone', { work }),
)
/** How much of its cost the customer bears, in percent; undefined where no clause says so. */
export const shareOfCustomer = given(
  'Kostenanteil des Kunden',
  'share of the customer',
  'clauses on cost',
  (standing, work) => standing.value(customersShare, work),
)
export const estimateRequest = given('verlangter Kostenvoranschlag', 'estimate asked for', 'fact', (standing, work) =>
  standing.first('estimateRequested', { work }),
)
export const estimate = given('erteilter Kostenvoranschlag', 'estimate given', 'fact', (standing, work) =>
  standing.first('estimateGiven', { work }),
)
export const resultDelivered = given(
  'geliefertes Arbeitsergebnis',
  'work result delivered',
  'fact',
  (standing, result) => standing.first('resultDelivered', { result }),
)
export const widerUse = given('weitergehende Nutzung', 'wider use agreed', 'separate agreement', (standing, result) =>
  standing.first('widerUseAgreed', { result }),
)
