import { dayAt } from '../../terms/grammar/day.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import { isToldKind, readFields } from '../../terms/grammar/read-fact.ts'
import type { JournalFact } from '../fact.ts'
import { readContent } from './content.ts'

/**
 * A fact of the journal as the engine takes it: its clear fields as values, its number as id. Facts of the installation
 * have negative ids, so that they are never taken for one of the agreement's own.
 *
 * @throws Error FACT_UNKNOWN: a defect, since every fact was read against the vocabulary, which only grows
 */
export function engineFact({ kind, number, customer, at, learnedAt, clear }: JournalFact): AnyFact {
  if (!isToldKind(kind))
    throw new Error(`FACT_UNKNOWN  The journal holds a fact ${kind} that this program does not know.`)
  const id = customer === null ? -number : number
  const fact = { kind, id, at, on: dayAt(at), learnedAt, ...readFields(kind, clear) } as unknown as AnyFact
  const content = kind === 'dutyDone' ? readContent(clear.content) : undefined
  return content === undefined ? fact : { ...fact, content }
}
