/** Made-up terms of two or three clauses, each small enough to see one sentence of the semantics in it. */
import assert from 'node:assert/strict'
import type { AsLongAs, Clause, Upon, Where } from '../grammar/clause.ts'
import { type Instant, instantOf } from '../grammar/day.ts'
import type { Document, Terms } from '../grammar/document.ts'
import type { AnyFact, Kind } from '../grammar/fact.ts'
import type { Given } from '../grammar/quantity.ts'
import type { Said } from '../grammar/said.ts'
import type { Matter } from '../grammar/standing.ts'
import { compile, type Program } from './program.ts'
import { replay } from './replay.ts'
import type { Walk } from './walk.ts'

const written = (ref: string) => ({ ref, title: { de: ref, en: ref }, de: ref, en: ref, where: {}, claims: [] })

type UponRule<K extends Kind, W extends Where, G extends Given<string>> = Pick<Upon<K, W, G>, 'then'> &
  Partial<Pick<Upon<K, W, G>, 'where' | 'about' | 'given' | 'provided' | 'exceptionTo'>>

/** A clause upon an act, of which only the rule matters: `upon('§ 1', 'activated', { then: … })`. */
export const upon = <
  K extends Kind,
  W extends Where = Record<never, never>,
  G extends Given<string> = Record<never, never>,
>(
  ref: string,
  when: K,
  rule: UponRule<K, W, G>,
): Clause => ({ ...written(ref), when, ...rule }) as unknown as Clause

type LastingRule<V, S, W extends Where, G extends Given<S>> = Pick<AsLongAs<V, S, W, G>, 'then'> &
  Partial<Pick<AsLongAs<V, S, W, G>, 'where' | 'of' | 'given' | 'provided' | 'exceptionTo'>>

/** A clause that decides a matter as long as its condition holds: `lasting('§ 1', maySuspend, { then: () => 'permitted' })`. */
export const lasting = <V, S, W extends Where = Record<never, never>, G extends Given<S> = Record<never, never>>(
  ref: string,
  decides: Matter<V, S>,
  rule: LastingRule<V, S, W, G>,
): Clause => ({ ...written(ref), decides, ...rule }) as unknown as Clause

/** A document of these clauses: general terms called `AGB`, unless `more` says otherwise. */
export const documentOf = (clauses: readonly Clause[], more: Partial<Document> = {}): Document => ({
  id: 'terms',
  short: 'AGB',
  title: { de: 'Bedingungen', en: 'Terms' },
  rank: 'terms',
  version: '2026-01-01',
  clauses,
  ...more,
})
export const termsOf = (documents: readonly Document[], more: Partial<Terms> = {}): Terms => ({
  name: 'made-up',
  title: { de: 'Erfunden', en: 'Made up' },
  documents,
  law: [],
  invokes: [],
  ...more,
})
/** General terms of these clauses alone, ready for the walk. */
export const programOf = (...clauses: readonly Clause[]): Program => compile(termsOf([documentOf(clauses)]))

/** The walk through a life up to a time, which nothing may have stopped. */
export function walked(program: Program, life: readonly AnyFact[], when: string | Instant): Walk {
  const walk = replay(program, life, typeof when === 'string' ? instantOf(when) : when)
  assert.equal(walk.stopped, undefined)
  return walk
}
/** What is decided about a subject at each of several times. */
export const decidedAt = <V>(
  program: Program,
  life: readonly AnyFact[],
  matter: Matter<V>,
  about: string,
  times: readonly string[],
): readonly (V | undefined)[] => times.map((when) => walked(program, life, when).decision(matter, about)?.value)

export const said = (words: string): Said => ({ de: words, en: words })
