import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { AgreementKey } from '../journal/fact.ts'
import { setClock } from '../journal/intake/clock.ts'
import { replayOpened } from '../journal/replay.ts'
import { inTransaction } from '../journal/transaction.ts'
import { byHand } from '../services/by-hand.ts'
import { diligentClerk } from '../services/diligent-clerk.ts'
import { type CarryOut, DriverFailed, type Hands, type Order } from '../services/driver.ts'
import { instantOf } from '../terms/grammar/day.ts'
import { type TestDatabase, testDatabase } from '../tools/test-database.ts'
import { liftBound } from './bound.ts'
import { carryOut, confirmByHand } from './carry-out.ts'
import { approve, reject, tryAgain } from './decide.ts'
import type { DutyKey, QueuedDuty } from './queued.ts'
import { setRule } from './rules.ts'
import type { Running } from './running.ts'
import { dutiesIn, journalOf, sampleAgreement, sampleHouse, tellOne } from './sample.test-support.ts'
import { letTimePass } from './time.ts'
import { workOff } from './work.ts'

let database: TestDatabase
let running: Running
/** What the driver of these tests does, and what it was asked. */
let does: CarryOut
let asked: Order[]
before(async () => {
  database = await testDatabase()
  running = await sampleHouse(database, { hands: () => hands, trying: { attempts: 4, patience: 200 } })
})
after(() => database.close())
beforeEach(async () => {
  await running.queue.query('delete from graphile_worker._private_jobs')
  asked = []
  does = async () => ({ is: 'done' })
})

const carry: CarryOut = async (order, signal) => {
  asked.push(order)
  return does(order, signal)
}
const hands: Hands = {
  driver: { ...diligentClerk.driver, name: 'test', activate: carry, change: carry, suspend: carry, resume: carry },
  desk: byHand.desk,
}

/** An agreement whose services must be opened now, and nobody has done anything yet. */
async function withServicesToOpen(): Promise<AgreementKey & { readonly open: DutyKey }> {
  const key = await sampleAgreement(running, '2026-01-12')
  const { provider } = key
  await setRule(running, provider, 'issueStandingInvoice', { carriedOut: 'never', harmfulPerDay: null })
  await tellOne(running, key, { fact: 'booked', at: '2026-01-12', item: 'files.single', count: 1 })
  return { ...key, open: { ...key, duty: 'access:services#1' } }
}
const activated = { fact: 'activated', at: '2026-01-12' }

async function stateOf({ duty, ...key }: DutyKey): Promise<QueuedDuty['state'] | undefined> {
  return (await dutiesIn(running, key)).find((each) => each.duty === duty)?.state
}
const receiptsIn = async (key: AgreementKey): Promise<unknown[]> =>
  (await journalOf(running, key)).filter(({ kind }) => kind === 'dutyDone').map(({ clear }) => clear.content)

/** The queue's own distances between attempts are real time; tests do not wait for them. */
async function hurry(): Promise<void> {
  await running.queue.query('update graphile_worker._private_jobs set run_at = now()')
  await workOff(running)
}

describe('carrying out', () => {
  it('asks the driver for the operation that the duty means, and writes its receipt', async () => {
    const { open, ...key } = await withServicesToOpen()
    await tellOne(running, key, activated)
    await workOff(running)
    assert.deepEqual(
      asked.map(({ duty, act, content, about, state }) => ({ duty, act, content, about, state })),
      [
        {
          duty: `${key.agreement} access:services#1`,
          act: 'setAccess',
          content: 'open',
          about: 'services',
          state: 'open',
        },
      ],
    )
    assert.equal(await stateOf(open), 'done')
    assert.deepEqual(await receiptsIn(key), ['open'])
  })

  it('twice at once calls the driver once', async () => {
    const { open, ...key } = await withServicesToOpen()
    does = async () => {
      await pause(50)
      return { is: 'done' }
    }
    await tellOne(running, key, activated)
    const results = await Promise.allSettled([carryOut(running, open, false), carryOut(running, open, false)])
    assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    assert.equal(await carryOut(running, open, false), 'nothing to do')
    assert.equal(asked.length, 1)
    assert.equal((await receiptsIn(key)).length, 1)
  })

  it('a duty that is withdrawn before it was carried out is not carried out', async () => {
    const { open, ...key } = await withServicesToOpen()
    const { first } = await tellOne(running, key, activated)
    await tellOne(running, key, { fact: 'withdrawn', at: '2026-01-12', of: first })
    assert.equal(await stateOf(open), 'dropped')
    await workOff(running)
    assert.deepEqual(asked, [])
  })

  it('a duty that is withdrawn while the driver is at it gets its receipt, and is taken back', async () => {
    const { open, ...key } = await withServicesToOpen()
    const { first } = await tellOne(running, key, activated)
    does = async () => {
      does = async () => ({ is: 'done' })
      await tellOne(running, key, { fact: 'withdrawn', at: '2026-01-12', of: first })
      return { is: 'done' }
    }
    await workOff(running)
    assert.deepEqual(
      asked.map(({ content, state, was }) => ({ content, state, was })),
      [
        { content: 'open', state: 'open', was: undefined },
        { content: '', state: 'closed', was: 'open' },
      ],
    )
    assert.equal(await stateOf(open), 'done')
  })

  it('looks at the agreement as of now before it harms anybody', async () => {
    const { open, ...key } = await withServicesToOpen()
    await tellOne(running, key, activated)
    await workOff(running)
    await setRule(running, key.provider, 'setAccess', { carriedOut: 'after approval by one', harmfulPerDay: 20 })
    await letTimePass(running, key.provider, { until: instantOf('2026-03-03') })
    const suspend = { ...open, duty: 'access:services#2' }
    const notice = { fact: 'terminationReceived', by: 'customer', medium: 'letter', ground: 'ordinary' }
    await tellOne(running, key, { ...notice, at: '2026-03-03' })
    assert.equal(await stateOf(suspend), 'approval')
    await setClock(running, key.provider, instantOf('2026-05-02'))
    await approve(running, suspend, 'person 1')
    await workOff(running)
    assert.deepEqual(
      asked.map(({ content }) => content),
      ['open'],
    )
    const [, now] = await dutiesIn(running, key)
    assert.deepEqual([now?.duty, now?.content, now?.state], [suspend.duty, 'export only', 'approval'])
  })
})

describe('a duty that rests on a doubtful fact', () => {
  it('is not carried out until the doubt is settled', async () => {
    const { open, ...key } = await withServicesToOpen()
    const { last: doubtful } = await tellOne(running, key, { ...activated, at: '2026-01-12' })
    await workOff(running)
    const suspend = { ...open, duty: 'access:services#2' }
    await setRule(running, key.provider, 'setAccess', { carriedOut: 'after approval by one', harmfulPerDay: 20 })
    await letTimePass(running, key.provider, { until: instantOf('2026-03-03') })
    assert.equal(await stateOf(suspend), 'approval')
    await tellOne(running, key, { fact: 'doubted', at: '2026-03-03', of: doubtful })
    assert.equal(await stateOf(suspend), 'held')
    await assert.rejects(approve(running, suspend, 'person 1'), { code: 'DUTY_NOT_WAITING' })
    await tellOne(running, key, { fact: 'doubtSettled', at: '2026-03-03', of: doubtful })
    assert.equal(await stateOf(suspend), 'approval')
  })
})

describe('a driver that fails', () => {
  it('three times and then works is asked four times, and there is one receipt', async () => {
    const { open, ...key } = await withServicesToOpen()
    does = async () => {
      if (asked.length < 4) throw new DriverFailed('UNREACHABLE')
      return { is: 'done' }
    }
    await tellOne(running, key, activated)
    for (let attempt = 0; attempt < 4; attempt++) await hurry()
    assert.equal(asked.length, 4)
    assert.equal(new Set(asked.map(({ duty }) => duty)).size, 1)
    assert.equal(await stateOf(open), 'done')
    assert.equal((await receiptsIn(key)).length, 1)
  })

  it('is asked again with growing distance', async () => {
    const { open, ...key } = await withServicesToOpen()
    does = async () => Promise.reject(new DriverFailed('UNREACHABLE'))
    await tellOne(running, key, activated)
    for (let attempt = 1; attempt <= 3; attempt++) {
      const began = performance.now()
      await hurry()
      const { rows } = await running.queue.query<{ distance: number }>(
        "select date_part('epoch', run_at - now()) as distance from graphile_worker.jobs where key = $1",
        [`${open.agreement} ${open.duty}`],
      )
      // e, e², e³ seconds from the moment at which it failed, which lies between these two looks at the clock.
      const passed = (performance.now() - began) / 1000
      const [distance, whole] = [rows[0]?.distance ?? 0, Math.E ** attempt]
      assert.ok(distance <= whole + 0.01 && distance >= whole - passed - 0.01, `attempt ${attempt}: ${distance} s`)
    }
  })

  it('always ends with a person, who sees what went wrong and can let it be tried again', async () => {
    const { open, ...key } = await withServicesToOpen()
    does = async () => Promise.reject(new DriverFailed('UNREACHABLE'))
    await tellOne(running, key, activated)
    for (let attempt = 0; attempt < 6; attempt++) await hurry()
    const failed = (await dutiesIn(running, key)).find(({ duty }) => duty === open.duty)
    assert.deepEqual([failed?.state, failed?.attempts, failed?.failure], ['person', 4, 'UNREACHABLE'])
    assert.equal(asked.length, 4)
    does = async () => ({ is: 'done' })
    await tryAgain(running, open)
    await workOff(running)
    assert.equal(await stateOf(open), 'done')
  })

  it('with the name of a person in its message leaves no trace of it', async () => {
    const { open, ...key } = await withServicesToOpen()
    const said: string[] = []
    does = async () => Promise.reject(new Error('Erika Markierung is locked out'))
    await tellOne(running, key, activated)
    await workOff({ ...running, say: (line) => said.push(line) })
    const { rows } = await running.queue.query('select from graphile_worker._private_jobs j where j::text ~ $1', [
      'Erika',
    ])
    assert.deepEqual([rows, said.filter((line) => line.includes('Erika'))], [[], []])
    assert.ok(said.some((line) => line.includes('DRIVER_BROKEN')))
    assert.equal((await dutiesIn(running, key)).find(({ duty }) => duty === open.duty)?.failure, 'DRIVER_BROKEN')
  })

  it('by never answering is left, and asked again', async () => {
    const { open, ...key } = await withServicesToOpen()
    does = () => new Promise(() => undefined)
    await tellOne(running, key, activated)
    await workOff(running)
    assert.equal((await dutiesIn(running, key)).find(({ duty }) => duty === open.duty)?.failure, 'DRIVER_SILENT')
  })
})

describe('a person', () => {
  it('does what has no driver, and the confirmation is the receipt, its words sealed', async () => {
    const { open, ...key } = await withServicesToOpen()
    does = async () => ({ is: 'waits for a person' })
    await tellOne(running, key, activated)
    await workOff(running)
    assert.equal(await stateOf(open), 'person')
    await confirmByHand(running, open, { person: 'person 7f3a', note: 'switched by Erika' })
    assert.equal(await stateOf(open), 'done')
    const facts = await inTransaction(running.app, key, (transaction) => replayOpened(transaction, running.master, key))
    assert.deepEqual(facts.at(-1)?.clear, { duty: 'access:services', content: 'open', toldBy: 'person 7f3a' })
    assert.deepEqual(facts.at(-1)?.opened, { erased: false, content: { note: 'switched by Erika' } })
    await assert.rejects(confirmByHand(running, open, { person: 'person 7f3a' }), { code: 'DUTY_NOT_WAITING' })
  })

  it('can not confirm what a driver is at', async () => {
    const { open, ...key } = await withServicesToOpen()
    does = async () => {
      await assert.rejects(confirmByHand(running, open, { person: 'person 7f3a' }), { code: 'DUTY_UNDER_WAY' })
      return { is: 'done' }
    }
    await tellOne(running, key, activated)
    await workOff(running)
    assert.equal(await stateOf(open), 'done')
  })

  it('approves alone where one approval is asked for', async () => {
    const { open, ...key } = await withServicesToOpen()
    await setRule(running, key.provider, 'setAccess', { carriedOut: 'after approval by one', harmfulPerDay: 20 })
    await tellOne(running, key, activated)
    await workOff(running)
    assert.deepEqual([await stateOf(open), asked], ['approval', []])
    assert.deepEqual(await approve(running, open, 'person 1'), {
      approvals: 1,
      wanted: 1,
      isCarriedOut: true,
      undoableFor: 0,
    })
    await workOff(running)
    assert.equal(await stateOf(open), 'done')
  })

  it('is not two persons: approval by two needs somebody else', async () => {
    const { open, ...key } = await withServicesToOpen()
    await setRule(running, key.provider, 'setAccess', { carriedOut: 'after approval by two', harmfulPerDay: 20 })
    await tellOne(running, key, activated)
    assert.equal((await approve(running, open, 'person 1')).isCarriedOut, false)
    await assert.rejects(approve(running, open, 'person 1'), { code: 'APPROVED_BY_SAME_PERSON' })
    await workOff(running)
    assert.deepEqual([await stateOf(open), asked], ['approval', []])
    assert.equal((await approve(running, open, 'person 2')).isCarriedOut, true)
    await workOff(running)
    assert.equal(await stateOf(open), 'done')
  })

  it('rejects a duty, which then stays in sight and is not carried out', async () => {
    const { open, ...key } = await withServicesToOpen()
    await setRule(running, key.provider, 'setAccess', { carriedOut: 'after approval by one', harmfulPerDay: 20 })
    await tellOne(running, key, activated)
    await reject(running, open, 'person 1')
    await workOff(running)
    assert.deepEqual([await stateOf(open), asked], ['rejected', []])
    await assert.rejects(approve(running, open, 'person 2'), { code: 'DUTY_NOT_WAITING' })
  })

  it('has to do what the program never does by itself', async () => {
    const { open, ...key } = await withServicesToOpen()
    await setRule(running, key.provider, 'setAccess', { carriedOut: 'never', harmfulPerDay: null })
    await tellOne(running, key, activated)
    await workOff(running)
    assert.deepEqual([await stateOf(open), asked], ['person', []])
  })

  it('is told when a duty is not known', async () => {
    const { open } = await withServicesToOpen()
    await assert.rejects(approve(running, open, 'person 1'), { code: 'DUTY_UNKNOWN' })
  })
})

describe('the safety bound of a day', () => {
  /** Customers who owe two fees: they are suspended on 3 March. */
  async function debtors(count: number): Promise<AgreementKey[]> {
    const provider = randomUUID()
    const keys: AgreementKey[] = []
    for (let n = 0; n < count; n++) {
      const key = await sampleAgreement(running, '2026-02-01', provider)
      await tellOne(running, key, { fact: 'booked', at: '2026-02-01', item: 'files.single', count: 1 })
      await tellOne(running, key, { ...activated, at: '2026-02-01' })
      keys.push(key)
    }
    return keys
  }
  const suspensions = async (keys: readonly AgreementKey[]): Promise<unknown[]> =>
    (await Promise.all(keys.map((key) => dutiesIn(running, key))))
      .flat()
      .filter(({ content }) => content === 'suspended')
      .map(({ state }) => state)
      .sort()

  it('holds the 21st suspension until a person lifts it', async () => {
    const keys = await debtors(21)
    const [{ provider }] = keys as [AgreementKey]
    await letTimePass(running, provider, { until: instantOf('2026-03-03') })
    assert.deepEqual(await suspensions(keys), ['bounded', ...Array.from({ length: 20 }, () => 'done')])
    assert.equal(await liftBound(running, provider, 'setAccess', 'person 1'), 1)
    await workOff(running)
    assert.deepEqual(
      await suspensions(keys),
      Array.from({ length: 21 }, () => 'done'),
    )
  })

  it('lets the next day go on with what was held', async () => {
    const keys = await debtors(3)
    const [{ provider }] = keys as [AgreementKey]
    await setRule(running, provider, 'setAccess', { carriedOut: 'at once', harmfulPerDay: 2 })
    await letTimePass(running, provider, { until: instantOf('2026-03-03') })
    assert.deepEqual(await suspensions(keys), ['bounded', 'done', 'done'])
    await letTimePass(running, provider, 'a day')
    assert.deepEqual(await suspensions(keys), ['done', 'done', 'done'])
  })

  it('is no bound for what harms nobody', async () => {
    const keys = await debtors(3)
    const [{ provider }] = keys as [AgreementKey]
    await setRule(running, provider, 'setAccess', { carriedOut: 'at once', harmfulPerDay: 0 })
    await letTimePass(running, provider, { until: instantOf('2026-03-03') })
    assert.deepEqual(await suspensions(keys), ['bounded', 'bounded', 'bounded'])
    for (const key of keys) await tellOne(running, key, { fact: 'paymentCredited', at: '2026-03-03', amount: '119.00' })
    assert.deepEqual(await suspensions(keys), ['dropped', 'dropped', 'dropped'])
  })
})
