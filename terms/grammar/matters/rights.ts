import type { Standing } from '../standing.ts'
import { changes, only, right } from './matter-of.ts'

/** What can be suspended: the services and, where the terms know more, what the provider's setting lists. */
const suspendable = (standing: Standing): readonly string[] =>
  (standing.setting('suspendable') as readonly string[] | undefined) ?? ['services']
export const maySuspend = right('maySuspend', 'Recht zur Sperre', 'right to suspend', suspendable)
export const mayTerminate = right('mayTerminate', 'Recht zur Kündigung', 'right to terminate', (standing) => [
  'default',
  ...changes(standing, 'price').map((change) => `price ${change}`),
  ...changes(standing, 'service').map((change) => `change ${change}`),
  ...changes(standing, 'terms').map((change) => `change ${change}`),
  ...changes(standing, 'subprocessor').flatMap((change) => [`replacement ${change}`, `unresolved objection ${change}`]),
])
export const mayBlock = right('mayBlock', 'Recht zur Sperrung eines Inhalts', 'right to block content', (standing) =>
  standing.all('contentDemanded').map((demand) => demand.content),
)
export const mayErase = right('mayErase', 'Recht zur Löschung', 'right to erase', only('contents'))
export const mayExecute = right('mayExecute', 'Ausführung einer Weisung', 'carrying out an instruction', (standing) =>
  standing.all('instructionReceived').map((received) => received.instruction),
)
