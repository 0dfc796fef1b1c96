import type { Operation, ServiceState } from '../services/driver.ts'

/** What a driver is asked for, and the state it has to bring about. */
export interface Asked {
  readonly operation: Operation
  readonly state?: ServiceState
}

/** How the terms word the access to a service, and how the service stands then. */
const states: Readonly<Record<string, ServiceState>> = {
  open: 'open',
  'export only': 'export-only',
  suspended: 'closed',
  closed: 'closed',
  // Access that nothing gives any more.
  '': 'closed',
}

/**
 * What a duty asks of a driver; undefined for what is no act on a service, such as a letter or a decision.
 *
 * @param was the content of the last receipt; undefined before the first
 * @example operationFor('setAccess', 'open', 'suspended') // { operation: 'resume', state: 'open' }
 */
export function operationFor(act: string, content: string, was: string | undefined): Asked | undefined {
  if (act === 'setAccess') return accessTo(states[content] ?? 'closed', was)
  if (act === 'adjustServices') return { operation: 'change' }
  if (act === 'handOverContents' || act === 'returnData' || act === 'releaseData') return { operation: 'export' }
  if (act === 'eraseContents' || act === 'eraseBackups') return { operation: 'erase' }
  if (act === 'proveErasure') return { operation: 'prove' }
  return undefined
}

function accessTo(state: ServiceState, was: string | undefined): Asked {
  if (was === undefined) return { operation: 'activate', state }
  if (state === 'closed') return { operation: 'suspend', state }
  if (state === 'open' && states[was] === 'closed') return { operation: 'resume', state }
  return { operation: 'change', state }
}
