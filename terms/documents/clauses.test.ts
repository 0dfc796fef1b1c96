import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entryOf } from '../../tools/inventory-example.ts'
import { compile } from '../engine/program.ts'
import { type Clause, sentence } from '../grammar/clause.ts'
import type { Terms } from '../grammar/document.ts'
import { dc } from './dc/dc.ts'
import { elc } from './elc/elc.ts'
import { kontent } from './kontent/kontent.ts'
import { partner } from './kontent/partner.ts'
import { q } from './q/q.ts'
import { rapidstream } from './rapidstream/rapidstream.ts'

const all: readonly Terms[] = [elc, rapidstream, q, kontent, partner, dc]
const clauses = new Map(
  all.flatMap((terms) =>
    compile(terms).placed.map(
      (placed) => [`${terms.name} ${placed.document.version} ${placed.ref}`, placed.clause] as const,
    ),
  ),
)

const bothWays = new Set([true, false])

for (const [ref, clause] of clauses) {
  for (const [name, [first, second, third]] of Object.entries(clause.examples ?? {}))
    test(`${ref} ${clause.title.en}: ${name}`, () =>
      clause.when ? followsFromFact(clause, first, second, third) : holdsAsLongAs(clause, first, second))

  test(`${ref} can be said in both languages`, () => {
    for (const language of ['de', 'en'] as const)
      assert.doesNotMatch(sentence(clause, language), /[{}]|undefined|NaN|\[object/)
  })
  if (Object.keys(clause.where).length > 0)
    test(`${ref} reads every value that its sentence names`, () => assert.deepEqual(unreadValues(clause), []))
  if (clause.provided)
    test(`${ref} shows a case in which its condition holds and one in which it does not`, () =>
      assert.deepEqual(new Set(Object.values(clause.examples ?? {}).map((each) => isMet(clause, each))), bothWays))
  for (const id of clause.claims)
    test(`${ref} claims ${id}, which the inventory holds`, () => assert.equal(entryOf(id).id, id))
}

type Example = readonly [factOrGiven: unknown, follows?: unknown, given?: unknown]

/** What a rule is called with in an example. */
function argumentsOf(clause: Clause, [first, , given]: Example, where: unknown = clause.where) {
  if (clause.when === undefined) return [first, where, undefined] as const
  return [{ kind: clause.when, id: 1, ...(first as object) }, where, given] as const
}
/** Whether the condition of a clause holds in an example. */
function isMet(clause: Clause, example: Example): boolean {
  const [a, b, c] = argumentsOf(clause, example)
  return (clause.provided?.(a, b, c) ?? true) === true
}

function followsFromFact(clause: Clause, fact: unknown, expected: unknown, given: unknown): void {
  const whole = { kind: clause.when, id: 1, ...(fact as object) }
  const applies = clause.provided?.(whole, clause.where, given) ?? true
  const follows = applies === true ? [clause.then(whole, clause.where, given)].flat() : []
  assert.deepEqual(follows, [expected].flat())
}
function holdsAsLongAs(clause: Clause, given: unknown, expected: unknown): void {
  const applies = clause.provided?.(given, clause.where, undefined) ?? true
  assert.deepEqual(applies === true ? clause.then(given, clause.where, undefined) : undefined, expected)
}

/** The values of `where` that no example makes the rule use. Naming one, or taking it apart, is not using it; answering with it is. */
function unreadValues(clause: Clause): readonly string[] {
  const used = new Set<string>()
  const watched = (name: string, value: object): object =>
    new Proxy(value, {
      get: (target, property) => {
        if (property !== 'de' && property !== 'en') used.add(name)
        return Reflect.get(target, property) as unknown
      },
    })
  const where = Object.fromEntries(Object.entries(clause.where).map(([name, value]) => [name, watched(name, value)]))
  for (const each of Object.values(clause.examples ?? {})) {
    const [a, b, c] = argumentsOf(clause, each, where)
    if ((clause.provided?.(a, b, c) ?? true) !== true) continue
    const answer = clause.then(a, b, c)
    for (const [name, value] of Object.entries(where)) if (answer === value) used.add(name)
  }
  return Object.keys(clause.where).filter((name) => !used.has(name))
}
