import type { Matter } from '../standing.ts'
import * as accounts from './accounts.ts'
import * as agreement from './agreement.ts'
import * as changes from './changes.ts'
import * as declarations from './declarations.ts'
import * as duties from './duties.ts'
import * as offer from './offer.ts'
import * as prices from './prices.ts'
import * as rights from './rights.ts'
import * as services from './services.ts'

const rooms: readonly object[] = [declarations, agreement, offer, prices, services, rights, changes, duties, accounts]
/** Every matter that a clause may decide. */
export const matters: readonly Matter<unknown>[] = rooms.flatMap((room) => Object.values(room).filter(isMatter))

function isMatter(value: unknown): value is Matter<unknown> {
  return typeof value === 'object' && value !== null && 'succession' in value
}
