import { instantOf } from '../terms/grammar/day.ts'
import { fact, type Said, type Written } from './written.ts'

/** What happens to all customers of a provider at once; it is told once it is over. */
export class Installation {
  readonly #tell: (receivedAt: string, fact: Written) => Said

  constructor(tell: (receivedAt: string, fact: Written) => Said) {
    this.#tell = tell
  }

  /** @param from a time, `2026-02-10T10:00` */
  wasDown(from: string, to: string): Said {
    return this.#tell(from, fact('outage', { from: instantOf(from), to: instantOf(to) }))
  }
}
