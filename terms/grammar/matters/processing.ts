import type { Standing } from '../standing.ts'
import { matter, named, right } from './matter-of.ts'

/** Whether data may be processed so. The subject is the processing as it was planned, or the duty of law as `required matter 1`. */
export const mayProcessFor = right('mayProcessFor', 'Verarbeitung', 'processing', (standing) => [
  ...standing.all('processingPlanned').map(({ processing }) => processing),
  ...standing.all('legalDutyKnown').map((known) => `required ${known.matter}`),
])
/** Whether somebody who works for the provider may see the data. The subject is the party. */
export const mayAccessData = right('mayAccessData', 'Zugriff auf die Daten', 'access to the data', (standing) =>
  standing.all('partyEngaged').map(({ party }) => party),
)
/** As what somebody counts who works for the provider. The subject is the party. */
export const countsAs = matter<'subprocessor' | 'own staff'>(
  'countsAs',
  'Einordnung',
  'counts as',
  { watched: (standing) => standing.all('partyEngaged').map(({ party }) => party) },
  named({
    subprocessor: { de: 'Unterauftragsverarbeiter', en: 'subprocessor' },
    'own staff': { de: 'eigenes Personal', en: 'own staff' },
  }),
)
/** Whether something is an incident of which the customer is told. The subject is the incident. */
export const incident = matter<'special'>(
  'incident',
  'Vorfall',
  'incident',
  {},
  named({ special: { de: 'besonderes Vorkommnis', en: 'special incident' } }),
)
/** Whether a basis for transfers to third countries is in force. The subject is its name: `Privacy Shield`. */
export const transferInstrument = matter<'in force'>(
  'transferInstrument',
  'Grundlage für Drittländer',
  'basis for third countries',
  {},
  named({ 'in force': { de: 'in Kraft', en: 'in force' } }),
)
const whatMayBeCharged = (standing: Standing): readonly string[] => [
  ...standing.all('assistanceGiven').map(({ help }) => help),
  ...standing.all('auditHeld').map(({ audit }) => audit),
  ...standing.all('selfAssessmentRequested').map(({ assessment }) => assessment),
]
/** Whether help, an audit or a self-assessment may be charged. The subject is its name. */
export const mayBill = right('mayBill', 'Recht auf Vergütung', 'right to charge', whatMayBeCharged)
