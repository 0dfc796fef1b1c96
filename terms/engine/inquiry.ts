import type { Instant } from '../grammar/day.ts'
import type { AnyFact } from '../grammar/fact.ts'
import type { Quantity } from '../grammar/quantity.ts'
import type { Language, Said } from '../grammar/said.ts'
import type { Because } from './because.ts'

/** What one evaluation asks for: the places, the facts and reasons it rests on, and the next instant that matters to it. */
export class Inquiry {
  readonly places: number[] = []
  on: (Because | AnyFact)[] = []
  alarm: Instant = Infinity

  ask(place: number): void {
    if (!this.places.includes(place)) this.places.push(place)
  }
  waitFor(instant: Instant): void {
    if (instant < this.alarm) this.alarm = instant
  }
  /** Whoever uses an answer rests on all that the answer rests on. */
  restOn({ places, alarm }: { readonly places: readonly number[]; readonly alarm: Instant }): void {
    if (this.places.length === 0) this.places.push(...places)
    else for (const place of places) this.ask(place)
    this.waitFor(alarm)
  }
}

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
