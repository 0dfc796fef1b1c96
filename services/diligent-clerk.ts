import type { CarryOut, Driver, Hands } from './driver.ts'

/** Does at once whatever is asked, and always succeeds. */
const does: CarryOut = async () => ({ is: 'done' })

const driver: Driver = {
  name: 'diligent clerk',
  activate: does,
  change: does,
  suspend: does,
  resume: does,
  measure: does,
  export: does,
  erase: does,
  prove: does,
}

/**
 * The person of a scenario with a clock of its own: does every task the moment it falls due, so that a life can be lived
 * through. It touches no service, hence it must never stand in for a driver in real time.
 */
export const diligentClerk: Hands = { driver, desk: does }
