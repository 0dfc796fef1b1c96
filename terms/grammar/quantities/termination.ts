import { mayTerminate } from '../matters/rights.ts'
import { given } from '../quantity.ts'

/** Whether there is cause to terminate for default of payment now. */
export const mayTerminateForDefault = given(
  'Kündigungsgrund Verzug',
  'cause: default',
  'clause on default',
  (standing) => standing.value(mayTerminate, 'default'),
)
/** The right to leave that a change of price gave: the subject is the change. */
export const mayLeaveOnPrice = given(
  'Recht zur Kündigung wegen Preisänderung',
  'right to leave on a price change',
  'clause on prices',
  (standing, change) => standing.value(mayTerminate, `price ${change}`),
)
/** The right to leave that a change of the service gave: the subject is the change. */
export const mayLeaveOnChange = given(
  'Recht zur Kündigung wegen Leistungsänderung',
  'right to leave on a change of the service',
  'clause on changes',
  (standing, change) => standing.value(mayTerminate, `change ${change}`),
)
/** The right to leave that an objection nobody settled gives: the subject is the change. */
export const mayLeaveOnObjection = given(
  'Recht zur Lösung nach einem Widerspruch',
  'right to leave after an objection',
  'clause on subprocessors',
  (standing, change) => standing.value(mayTerminate, `unresolved objection ${change}`),
)
/** The notice by which the processing agreement was terminated on its own. */
export const noticeOfProcessingAgreement = given(
  'Kündigung des AVV',
  'notice of the processing agreement',
  'fact',
  (standing) => standing.first('terminationReceived', { scope: 'avv' }),
)
/** The ordinary notice of the provider received last. */
export const noticeOfProvider = given('Kündigung des Anbieters', 'notice of the provider', 'fact', (standing) =>
  standing.last('terminationReceived', { by: 'provider', ground: 'ordinary' }),
)
/** A notice of termination by its number in the journal. */
export const noticeNumbered = given('Kündigung', 'notice of termination', 'fact', (standing, number) =>
  standing.first('terminationReceived', (notice) => `${notice.id}` === number),
)
