import assert from 'node:assert/strict'
import type { Clause } from '../terms/grammar/clause.ts'

export type Example = readonly [factOrGiven: unknown, follows?: unknown, given?: unknown]

/** The examples of a clause by their names. */
export const examplesOf = ({ examples = {} }: Clause): readonly (readonly [name: string, example: Example])[] =>
  Object.entries(examples)

/** Fails with the difference when a rule answers an example otherwise than the example says. */
export function assertHolds(clause: Clause, example: Example): void {
  if (clause.when) assertFollows(clause, example)
  else assertDecides(clause, example)
}

/** Whether the condition of a clause holds in an example. */
export function isMet(clause: Clause, example: Example): boolean {
  const [a, b, c] = argumentsOf(clause, example)
  return (clause.provided?.(a, b, c) ?? true) === true
}

/** The values of `where` that no example makes the rule use. Naming one, or taking it apart, is not using it; answering with it is. */
export function unreadValues(clause: Clause): readonly string[] {
  const used = new Set<string>()
  const watched = (name: string, value: object): object =>
    new Proxy(value, {
      get: (target, property) => {
        if (property !== 'de' && property !== 'en') used.add(name)
        return Reflect.get(target, property) as unknown
      },
    })
  const where = Object.fromEntries(Object.entries(clause.where).map(([name, value]) => [name, watched(name, value)]))
  for (const [, each] of examplesOf(clause)) {
    const [a, b, c] = argumentsOf(clause, each, where)
    if ((clause.provided?.(a, b, c) ?? true) !== true) continue
    const answer = clause.then(a, b, c)
    for (const [name, value] of Object.entries(where)) if (answer === value) used.add(name)
  }
  return Object.keys(clause.where).filter((name) => !used.has(name))
}

/** What a rule is called with in an example. */
function argumentsOf(clause: Clause, [first, , given]: Example, where: unknown = clause.where) {
  if (clause.when === undefined) return [first, where, undefined] as const
  return [{ kind: clause.when, id: 1, ...(first as object) }, where, given] as const
}

function assertFollows(clause: Clause, [fact, expected, given]: Example): void {
  const whole = { kind: clause.when, id: 1, ...(fact as object) }
  const applies = clause.provided?.(whole, clause.where, given) ?? true
  const follows = applies === true ? [clause.then(whole, clause.where, given)].flat() : []
  assert.deepEqual(follows, [expected].flat())
}
function assertDecides(clause: Clause, [given, expected]: Example): void {
  const applies = clause.provided?.(given, clause.where, undefined) ?? true
  assert.deepEqual(applies === true ? clause.then(given, clause.where, undefined) : undefined, expected)
}
