import type { Day, Instant } from './day.ts'
import type { AnyFact } from './fact.ts'
import type { Period, Row } from './row.ts'
import type { Said } from './said.ts'
import type { Standing } from './standing.ts'

export type { Besides, Claim, Paid, Standing } from './standing.ts'

/**
 * A named quantity: what a clause is given. It is declared once, says where its meaning comes from, and is shown by its
 * name in every trace. `Subject` is what the rule that uses it is about: a change, an item, a claim.
 */
export interface Quantity<V, Subject = string> extends Said {
  /** The norm, clause or reading that gives it this meaning. */
  readonly source: string
  /** A choice of the provider: it rests on no fact, and why names it all the same. */
  readonly isChoice?: true
  /** Which setting it reads, and what holds where the provider has set none. */
  readonly reads?: { readonly setting: string; readonly otherwise: unknown }
  of(standing: Standing, subject: Subject): V
}
export const given = <V, Subject = string>(
  de: string,
  en: string,
  source: string,
  of: (standing: Standing, subject: Subject) => V,
): Quantity<V, Subject> => ({ de, en, source, of })

export type Given<Subject> = { readonly [name: string]: Quantity<unknown, Subject> }
/** The values a rule receives for the quantities it is given. */
export type Values<G> = { readonly [N in keyof G]: G[N] extends Quantity<infer V, never> ? V : never }

/** Whether a day or instant has come; a rule may ask it, and the answer "not yet" is the next moment. */
export type Reached = (when: Day | Instant) => boolean
export const reached = given<Reached, unknown>(
  'ob ein Zeitpunkt gekommen ist',
  'whether a time has come',
  '§ 187 BGB',
  (standing) => (when) => standing.reached(when),
)
/** A choice of the provider, within what the clause allows; `otherwise` where it made none. */
export const setting = <V>(name: string, otherwise: V): Quantity<V, unknown> => ({
  ...given(
    `Einstellung „${name}“`,
    `setting "${name}"`,
    'setting of the provider',
    (standing) => (standing.setting(name) as V | undefined) ?? otherwise,
  ),
  isChoice: true,
  reads: { setting: name, otherwise },
})
/** What the rule is about, as it is: a declaration whose form is asked, the word of a subject. */
export const itself = <Subject>(): Quantity<Subject, Subject> =>
  given<Subject, Subject>('wovon die Rede ist', 'what it is about', 'the question itself', (_, subject) => subject)
/**
 * The same quantity for subjects that name theirs after a word: `after('price ', changeNotified)` asks about `2026-1` where
 * the rule is about `price 2026-1`. About other subjects it is undefined.
 */
export const after = <V>(word: string, { de, en, source, of }: Quantity<V>): Quantity<V | undefined> =>
  given(de, en, source, (standing, subject) =>
    subject.startsWith(word) ? of(standing, subject.slice(word.length)) : undefined,
  )
/** The period of a row in which a day lies; days before the row belong to its first period. */
export const periodAt = (row: Row, day: Day): Period => (day < row.first ? row.nth(0) : row.at(day))
export type { AnyFact }
