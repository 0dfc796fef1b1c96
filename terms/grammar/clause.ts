import type { Answer } from './answer.ts'
import type { Fact, Happened, Kind } from './fact.ts'
import type { Outcome } from './outcome.ts'
import type { Given, Quantity, Values } from './quantity.ts'
import type { Readings } from './reading.ts'
import type { Language, Said } from './said.ts'
import type { Matter } from './standing.ts'

export type Where = { readonly [name: string]: Said }
type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never
interface ClauseError<Sentence extends string> {
  readonly clauseError: Sentence
}
/** The compiler refuses a bracket without a value, and a value that the sentence never names, with a sentence of its own. */
export type SaysWhatItDoes<Text extends string, W extends Where> = [Exclude<NamesIn<Text>, keyof W>] extends [never]
  ? [Exclude<keyof W & string, NamesIn<Text>>] extends [never]
    ? unknown
    : ClauseError<`The rule may use '${Exclude<keyof W & string, NamesIn<Text>>}', but this text never says it.`>
  : ClauseError<`This text says '{${Exclude<NamesIn<Text>, keyof W>}}', but its 'where' gives it no value.`>

/** What a sentence asks of an act: what has to be said, in which form, what proves it, what it costs. */
export interface Asks {
  /** `notifyBreach` */
  readonly of: string
  readonly what: 'content' | 'form' | 'proof' | 'cost'
}

/** What every sentence of a document has, whatever becomes of it. */
export interface Written<W extends Where> {
  /** Its place in the document: `§ 5.2 S. 1`. It is looked up by this, never by its position. */
  readonly ref: string
  readonly title: Said
  readonly de: string
  readonly en: string
  /** The meaning of the bracketed words. */
  readonly where: W
  /** The clauses to which this one is the exception: `§ 9.1`, or with the document's short name. */
  readonly exceptionTo?: readonly string[]
  /** What it asks of an act beside its deadline: shown to whoever does it. */
  readonly asks?: readonly Asks[]
  /** The entries of the inventory that this clause claims. */
  readonly claims: readonly string[]
  /** Which reading of a disputed wording was chosen, and why. */
  readonly reading?: string
  /** Where the wording contradicts itself or the law: what a lawyer should mend. */
  readonly mend?: Said
  /** The readings of a disputed wording that can be carried out; a setting says which is in force. */
  readonly readings?: Readings
}

/** What a fact tells, as an example states it. */
export type ExampleFact<K extends Kind> = Partial<Omit<Fact<K>, 'kind' | 'learnedAt'>>

/** What a rule is given, as an example states it: of a fact only what the rule reads. */
type Stated<V> = { readonly [N in keyof V]: StatedValue<V[N]> }
type StatedValue<V> = V extends readonly (infer F extends Happened)[]
  ? readonly Partial<F>[]
  : V extends Happened
    ? Partial<V>
    : V

/** Upon an act: what follows from it, once. */
export interface Upon<K extends Kind, W extends Where, G extends Given<string>> extends Written<W> {
  readonly when: K
  /** What the quantities it is given are about: the change, the item that the fact names. */
  readonly about?: (fact: Fact<K>) => string
  readonly given?: G
  readonly provided?: (fact: Fact<K>, where: W, given: Values<G>) => Answer
  readonly then: (fact: Fact<K>, where: W, given: Values<G>) => Outcome | readonly Outcome[]
  /** Half-mandatory law: what another clause lets follow may stay if it is no worse for whom this one protects. */
  readonly yieldsTo?: (other: Outcome, mine: Outcome) => boolean
  /** The fact, what follows (nothing: an empty list), and what it is given. */
  readonly examples?: {
    readonly [name: string]: readonly [
      fact: ExampleFact<K>,
      follows: Outcome | readonly Outcome[],
      given?: Stated<Values<G>>,
    ]
  }
}

/** On a matter: what holds as long as the condition holds. It is asked again whenever anything it rests on can have changed. */
export interface AsLongAs<V, Subject, W extends Where, G extends Given<Subject>> extends Written<W> {
  readonly decides: Matter<V, Subject>
  /** The only subjects it decides about; otherwise all. */
  readonly of?: readonly string[]
  /** The words with which every subject begins that it decides about: `price ` of `price 2026-1`; otherwise all. */
  readonly ofEvery?: readonly string[]
  readonly given?: G
  readonly provided?: (given: Values<G>, where: W) => Answer
  readonly then: (given: Values<G>, where: W) => V
  /** Half-mandatory law: what another clause decides may stay if it is no worse for whom this one protects. */
  readonly yieldsTo?: (other: V, mine: V) => boolean
  /** What it is given, and what holds then (left out: it decides nothing). */
  readonly examples?: { readonly [name: string]: readonly [given: Stated<Values<G>>, holds?: V] }
}

/** Upon an act: `clause({ when: 'terminationReceived', … then: (notice, { end }) => ends(end.countedFrom(notice.on)) })`. */
export const clause = <
  K extends Kind,
  W extends Where,
  const De extends string,
  const En extends string,
  G extends Given<string> = Record<never, never>,
>(
  written: Upon<K, W, G> & { de: De & SaysWhatItDoes<De, W>; en: En & SaysWhatItDoes<En, W> },
): Clause => written as unknown as Clause

/** As long as a condition holds. Not an overload of `clause`: the compiler would bury the sentences above. */
export const asLongAs = <
  V,
  Subject,
  W extends Where,
  const De extends string,
  const En extends string,
  G extends Given<Subject> = Record<never, never>,
>(
  written: AsLongAs<V, Subject, W, G> & { de: De & SaysWhatItDoes<De, W>; en: En & SaysWhatItDoes<En, W> },
): Clause => written as unknown as Clause

/** A clause as the engine holds it, its own types forgotten. */
export interface Clause extends Written<Where> {
  readonly when?: Kind
  readonly decides?: Matter<unknown, unknown>
  readonly about?: (fact: Fact) => string
  readonly of?: readonly string[]
  readonly ofEvery?: readonly string[]
  readonly given?: { readonly [name: string]: Quantity<unknown, unknown> }
  readonly provided?: (a: unknown, b: unknown, c: unknown) => Answer
  readonly then: (a: unknown, b: unknown, c: unknown) => unknown
  readonly yieldsTo?: (other: unknown, mine: unknown) => boolean
  readonly examples?: { readonly [name: string]: readonly [unknown, unknown?, unknown?] }
}

/** Whether a clause may decide about a subject, so far as the clause says of which ones. */
export const decidesAbout = ({ of, ofEvery }: Clause, subject: unknown): boolean =>
  (of === undefined && ofEvery === undefined) ||
  (typeof subject === 'string' &&
    (of?.includes(subject) === true || ofEvery?.some((word) => subject.startsWith(word)) === true))

/** The sentence as it is read, its brackets filled. */
export const sentence = (written: Written<Where>, language: Language): string =>
  written[language].replace(/\{(\w+)\}/g, (whole, name: string) => written.where[name]?.[language] ?? whole)
