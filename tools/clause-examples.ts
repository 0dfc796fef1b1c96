import assert from 'node:assert/strict'
import { answered, argumentsOf, type Example, examplesOf } from '../terms/engine/example.ts'
import type { Clause } from '../terms/grammar/clause.ts'

/** Fails with the difference when a rule answers an example otherwise than the example says. */
export function assertHolds(clause: Clause, example: Example): void {
  const { answer, expected } = answered(clause, example)
  assert.deepEqual(answer, expected)
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
