import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Pool } from 'pg'
import { instantOf } from '../terms/grammar/day.ts'
import { type TestDatabase, testDatabase } from '../tools/test-database.ts'
import { readAgreements } from './agreement.ts'
import { type Append, type Appended, append, appendAll, appendAndCommit, MovedOn } from './append.ts'
import type { AgreementKey } from './fact.ts'
import { Refusal } from './refusal.ts'
import { replay } from './replay.ts'
import { openSample, sampleFact } from './sample.test-support.ts'
import { everyCustomer, inTransaction } from './transaction.ts'

let database: TestDatabase
let app: Pool
before(async () => {
  database = await testDatabase()
  app = database.pool('app')
})
after(() => database.close())

describe('appending', () => {
  it('numbers the facts of an agreement 1, 2, 3 in the order given', async () => {
    const key = await openSample(app)
    const first = await appended({ ...key, expected: 0, facts: [sampleFact({ kind: 'applied' }), sampleFact()] })
    const second = await appended({ ...key, expected: 2, facts: [sampleFact({ kind: 'setOffDeclared' })] })
    assert.deepEqual(first, { first: 1, last: 2, repeated: false })
    assert.deepEqual(second, { first: 3, last: 3, repeated: false })
    assert.deepEqual(await told(key), ['1 applied', '2 paymentCredited', '3 setOffDeclared'])
  })

  it('brings back what was told: both instants to the millisecond, and what is clear', async () => {
    const key = await openSample(app)
    const at = instantOf('2026-03-29T03:00:00.001+02:00')
    const learnedAt = instantOf('2026-10-25T02:30:59.999+01:00')
    const clear = { amount: '59.50', items: ['files.single', 1, true, null], to: { until: '2026-12-31' } }
    await appended({ ...key, expected: 0, facts: [sampleFact({ at, learnedAt, clear })] })
    const { facts } = await inTransaction(app, key, (transaction) => replay(transaction, key))
    assert.deepEqual(facts, [{ ...key, number: 1, at, learnedAt, kind: 'paymentCredited', clear, keyId: null }])
  })

  it('takes facts with what follows from them or not at all', async () => {
    const key = await openSample(app)
    const failing = inTransaction(app, key, async (transaction) => {
      await append(transaction, { ...key, expected: 0, facts: [sampleFact()] })
      throw new Error('the duty could not be written')
    })
    await assert.rejects(failing, /the duty could not be written/)
    assert.deepEqual(await told(key), [])
  })

  it('notes the next moment with the facts, and leaves it as it was if none is named', async () => {
    const key = await openSample(app)
    const nextAt = instantOf('2026-03-02')
    for (const facts of [[sampleFact()], [sampleFact(), sampleFact()]]) {
      await appended({ ...key, facts, nextAt })
      await appended({ ...key, facts })
      assert.equal((await row(key))?.nextAt, nextAt)
      await appended({ ...key, facts, nextAt: null })
      assert.equal((await row(key))?.nextAt, null)
    }
  })

  it('refuses an agreement that is not there', async () => {
    const key = await openSample(app)
    const other = { ...key, agreement: randomUUID() }
    await assert.rejects(appended({ ...other, expected: 0, facts: [sampleFact()] }), { code: 'AGREEMENT_UNKNOWN' })
    await assert.rejects(appended({ ...other, facts: [sampleFact()] }), { code: 'AGREEMENT_UNKNOWN' })
  })

  it('refuses nothing to append, one agreement twice, and two providers at once', async () => {
    const key = await openSample(app)
    const request = { ...key, expected: 0, facts: [sampleFact()] }
    await assert.rejects(appended({ ...key, facts: [] }), /There is no fact to append/)
    await assert.rejects(together([request, request]), /Append to each agreement once/)
    const elsewhere = { ...request, agreement: randomUUID(), provider: randomUUID() }
    await assert.rejects(together([request, elsewhere]), /one provider at a time/)
  })
})

describe('two clerks at once', () => {
  it('one wins, and the other is told which fact was seen and which expected, with nothing written', async () => {
    const key = await openSample(app)
    const request = (kind: string) => appended({ ...key, expected: 0, facts: [sampleFact({ kind })] })
    const results = await Promise.allSettled([request('terminationReceived'), request('objectionReceived')])
    const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    assert.equal(lost.length, 1)
    assert.ok(lost[0] instanceof MovedOn)
    assert.equal(lost[0].code, 'AGREEMENT_MOVED_ON')
    assert.deepEqual({ seen: lost[0].seen, expected: lost[0].expected }, { seen: 1, expected: 0 })
    assert.equal((await told(key)).length, 1)
  })

  it('the second waits for the first to end, and wins if the first takes everything back', async () => {
    const key = await openSample(app)
    const request = { ...key, expected: 0, facts: [sampleFact()] }
    let second: Promise<Appended> | undefined
    const first = inTransaction(app, key, async (transaction) => {
      await append(transaction, request)
      second = appended(request)
      assert.equal(await Promise.race([second, wait(100, 'still waiting')]), 'still waiting')
      throw new Error('taken back')
    })
    await assert.rejects(first, /taken back/)
    assert.deepEqual(await second, { first: 1, last: 1, repeated: false })
  })

  it('an outside message names no last fact and is appended whatever came meanwhile', async () => {
    const key = await openSample(app)
    const requests = Array.from({ length: 20 }, () => appended({ ...key, facts: [sampleFact(), sampleFact()] }))
    const numbers = (await Promise.all(requests)).flatMap(({ first, last }) => [first, last])
    assert.deepEqual(
      numbers.toSorted((a, b) => a - b),
      Array.from({ length: 40 }, (_, n) => n + 1),
    )
  })
})

describe('a message from outside', () => {
  it('that is delivered again becomes no second fact, and the first result is given again', async () => {
    const key = await openSample(app)
    const delivery = { ...key, facts: [sampleFact(), sampleFact()], messageKey: '<1@mail.example>' }
    assert.deepEqual(await appended(delivery), { first: 1, last: 2, repeated: false })
    await appended({ ...key, expected: 2, facts: [sampleFact()] })
    assert.deepEqual(await appended(delivery), { first: 1, last: 2, repeated: true })
    assert.deepEqual(await appended({ ...delivery, expected: 0 }), { first: 1, last: 2, repeated: true })
    assert.equal((await told(key)).length, 3)
  })

  it('that is delivered ten times at once becomes one fact', async () => {
    const key = await openSample(app)
    const delivery = { ...key, expected: 0, facts: [sampleFact()], messageKey: 'statement 17, line 3' }
    const results = await Promise.all(Array.from({ length: 10 }, () => appended(delivery)))
    assert.equal(results.filter(({ repeated }) => !repeated).length, 1)
    assert.ok(results.every(({ first, last }) => first === 1 && last === 1))
    assert.equal((await told(key)).length, 1)
  })

  it('that comes for another agreement is refused by the name of the first', async () => {
    const key = await openSample(app)
    const other = await openSample(app, { provider: key.provider, customer: key.customer })
    await appended({ ...key, facts: [sampleFact()], messageKey: 'fax 4711' })
    await assert.rejects(appended({ ...other, facts: [sampleFact()], messageKey: 'fax 4711' }), (error: Refusal) => {
      return error.code === 'MESSAGE_OF_ANOTHER_AGREEMENT' && error.message.includes(key.agreement)
    })
    assert.deepEqual(await told(other), [])
  })

  it('that comes for two agreements at once becomes a fact of one of them', async () => {
    const key = await openSample(app)
    const other = await openSample(app, { provider: key.provider, customer: key.customer })
    const results = await Promise.allSettled(
      [key, other].map((one) => appended({ ...one, facts: [sampleFact()], messageKey: 'fax 4712' })),
    )
    assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    assert.equal((await told(key)).length + (await told(other)).length, 1)
  })

  it('of another customer may have the same key', async () => {
    const key = await openSample(app)
    const other = await openSample(app, { provider: key.provider })
    await appended({ ...key, facts: [sampleFact()], messageKey: 'line 1' })
    assert.equal((await appended({ ...other, facts: [sampleFact()], messageKey: 'line 1' })).repeated, false)
  })

  it('leaves no trace of its key, which may name a person', async () => {
    const key = await openSample(app)
    await appended({ ...key, facts: [sampleFact()], messageKey: 'erika.mustermann@example.org' })
    const { rows } = await database.pool('owner').query<{ text: string }>('select r::text as text from received r')
    assert.ok(rows.length > 0)
    assert.ok(rows.every(({ text }) => !text.includes('erika')))
  })
})

describe('appending to many agreements', () => {
  it('takes each for itself: what one refuses does not hinder the others', async () => {
    const one = await openSample(app)
    const two = await openSample(app, { provider: one.provider })
    const absent = { ...one, agreement: randomUUID() }
    await appended({ ...two, expected: 0, facts: [sampleFact()] })
    const outcomes = await together([
      { ...two, expected: 0, facts: [sampleFact()] },
      { ...absent, expected: 0, facts: [sampleFact()] },
      { ...one, expected: 0, facts: [sampleFact({ kind: 'applied' }), sampleFact({ kind: 'concluded' })] },
    ])
    assert.ok(outcomes[0] instanceof MovedOn)
    assert.ok(outcomes[1] instanceof Refusal && outcomes[1].code === 'AGREEMENT_UNKNOWN')
    assert.deepEqual(outcomes[2], { first: 1, last: 2, repeated: false })
    assert.deepEqual(await told(one), ['1 applied', '2 concluded'])
    assert.equal((await told(two)).length, 1)
  })

  it('never waits in a circle for another who appends to the same ones in another order', async () => {
    const first = await openSample(app)
    const keys = [first]
    for (let n = 0; n < 20; n++) keys.push(await openSample(app, { provider: first.provider }))
    const requests = keys.map((key) => ({ ...key, facts: [sampleFact()] }))
    await Promise.all([requests, requests.toReversed(), requests, requests.toReversed()].map(together))
    for (const key of keys) assert.equal((await told(key)).length, 4)
  })
})

describe('appending and committing in one step', () => {
  it('does the same as appending in a transaction', async () => {
    const key = await openSample(app)
    const request = { ...key, expected: 0, facts: [sampleFact()], messageKey: 'line 1' }
    assert.deepEqual(await appendAndCommit(app, request), { first: 1, last: 1, repeated: false })
    assert.deepEqual(await appendAndCommit(app, request), { first: 1, last: 1, repeated: true })
    await assert.rejects(appendAndCommit(app, { ...key, expected: 0, facts: [sampleFact()] }), MovedOn)
    assert.deepEqual(await told(key), ['1 paymentCredited'])
  })

  it('leaves no name on the connection', async () => {
    const key = await openSample(app)
    const client = await app.connect()
    try {
      await appendAndCommit(client, { ...key, expected: 0, facts: [sampleFact()] })
      const { rowCount } = await client.query('select from fact')
      assert.equal(rowCount, 0)
    } finally {
      client.release()
    }
  })
})

describe('what lies open', () => {
  it('is refused when it is free text, by the name of the field and without the text', async () => {
    const key = await openSample(app)
    const texts = ['erika@example.org', '+49 2361 123456', 'Sehr geehrte\nDamen', 'x'.repeat(121), '\u0000', '"']
    for (const text of texts) {
      const clear = { amount: '59.50', told: [{ note: text }] }
      await assert.rejects(appended({ ...key, expected: 0, facts: [sampleFact({ clear })] }), (error: Refusal) => {
        return (
          error.code === 'CLEAR_NOT_PLAIN' && error.message.includes("'told.0.note'") && !error.message.includes(text)
        )
      })
    }
    assert.deepEqual(await told(key), [])
  })

  it('is refused when a name of a field is not one', async () => {
    const key = await openSample(app)
    const facts = [sampleFact({ clear: { roles: { 'erika@example.org': 'instructing' } } })]
    await assert.rejects(appended({ ...key, expected: 0, facts }), (error: Refusal) => {
      return error.code === 'CLEAR_NOT_PLAIN' && !error.message.includes('erika')
    })
  })

  it('may be ids, kinds, days, instants, amounts, numbers of clauses and an empty word', async () => {
    const key = await openSample(app)
    const clear = {
      id: randomUUID(),
      act: 'access:services#2',
      day: '2026-02-28',
      moment: '2026-03-29T03:00+02:00',
      amount: '-59.50',
      clause: 'AVV § 12.4 S. 2',
      variant: 'a year, renewed',
      content: '',
    }
    await appended({ ...key, expected: 0, facts: [sampleFact({ clear })] })
    assert.equal((await told(key)).length, 1)
  })
})

function appended(request: Append): Promise<Appended> {
  return inTransaction(app, request, (transaction) => append(transaction, request))
}

function together(requests: readonly Append[]): Promise<(Appended | Refusal)[]> {
  const scope = { provider: requests[0]?.provider ?? '', customer: everyCustomer } as const
  return inTransaction(app, scope, (transaction) => appendAll(transaction, requests))
}

async function told(key: AgreementKey): Promise<string[]> {
  const { facts } = await inTransaction(app, key, (transaction) => replay(transaction, key))
  return facts.map(({ number, kind }) => `${number} ${kind}`)
}

async function row(key: AgreementKey) {
  const [found] = await inTransaction(app, key, (transaction) => readAgreements(transaction, [key]))
  return found
}
