import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { allParsers, savedFindings } from './all-parsers.ts'
import { fuzz, tryInput } from './fuzz.ts'
import { inputsFor, wholeOf } from './inputs.ts'
import type { Parser } from './parser.ts'

const parsers = await allParsers()
const findings = await savedFindings()
const [COUNT, SEED] = [2_000, 20_261_122]

describe('whatever a stranger writes is understood, or refused by name, in time:', () => {
  for (const parser of parsers)
    test(parser.name, async () => {
      assert.deepEqual((await fuzz(parser, COUNT, SEED)).findings, [])
    })
})

test('what was found once is no longer so', async () => {
  for (const parser of parsers) {
    const own = findings.filter((finding) => finding.parser === parser.name)
    if (own.length === 0) continue
    const close = await parser.open?.()
    for (const { input, what } of own) assert.equal(await tryInput(parser, input), undefined, what)
    await close?.()
  }
})

test('each parser has a name of its own, and every finding one of them', () => {
  const names = parsers.map(({ name }) => name)
  assert.equal(new Set(names).size, names.length)
  assert.deepEqual(
    findings.filter(({ parser }) => !names.includes(parser)),
    [],
  )
})

/** Breaks in one way; a kit that finds nothing must be one that would. */
const broken = (holds: Parser['holds']): Parser => ({
  ...{ name: 'broken', pieces: ['a', 'b'], real: ['abba'], longest: 8_192 },
  holds,
})

test('a parser that throws, that never throws alike, or that takes the square of the length, is found out', async () => {
  const throws = broken((input) => {
    if (input.includes('bab')) throw new TypeError('no refusal')
  })
  const later = broken(async (input) => {
    if (input.includes('bab')) throw new TypeError('no refusal')
  })
  const slow = broken((input) => {
    for (let from = 0; from < input.length; from += 1) input.slice(from).replaceAll('a', '')
  })
  assert.match((await fuzz(throws, 1_000, 1)).findings[0]?.what ?? '', /TypeError: no refusal/)
  assert.match((await fuzz(later, 1_000, 1)).findings[0]?.what ?? '', /TypeError: no refusal/)
  assert.match((await fuzz(slow, 1_000, 1)).findings[0]?.what ?? '', /takes \d+ ms/)
})

test('a parser that keeps what it was sent is found out', async () => {
  const kept: Buffer[] = []
  const keeps = broken((input) => {
    kept.push(Buffer.alloc(100_000, input))
  })
  assert.ok(((await fuzz(keeps, 500, 1, { isMemoryWatched: true })).growth ?? 0) > 16)
  const forgets = broken((input) => void Buffer.alloc(100_000, input))
  assert.ok(((await fuzz(forgets, 500, 1, { isMemoryWatched: true })).growth ?? 99) < 16)
})

test('the same seed gives the same inputs, short and long ones', () => {
  const parser = broken(() => undefined)
  const texts = (seed: number) => [...inputsFor(parser, 2_000, seed)].map(wholeOf)
  assert.deepEqual(texts(7), texts(7))
  assert.notDeepEqual(texts(7), texts(8))
  assert.ok(texts(7).some(({ length }) => length >= 8_000))
})
