import { matter, named, right } from './matter-of.ts'

/** Whether a third party behind the customer may ask for evidence. The subject is the third party. */
export const mayDemandEvidence = right('mayDemandEvidence', 'Nachweise für Dritte', 'evidence for a third party')
/** Whether a measure of protection may be changed. The subject is the change. */
export const mayChangeMeasure = right('mayChangeMeasure', 'Änderung einer Maßnahme', 'change of a measure')
/** Whether somebody of the provider may reach data in a support case. The subject is the case. */
export const mayReachData = right('mayReachData', 'Zugriff im Supportfall', 'access in a support case')
/** Whether a job may run. The subject is the job. */
export const mayRunJob = right('mayRunJob', 'Ausführung einer Verarbeitung', 'running a job')
/** How a change of administrative data is logged. The subject is the field and the account. */
export const logged = matter<'in plain' | 'masked'>(
  'logged',
  'Protokoll',
  'log',
  {},
  named({ 'in plain': { de: 'im Klartext', en: 'in plain' }, masked: { de: 'verdeckt', en: 'masked' } }),
)
