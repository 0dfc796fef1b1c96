import { type Clause, decidesAbout } from '../grammar/clause.ts'
import { type Instant, midnight, plusDays } from '../grammar/day.ts'
import { type Document, ranks, type Terms } from '../grammar/document.ts'
import type { Kind } from '../grammar/fact.ts'
import type { Quantity } from '../grammar/quantity.ts'
import type { Said } from '../grammar/said.ts'
import type { Matter } from '../grammar/standing.ts'

/** A clause at its place: the document, the rank it decides with, the clauses to which it is the exception. */
export interface Placed {
  readonly clause: Clause
  /** With the document's short name: `AGB § 5.2 S. 1`. */
  readonly ref: string
  /** 0 is the highest. */
  readonly rank: number
  readonly exceptionTo: readonly string[]
  readonly document: Document
  /** Several versions of its document are known: it counts only while its own is in force. */
  readonly hasOtherVersions: boolean
  /** For statutes: from when, and until when, half-open. */
  readonly inForce?: { readonly from: Instant; readonly until: Instant }
  readonly given: readonly Asked[]
}

/** A quantity that a clause is given, under the name the clause gives it. */
export interface Asked {
  readonly name: string
  readonly quantity: Quantity<unknown, unknown>
  /** Whether its value depends on what the clause is about; else it is the same for all subjects, and worked out once. */
  readonly isAboutSubject: boolean
}

/**
 * The clause of a reference: that of the version named, else of the version that is pinned. Versions of a document share their references.
 */
export function placedAt(program: Program, ref: string, version?: string): Placed | undefined {
  const found = program.placed.filter((each) => each.ref === ref)
  const meant = found.find(({ document: { id, version: own } }) => own === (version ?? program.pinned.get(id)))
  return meant ?? found[0]
}

/** A matter to be looked at after every step, on the subjects that some clause of these terms decides about. */
export interface WatchedMatter {
  readonly matter: Matter<unknown>
  decides(subject: string): boolean
}

/** Terms made ready for the walk: clauses by what they wait for and by what they decide. */
export interface Program {
  readonly terms: Terms
  readonly strict: boolean
  readonly placed: readonly Placed[]
  readonly upon: ReadonlyMap<Kind, readonly Placed[]>
  readonly deciding: ReadonlyMap<Matter<unknown, unknown>, readonly Placed[]>
  readonly watched: readonly WatchedMatter[]
  /** The first version of every document: what an agreement pins when nothing else is agreed. */
  readonly pinned: ReadonlyMap<string, string>
  /** Versions that were published with choices of their own. */
  readonly choosing: readonly Document[]
}

export interface CompileOptions {
  /** Leaves law aside that the terms do not name. */
  readonly strict?: boolean
  /** Settings that go before those of the terms. */
  readonly settings?: Readonly<Record<string, unknown>>
}

/** A defect of the terms, found before any agreement lives under them, or where one stops. */
export class DefectOfTerms extends Error {
  /** What is wrong, for the people who have to look at it. */
  readonly says: Said

  constructor(says: Said) {
    super(says.en)
    this.says = says
  }
}

/** The rank of what two parties agreed individually, even where a clause of the terms gives it its effect. */
export const individualRank = ranks.indexOf('individual agreement')

/**
 * Compiles terms and the law beside them. Throws `DefectOfTerms` for an exception to a clause that does not exist, and
 * for two clauses under one reference.
 */
export function compile(terms: Terms, options: CompileOptions = {}): Program {
  const strict = options.strict ?? false
  const own = [...terms.documents, ...(terms.later ?? [])]
  const law = strict ? terms.law.map((statute) => named(statute, terms)) : terms.law
  const placed = [...own, ...law].flatMap((document) => place(document, own))
  refuseUnknownExceptions(placed)
  refuseDoubles(placed)
  const upon = new Map<Kind, Placed[]>()
  const deciding = new Map<Matter<unknown, unknown>, Placed[]>()
  for (const each of placed) {
    const { when, decides } = each.clause
    if (when) upon.set(when, [...(upon.get(when) ?? []), each])
    else if (decides) deciding.set(decides, [...(deciding.get(decides) ?? []), each])
  }
  const watched = [...deciding]
    .filter(([matter]) => matter.watched)
    .map(([matter, clauses]) => watchedMatter(matter as Matter<unknown>, clauses))
  const pinned = new Map(terms.documents.map((document) => [document.id, document.version as string]))
  return {
    terms: options.settings ? { ...terms, settings: { ...terms.settings, ...options.settings } } : terms,
    strict,
    placed,
    upon,
    deciding,
    watched,
    pinned,
    choosing: own.filter(({ settings }) => settings !== undefined),
  }
}

function watchedMatter(matter: Matter<unknown>, clauses: readonly Placed[]): WatchedMatter {
  return { matter, decides: (subject) => clauses.some(({ clause }) => decidesAbout(clause, subject)) }
}

/** Of a statute, the clauses that the terms invoke. */
const named = (statute: Document, terms: Terms): Document => ({
  ...statute,
  clauses: statute.clauses.filter((clause) => terms.invokes.includes(`${statute.short} ${clause.ref}`)),
})

function place(document: Document, own: readonly Document[]): readonly Placed[] {
  const hasOtherVersions = own.filter((other) => other.id === document.id).length > 1
  const whole = (ref: string): string => (/^(§|Nr|Ziff|Art|\()/.test(ref) ? `${document.short} ${ref}` : ref)
  const { inForce } = document
  return document.clauses.map((clause) => ({
    clause,
    document,
    hasOtherVersions,
    ref: `${document.short} ${clause.ref}`,
    rank: ranks.indexOf(document.rank),
    exceptionTo: (clause.exceptionTo ?? []).map(whole),
    given: Object.entries(clause.given ?? {}).map(([name, quantity]) => {
      return { name, quantity, isAboutSubject: quantity.of.length > 1 }
    }),
    ...(inForce
      ? {
          inForce: {
            from: midnight(inForce.from),
            until: inForce.until ? midnight(plusDays(inForce.until, 1)) : Infinity,
          },
        }
      : {}),
  }))
}

function refuseUnknownExceptions(placed: readonly Placed[]): void {
  const refs = new Set(placed.map((each) => each.ref))
  for (const { ref, exceptionTo } of placed)
    for (const other of exceptionTo)
      if (!refs.has(other))
        throw new DefectOfTerms({
          de: `${ref} ist eine Ausnahme von ${other}, das es in diesen Bedingungen nicht gibt. Nennen Sie eine Klausel, die es gibt, oder streichen Sie die Ausnahme.`,
          en: `${ref} is an exception to ${other}, which these terms do not hold. Name a clause that they hold, or drop the exception.`,
        })
}

/** Editions of one document share their references; within an edition each names one clause. */
function refuseDoubles(placed: readonly Placed[]): void {
  const seen = new Set<string>()
  for (const { ref, document } of placed) {
    const key = `${document.id} ${document.version} ${ref}`
    if (seen.has(key))
      throw new DefectOfTerms({
        de: `Zwei Klauseln der Fassung ${document.version} heißen ${ref}. Setzen Sie bei einer ein Wort in Klammern dazu.`,
        en: `Two clauses of ${document.version} are called ${ref}. Add a word in brackets to one of them.`,
      })
    seen.add(key)
  }
}
