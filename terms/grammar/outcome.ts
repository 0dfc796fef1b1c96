import { type Day, type Instant, midnight, plusDays } from './day.ts'
import { type Ending, endOfDay } from './ending.ts'
import type { Facts, ToldKind } from './fact.ts'
import type { Form } from './form.ts'
import { end } from './matters/agreement.ts'
import type { Gross } from './money.ts'
import type { Party } from './party.ts'
import type { Besides } from './quantity.ts'
import type { Row } from './row.ts'
import type { Said } from './said.ts'
import type { Matter } from './standing.ts'

/** The derived fact that tells that a record has run out. */
export type PassedKind = 'objectionPeriodOver' | 'waitingPeriodOver' | 'scopeDayOver'

/** What may follow from an act. */
export type Outcome =
  | {
      readonly is: 'holds'
      readonly matter: Matter<never>
      readonly about: string
      readonly value: unknown
      readonly from?: Instant
      readonly until?: Instant
      readonly then?: PassedKind
      readonly individual?: true
    }
  | {
      readonly is: 'owes'
      readonly who: Party
      readonly key: string
      readonly amount: Gross
      readonly kind: string
      readonly due: Day
      readonly defaultFrom?: Day
      readonly besides?: Besides
      readonly invoice: 'own' | 'standing' | 'issued'
    }
  | {
      readonly is: 'must'
      readonly who: Party
      readonly act: string
      readonly about: string
      readonly by?: Instant
      readonly content?: string
      /** What a person is asked to decide. */
      readonly question?: Said
      readonly until?: UntilTold
    }
  | { readonly is: 'runs'; readonly name: string; readonly row: Row; readonly only?: number }
  | {
      readonly is: 'settles'
      readonly payment: number
      readonly amount: Gross
      readonly claim?: string
      readonly first?: 'costs and interest'
    }
  | { readonly is: 'reopens'; readonly payment: number }
  | { readonly is: 'replaces'; readonly value: Said; readonly by: Said }
  | { readonly is: 'asks'; readonly act: number; readonly question: Said }
  | { readonly is: 'answers'; readonly act: number; readonly keep: boolean }

interface Duration {
  readonly from?: Day | Instant
  /** The last day, inclusive. */
  readonly until?: Day
  /** What has happened when it has run out. */
  readonly then?: PassedKind
  /** Individually agreed: it goes before every document of the provider. */
  readonly individual?: true
}
/** A matter is decided: from now on, or from a day, until a last day. */
export const holds = <V>(
  matter: Matter<V>,
  about: string,
  value: V,
  { from, until, then, individual }: Duration = {},
): Outcome => ({
  is: 'holds',
  matter: matter as Matter<never>,
  about,
  value,
  ...(from === undefined ? {} : { from: typeof from === 'string' ? midnight(from) : from }),
  ...(until === undefined ? {} : { until: midnight(plusDays(until, 1)) }),
  ...(then ? { then } : {}),
  ...(individual ? { individual } : {}),
})
/** The agreement, or a part of it, ends: with a day or in its course. */
export const ends = (how: Ending | Day, scope = 'agreement'): Outcome =>
  holds(end, scope, typeof how === 'string' ? endOfDay(how) : how)
/** Whether one outcome ends something no later than the other: for half-mandatory law that protects who leaves. */
export const endsNoLater = (one: Outcome, other: Outcome): boolean => endedAt(one) <= endedAt(other)
const endedAt = (outcome: Outcome): Instant =>
  outcome.is === 'holds' && (outcome.matter as unknown) === end ? (outcome.value as Ending).at : Infinity
interface Owed {
  readonly key: string
  readonly amount: Gross
  /** What kind of claim: `fee`, `interest`, `reminder fee` … */
  readonly kind: string
  readonly due: Day
  readonly defaultFrom?: Day
  /** For interest and costs: the claim beside which they are owed (§ 367 BGB). */
  readonly besides?: Besides
  /** Whether it is billed by an invoice of its own (the default), covered by a standing one, or by one that was issued already. */
  readonly invoice?: 'own' | 'standing' | 'issued'
}
export const owes = (who: Party, owed: Owed): Outcome => ({
  ...owed,
  is: 'owes',
  who,
  invoice: owed.invoice ?? 'own',
})
/** What ends a case as soon as it is told: a kind of fact, what it tells, and the form in which it has to come. */
export interface UntilTold {
  readonly fact: ToldKind
  readonly tells: Readonly<Record<string, unknown>>
  readonly inForm?: Form
}
/**
 * A duty ends when this is told after it arose, by whomever: `untilTold('equipmentReturned', { equipment: 'router 1' })`. With a form it ends
 * only by what came in that form. A receipt of the duty itself ends it just as well.
 */
export const untilTold = <K extends ToldKind>(fact: K, tells: Partial<Facts[K]>, inForm?: Form): UntilTold => ({
  fact,
  tells,
  ...(inForm ? { inForm } : {}),
})
/** A duty to act once; `until` names the fact that ends it, where one tells that it was done. */
export const must = (
  who: Party,
  act: string,
  about: string,
  more: {
    readonly by?: Instant
    readonly content?: string
    readonly question?: Said
    readonly until?: UntilTold
  } = {},
): Outcome => ({ is: 'must', who, act, about, ...more })
/** A row of periods begins; `only` bounds how many there are. */
export const runs = (name: string, row: Row, only?: number): Outcome => ({
  is: 'runs',
  name,
  row,
  ...(only === undefined ? {} : { only }),
})
/** What a payment settles: the claim it names, else the one due first; `first` where interest and costs go before each. */
export const settles = (payment: number, amount: Gross, claim?: string, first?: 'costs and interest'): Outcome => ({
  is: 'settles',
  payment,
  amount,
  ...(claim ? { claim } : {}),
  ...(first ? { first } : {}),
})
export const reopens = (payment: number): Outcome => ({ is: 'reopens', payment })
/** An individual agreement puts another value in the place of one that sentences name, wherever they name it. */
export const replaces = (value: Said, by: Said): Outcome => ({ is: 'replaces', value, by })
/** Sets an act aside: what follows from it does not hold, and its moments wait, until a person has decided. */
export const asks = (act: number, question: Said): Outcome => ({ is: 'asks', act, question })
export const answers = (act: number, keep: boolean): Outcome => ({ is: 'answers', act, keep })
