import { join } from 'node:path'
import type { AgreementKey } from '../journal/fact.ts'
import type { Gross } from '../terms/grammar/money.ts'
import type { Cast } from './cast.ts'
import { ComputerAtWork } from './drive/computer-at-work.ts'
import type { House } from './house.ts'
import type { Pace } from './pass-time.ts'
import type { Story } from './told-story.ts'

/** A story that is being lived: where, by whom, and how its clock is moved. */
export interface Stage {
  readonly house: House
  readonly story: Story
  readonly cast: Cast
  readonly pace: Pace
  /** What was due when a line paid all of it, by the number of the line. */
  readonly paid: Map<number, Gross>
  /** The computers of the customers, by whose they are. */
  readonly computers: Map<string, ComputerAtWork>
}

/** Puts a story on the stage. */
export function stageFor(house: House, story: Story, cast: Cast, pace: Pace): Stage {
  house.doneBy.set(cast.provider, story.sold.doneBy)
  return { house, story, cast, pace, paid: new Map(), computers: new Map() }
}

/** The agreement of one customer. */
export function agreementOf({ cast }: Pick<Stage, 'cast'>, customer: string): AgreementKey {
  const key = cast.agreements[customer]
  if (key === undefined) throw new RangeError(`There is no customer '${customer}' in this story.`)
  return key
}

/** The computer of one customer; its disk lies beside the house, and outlives the process. */
export function computerOf({ cast, house, computers }: Stage, customer: string): ComputerAtWork {
  const { agreement } = agreementOf({ cast }, customer)
  const known = computers.get(customer)
  if (known) return known
  const { drives, ground } = house
  const computer = new ComputerAtWork({ drives, agreement, disk: join(ground.folder, 'computers', agreement) })
  computers.set(customer, computer)
  return computer
}
