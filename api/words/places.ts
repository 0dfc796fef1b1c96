import { isIP } from 'node:net'
import { isLoopback, isOwnNetwork } from '../../access/networks.ts'
import type { Said } from '../../terms/grammar/said.ts'

/** Where an address is, as far as it says so by itself: nobody else is asked about people. */
export function placeOf(address: string): Said {
  if (isIP(address) === 0) return { de: 'unbekannt', en: 'unknown' }
  if (isLoopback(address)) return { de: 'dieser Rechner', en: 'this machine' }
  if (isOwnNetwork(address)) return { de: 'eigenes Netz', en: 'own network' }
  return { de: 'Internet', en: 'internet' }
}
