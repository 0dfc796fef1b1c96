import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { AgreementKey } from '../../journal/fact.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { diligentClerk } from '../../services/diligent-clerk.ts'
import type { CarryOut, Hands } from '../../services/driver.ts'
import { elc } from '../../terms/documents/elc/elc.ts'
import { providers } from '../../terms/documents/providers.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import type { Terms } from '../../terms/grammar/document.ts'
import { moreThanFees } from '../../terms/grammar/threshold.ts'
import { withEachClause } from '../../tools/terms-under-test.ts'
import { type TestDatabase, testDatabase } from '../../tools/test-database.ts'
import { programsOf } from '../programs.ts'
import type { Running } from '../running.ts'
import { companyLife, dutiesIn, linesOf, sampleAgreement, sampleHouse, tellOne } from '../sample.test-support.ts'
import { liveThrough } from '../scenario.ts'
import { letTimePass } from '../time.ts'
import { lookOver } from './look-over.ts'
import { readWaiting, release } from './waiting.ts'

// One database, and several programs that come to it one after the other: each reads some clause otherwise.

let database: TestDatabase
/** In default with two fees since 3 March 2026, and suspended. */
let late: AgreementKey
/** Of the same provider, with nothing owed yet. */
let fresh: AgreementKey
/** Of another provider under other terms. */
let elsewhere: AgreementKey
const acted: string[] = []
const person = '7f3a0000-0000-4000-8000-000000000001'

const noting: CarryOut = async ({ duty }) => {
  acted.push(duty)
  return { is: 'done' }
}
const hands: Hands = {
  driver: { ...diligentClerk.driver, activate: noting, change: noting, suspend: noting, resume: noting },
  desk: noting,
}

/** A program as it is installed later. */
const house = (program: string, terms: Terms = elc): Promise<Running> =>
  sampleHouse(database, { hands: () => hands, program, programs: programsOf({ ...providers, elc: terms }) })

/** The program that suspends above three fees only. */
const patient = withEachClause(elc, (_, clause) =>
  clause.ref === '§ 5.2 S. 1' ? { ...clause, where: { limit: moreThanFees(3) } } : clause,
)

before(async () => {
  database = await testDatabase()
  const first = await house('first')
  late = await sampleAgreement(first, '2026-01-01')
  await liveThrough(first, late, companyLife.slice(0, 6), instantOf('2026-03-04T12:00'))
  fresh = await sampleAgreement(first, '2026-03-04T12:00', late.provider)
  for (const fact of companyLife.slice(0, 4))
    await tellOne(first, fresh, { ...fact, at: '2026-03-04', ...('first' in fact ? { first: '2026-03-04' } : {}) })
  await letTimePass(first, late.provider, 'no further')
  elsewhere = await sampleAgreement(first, '2026-03-04', undefined, 'q')
  await tellOne(first, elsewhere, { fact: 'concluded', at: '2026-03-04', first: '2026-03-04' })
  acted.length = 0
})
after(() => database.close())

const waitingOf = (running: Running) =>
  inTransaction(running.app, { provider: late.provider, customer: '*' }, async (transaction) =>
    (await readWaiting(transaction, late.provider)).waiting.map(({ agreement, changes }) => ({
      agreement,
      clauses: [...new Set<string>(changes.flatMap(({ because }) => because.map(({ clause }) => String(clause))))],
      about: changes.map(({ about, from, to }) => `${about}: ${from} → ${to}`),
    })),
  )
const accessNow = async (running: Running): Promise<unknown> =>
  (await linesOf(running, late)).findLast(({ content }) => content.must === 'setAccess')?.content.content

describe('an upgrade', () => {
  it('looks at nothing anew where the program is the same', async () => {
    assert.deepEqual(await lookOver(await house('first')), { compared: 0, changed: [] })
  })

  it('lets nothing wait where another program reads everything as the one before', async () => {
    const { compared, changed } = await lookOver(await house('second'))
    assert.deepEqual([compared, changed], [3, []])
    assert.equal((await lookOver(await house('second'))).compared, 0)
  })

  it('lists beforehand whose standing would change, by which clause, and writes nothing', async () => {
    const running = await house('third', patient)
    for (const _ of ['once', 'and again']) {
      const { compared, changed } = await lookOver(running, { isDryRun: true })
      assert.equal(compared, 3)
      assert.deepEqual(
        changed.map(({ agreement }) => agreement),
        [late.agreement],
      )
      const right = changed[0]?.changes.find(({ about }) => about === 'maySuspend services')
      assert.deepEqual([right?.from, right?.to, right?.because[0]?.clause], ['permitted', null, 'AGB § 5.2 S. 1'])
      assert.ok(changed[0]?.changes.some(({ kind, to }) => kind === 'duty' && to === 'open'))
    }
    assert.deepEqual(await waitingOf(running), [])
  })

  it('lets exactly those wait whose standing changes, with the clause, and nobody carries out their duties', async () => {
    const running = await house('third', patient)
    assert.deepEqual(
      (await lookOver(running)).changed.map(({ agreement }) => agreement),
      [late.agreement],
    )
    const [waiting, ...others] = await waitingOf(running)
    assert.deepEqual([waiting?.agreement, others.length], [late.agreement, 0])
    assert.ok(waiting?.clauses.includes('AGB § 5.2 S. 1'), String(waiting?.clauses))
    assert.ok(waiting?.about.includes('maySuspend services: permitted → null'), String(waiting?.about))
    // Time passes, and something happens in both.
    await tellOne(running, late, { fact: 'paymentCredited', at: '2026-03-04T12:00', amount: '1.00' })
    await tellOne(running, fresh, { fact: 'activated', at: '2026-03-04T12:00' })
    await letTimePass(running, late.provider, 'a day')
    assert.deepEqual(
      acted.filter((duty) => duty.startsWith(late.agreement)),
      [],
    )
    assert.ok(
      acted.some((duty) => duty.startsWith(fresh.agreement)),
      acted.join(),
    )
  })

  it('goes on once a person has released it: what the new program says comes to light and is carried out', async () => {
    const running = await house('third', patient)
    await release(running, late, person)
    await letTimePass(running, late.provider, 'no further')
    assert.deepEqual(await waitingOf(running), [])
    assert.equal(await accessNow(running), 'open')
    assert.ok(
      acted.some((duty) => duty.startsWith(`${late.agreement} access:services`)),
      acted.join(),
    )
    assert.deepEqual(
      (await dutiesIn(running, late)).filter(({ state }) => state === 'open'),
      [],
    )
    await assert.rejects(release(running, late, person), { code: 'AGREEMENT_NOT_WAITING' })
    assert.equal((await lookOver(running)).compared, 0)
  })

  it('sees too that nothing but a sum has changed, by the digest alone', async () => {
    const dearer = withEachClause(patient, (_, clause) => clause)
    const running = await house('fourth', dearer)
    await database
      .pool('owner')
      .query(`update agreement set standing_digest = sha256('otherwise') where agreement = $1`, [late.agreement])
    const { changed } = await lookOver(running, { isDryRun: true })
    assert.deepEqual(
      changed.map(({ changes }) => changes.map(({ kind }) => kind)),
      [['owed']],
    )
  })

  it('compares lines and duties where an earlier program has kept no digest', async () => {
    await database.pool('owner').query('update agreement set program = null, standing_digest = null')
    const same = await lookOver(await house('fifth', patient), { isDryRun: true })
    assert.deepEqual([same.compared, same.changed], [3, []])
    const back = await lookOver(await house('fifth'), { isDryRun: true })
    assert.deepEqual(
      back.changed.map(({ agreement }) => agreement),
      [late.agreement],
    )
  })
})
