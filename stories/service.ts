import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { diligentClerk } from '../services/diligent-clerk.ts'
import { type CarryOut, type Driver, type Hands, operations, type ServiceState } from '../services/driver.ts'
import { markedSentence } from './marked-words.ts'

/** What a service was asked for, once for each time it was asked. */
export interface Asked {
  readonly agreement: string
  /** The duty without its agreement: `access:services#2`. */
  readonly duty: string
  /** What it was asked to do; `desk` for what is no act on a service. */
  readonly operation: string
  readonly content: string
  readonly state: ServiceState | null
  /** Whether it did anything: what it has done before it does not do again. */
  readonly acted: boolean
}

/**
 * A service with a book of its own, on the disk and outside of the program, as a file server or a mail server has: the
 * diligent clerk does the work, and the book says what was really asked and done, also by a process that was killed.
 */
export class Service {
  readonly #file: string

  readonly hands: Hands

  /**
   * @param file where the book lies; begun if it is missing
   * @param driver does the work; asked again, it has to answer as before
   */
  constructor(file: string, driver: Driver = diligentClerk.driver) {
    this.#file = file
    const does = operations.map((operation) => [operation, this.#does(operation, driver[operation])])
    this.hands = {
      driver: Object.fromEntries([['name', 'a service with a book'], ...does]) as unknown as Driver,
      desk: this.#does('desk', diligentClerk.desk),
    }
  }

  /** All that was asked of it for some agreement, in that order. */
  askedFor(agreement: string): readonly Asked[] {
    return this.#book().filter((each) => each.agreement === agreement)
  }

  /** How it stands for an agreement; undefined before it was told. */
  stateFor(agreement: string): ServiceState | undefined {
    return this.askedFor(agreement).findLast(({ state }) => state !== null)?.state ?? undefined
  }

  #does(operation: string, work: CarryOut): CarryOut {
    return async (order, signal) => {
      const duty = order.duty.replace(`${order.agreement} `, '')
      const acted = !this.askedFor(order.agreement).some((each) => each.duty === duty)
      const outcome = await work(order, signal)
      const { agreement, content, state = null } = order
      this.#write({ agreement, duty, operation, content, state, acted })
      return { ...outcome, note: markedSentence(duty) }
    }
  }

  #write(asked: Asked): void {
    appendFileSync(this.#file, `${JSON.stringify(asked)}\n`)
  }

  #book(): Asked[] {
    if (!existsSync(this.#file)) return []
    return readFileSync(this.#file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  }
}
