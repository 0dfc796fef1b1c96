import { existsSync } from 'node:fs'
import type { Order, ServiceState } from '../../services/driver.ts'
import { filesDriver } from '../../services/files/driver.ts'
import { findErasure } from '../../services/files/erased.ts'
import { isDriveAgreed } from '../../services/files/plan.ts'
import { openShareBook } from '../../services/files/share-book.ts'
import { shareName } from '../../services/files/share-name.ts'
import { sharePlace } from '../../services/files/share-place.ts'
import type { Part } from '../../services/together.ts'
import { overVpn, type VpnOfOrders } from '../../services/vpn/over-vpn.ts'

/** What a drive brings along by itself; whatever else is booked beside it somebody else sees to. */
const carried = new Set([
  ...['files.single', 'files.multi', 'storage.extra'],
  ...['access.vpn', 'access.router', 'access.router.extra', 'directory'],
])

/** The network drives of an installation as a part of what was sold: of agreements in which one was booked, or has been. */
export function drivesOver(folder: string, vpn: VpnOfOrders): Part {
  const stateOf = ({ agreement }: Order): ServiceState | undefined => {
    const { book: file } = sharePlace(folder, shareName(agreement))
    if (!existsSync(file)) return undefined
    const book = openShareBook(file)
    try {
      return book.read().state
    } finally {
      book.close()
    }
  }
  const { networks, over } = overVpn(vpn, stateOf)
  const isThere = ({ agreement }: Order): boolean => {
    const name = shareName(agreement)
    return existsSync(sharePlace(folder, name).book) || findErasure(folder, name) !== undefined
  }
  return {
    driver: over(filesDriver({ drive: folder, networks })),
    isFor: (order) => isDriveAgreed(order.agreed) || isThere(order),
    carries: (item) => carried.has(item),
  }
}
