import assert from 'node:assert/strict'
import { grounds } from '../terms/engine/because.ts'
import type { Expectation, Found, Sight } from './expectation.ts'

/**
 * Holds what is seen against what a story expects, one after the other. A clause that `because` names must be among the
 * reasons of what stands before it.
 *
 * @throws AssertionError that says what was expected and what was found
 */
export function examine(sight: Sight, expectations: readonly Expectation[]): void {
  let last: Found | undefined
  for (const expectation of expectations) {
    const seen = expectation(sight)
    if ('restsOn' in seen) examineReason(last, seen.restsOn)
    else {
      assert.deepEqual(seen.found, seen.expected)
      last = seen
    }
  }
}

function examineReason(found: Found | undefined, clause: string): void {
  assert.ok(found, `Nothing stands before because('${clause}').`)
  const { clauses } = grounds(found.because)
  const isNamed = clauses.some((ref) => `${ref} `.includes(`${clause} `))
  assert.ok(isNamed, `It should rest on ${clause}, and rests on ${clauses.join(', ') || 'nothing'}.`)
}
