import type { Day, Instant } from './day.ts'
import type { Fact, Kind } from './fact.ts'
import type { Gross } from './money.ts'
import type { Party } from './party.ts'
import type { Row } from './row.ts'
import type { Language, Said } from './said.ts'

/**
 * How two acts that decide the same matter follow each other: the later act counts from its beginning, the earliest day
 * counts, or a bar goes before every permission.
 */
export type Succession = 'later act' | 'earliest end' | 'bar before permission'

/** What can be decided about a subject: an end, an access, an approval. `V` is what it is decided to be. */
export interface Matter<V, Subject = string> extends Said {
  readonly name: string
  readonly succession: Succession
  /**
   * The subjects on which it is looked at after every step: rights that tempt, states that must be brought about.
   * Undefined: it is only asked when a rule needs it.
   */
  readonly watched?: (standing: Standing) => readonly string[]
  /** The duty that brings its value about; the value's words are the duty's content. */
  readonly broughtAboutBy?: string
  show(value: V, language: Language): string
  /** Never there: it carries the type of the subject. */
  readonly subject?: Subject
}

/** What is owed beside another claim because that one was not paid in time. */
export interface Besides {
  /** The key of the claim that was not paid. */
  readonly claim: string
  readonly as: 'costs' | 'interest'
}
/** A part of a claim that was paid, and on which day. */
export interface Paid {
  readonly on: Day
  readonly amount: Gross
}
/** A claim for money, as the open items know it now. */
export interface Claim {
  readonly key: string
  readonly who: Party
  readonly kind: string
  readonly amount: Gross
  readonly open: Gross
  readonly due: Day
  /** The first day of default: from the calendar, or because the law lets it begin later. */
  readonly defaultFrom?: Day
  readonly besides?: Besides
  /** What was paid on it, in the order of payment. A payment that was returned is not among it. */
  readonly paid?: readonly Paid[]
}

/**
 * Which facts of a kind are meant: those with these values, as `{ change: 'change 2026-1' }`, or those that pass a test.
 * Values are to be preferred: an answer then rests on the facts with that value alone.
 */
export type Which<K extends Kind> =
  | { readonly [N in keyof Fact<K>]?: Fact<K>[N] | undefined }
  | ((fact: Fact<K>) => boolean)

/**
 * What a quantity may ask. There is no clock here: a quantity asks whether a day has come, and a "not yet" is remembered
 * and answered on that day. Whatever it asked for is what it rests on, and what makes it be asked again.
 */
export interface Standing {
  reached(when: Day | Instant): boolean
  value<V, Subject>(matter: Matter<V, Subject>, subject: Subject): V | undefined
  /** As the records of now say it will be, or was, at another time. */
  valueOn<V>(matter: Matter<V>, subject: string, when: Day | Instant): V | undefined
  first<K extends Kind>(kind: K, which?: Which<K>): Fact<K> | undefined
  last<K extends Kind>(kind: K, which?: Which<K>): Fact<K> | undefined
  all<K extends Kind>(kind: K, which?: Which<K>): readonly Fact<K>[]
  /** Open claims, and the latest claim of each kind even if it is paid. */
  claims(which: (claim: Claim) => boolean): readonly Claim[]
  /** One claim by its key, even if it is paid. */
  claim(key: string): Claim | undefined
  isInDefault(claim: Claim): boolean
  /** Credit of the customer that no claim has used up. */
  credit(): Gross
  row(name: string): Row | undefined
  setting(name: string): unknown
}
