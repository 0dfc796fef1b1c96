import assert from 'node:assert/strict'
import { test } from 'node:test'
import { elc } from '../terms/documents/elc/elc.ts'
import { suspensionOnDefault } from '../terms/documents/elc/terms/2018-03-16/05-prices-and-default.ts'
import { replay } from '../terms/engine/replay.ts'
import type { Clause } from '../terms/grammar/clause.ts'
import { type Day, instantOf } from '../terms/grammar/day.ts'
import { maySuspend } from '../terms/grammar/matters/rights.ts'
import { teller } from '../terms/grammar/told.ts'
import { type Life, prove } from './proof-of-clauses.ts'
import { underTest } from './terms-under-test.ts'

const told = teller()
const program = underTest(elc, { strict: true })
const activated = [
  told('activated', '2026-01-01', {}),
  told('booked', '2026-01-01', { item: 'files.single', count: 1 }),
]

/** A life that looks at the right to suspend on a day, and is content with one answer. */
const looking = (name: string, day: Day, expected: string | undefined): Life => ({
  file: 'here',
  name,
  took: 1,
  decided: new Set([suspensionOnDefault]),
  run: () => assert.equal(replay(program, activated, instantOf(day)).decision(maySuspend, 'services')?.value, expected),
})
const inDefault = looking('two fees in default', '2026-02-03', 'permitted')
const notYet = looking('one fee in default', '2026-01-31', undefined)

test('a clause that a life needs, and whose number the examples notice, is proven', () => {
  const proof = prove('AGB', suspensionOnDefault, [inDefault])
  assert.deepEqual(proof.lacking, [])
  assert.equal(proof.noticedBy, 'here: two fees in default')
  assert.equal(proof.numbers, 1)
})

test('a clause without which every life goes the same is named', () => {
  assert.deepEqual(prove('AGB', suspensionOnDefault, [notYet]).lacking, ['each life goes the same without it'])
  assert.deepEqual(prove('AGB', suspensionOnDefault, []).lacking, ['it decides in no life'])
})

test('a number that neither an example nor a life notices is named', () => {
  const { examples = {}, ...clause } = suspensionOnDefault
  const [first] = Object.entries(examples)
  assert.ok(first)
  const careless: Clause = { ...clause, examples: Object.fromEntries([first]) }
  const { unnoticed, lacking } = prove('AGB', careless, [{ ...inDefault, decided: new Set([careless]) }])
  assert.deepEqual(unnoticed, ['{limit} more than one monthly fee: 2 instead of 1'])
  assert.ok(lacking.includes('no example decides it'))
})
