import type { CarryOut, Driver, Hands } from './driver.ts'

/** Every order waits for a person, who does it and confirms it; the confirmation becomes the receipt. */
const waits: CarryOut = async () => ({ is: 'waits for a person' })

const driver: Driver = {
  name: 'by hand',
  activate: waits,
  change: waits,
  suspend: waits,
  resume: waits,
  measure: waits,
  export: waits,
  erase: waits,
  prove: waits,
}

/** For services without a driver of their own: everything lies in the inbox until somebody has done it. */
export const byHand: Hands = { driver, desk: waits }
