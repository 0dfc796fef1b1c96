import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import type { AgreementKey } from '../journal/fact.ts'
import { giveOwnClock, setClock } from '../journal/intake/clock.ts'
import { workThrough } from '../journal/intake/day.ts'
import { engineFact } from '../journal/intake/engine-fact.ts'
import { tellInstallation } from '../journal/intake/installation.ts'
import { replayOpened } from '../journal/replay.ts'
import { inTransaction } from '../journal/transaction.ts'
import { byHand } from '../services/by-hand.ts'
import { elc } from '../terms/documents/elc/elc.ts'
import { live, readLife } from '../terms/engine/life.ts'
import { compile } from '../terms/engine/program.ts'
import { showLine } from '../terms/engine/shown.ts'
import { Unfolding } from '../terms/engine/unfolding.ts'
import { instantOf } from '../terms/grammar/day.ts'
import { type TestDatabase, testDatabase } from '../tools/test-database.ts'
import { openAgreement, tell } from './agenda.ts'
import type { Running } from './running.ts'
import {
  companyLife,
  dutiesIn,
  journalOf,
  linesOf,
  sampleAgreement,
  sampleHouse,
  tellOne,
} from './sample.test-support.ts'
import { factOf, type Life, liveThrough } from './scenario.ts'

let database: TestDatabase
let running: Running
let byHandAlone: Running
before(async () => {
  database = await testDatabase()
  running = await sampleHouse(database)
  byHandAlone = await sampleHouse(database, { hands: () => byHand })
})
after(() => database.close())

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const activated = { fact: 'activated', at: '2026-01-12' }
const booked = { fact: 'booked', at: '2026-01-12', item: 'files.single', count: 1 }

describe('a life in the running system', () => {
  let key: AgreementKey
  before(async () => {
    key = await sampleAgreement(running, '2026-01-01')
    await liveThrough(running, key, companyLife, instantOf('2026-06-30'))
  })

  it('gives the same lines as in the preview', async () => {
    const facts = (await journalOf(running, key)).map(engineFact).filter(({ kind }) => kind !== 'dutyDone')
    const { lines } = live(compile(elc), facts, instantOf('2026-06-30'))
    assert.deepEqual(
      (await linesOf(running, key)).map(({ content }) => content),
      asJson(lines.map(showLine)),
    )
    assert.ok(lines.length > 20)
  })

  it('gives the same lines as in the preview when people carry duties out and say so', async () => {
    const byPeople: Life = [
      booked,
      activated,
      { fact: 'dutyDone', at: '2026-01-12T10:00', duty: 'access:services', content: 'open' },
      { fact: 'dutyDone', at: '2026-03-03T09:30', duty: 'access:services', content: 'suspended' },
      { fact: 'paymentCredited', at: '2026-03-05', learnedAt: '2026-03-06', amount: '119.00' },
      { fact: 'dutyDone', at: '2026-03-06T08:00', duty: 'access:services', content: 'open' },
    ]
    const key = await sampleAgreement(byHandAlone, '2026-01-12')
    await liveThrough(byHandAlone, key, byPeople, instantOf('2026-03-31'))
    const { facts, unreadable } = readLife(byPeople.map((json) => JSON.stringify(json)).join('\n'))
    const { lines } = live(compile(elc), facts, instantOf('2026-03-31'))
    assert.deepEqual(unreadable, [])
    assert.deepEqual(
      (await linesOf(byHandAlone, key)).map(({ content }) => content),
      asJson(lines.map(showLine)),
    )
    assert.ok(lines.some((line) => line.is === 'must' && line.duty.content === 'suspended'))
  })

  it('gives the same lines when nobody looks for half a year as when somebody looks every day', async () => {
    const key = await sampleAgreement(byHandAlone, '2026-01-01')
    for (const json of companyLife) {
      const now = instantOf(String(json.at))
      await setClock(running, key.provider, now)
      await tell(byHandAlone, key, [factOf(json, now)])
    }
    await setClock(running, key.provider, instantOf('2026-06-30'))
    await workThrough(byHandAlone, key.provider)
    const unfolding = new Unfolding(compile(elc))
    const facts = (await journalOf(running, key)).map(engineFact)
    const preview = [...facts.flatMap((fact) => unfolding.tell([fact])), ...unfolding.moveTo(instantOf('2026-06-30'))]
    const lines = await linesOf(running, key)
    assert.deepEqual(
      lines.map(({ content }) => content),
      asJson(preview.map(showLine)),
    )
    assert.deepEqual(
      lines.map(({ place }) => place),
      lines.map((_, n) => n + 1),
    )
  })

  it('ends with every duty carried out once, and with a receipt for each', async () => {
    const duties = await dutiesIn(running, key)
    const receipts = (await journalOf(running, key)).filter(({ kind }) => kind === 'dutyDone')
    assert.deepEqual(
      duties.map(({ duty, content, state }) => `${duty} ${content}: ${state}`),
      [
        'access:services#1 open: done',
        'access:services#2 suspended: done',
        'access:services#3 open: done',
        'access:services#4 export only: done',
        'access:services#5 closed: done',
        'content:contents#1 erased: done',
        'requestEvidence:application#1 owed: done',
        'standingInvoice:services#1 EUR 59.50 (19 %): done',
        'standingInvoice:services#2 : done',
      ],
    )
    assert.deepEqual(
      duties.map(({ receipt }) => receipt).toSorted((a, b) => Number(a) - Number(b)),
      receipts.map(({ number }) => number),
    )
  })

  it('takes a payment that is learned of late back to the day on which it came', async () => {
    const key = await sampleAgreement(running, '2026-01-12')
    await tellOne(running, key, booked)
    await tellOne(running, key, activated)
    await liveThrough(running, key, [], instantOf('2026-03-05'))
    const learned = { fact: 'paymentCredited', at: '2026-03-02', learnedAt: '2026-03-05', amount: '200.00' }
    const { lines } = await tellOne(running, key, learned)
    assert.deepEqual(
      lines.map(({ turned, must, content, at }) => [turned ?? must, content, at]),
      [
        ['mayTerminate', undefined, '2026-03-03T00:00+01:00'],
        ['maySuspend', undefined, '2026-03-03T00:00+01:00'],
        ['setAccess', 'open', '2026-03-05T00:00+01:00'],
        ['makeGood', 'access:services suspended on 2026-03-03', '2026-03-05T00:00+01:00'],
      ],
    )
  })
})

describe('telling', () => {
  it('of two clerks who decide on the same fact, one is told that the agreement has gone on', async () => {
    const key = await sampleAgreement(running, '2026-01-12')
    const { last } = await tellOne(running, key, booked)
    const telling = () => tell(running, key, [factOf(activated, instantOf('2026-01-12'))], { expected: last })
    const results = await Promise.allSettled([telling(), telling()])
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []))
    assert.deepEqual(refused, ['AGREEMENT_MOVED_ON'])
    assert.equal((await journalOf(running, key)).length, 2)
    assert.deepEqual(
      (await dutiesIn(running, key)).map(({ duty }) => duty),
      ['access:services#1', 'standingInvoice:services#1'],
    )
  })

  it('the same letter delivered twice is one fact, one line and one duty', async () => {
    const key = await sampleAgreement(running, '2026-01-12')
    await tellOne(running, key, booked)
    const first = await tellOne(running, key, activated, { messageKey: 'letter 17' })
    const second = await tellOne(running, key, activated, { messageKey: 'letter 17' })
    assert.deepEqual([second.first, second.repeated, second.lines], [first.first, true, []])
    const kinds = (await journalOf(running, key)).map(({ kind }) => kind)
    assert.deepEqual(kinds, ['booked', 'activated'])
    assert.equal((await dutiesIn(running, key)).length, 2)
    assert.equal((await linesOf(running, key)).length, first.lines.length)
  })

  it('writes facts, lines, duties and jobs together or not at all', async () => {
    const key = await sampleAgreement(running, '2026-01-12')
    await tellOne(running, key, booked)
    const interrupted: Running = {
      ...running,
      interrupt: (at) => {
        if (at === 'after the next moment, before the commit') throw new Error('stopped')
      },
    }
    await assert.rejects(tell(interrupted, key, [factOf(activated, instantOf('2026-01-12'))]), /stopped/)
    assert.equal((await journalOf(running, key)).length, 1)
    assert.deepEqual(
      [await linesOf(running, key), await dutiesIn(running, key), await jobs(key.agreement)],
      [[], [], 0],
    )
  })

  it('refuses what has not happened yet, and what became known before it happened', async () => {
    const key = await sampleAgreement(running, '2026-01-12')
    const now = instantOf('2026-01-12')
    const tomorrow = factOf({ ...activated, at: '2026-01-13', learnedAt: '2026-01-13' }, now)
    await assert.rejects(tell(running, key, [tomorrow]), { code: 'NOT_YET_HAPPENED' })
    const foreseen = factOf({ ...activated, learnedAt: '2026-01-11' }, now)
    await assert.rejects(tell(running, key, [foreseen]), { code: 'LEARNED_BEFORE_IT_HAPPENED' })
    assert.equal((await journalOf(running, key)).length, 0)
  })

  it('refuses what is about itself, or about a fact that nobody has told', async () => {
    const key = await sampleAgreement(running, '2026-01-12')
    await tellOne(running, key, booked)
    for (const number of [2, 3]) {
      const withdrawn = { fact: 'withdrawn', at: '2026-01-12', of: number }
      await assert.rejects(tellOne(running, key, withdrawn), { code: 'FACT_NOT_TOLD_BEFORE' })
    }
    assert.equal((await journalOf(running, key)).length, 1)
  })

  it('refuses a fact of the installation, and the installation refuses a fact of an agreement', async () => {
    const key = await sampleAgreement(running, '2026-01-12')
    const now = instantOf('2026-01-12')
    const outage = { fact: 'outage', at: '2026-01-11', from: '2026-01-11T10:00', to: '2026-01-11T11:00' }
    await assert.rejects(tellOne(running, key, outage), { code: 'FACT_OF_THE_INSTALLATION' })
    const told = [factOf(activated, now)]
    await assert.rejects(tellInstallation(running, key.provider, { told }), { code: 'FACT_OF_AN_AGREEMENT' })
  })

  it('refuses terms and agreements that are not there', async () => {
    const key = { provider: randomUUID(), customer: randomUUID(), agreement: randomUUID() }
    await assert.rejects(openAgreement(running, key, { terms: 'nobody' }), { code: 'TERMS_UNKNOWN' })
    await giveOwnClock(running, key.provider, instantOf('2026-01-12'))
    await assert.rejects(tellOne(running, key, activated), { code: 'AGREEMENT_UNKNOWN' })
  })

  it('refuses a version that no document has, and names those that are published; nothing is opened', async () => {
    const key = { provider: randomUUID(), customer: randomUUID(), agreement: randomUUID() }
    for (const [versions, says] of [
      [{ terms: '2019-01-01' }, /Nobody has published a version 2019-01-01 of 'terms'; published are: 2018-03-16/],
      [{ leaflet: '2018-03-16' }, /a document that these terms have/],
    ] as const)
      await assert.rejects(openAgreement(running, key, { terms: 'elc', versions }), (error: Error) => {
        assert.equal((error as Error & { code: string }).code, 'TERMS_VERSION_UNKNOWN')
        assert.match(error.message, says)
        return true
      })
    assert.equal(await openAgreement(running, key, { terms: 'elc', versions: { terms: '2018-03-16' } }), true)
  })

  it('counts what is said to be known for long as learned when the agreement was last looked at', async () => {
    const key = await sampleAgreement(running, '2026-01-12')
    await tellOne(running, key, booked)
    await liveThrough(running, key, [], instantOf('2026-01-20'))
    await tellOne(running, key, { fact: 'activated', at: '2026-01-20' })
    const now = instantOf('2026-01-20')
    await tell(running, key, [factOf({ ...activated, learnedAt: '2026-01-12' }, now)])
    assert.equal((await journalOf(running, key)).at(-1)?.learnedAt, now)
  })

  it('keeps the words of people out of all that lies open, and gives them back', async () => {
    const key = await sampleAgreement(running, '2026-01-02')
    const words = { name: 'Erika Markierung GmbH', wording: 'Ich, Erika Markierung, beantrage.' }
    await tellOne(running, key, { ...companyLife[0], ...words }, { by: 'person 7f3a' })
    const opened = await inTransaction(running.app, key, (transaction) =>
      replayOpened(transaction, running.master, key),
    )
    assert.deepEqual(opened[0]?.opened, { erased: false, content: words })
    assert.equal(opened[0]?.clear.toldBy, 'person 7f3a')
    for (const table of ['fact', 'line', 'duty', 'graphile_worker._private_jobs']) {
      assert.deepEqual(await rowsWith('Erika', table), [], table)
    }
    assert.equal((await rowsWith('person 7f3a', 'fact')).length, 1)
  })
})

/** Everything of a table that holds a word, whoever it belongs to. */
async function rowsWith(word: string, table: string): Promise<unknown[]> {
  const client = new Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query(`select t::text from ${table} t where t::text ~ $1`, [word])).rows
  } finally {
    await client.end()
  }
}

async function jobs(agreement: string): Promise<number> {
  const { rowCount } = await running.queue.query('select from graphile_worker.jobs where key like $1', [
    `${agreement}%`,
  ])
  return rowCount ?? 0
}
