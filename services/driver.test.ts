import { byHand } from './by-hand.ts'
import { diligentClerk } from './diligent-clerk.ts'
import { driverConforms } from './driver.conformance.ts'

const notAsked = { service: 'a person keeps the service, and no program can look at it' }

for (const { driver } of [byHand, diligentClerk]) {
  driverConforms(driver.name, { open: async () => ({ driver, again: async () => driver }), notAsked })
}
