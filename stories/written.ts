import type { JsonObject } from '../journal/fact.ts'
import { type Instant, showInstant } from '../terms/grammar/day.ts'
import type { Facts, ToldKind } from '../terms/grammar/fact.ts'
import type { Gross } from '../terms/grammar/money.ts'
import { fieldsOf } from '../terms/grammar/read-fact.ts'
import { markedWords } from './marked-words.ts'

/** All that is due by the day on which it is paid: the amount is found when that day has come. */
export const everythingDue = Symbol('everything due')

/** What was told in an earlier line of the story, to be named in a later one. */
export class Said {
  readonly line: number

  constructor(line: number) {
    this.line = line
  }
}

/** A value as a story writes it: some are known only once the story has come to them. */
type Writable<Value> =
  | Value
  | (Value extends Gross ? typeof everythingDue : never)
  | (Value extends number ? Said : never)

/** The fields of a fact as a story writes them. */
export type Fields<K extends ToldKind> = { readonly [Name in keyof Facts[K]]: Writable<Facts[K][Name]> }

/** A fact as a story writes it, before it is known when it is told. */
export interface Written {
  readonly kind: ToldKind
  readonly fields: Readonly<Record<string, unknown>>
}

export const fact = <K extends ToldKind>(kind: K, fields: Fields<K>): Written => ({ kind, fields: { ...fields } })

/** What is known when a fact is told. */
export interface Known {
  /** What is due by the day on which it is told, where a fact asks for it. */
  readonly due: Gross | undefined
  /** The number under which an earlier line told its first fact. */
  numberOf(said: Said): number
}

/**
 * The fact as it is told at the door and as `klausel simulate` reads it. What people may say with it they say: every sealed
 * field gets marked words, so that they can be looked for everywhere else.
 */
export function asJson(
  { kind, fields }: Written,
  { at, learnedAt }: { readonly at: Instant; readonly learnedAt: Instant },
  known: Known,
): JsonObject {
  const described = fieldsOf(kind)
  const written = Object.entries(fields).map(([name, value]) => [name, described[name]?.write(found(value, known))])
  return {
    fact: kind,
    at: showInstant(at),
    ...(learnedAt === at ? {} : { learnedAt: showInstant(learnedAt) }),
    ...Object.fromEntries(written),
    ...markedWords(kind),
  }
}

function found(value: unknown, { due, numberOf }: Known): unknown {
  if (value === everythingDue) return due
  return value instanceof Said ? numberOf(value) : value
}
