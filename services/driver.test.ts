import { byHand } from './by-hand.ts'
import { diligentClerk } from './diligent-clerk.ts'
import { driverConforms } from './driver.conformance.ts'

for (const { driver } of [byHand, diligentClerk]) driverConforms(driver.name, { open: async () => driver })
