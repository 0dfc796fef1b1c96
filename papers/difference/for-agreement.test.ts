import assert from 'node:assert/strict'
import { test } from 'node:test'
import { elc } from '../../terms/documents/elc/elc.ts'
import { compareTerms } from '../../terms/edition/compare.ts'
import { compareChoices } from '../../terms/edition/compare-choices.ts'
import type { Draft } from '../../terms/edition/draft.ts'
import { withPublished } from '../../terms/edition/published.ts'
import { compile } from '../../terms/engine/program.ts'
import { replay } from '../../terms/engine/replay.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import { differenceFor } from './for-agreement.ts'

const lead = (weeks: number) => ({ is: 'number', ref: 'AGB § 11.1 S. 2', value: 'lead', numbers: [weeks] }) as const
const drafts: readonly Draft[] = [
  { from: '2026-06-01', edits: [lead(4), { is: 'setting', name: 'suspension', to: 'never' }] },
  { from: '2027-01-01', edits: [lead(6)] },
]
const program = compile(withPublished(elc, drafts))
const walk = replay(program, [], instantOf('2026-11-22'))

test('a notice compares what binds the agreement now with what was published for its day, choices included', () => {
  const first = differenceFor(program, walk, '2026-06-01') ?? assert.fail()
  assert.deepEqual(
    compareTerms(first.before, first.after).map(({ ref, before, after }) => [ref, ...weeks(before?.en, after?.en)]),
    [['AGB § 11.1 S. 2', '2', '4']],
  )
  assert.deepEqual(
    compareChoices(first.before, first.after).map(({ after }) => after.en),
    ['never by itself'],
  )
})

test('an agreement that never took on the version between is told the whole way', () => {
  const second = differenceFor(program, walk, '2027-01-01') ?? assert.fail()
  assert.deepEqual(
    compareTerms(second.before, second.after).map(({ before, after }) => weeks(before?.en, after?.en)),
    [['2', '6']],
  )
  const pinned = { ...program, pinned: new Map([...program.pinned, ['terms', '2026-06-01']]) }
  const bound = differenceFor(pinned, replay(pinned, [], instantOf('2026-11-22')), '2027-01-01') ?? assert.fail()
  assert.deepEqual(
    compareTerms(bound.before, bound.after).map(({ before, after }) => weeks(before?.en, after?.en)),
    [['4', '6']],
  )
})

test('for a day for which nothing was published there is nothing to tell', () => {
  assert.equal(differenceFor(program, walk, '2026-07-01'), undefined)
})

const weeks = (...texts: readonly (string | undefined)[]): readonly string[] =>
  texts.map((text) => /after (\d) weeks/.exec(text ?? '')?.[1] ?? 'none')
