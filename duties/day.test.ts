import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { AgreementKey } from '../journal/fact.ts'
import { giveOwnClock, setClock } from '../journal/intake/clock.ts'
import { beginDay, workThrough } from '../journal/intake/day.ts'
import { tellInstallation } from '../journal/intake/installation.ts'
import { byHand } from '../services/by-hand.ts'
import { dc } from '../terms/documents/dc/dc.ts'
import { elc } from '../terms/documents/elc/elc.ts'
import { q } from '../terms/documents/q/q.ts'
import { clause } from '../terms/grammar/clause.ts'
import { type Day, instantOf, plusDays } from '../terms/grammar/day.ts'
import type { Document, Terms } from '../terms/grammar/document.ts'
import { type TestDatabase, testDatabase } from '../tools/test-database.ts'
import { openAgreement, tell } from './agenda.ts'
import { keepUp } from './keep-time.ts'
import { programsOf } from './programs.ts'
import type { Running } from './running.ts'
import { copies, dutiesIn, linesOf, sampleAgreement, sampleHouse, tellOne } from './sample.test-support.ts'
import { factOf } from './scenario.ts'

/** Terms whose rule for the month of April 2026 breaks. */
const broken: Document = {
  id: 'broken',
  short: 'X',
  title: { de: 'Kaputt', en: 'Broken' },
  rank: 'terms',
  version: '2026-01-01',
  clauses: [
    clause({
      ref: '§ 1',
      title: { de: 'Kaputt', en: 'Broken' },
      when: 'periodBegan',
      de: 'Diese Klausel bricht.',
      en: 'This clause breaks.',
      where: {},
      provided: ({ period }) => {
        if (period.from === '2026-04-01') throw new TypeError('Erika Markierung')
        return false as never
      },
      then: () => [],
      claims: [],
    }),
  ],
}
const terms: Record<string, Terms> = { elc, q, dc, broken: { ...elc, documents: [...elc.documents, broken] } }

let database: TestDatabase
let running: Running
before(async () => {
  database = await testDatabase()
  running = await sampleHouse(database, { hands: () => byHand, programs: programsOf(terms) })
})
after(() => database.close())

const activated = { fact: 'activated', at: '2026-02-01' }

/** A customer whose next moment is 2 March, when the second fee becomes due, and who is in default from the 3rd on. */
async function debtor(provider?: string): Promise<AgreementKey> {
  const key = await sampleAgreement(running, '2026-02-01', provider)
  await tellOne(running, key, { fact: 'booked', at: '2026-02-01', item: 'files.single', count: 1 })
  await tellOne(running, key, activated)
  return key
}
async function isSuspended(key: AgreementKey): Promise<boolean> {
  return (await dutiesIn(running, key)).some(({ content }) => content === 'suspended')
}
async function daysOf(provider: string): Promise<unknown[]> {
  const { rows } = await database
    .pool('owner')
    .query(`select clear ->> 'day' as day from fact where provider = $1 and kind = 'dayBegan' order by number`, [
      provider,
    ])
  return rows.map(({ day }) => day)
}
/** Which transaction wrote each agreement's row last. */
async function writers(provider: string): Promise<unknown[]> {
  const { rows } = await database
    .pool('owner')
    .query('select xmin::text from agreement where provider = $1 and terms <> $2 order by agreement', [
      provider,
      'installation',
    ])
  return rows
}

describe('a day', () => {
  it('is one fact of the installation, however often it is begun', async () => {
    const { provider } = await debtor()
    await setClock(running, provider, instantOf('2026-03-03'))
    await beginDay(running, provider, '2026-03-03')
    await beginDay(running, provider, '2026-03-03')
    assert.deepEqual(await daysOf(provider), ['2026-03-03'])
  })

  it('touches only those agreements whose next moment has come', async () => {
    const { provider } = await debtor()
    await setClock(running, provider, instantOf('2026-02-27'))
    assert.deepEqual(await beginDay(running, provider, '2026-02-27'), { lookedAt: 1 })
    await setClock(running, provider, instantOf('2026-02-28'))
    const before = await writers(provider)
    assert.deepEqual(await beginDay(running, provider, '2026-02-28'), { lookedAt: 0 })
    assert.deepEqual(await writers(provider), before)
    await setClock(running, provider, instantOf('2026-03-03'))
    assert.deepEqual(await beginDay(running, provider, '2026-03-03'), { lookedAt: 1 })
    assert.notDeepEqual(await writers(provider), before)
  })

  it('run twice does nothing the second time', async () => {
    const key = await debtor()
    await setClock(running, key.provider, instantOf('2026-03-03'))
    await beginDay(running, key.provider, '2026-03-03')
    const lines = await linesOf(running, key)
    const duties = await dutiesIn(running, key)
    assert.deepEqual(await beginDay(running, key.provider, '2026-03-03'), { lookedAt: 0 })
    assert.deepEqual([await linesOf(running, key), await dutiesIn(running, key)], [lines, duties])
    assert.ok(await isSuspended(key))
  })

  it('run late leads through every moment between, as if each day had been run', async () => {
    const [daily, late] = [await debtor(), await debtor()]
    for (let on: Day = '2026-03-01'; on <= '2026-03-31'; on = plusDays(on, 1)) {
      await setClock(running, daily.provider, instantOf(on))
      await beginDay(running, daily.provider, on)
    }
    await setClock(running, late.provider, instantOf('2026-03-31'))
    await beginDay(running, late.provider, '2026-03-31')
    assert.deepEqual(await linesOf(running, late), await linesOf(running, daily))
    assert.deepEqual((await linesOf(running, late)).map(({ seenAt }) => seenAt).at(-1), instantOf('2026-03-03'))
  })

  it('run in the middle of another, and by several at once, looks at each agreement once', async () => {
    const key = await debtor()
    const all = [key, ...(await copies(database, key, 449))]
    await setClock(running, key.provider, instantOf('2026-03-03'))
    let nested = 0
    const inTheMiddle: Running = {
      ...running,
      lookAt: async (...batch) => {
        nested += (await beginDay(running, key.provider, '2026-03-03')).lookedAt
        await running.lookAt(...batch)
      },
    }
    const runs = await Promise.all(
      [running, inTheMiddle, running].map((each) => beginDay(each, key.provider, '2026-03-03')),
    )
    assert.equal(nested + runs.reduce((sum, { lookedAt }) => sum + lookedAt, 0), all.length)
    const lines = await Promise.all(all.map(async (each) => (await linesOf(running, each)).length))
    assert.deepEqual(new Set(lines.slice(1)), new Set([3]))
    assert.deepEqual(new Set(await Promise.all(all.map(isSuspended))), new Set([true]))
  })

  it('can not begin before it has come', async () => {
    const { provider } = await debtor()
    await assert.rejects(beginDay(running, provider, '2026-02-02'), { code: 'NOT_YET_HAPPENED' })
  })

  it('begins every day that was missed, in real time', async () => {
    const provider = randomUUID()
    const at = (day: string): Running => ({ ...running, realTime: () => instantOf(day) })
    await keepUp(at('2026-03-01T08:00'), provider)
    await keepUp(at('2026-03-04T00:00'), provider)
    await keepUp(at('2026-03-04T00:05'), provider)
    assert.deepEqual(await daysOf(provider), ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'])
  })

  it('is worked through within it too, for clocks that run by the hour', async () => {
    const provider = randomUUID()
    await giveOwnClock(running, provider, instantOf('2026-03-02T10:00'))
    const key = { provider, customer: randomUUID(), agreement: randomUUID() }
    await openAgreement(running, key, { terms: 'dc' })
    await tellOne(running, key, { fact: 'contentDemanded', at: '2026-03-02T10:00', content: 'content 1' })
    await setClock(running, provider, instantOf('2026-03-03T09:59'))
    assert.deepEqual(await beginDay(running, provider, '2026-03-03'), { lookedAt: 0 })
    await setClock(running, provider, instantOf('2026-03-03T10:00'))
    assert.deepEqual(await workThrough(running, provider), { lookedAt: 1 })
    const { content } = (await linesOf(running, key)).at(-1) ?? {}
    assert.deepEqual([content?.turned, content?.to], ['mayBlock', 'permitted'])
  })

  it('goes on past an agreement at which the program fails, and says so without its words', async () => {
    const provider = randomUUID()
    const sound = await debtor(provider)
    const faulty = { ...sound, customer: randomUUID(), agreement: randomUUID() }
    await openAgreement(running, faulty, { terms: 'broken' })
    await tellOne(running, faulty, { fact: 'booked', at: '2026-02-01', item: 'files.single', count: 1 })
    await tellOne(running, faulty, activated)
    await setClock(running, provider, instantOf('2026-04-03'))
    const said: string[] = []
    const heard = await sampleHouse(database, {
      programs: programsOf(terms),
      hands: () => byHand,
      master: running.master,
      say: (line) => said.push(line),
    })
    await beginDay(heard, provider, '2026-04-03')
    assert.deepEqual(said, [`Agreement ${faulty.agreement} is halted at a defect of the program: TypeError`])
    const { rows } = await database
      .pool('owner')
      .query('select halted, next_at from agreement where agreement = $1', [faulty.agreement])
    assert.deepEqual(rows, [{ halted: 'TypeError', next_at: null }])
    assert.deepEqual([await isSuspended(sound), await isSuspended(faulty)], [true, false])
  })
})

describe('an outage', () => {
  const outage = { fact: 'outage', at: '2026-02-10T12:00', from: '2026-02-10', to: '2026-02-11T12:00' }
  const later = { ...outage, learnedAt: '2026-02-11T12:00' }

  /** A paid plan, of which the fee is reduced where it was down for too long in a month. */
  async function subscriber(provider: string): Promise<AgreementKey> {
    const key = { provider, customer: randomUUID(), agreement: randomUUID() }
    await openAgreement(running, key, { terms: 'q' })
    await tellOne(running, key, {
      fact: 'termAgreed',
      at: '2026-02-01',
      row: 'billing',
      first: '2026-02-01',
      months: 1,
    })
    await tellOne(running, key, { fact: 'planOrdered', at: '2026-02-01', seats: 5, price: '1000.00' })
    return key
  }
  const reductions = async (key: AgreementKey): Promise<unknown[]> =>
    (await dutiesIn(running, key)).filter(({ act }) => act === 'offerReduction').map(({ duty }) => duty)

  it('is one fact, and what follows from it follows in every agreement', async () => {
    const provider = randomUUID()
    await giveOwnClock(running, provider, instantOf('2026-02-01'))
    const keys = [await subscriber(provider), await subscriber(provider), await subscriber(provider)]
    await setClock(running, provider, instantOf('2026-02-11T12:00'))
    await workThrough(running, provider)
    const told = [factOf(later, instantOf('2026-02-11T12:00'))]
    await tellInstallation(running, provider, { told, messageKey: 'monitoring 1' })
    await tellInstallation(running, provider, { told, messageKey: 'monitoring 1' })
    assert.deepEqual(await workThrough(running, provider), { lookedAt: 3 })
    assert.deepEqual(await workThrough(running, provider), { lookedAt: 0 })
    await setClock(running, provider, instantOf('2026-03-02'))
    await beginDay(running, provider, '2026-03-02')
    for (const key of keys) assert.deepEqual(await reductions(key), ['offerReduction:2026-02-01#1'])
    const { rows } = await database
      .pool('owner')
      .query(`select count(*)::integer as facts from fact where provider = $1 and kind = 'outage'`, [provider])
    assert.deepEqual(rows, [{ facts: 1 }])
  })

  it('that was not yet taken in comes before what is told next', async () => {
    const provider = randomUUID()
    await giveOwnClock(running, provider, instantOf('2026-02-01'))
    const key = await subscriber(provider)
    await setClock(running, provider, instantOf('2026-03-02'))
    await tellInstallation(running, provider, { told: [factOf(later, instantOf('2026-03-02'))] })
    await tell(running, key, [factOf({ fact: 'usersCounted', at: '2026-03-02', persons: 3 }, instantOf('2026-03-02'))])
    assert.deepEqual(await reductions(key), ['offerReduction:2026-02-01#1'])
    assert.deepEqual(await workThrough(running, provider), { lookedAt: 0 })
  })
})
