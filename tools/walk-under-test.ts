import assert from 'node:assert/strict'
import type { Program } from '../terms/engine/program.ts'
import { replay } from '../terms/engine/replay.ts'
import type { Walk } from '../terms/engine/walk.ts'
import { instantOf } from '../terms/grammar/day.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'

/** The walk through a life up to a time, in which no clause may clash and nothing may stop: `walkTo(program, life, '2026-02-03')`. */
export function walkTo(program: Program, life: readonly AnyFact[], when: string): Walk {
  const walk = replay(program, life, instantOf(when))
  assert.equal(walk.stopped, undefined)
  assert.deepEqual(walk.clashes, [])
  return walk
}
