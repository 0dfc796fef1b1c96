import type { CarryOut, Driver, Operation, Order, Outcome } from './driver.ts'

/** A driver, and what of an agreement it carries out. */
export interface Part {
  readonly driver: Driver
  /** Whether an order is for it at all. */
  isFor(order: Order): boolean | Promise<boolean>
  /** Whether it sees to an item that is booked. */
  carries(item: string, order: Order): boolean | Promise<boolean>
}

/**
 * Several services of one agreement as one: each driver does its part, and whatever none of them sees to is left to `otherwise`,
 * who is asked last. Asked again after a part of it broke off, those that are done answer as before.
 */
export function together(parts: readonly Part[], otherwise: Driver): Driver {
  const carry =
    (operation: Operation): CarryOut =>
    async (order, signal) => {
      const outcomes: Outcome[] = []
      const mine: Part[] = []
      for (const part of parts) if (await part.isFor(order)) mine.push(part)
      for (const { driver } of mine) outcomes.push(await driver[operation](order, signal))
      const items = Object.keys(order.agreed.items)
      if (mine.length === 0 || !(await areCarried(items, mine, order)))
        outcomes.push(await otherwise[operation](order, signal))
      return sumOf(outcomes)
    }
  return {
    name: [...parts.map(({ driver }) => driver.name), otherwise.name].join(', '),
    activate: carry('activate'),
    change: carry('change'),
    suspend: carry('suspend'),
    resume: carry('resume'),
    measure: carry('measure'),
    export: carry('export'),
    erase: carry('erase'),
    prove: carry('prove'),
  }
}

async function areCarried(items: readonly string[], parts: readonly Part[], order: Order): Promise<boolean> {
  for (const item of items) {
    const carried = await Promise.all(parts.map(({ carries }) => carries(item, order)))
    if (!carried.includes(true)) return false
  }
  return true
}

/** It is done once all of it is; figures, archive and proof are those of the first who gave some. */
function sumOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.some(({ is }) => is === 'waits for a person')) return { is: 'waits for a person' }
  return Object.assign({}, ...outcomes.toReversed()) as Outcome
}
