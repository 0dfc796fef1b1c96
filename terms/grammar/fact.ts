import type { Day, Instant } from './day.ts'
import type { Ending } from './ending.ts'
import type { Field } from './field.ts'
import type { media } from './form.ts'
import type { Period } from './row.ts'
import type { Said } from './said.ts'
import { aboutFacts } from './vocabulary/about-facts.ts'
import { abuse } from './vocabulary/abuse.ts'
import { accounts } from './vocabulary/accounts.ts'
import { application } from './vocabulary/application.ts'
import { assistance } from './vocabulary/assistance.ts'
import { blocking } from './vocabulary/blocking.ts'
import { causes } from './vocabulary/causes.ts'
import { contractDocuments } from './vocabulary/contract-documents.ts'
import { dataProtection } from './vocabulary/data-protection.ts'
import { declarations } from './vocabulary/declarations.ts'
import { delivery } from './vocabulary/delivery.ts'
import { directDebit } from './vocabulary/direct-debit.ts'
import { domains } from './vocabulary/domains.ts'
import { extraWork } from './vocabulary/extra-work.ts'
import { hosting } from './vocabulary/hosting.ts'
import { inspections } from './vocabulary/inspections.ts'
import { instructions } from './vocabulary/instructions.ts'
import { letters } from './vocabulary/letters.ts'
import { measured } from './vocabulary/measured.ts'
import { misuse } from './vocabulary/misuse.ts'
import { money } from './vocabulary/money.ts'
import { operations } from './vocabulary/operations.ts'
import { orderedWork } from './vocabulary/ordered-work.ts'
import { parties } from './vocabulary/parties.ts'
import { partnerProgramme } from './vocabulary/partner-programme.ts'
import { performances } from './vocabulary/performance.ts'
import { places } from './vocabulary/places.ts'
import { powers } from './vocabulary/powers.ts'
import { processing } from './vocabulary/processing.ts'
import { processingDuties } from './vocabulary/processing-duties.ts'
import { receipts } from './vocabulary/receipts.ts'
import { registration } from './vocabulary/registration.ts'
import { safeguards } from './vocabulary/safeguards.ts'
import { softwareService } from './vocabulary/software-service.ts'
import { subprocessing } from './vocabulary/subprocessing.ts'
import { supervision } from './vocabulary/supervision.ts'
import { support } from './vocabulary/support.ts'
import { visitsAndHelp } from './vocabulary/visits-and-help.ts'
import type { Word } from './vocabulary/word.ts'

export { type Ground, grounds, type Word } from './vocabulary/word.ts'

/**
 * All that may happen. A fact tells what happened and when; it never carries a computed amount or a state.
 * One vocabulary serves the types that rules see, the door where facts are told, the journal and the documentation.
 */
export const vocabulary = {
  ...application,
  ...registration,
  ...contractDocuments,
  ...money,
  ...directDebit,
  ...declarations,
  ...dataProtection,
  ...supervision,
  ...delivery,
  ...processing,
  ...visitsAndHelp,
  ...instructions,
  ...subprocessing,
  ...assistance,
  ...safeguards,
  ...parties,
  ...places,
  ...blocking,
  ...extraWork,
  ...performances,
  ...support,
  ...powers,
  ...accounts,
  ...misuse,
  ...measured,
  ...domains,
  ...hosting,
  ...abuse,
  ...partnerProgramme,
  ...softwareService,
  ...inspections,
  ...processingDuties,
  ...causes,
  ...orderedWork,
  ...operations,
  ...receipts,
  ...letters,
  ...aboutFacts,
} as const

type Value<F> = F extends Field<infer T> ? T : never
/** What rules may see of a fact: its clear fields. */
type Clear<F> = {
  readonly [N in keyof F as F[N] extends { presence: 'required'; place: 'clear' } ? N : never]: Value<F[N]>
} & {
  readonly [N in keyof F as F[N] extends { presence: 'optional'; place: 'clear' } ? N : never]?: Value<F[N]>
}
type Told = { readonly [K in keyof typeof vocabulary]: Clear<(typeof vocabulary)[K]['fields']> }

/** Facts that nobody tells: a moment that an outcome named has passed, or a watched matter has turned. */
interface Derived {
  readonly agreementEnded: { readonly scope: string; readonly ending: Ending }
  readonly periodBegan: { readonly row: string; readonly period: Period }
  readonly objectionPeriodOver: { readonly about: string }
  readonly waitingPeriodOver: { readonly about: string }
  readonly scopeDayOver: { readonly about: string }
  readonly turned: { readonly matter: string; readonly about: string; readonly value: unknown; readonly was: unknown }
}
export type Facts = Told & Derived
export type Kind = keyof Facts
export type ToldKind = keyof Told

/**
 * Why something holds: the clause, and what it rested on. The trace is the graph of these; nothing is logged.
 * A reason is a clause, a named quantity with its value, or a fact.
 */
export interface Because {
  /** `AGB § 5.2 S. 1`; empty for a named quantity. */
  readonly ref: string
  /** Which version of its document decided, where several are known. */
  readonly version?: string
  readonly says: Said
  readonly at: Instant
  readonly on: readonly (Because | AnyFact)[]
  /** The value of a quantity, in words. */
  readonly value?: Said
  /** What it prevailed over: exceptions and rank beat a clause without making it vanish. */
  readonly over?: readonly Because[]
}
/** What every fact has, whatever it tells. */
export interface Happened<K extends Kind = Kind> {
  readonly kind: K
  /** Its number in the journal; negative for facts of the installation, 0 for derived ones. */
  readonly id: number
  readonly at: Instant
  /** The day in Berlin on which `at` lies. */
  readonly on: Day
  readonly learnedAt: Instant
  /** Folded in from facts about this one. */
  readonly doubted?: true
  readonly approvedAt?: Instant
  readonly rejectedAt?: Instant
  readonly demandedAt?: Instant
  readonly revokedAt?: Instant
  /** What a derived fact rests on. */
  readonly because?: Because
}
export type Fact<K extends Kind = Kind> = { readonly [P in K]: Happened<P> & Facts[P] }[K]
/** A fact of any kind, where only what all have in common matters. */
export type AnyFact = Happened & { readonly [name: string]: unknown }
/** The declarations, as form and power are examined on them. */
export type Declaration = Happened & {
  readonly by: 'customer' | 'provider'
  readonly medium?: (typeof media)[number]
  readonly person?: string
  readonly power?: 'none' | 'by role'
  readonly item?: string
  readonly ground?: string
  readonly of?: string
  readonly change?: string
  readonly recipient?: string
  readonly company?: string
  readonly orallyJustified?: boolean
  readonly scope?: string
}

export const isDeclaration = (kind: Kind): boolean => kind in vocabulary && vocabulary[kind as ToldKind].declaration
export const aboutOf = (kind: Kind): Word<unknown>['about'] | 'derived' =>
  kind in vocabulary ? vocabulary[kind as ToldKind].about : 'derived'

/** What another agreement is told: a kind of fact and what it tells there, and nothing else of the first. */
export type Retold = { readonly [K in ToldKind]: { readonly kind: K; readonly tells: Facts[K] } }[ToldKind]
