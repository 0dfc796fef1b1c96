import assert from 'node:assert/strict'
import { underTest } from '../../../tools/terms-under-test.ts'
import { duties } from '../../engine/duties.ts'
import type { Program } from '../../engine/program.ts'
import { replay } from '../../engine/replay.ts'
import type { Walk } from '../../engine/walk.ts'
import { instantOf } from '../../grammar/day.ts'
import type { AnyFact } from '../../grammar/fact.ts'
import type { Matter } from '../../grammar/standing.ts'
import { dc } from './dc.ts'

export const program = underTest(dc, { strict: true })
/** The same terms with another reading of a disputed wording. */
export const reading = (entry: string, name: string): Program =>
  underTest(dc, { strict: true, settings: { [`reading of ${entry}`]: name } })

/** The walk through a life up to a time, in which no clause may clash and nothing may stop. */
export const at = (life: readonly AnyFact[], when: string, under: Program = program): Walk => {
  const walk = replay(under, life, instantOf(when))
  assert.deepEqual([walk.stopped, walk.clashes], [undefined, []])
  return walk
}
/** What a matter is decided to be at a time. */
export const decided = <V>(life: readonly AnyFact[], matter: Matter<V>, about: string, when: string): V | undefined =>
  at(life, when).decision(matter, about)?.value
/** The keys of what the provider has to do at a time, done or not. */
export const owed = (life: readonly AnyFact[], when: string): readonly string[] => [...at(life, when).duties.keys()]
/** What is left to do for the provider at a time, after what receipts say was done. */
export const due = (life: readonly AnyFact[], when: string): readonly string[] =>
  duties(program, life, instantOf(when)).due.map(({ key }) => key)
/** The codes by which declarations were refused. */
export const refused = (life: readonly AnyFact[], when: string): readonly string[] =>
  at(life, when).refusals.map(({ code, because }) => `${code} ${because?.ref}`)
export const inOtherWords = (got: unknown, expected: unknown) => ({ got, expected, inItsWords: false })
