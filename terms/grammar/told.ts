import { dayAt, instantOf } from './day.ts'
import { type AnyFact, aboutOf, type Facts, type Kind } from './fact.ts'

interface More {
  /** When it was learned; if left out, as it happened. */
  readonly learned?: string
  readonly doubted?: true
}
/** Its number in the journal is given by whoever keeps it: here in order of writing, starting anew with each life. */
export type Teller = <K extends Kind>(kind: K, at: string, fields: Facts[K], more?: More) => AnyFact

/** A life in code: `const told = teller(); told('paymentCredited', '2026-02-10', { amount: eur('59.50') }, { learned: '2026-02-12' })`. */
export function teller(from = 1): Teller {
  let next = from
  return (kind, at, fields, { learned, doubted } = {}) => {
    const instant = instantOf(at)
    const number = next++
    const id = aboutOf(kind) === 'the installation' ? -number : number
    return {
      kind,
      id,
      at: instant,
      on: dayAt(instant),
      learnedAt: learned ? instantOf(learned) : instant,
      ...(doubted ? { doubted } : {}),
      ...fields,
    } as unknown as AnyFact
  }
}
