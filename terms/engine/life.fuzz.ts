import assert from 'node:assert/strict'
import type { Parser } from '../../tools/fuzz/parser.ts'
import { instantOf, isDay, showInstant } from '../grammar/day.ts'
import { vocabulary } from '../grammar/fact.ts'
import { readLife } from './life.ts'

const kinds = Object.keys(vocabulary)
const fields = [...new Set(Object.values(vocabulary).flatMap((kind) => Object.keys(kind.fields)))]
const values: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 1e308, '', 'customer', 'provider', 'portal', 'e-mail', '59.50', '59.5', '-0.01', '1e3'],
  ...[
    '2026-02-30',
    '2026-03-29T02:30',
    '2026-10-25T02:30',
    '2110-12-31',
    '9999-01-01',
    [],
    {},
    ['a'],
    'x'.repeat(5_000),
  ],
  ...['files.single', '__proto__', 'constructor', '\u0000', '\ud800', 2 ** 53],
]

const lives: Parser = {
  name: 'life',
  // Each of thousands of lines is answered with what is wrong with it.
  within: 250,
  longest: 32_768,
  pieces: [
    ...'{ } [ ] , : " \\ null true // 1e308 "fact": "at": "learnedAt": "by": "amount": "__proto__": 2026-02-30 T24:00'.split(
      ' ',
    ),
    ...['\n', '\r\n', ' ', '\u2028', '\ud800', '"activated"', '"2026-01-12"', '"corrected"'],
  ],
  real: [
    '{"fact":"activated","at":"2026-01-01"}\n{"fact":"booked","at":"2026-01-01","item":"files.single","count":1}',
    '{"fact":"paymentCredited","at":"2026-02-02","amount":"59.49","claim":"fee 2026-02"}',
    '{"fact":"terminationReceived","at":"2026-02-27T10:00+01:00","by":"customer","ground":"ordinary","medium":"e-mail"}',
    '// a remark\n{"fact":"corrected","at":"2026-02-02","about":3,"to":{"amount":"1.00"}}',
  ],
  grown: (below) => {
    const one = (all: readonly unknown[]) => all[below(all.length)]
    const told: Record<string, unknown> = { fact: one(kinds), at: below(4) === 0 ? one(values) : '2026-02-02' }
    for (let more = below(5); more > 0; more -= 1) told[String(one(fields))] = one(values)
    return JSON.stringify(told)
  },
  holds: (input) => {
    const { facts, unreadable } = readLife(input)
    for (const { at, learnedAt, kind } of facts)
      assert.ok(Number.isSafeInteger(at) && Number.isSafeInteger(learnedAt) && kinds.includes(kind))
    for (const { line, de, en } of unreadable) assert.ok(line > 0 && de !== '' && en !== '')
  },
}

const times: Parser = {
  name: 'days and times',
  pieces: [
    ...'2026 -02 -30 T 24:00 02:30 :60 .000 Z +01:00 -00:00 +24:00 0000 9999 W 1990-01-01 2110-12-31'.split(' '),
    ' ',
    '\n',
    '\u0661',
  ],
  real: [
    '2026-02-10',
    '2026-02-10T11:00',
    '2026-03-29T02:30',
    '2026-10-25T02:30:00.000',
    '2026-02-10T11:00:30.123+14:00',
  ],
  holds: (input) => {
    if (isDay(input)) assert.match(input, /^\d{4}-\d\d-\d\d$/)
    let at: number
    try {
      at = instantOf(input)
    } catch (error) {
      return assert.ok(error instanceof RangeError, String(error))
    }
    assert.equal(instantOf(showInstant(at)), at)
  },
}

/** A life as it is told in lines, and the times in it. */
export const parsers: readonly Parser[] = [lives, times]
