import { choice, day, flag, named } from '../field.ts'
import { change, declaration, word } from './word.ts'

const audit = named('audit 1')
const auditor = named('auditor 1')
const service = choice(
  'processing',
  'cleaning',
  'telecommunications',
  'post and courier',
  'transport',
  'guarding',
  'other ancillary service',
)

/** Controls at a processor: who comes, who is kept out, and which third parties serve it. */
export const inspections = {
  auditorNamed: declaration('Prüfer benannt', 'auditor named', {
    auditor,
    audit,
    /** Whether the auditor competes with the provider. */
    competes: flag,
  }),
  auditorRefused: declaration('Prüfer abgelehnt', 'auditor refused', { auditor }),
  inspectionDenied: word('Kontrolle verweigert', 'inspection denied', { audit, to: choice('customer', 'authority') }),
  instructionRefused: word('Weisung nicht ausgeführt', 'instruction refused', { instruction: named('instruction 1') }),
  thirdPartyPlanned: word('Dritter vorgesehen', 'third party planned', { change, service, from: day }),
  thirdPartyEngaged: word('Dritter beauftragt', 'third party engaged', { change, service }),
} as const
