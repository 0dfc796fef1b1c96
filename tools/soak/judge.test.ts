import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numbersFrom } from '../fuzz/inputs.ts'
import { judge, latency, medians, memoryOfOne, type Seen } from './judge.ts'

/** Half an hour, looked at every five seconds, with noise that is the same each time. */
function halfAnHour(value: (at: number, noise: number) => number): readonly Seen[] {
  const below = numbersFrom(7)
  return Array.from({ length: 360 }, (_, n) => ({ at: n * 5, value: value(n * 5, below(1_000) / 1_000 - 0.5) }))
}

test('what fills its caches and then stays is flat, however much it breathes', () => {
  const breathes = halfAnHour((at, noise) => 300 * (1 - Math.exp(-at / 120)) + 60 * noise)
  assert.ok(judge(breathes, memoryOfOne).isFlat)
})

test('a megabyte a minute is no longer flat', () => {
  const leaks = halfAnHour((at, noise) => 200 + at / 60 + 30 * noise)
  const { isFlat, growth } = judge(leaks, memoryOfOne)
  assert.equal(isFlat, false)
  assert.ok(growth > 12 && growth < 18, String(growth))
})

test('a few wild values move nothing, and what shrinks is no leak', () => {
  assert.ok(
    judge(
      halfAnHour((at, noise) => (at % 300 === 0 ? 4_000 : 200 + noise)),
      memoryOfOne,
    ).isFlat,
  )
  assert.ok(
    judge(
      halfAnHour((at) => 500 - at / 10),
      memoryOfOne,
    ).isFlat,
  )
})

test('a latency is judged by the medians of its windows', () => {
  const grows = halfAnHour((at, noise) => 20 + at / 60 + 10 * noise)
  assert.equal(judge(medians(grows, 30), latency).isFlat, false)
  assert.ok(
    judge(
      medians(
        halfAnHour((_at, noise) => 20 + 15 * noise),
        30,
      ),
      latency,
    ).isFlat,
  )
})
