import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { instantOf } from '../../terms/grammar/day.ts'
import { personKeyId, readTold, refuseUnlessHappened, refuseUnlessToldBefore } from './told.ts'

const now = instantOf('2026-02-12T09:00')

describe('what is told now', () => {
  it('was learned now, unless it says when', () => {
    const told = readTold({ fact: 'paymentCredited', at: '2026-02-10', amount: '59.50' }, now)
    assert.ok('fact' in told)
    assert.deepEqual([told.fact.at, told.fact.learnedAt], [instantOf('2026-02-10'), now])
    const earlier = readTold({ fact: 'activated', at: '2026-02-10', learnedAt: '2026-02-11' }, now)
    assert.ok('fact' in earlier)
    assert.equal(earlier.fact.learnedAt, instantOf('2026-02-11'))
  })

  it('is refused field by field where it can not be read', () => {
    const wrong = readTold({ fact: 'paymentCredited', at: '2026-02-30', amount: 59.5 }, now)
    assert.ok(!('fact' in wrong))
    assert.deepEqual(
      wrong.map(({ field }) => field),
      ['at', 'amount'],
    )
    for (const json of [null, 'activated', []]) assert.ok(!('fact' in readTold(json, now)))
  })

  it('can not lie in the future, nor have been known before it happened', () => {
    const fact = (at: string, learnedAt: string) => {
      const told = readTold({ fact: 'activated', at, learnedAt }, now)
      assert.ok('fact' in told)
      return [told]
    }
    refuseUnlessHappened(fact('2026-02-12T09:00', '2026-02-12T09:00'), now)
    assert.throws(() => refuseUnlessHappened(fact('2026-02-12T09:01', '2026-02-12T09:01'), now), {
      message:
        'NOT_YET_HAPPENED  activated is said to have happened, or become known, at 2026-02-12T09:01+01:00; ' +
        'it is only 2026-02-12T09:00+01:00. Correct the time, or wait until it has come.',
    })
    assert.throws(() => refuseUnlessHappened(fact('2026-02-11', '2026-02-10'), now), {
      code: 'LEARNED_BEFORE_IT_HAPPENED',
    })
  })
})

describe('a fact about another fact', () => {
  it('is about one that was told before it, itself and its like not included', () => {
    const told = (...numbers: readonly number[]) =>
      numbers.map((of) => {
        const withdrawn = readTold({ fact: 'withdrawn', at: '2026-02-12', of }, now)
        assert.ok('fact' in withdrawn)
        return withdrawn
      })
    refuseUnlessToldBefore(told(7, 8), 7)
    assert.throws(() => refuseUnlessToldBefore(told(8), 7), {
      message:
        'FACT_NOT_TOLD_BEFORE  withdrawn names fact number 8; a fact is about one that was told before it. ' +
        'Look for the number in the journal.',
    })
    assert.throws(() => refuseUnlessToldBefore(told(1, 9), 7), { code: 'FACT_NOT_TOLD_BEFORE' })
  })
})

describe('the id under which the keys of a person lie', () => {
  it('is the id of the person where that is a UUID', () => {
    const id = '0f8fad5b-d9cb-469f-a165-70867728950e'
    assert.equal(personKeyId(id), id)
  })

  it('is made from any other id, always the same, and different for different persons', () => {
    const form = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/
    assert.match(personKeyId('person 7f3a'), form)
    // Under the nil UUID lie the keys of nobody in particular, which open nothing that is a person's.
    assert.match(personKeyId('00000000-0000-0000-0000-000000000000'), form)
    assert.equal(personKeyId('person 7f3a'), personKeyId('person 7f3a'))
    assert.notEqual(personKeyId('person 7f3a'), personKeyId('person 7f3b'))
  })
})
