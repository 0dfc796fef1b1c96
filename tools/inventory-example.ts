import assert from 'node:assert/strict'
import { test } from 'node:test'
import { showInstant } from '../terms/grammar/day.ts'
import { Gross, Net } from '../terms/grammar/money.ts'
import { entryOf } from './inventory.ts'
import { noting, underTheLaw, whileMade } from './terms-under-test.ts'

interface Compared {
  readonly got: unknown
  readonly expected: unknown
  /** False where the example says the same in other words: an instant, a state, a reason. */
  readonly inItsWords?: boolean
}
/** What the law makes of an example where the terms alone are not the last word. */
interface UnderTheLaw {
  readonly expected: unknown
  /** The clause of the law that makes the difference: `BGB § 309 Nr. 9`. */
  readonly because: string
}
const lived = new Map<string, Set<number>>()

/**
 * One example of the inventory, numbered from 1, lived through twice: under the terms alone, and with the law beside them. Days and amounts
 * that are expected must stand in the example's own words, so that nobody can make an example pass by expecting something else. Where
 * the law lets something else follow, `law` says what, and which clause of it.
 */
export function example(id: string, number: number, live: () => Compared, law?: UnderTheLaw): void {
  const told = entryOf(id).examples?.[number - 1]
  if (!told) throw new Error(`${id} has no example ${number}.`)
  lived.set(id, (lived.get(id) ?? new Set()).add(number))
  test(`${id} example ${number}: ${told.given} → ${told.then}`, () => {
    const { got, expected, inItsWords = true } = live()
    assert.deepEqual(plain(got), plain(expected))
    const words = `${told.given} ${told.then}`.replaceAll(',', '')
    if (inItsWords)
      for (const value of daysAndAmountsIn(plain(expected)))
        assert.ok(words.includes(value), `${value} does not stand in: ${told.then}`)
  })
  test(`${id} example ${number} under the law: ${law ? `otherwise, by ${law.because}` : 'the same'}`, () => {
    const decided = new Set<string>()
    const note = noting(({ short }, { ref }) => decided.add(`${short} ${ref}`), underTheLaw)
    const { got, expected } = whileMade(note, live)
    assert.deepEqual(plain(got), plain(law?.expected ?? expected))
    if (!law) return
    assert.notDeepEqual(plain(law.expected), plain(expected), 'The law makes no difference here.')
    assert.ok(decided.has(law.because), `${law.because} decided nothing in this life; ${[...decided].join(', ')} did.`)
  })
}

/** The numbers of the examples of an entry that were written down nowhere in the tests that are loaded. */
export const notLived = (id: string): readonly number[] =>
  (entryOf(id).examples ?? []).map((_, n) => n + 1).filter((number) => !lived.get(id)?.has(number))

/** Registers a test that every example of these entries is lived through in the file that calls it. */
export function everyExampleOf(ids: readonly string[]): void {
  for (const id of ids)
    test(`${id} ${entryOf(id).title}: every example is lived through`, () => {
      const missing = notLived(id)
      assert.deepEqual(missing, [], `Examples ${missing.join(', ')} of ${id} have no test.`)
    })
}

/** As it is compared: amounts and ends in words; an end in the course of a day as its instant. */
function plain(value: unknown): unknown {
  if (value instanceof Net || value instanceof Gross) return value.toString()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null && 'lastDay' in value) {
    const { lastDay, inCourse, at } = value as { lastDay: string; inCourse: boolean; at: number }
    return inCourse ? showInstant(at) : lastDay
  }
  return value
}
const daysAndAmountsIn = (value: unknown): readonly string[] =>
  [value]
    .flat(3)
    .filter(
      (each): each is string =>
        typeof each === 'string' && (/^\d{4}-\d\d-\d\d$/.test(each) || (/^\d+\.\d\d$/.test(each) && each !== '0.00')),
    )
