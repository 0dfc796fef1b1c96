import type { Instant } from '../grammar/day.ts'
import type { PassedKind } from '../grammar/outcome.ts'
import type { Period } from '../grammar/row.ts'
import type { Held } from './records.ts'

/** A moment that an outcome named. At one instant: what ends (0), what runs out (1), what recurs (2). */
export type Moment =
  | { readonly at: Instant; readonly phase: 0; readonly end: Held }
  | { readonly at: Instant; readonly phase: 1; readonly over: Held; readonly then: PassedKind }
  | { readonly at: Instant; readonly phase: 2; readonly row: string; readonly period: Period }

/** The moments to come, in order of time and phase; equal ones in the order in which they were named. */
export class Moments {
  #coming: Moment[]
  constructor(coming: Moment[] = []) {
    this.#coming = coming
  }
  get next(): Moment | undefined {
    return this.#coming[0]
  }
  add(moment: Moment): void {
    let place = this.#coming.length
    while (place > 0 && isAfter(this.#coming[place - 1]!, moment)) place--
    this.#coming.splice(place, 0, moment)
  }
  take(): Moment | undefined {
    return this.#coming.shift()
  }
  /** A row runs anew: the periods that the old one foresaw no longer come. */
  dropRow(name: string): void {
    this.#coming = this.#coming.filter((moment) => moment.phase !== 2 || moment.row !== name)
  }
  copy(): Moments {
    return new Moments(this.#coming.slice())
  }
}
const isAfter = (a: Moment, b: Moment): boolean => a.at > b.at || (a.at === b.at && a.phase > b.phase)
