import type { Instant } from '../grammar/day.ts'
import type { AnyFact } from '../grammar/fact.ts'
import type { Quantity } from '../grammar/quantity.ts'
import type { Language, Said } from '../grammar/said.ts'
import type { Because } from './because.ts'

/** What one evaluation asks for: the places, the facts and reasons it rests on, and the next instant that matters to it. */
export class Inquiry {
  on: (Because | AnyFact)[] = []
  alarm: Instant = Infinity
  /** The places of the evaluation before. Mostly the same is asked again in the same order; then that list serves again. */
  readonly #before: readonly number[]
  /** How many of them were asked for again. */
  #again = 0
  /** From where on the order is another one. */
  #places: number[] | undefined

  constructor(before: readonly number[] = none) {
    this.#before = before
  }
  get places(): readonly number[] {
    if (this.#places) return this.#places
    return this.#again === this.#before.length ? this.#before : this.#before.slice(0, this.#again)
  }
  ask(place: number): void {
    if (this.#places) {
      if (!this.#places.includes(place)) this.#places.push(place)
    } else if (this.#before[this.#again] === place) this.#again++
    else if (!this.places.includes(place)) this.#places = [...this.places, place]
  }
  waitFor(instant: Instant): void {
    if (instant < this.alarm) this.alarm = instant
  }
  /** Whoever uses an answer rests on all that the answer rests on. */
  restOn({ places, alarm }: { readonly places: readonly number[]; readonly alarm: Instant }): void {
    for (const place of places) this.ask(place)
    this.waitFor(alarm)
  }
}

/** What is asked on nobody's behalf: no answer rests on it, so nothing is noted. */
export class NobodysInquiry extends Inquiry {
  override ask(): void {}
  override waitFor(): void {}
  override restOn(): void {}
}

const none: readonly never[] = []

/** A named quantity in a trace; its value is put into words only when somebody reads them. */
export class QuantityReason implements Because {
  readonly ref = ''
  readonly says: Said
  readonly at: Instant
  readonly on: readonly (Because | AnyFact)[]
  readonly #value: unknown

  constructor(quantity: Quantity<unknown, unknown>, at: Instant, on: readonly (Because | AnyFact)[], value: unknown) {
    this.says = quantity
    this.at = at
    this.on = on
    this.#value = value
  }
  get value(): Said {
    return { de: inWords(this.#value, 'de'), en: inWords(this.#value, 'en') }
  }
}

/** Lists say how many there are; what has no words says nothing. */
function inWords(value: unknown, language: Language): string {
  if (Array.isArray(value)) return String(value.length)
  if (typeof value === 'object' && value !== null) return language in value ? String((value as Said)[language]) : ''
  return value === undefined || typeof value === 'function' ? '' : String(value)
}
