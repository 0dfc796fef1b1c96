import type { Route } from '../door.ts'
import { checkOwnEquipment, chooseConnection } from './choose.ts'
import { connectionsView } from './connections.ts'
import { addDevice, deviceProfile, endDeviceAct, rotateDeviceKey } from './devices.ts'
import { assignRouter, routerProfile, sendRouter, takeRouterBack, withdrawRouter } from './routers.ts'
import { enterRouterAct, retireRouterAct, stockView } from './stock.ts'
import { vpnView } from './view.ts'

/** How customers are connected: their devices, and the routers that they are lent. */
export const vpnRoutes: readonly Route[] = [
  ...[vpnView, connectionsView, chooseConnection, addDevice, deviceProfile, rotateDeviceKey, endDeviceAct],
  ...[stockView, enterRouterAct, retireRouterAct],
  ...[assignRouter, routerProfile, sendRouter, takeRouterBack, withdrawRouter, checkOwnEquipment],
]
