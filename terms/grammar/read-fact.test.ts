import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantOf } from './day.ts'
import type { ToldKind } from './fact.ts'
import { vocabulary } from './fact.ts'
import { fieldsOf, readFact, readFields, type Told, writeFields } from './read-fact.ts'

const read = (json: object): Told => {
  const told = readFact(json, 7)
  assert.ok('fact' in told, JSON.stringify(told))
  return told
}
const refusedFields = (json: unknown): readonly string[] => {
  const told = readFact(json, 7)
  assert.ok(!('fact' in told), 'it should have been refused')
  return told.map(({ field }) => field)
}

test('what is learned later than it happened keeps both times', () => {
  const { fact } = read({ fact: 'activated', at: '2026-01-30', learnedAt: '2026-02-02T09:00+01:00' })
  assert.deepEqual(
    [fact.at, fact.on, fact.learnedAt],
    [instantOf('2026-01-30'), '2026-01-30', instantOf('2026-02-02T09:00')],
  )
})
test('sealed words never reach the part that rules and the journal see open', () => {
  const { fact, sealed } = read({
    fact: 'applicationReceived',
    at: '2026-01-30',
    by: 'customer',
    applicant: 'company',
    inTheArea: true,
    name: 'Erika Muster',
    wording: 'I apply',
  })
  assert.deepEqual(sealed, { name: 'Erika Muster', wording: 'I apply' })
  assert.ok(!JSON.stringify(fact).includes('Erika'))
})
test('a correction of sealed words is refused, so that none of them lies open', () => {
  assert.deepEqual(
    refusedFields({
      fact: 'corrected',
      at: '2026-01-30',
      of: 3,
      to: { name: 'Erika Muster', amount: '59.50', nickname: 'E.' },
    }),
    ['to.name', 'to.nickname'],
  )
  assert.deepEqual(
    read({ fact: 'corrected', at: '2026-01-30', of: 3, to: { amount: '59.50', at: '2026-01-12' } }).fact.to,
    { amount: '59.50', at: '2026-01-12' },
  )
})
test('all that is wrong is said at once, field by field', () => {
  assert.deepEqual(refusedFields({ fact: 'paymentCredited', at: '2026-02-30', amount: 59.5, payer: 'x' }), [
    'at',
    'payer',
    'amount',
  ])
  assert.deepEqual(refusedFields({ fact: 'paymentCredited', at: '2026-02-03', amount: '-59.50' }), ['amount'])
  assert.deepEqual(refusedFields(['activated']), [''])
})
test('a local time that the clock change leaves out asks for the offset', () => {
  const told = readFact({ fact: 'activated', at: '2026-03-29T02:30' }, 1)
  assert.ok(!('fact' in told))
  assert.match(told[0]?.en ?? '', /offset/)
})
for (const kind of Object.keys(vocabulary) as ToldKind[])
  test(`${kind}: the example of every field can be read, and what is written is read back the same`, () => {
    const example = Object.fromEntries(Object.entries(fieldsOf(kind)).map(([name, field]) => [name, field.example]))
    const { fact } = read({ fact: kind, at: '2026-01-31T10:00+01:00', ...example })
    const fields = readFields(kind, writeFields(fact))
    assert.deepEqual(fields, Object.fromEntries(Object.keys(fields).map((name) => [name, fact[name]])))
  })
