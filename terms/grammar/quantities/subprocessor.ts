import { approval } from '../matters/changes.ts'
import { mayTerminate } from '../matters/rights.ts'
import { given } from '../quantity.ts'

/** The period that the customer set to replace a subprocessor, after a founded objection; the subject is the change. */
export const graceForReplacement = given(
  'Nachfrist für den Austausch',
  'grace period for the replacement',
  'fact',
  (standing, change) => standing.last('graceSet', { change }),
)
export const replacementImpossible = given(
  'für unmöglich erklärter Austausch',
  'replacement declared impossible',
  'fact',
  (standing, change) => standing.first('replacementDeclaredImpossible', { change }),
)
export const replacement = given('Austausch', 'replacement', 'fact', (standing, change) =>
  standing.first('subprocessorReplaced', { change }),
)
/** Whether an objection holds the subprocessor back for this customer. */
export const isObjectedTo = given(
  'Widerspruch hält die Änderung auf',
  'an objection holds the change back',
  'clause on subprocessors',
  (standing, change): boolean => standing.value(approval, change) === 'objected',
)
/** The right to leave that a failed replacement gave; the subject is the change. */
export const mayLeaveOnFailedReplacement = given(
  'Recht zur Kündigung nach gescheitertem Austausch',
  'right to leave after a failed replacement',
  'clause on subprocessors',
  (standing, change) => standing.value(mayTerminate, `replacement ${change}`),
)
/** The right of the provider to end the agreement after an objection; the subject is the change. */
export const mayLeaveUponObjection = given(
  'Kündigungsrecht nach Widerspruch',
  'right to terminate upon an objection',
  'clause on subprocessors',
  (standing, change) => standing.value(mayTerminate, `objection ${change}`),
)
