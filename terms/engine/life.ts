import type { Instant } from '../grammar/day.ts'
import type { AnyFact } from '../grammar/fact.ts'
import { type Misread, readFact } from '../grammar/read-fact.ts'
import type { Program } from './program.ts'
import { type StandingAt, standingOf } from './standing.ts'
import { type Line, Unfolding } from './unfolding.ts'

/** A line of a life that could not be read. */
export interface Unreadable extends Misread {
  /** Counted from 1. */
  readonly line: number
}
export interface Life {
  readonly facts: readonly AnyFact[]
  readonly unreadable: readonly Unreadable[]
}

/** Reads a life written as JSON lines, one fact a line; empty lines and lines that begin with `//` are passed over. A fact's number is its place among the facts. */
export function readLife(text: string): Life {
  const facts: AnyFact[] = []
  const unreadable: Unreadable[] = []
  text.split('\n').forEach((written, n) => {
    const trimmed = written.trim()
    if (trimmed === '' || trimmed.startsWith('//')) return
    const told = readLine(trimmed, facts.length + 1)
    if ('fact' in told) facts.push(told.fact)
    else unreadable.push(...told.map((misread) => ({ ...misread, line: n + 1 })))
  })
  return { facts, unreadable }
}
function readLine(written: string, number: number): ReturnType<typeof readFact> {
  try {
    return readFact(JSON.parse(written), number)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return [
      {
        field: '',
        seen: written.slice(0, 60),
        de: `Das ist kein JSON: ${written.slice(0, 60)} Schreiben Sie eine Tatsache je Zeile.`,
        en: `This is not JSON: ${written.slice(0, 60)} Write one fact a line.`,
      },
    ]
  }
}

export interface Lived {
  readonly lines: readonly Line[]
  readonly standing: StandingAt
}
/**
 * Lives a life through as the running system would: facts in the order of learning, every moment between them. Duties are
 * carried out at once, unless the life tells receipts of its own (`dutyDone`).
 */
export function live(program: Program, facts: readonly AnyFact[], until?: Instant): Lived {
  const tellsReceipts = facts.some(isReceipt)
  const unfolding = new Unfolding(program, () => !tellsReceipts)
  const lines: Line[] = []
  const known = facts
    .filter((fact) => until === undefined || fact.learnedAt <= until)
    .toSorted((a, b) => a.learnedAt - b.learnedAt)
  for (const [learnedAt, together] of Map.groupBy(known, (fact) => fact.learnedAt)) {
    const told = together.filter((fact) => !isReceipt(fact))
    if (told.length > 0) lines.push(...unfolding.tell(told))
    // A receipt comes after what made its duty, even where both stand at one instant.
    if (told.length < together.length)
      lines.push(...unfolding.moveTo(learnedAt), ...unfolding.tell(together.filter(isReceipt)))
  }
  const end = until ?? unfolding.ongoing.walk.now
  lines.push(...unfolding.moveTo(end))
  return { lines, standing: standingOf(unfolding.ongoing.walk, unfolding.ongoing.journal, end) }
}

const isReceipt = ({ kind }: AnyFact): boolean => kind === 'dutyDone'
