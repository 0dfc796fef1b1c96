/**
 * Where a source contradicts itself, or says what cannot be meant, an inventory notes it. Each such place is resolved in sight: some sentence that
 * claims one of its entries says how it is read, and some sentence says what a lawyer should mend.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entriesOf, providersOfInventory } from '../../tools/inventory.ts'
import type { Clause } from '../grammar/clause.ts'
import type { Statement } from '../grammar/statement.ts'
import { providers } from './providers.ts'

type Sentence = Clause | Statement

/** The entries that contradict each other, or the one that contradicts itself. */
const contradictions: readonly (readonly string[])[] = [
  // elc: who may see data; whom the offer is for; write-once and erasure; the closed export; what the end erases; passwords; logs.
  ['elc.feat.4d', 'elc.tom.3b1'],
  ['elc.lb.1', 'elc.agb.1.1'],
  ['elc.lb.2c', 'elc.avv.2.3a'],
  ['elc.agb.9.2a', 'elc.agb.9.2c'],
  ['elc.avv.11.3b', 'elc.agb.9.2d'],
  ['elc.tom.2b'],
  ['elc.tom.3b2', 'elc.tom.5'],
  // rapidstream: places and vendors; fields; numbers of annexes; silence and consent; grounds for cause; data only at Stripe.
  ['rapidstream.avv.4.4a', 'rapidstream.avv.12.10a'],
  ['rapidstream.avv.6.1d'],
  ['rapidstream.avv.6.2'],
  ['rapidstream.avv.12.5b', 'rapidstream.avv.12.4b'],
  ['rapidstream.avv.12.10a'],
  ['rapidstream.avv.13c'],
  ['rapidstream.anlage1.2b'],
  // q: free and paid; who may use it; default; erasure; analysis; vendors; support; liability; language; roles; rates; officers; form; clouds; days; annex numbers; logs.
  ['q.signup.1'],
  ['q.agb.1.1e'],
  ['q.agb.2.7e', 'q.agb.2.9.2c'],
  ['q.agb.2.9.1d'],
  ['q.agb.3.1g'],
  ['q.agb.3.5a'],
  ['q.agb.4.1c'],
  ['q.agb.5.1b'],
  ['q.agb.7.2b'],
  ['q.av.0'],
  ['q.av.2.5d'],
  ['q.av.5.3a', 'q.anh1.0b', 'q.anh1.11a', 'q.anh1.11b'],
  ['q.av.11.2e'],
  ['q.anh1.2g'],
  ['q.anh1.10a'],
  ['q.anh2.1.2.7c'],
  ['q.anh2.1.3.3b'],
  // kontent: silence; bans and barriers; two withdrawals; two severabilities; liability of partners; what outlives the end; whose hardware; how a domain is given up.
  ['kontent.agb.1.4c'],
  ['kontent.agb.4.4d'],
  ['kontent.agb.12k', 'kontent.oo.23.8k'],
  ['kontent.agb.14.4', 'kontent.pp.24.17d'],
  ['kontent.pp.24.16'],
  ['kontent.avv.25.5.2', 'kontent.avv.25.8.1'],
  ['kontent.toms.1b', 'kontent.toms.2.1.7'],
  ['kontent.bb.15.9b', 'kontent.agb.3.9a'],
  // dc: browsers; a promise taken back; notice of monthly plans; forms of two kinds of change.
  ['dc.agb.3.2d'],
  ['dc.agb.12.2b'],
  ['dc.agb.13.2b', 'dc.agb.14.1a'],
  ['dc.avv.17.2b'],
]

/** Where the word stands in a note and nothing contradicts anything. */
const nothingToResolve: Readonly<Record<string, string>> = {
  'elc.agb.8.3': 'it differs from the statute, which the sentence may do; both readings are values of the provider',
  'rapidstream.avv.5.3': 'the note weighs instructions of two administrators that contradict each other',
  'rapidstream.avv.5.4': 'the note names instructions that contradict each other as a reason for doubt',
  'q.agb.2.6.1f': 'one word has two meanings; the reading says which is meant',
  'kontent.agb.3.10b': 'the note refuses a reading since it would contradict § 3.9',
  'dc.avv.17.3a': 'the entry is the rule on contradictions itself',
}

const saysOfOne = /contradict|conflict|differs from|at odds/i
const sentences: readonly Sentence[] = Object.values(providers).flatMap(({ documents }) =>
  documents.flatMap(({ clauses, statements = [] }) => [...clauses, ...statements]),
)
const about = (ids: readonly string[]): readonly Sentence[] =>
  sentences.filter(({ claims }) => claims.some((claimed) => ids.includes(claimed)))

test('every contradiction that an inventory notes is on the list, or stands beside it with the reason', () => {
  const listed = new Set([...contradictions.flat(), ...Object.keys(nothingToResolve)])
  const noted = providersOfInventory
    .flatMap((provider) => entriesOf(provider))
    .filter(({ notes }) => saysOfOne.test(notes ?? ''))
    .map(({ id }) => id)
  assert.ok(noted.length > 50)
  assert.deepEqual(
    noted.filter((id) => !listed.has(id)),
    [],
  )
})

for (const ids of contradictions)
  test(`${ids.join(' against ')}: a sentence says how it is read, and one what a lawyer should mend`, () => {
    const found = about(ids)
    assert.ok(found.some(({ reading }) => (reading ?? '').length > 20))
    assert.ok(found.some(({ mend }) => (mend?.de ?? '').length > 20 && (mend?.en ?? '').length > 20))
  })
