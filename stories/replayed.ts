import assert from 'node:assert/strict'
import { Ongoing } from '../terms/engine/ongoing.ts'
import type { Program } from '../terms/engine/program.ts'
import { replay } from '../terms/engine/replay.ts'
import { showStanding } from '../terms/engine/shown.ts'
import { standingOf } from '../terms/engine/standing.ts'
import type { Instant } from '../terms/grammar/day.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'

/** Where an agreement stands, folded from nothing. */
function fromNothing(program: Program, facts: readonly AnyFact[], at: Instant) {
  return showStanding(standingOf(replay(program, facts, at), facts, at))
}

/** The same, folded up to some fact first and then kept on, fact by fact. */
function keptOn(program: Program, facts: readonly AnyFact[], known: number, at: Instant) {
  const ongoing = new Ongoing(program, 8)
  ongoing.takeUp(facts.slice(0, known), facts[known - 1]?.learnedAt ?? facts[0]?.learnedAt ?? at)
  for (const fact of facts.slice(known)) {
    ongoing.advance(fact.learnedAt - 1)
    ongoing.append(fact)
    ongoing.advance(fact.learnedAt)
  }
  ongoing.advance(at)
  return showStanding(standingOf(ongoing.walk, ongoing.journal, at))
}

/**
 * Folds a journal in every prefix: after each fact it stands where a second folding puts it, and where one puts it that is
 * told everything twice; and from each fact on it can be kept on to the same end.
 *
 * @returns how many prefixes there were
 */
export function foldEveryPrefix(program: Program, facts: readonly AnyFact[], end: Instant): number {
  const atTheEnd = fromNothing(program, facts, end)
  for (const [n, { learnedAt, kind }] of facts.entries()) {
    const prefix = facts.slice(0, n + 1)
    const after = `after fact ${n + 1}, ${kind}`
    const once = fromNothing(program, prefix, learnedAt)
    assert.deepEqual(fromNothing(program, prefix, learnedAt), once, `folded a second time, ${after}`)
    assert.deepEqual(fromNothing(program, [...prefix, ...prefix], learnedAt), once, `told everything twice, ${after}`)
    assert.deepEqual(keptOn(program, facts, n + 1, end), atTheEnd, `kept on, ${after}`)
  }
  return facts.length
}
