import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertHolds, unreadValues } from '../../tools/clause-examples.ts'
import { entryOf } from '../../tools/inventory.ts'
import { examplesOf, isMet } from '../engine/example.ts'
import { compile } from '../engine/program.ts'
import { sentence } from '../grammar/clause.ts'
import { providers } from './providers.ts'

const clauses = new Map(
  Object.values(providers).flatMap((terms) =>
    compile(terms).placed.map(
      (placed) => [`${terms.name} ${placed.document.version} ${placed.ref}`, placed.clause] as const,
    ),
  ),
)

const bothWays = new Set([true, false])

for (const [ref, clause] of clauses) {
  for (const [name, example] of examplesOf(clause))
    test(`${ref} ${clause.title.en}: ${name}`, () => assertHolds(clause, example))

  test(`${ref} can be said in both languages`, () => {
    for (const language of ['de', 'en'] as const)
      assert.doesNotMatch(sentence(clause, language), /[{}]|undefined|NaN|\[object/)
  })
  if (Object.keys(clause.where).length > 0)
    test(`${ref} reads every value that its sentence names`, () => assert.deepEqual(unreadValues(clause), []))
  if (clause.provided)
    test(`${ref} shows a case in which its condition holds and one in which it does not`, () =>
      assert.deepEqual(new Set(examplesOf(clause).map(([, example]) => isMet(clause, example))), bothWays))
  for (const id of clause.claims)
    test(`${ref} claims ${id}, which the inventory holds`, () => assert.equal(entryOf(id).id, id))
}
