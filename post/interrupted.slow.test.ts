import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createSecretKey, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, beforeEach, describe, it } from 'node:test'
import { everyCustomer, inTransaction } from '../journal/transaction.ts'
import { showInstant } from '../terms/grammar/day.ts'
import { testDatabase } from '../tools/test-database.ts'
import type { PostFaultPoint } from './fault-point.ts'
import { readIncoming } from './incoming/store.ts'
import type { Process } from './interrupted-process.test-support.ts'
import { openMailServer } from './mail-server.test-support.ts'
import { receiveOnce } from './receive.ts'
import {
  dutiesOf,
  isNamed,
  isReportAbout,
  letterFactsOf,
  lettersOf,
  messageOf,
  openCustomer,
  openPostHouse,
  type PostHouse,
  tellNow,
  usePost,
  waysOf,
} from './sample.test-support.ts'

const database = await testDatabase()
after(() => database.close())
const server = await openMailServer()
after(() => server.close())
const masterKey = randomBytes(32).toString('hex')
let house: PostHouse
beforeEach(async () => {
  const master = { key: createSecretKey(masterKey, 'hex'), fingerprint: Buffer.alloc(8), file: 'a test' }
  house = await openPostHouse(database, { master })
})

/** Runs a process of its own to its end, or to its death at a point. */
async function live(does: Process['does'], provider: string, stopAt?: PostFaultPoint): Promise<'killed' | 'ended'> {
  const address = (role: 'app' | 'queue') => database.pool(role).options.connectionString ?? ''
  const handed: Process = {
    ...{ app: address('app'), queue: address('queue'), masterKey, provider, does },
    ...(stopAt === undefined ? {} : { stopAt }),
  }
  const file = join(import.meta.dirname, 'interrupted-process.test-support.ts')
  const child = spawn(process.execPath, [file, JSON.stringify(handed)], { stdio: ['ignore', 'ignore', 'pipe'] })
  const [errors, [code, signal]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  if (signal === 'SIGKILL') return 'killed'
  assert.equal(code, 0, errors)
  return 'ended'
}

const box = 'erika@customer.example'
const own = 'post@elc.example'

async function withBreach() {
  const key = await openCustomer(database, house, { [box]: 'customerAdministrator' })
  await usePost(house, key.provider, server)
  await tellNow(house, key, { fact: 'breachKnown', breach: 'breach 1', at: showInstant(house.now()) })
  return key
}

describe('a program that is killed while a letter goes out', () => {
  const harmless: readonly PostFaultPoint[] = [
    'before the letter is stored',
    'after the letter is stored, before the server is asked',
    'after the dispatch is noted, before the receipt of the duty',
  ]
  for (const point of harmless) {
    it(`${point}: sends it once, and tells it once`, async () => {
      const key = await withBreach()
      assert.equal(await live('work off', key.provider, point), 'killed')
      assert.equal(await live('work off', key.provider), 'ended')
      const isIt = isNamed(await messageOf(house, key))
      await server.find(box, isIt)
      assert.equal((await server.mailsIn(box)).filter(isIt).length, 1)
      assert.deepEqual(
        (await letterFactsOf(house, key)).map(({ kind }) => kind),
        ['letterDispatched', 'dutyDone'],
      )
    })
  }

  it('before the end of the message: the server never took it over, it is not sent again by itself, and a person is asked', async () => {
    const key = await withBreach()
    assert.equal(await live('work off', key.provider, 'before the end of the message'), 'killed')
    assert.equal(await live('work off', key.provider), 'ended')
    assert.deepEqual(waysOf(await lettersOf(house, key)), ['e-mail 1: handed over'])
    assert.equal((await dutiesOf(house, key))[0]?.state, 'person')
    assert.deepEqual((await server.mailsIn(box)).filter(isNamed(await messageOf(house, key))), [])
    assert.deepEqual(await letterFactsOf(house, key), [])
  })

  it('after the server has answered: it is not sent twice, and the server’s report settles that it left', async () => {
    const key = await withBreach()
    assert.equal(await live('work off', key.provider, 'after the server has answered, before it is noted'), 'killed')
    assert.equal(await live('work off', key.provider), 'ended')
    assert.equal((await dutiesOf(house, key))[0]?.state, 'person')
    const message = await messageOf(house, key)
    await server.find(own, isReportAbout(message))
    await receiveOnce(house.running, key.provider)
    assert.equal(await live('work off', key.provider), 'ended')
    assert.equal((await server.mailsIn(box)).filter(isNamed(message)).length, 1)
    assert.equal((await dutiesOf(house, key))[0]?.state, 'done')
    assert.deepEqual(
      (await letterFactsOf(house, key)).map(({ kind }) => kind).filter((kind) => kind !== 'letterReceived'),
      ['letterDispatched', 'dutyDone'],
    )
  })
})

describe('a program that is killed while mail comes in', () => {
  const points: readonly PostFaultPoint[] = [
    'after the mail is fetched, before it is stored',
    'after the mail is stored, before the commit',
    'after the mail is committed',
  ]
  for (const point of points) {
    it(`${point}: loses nothing, and proposes each mail once`, async () => {
      const key = await openCustomer(database, house, { [box]: 'customerAdministrator' })
      await usePost(house, key.provider, server)
      await server.send({ from: box, to: own, subject: `Kündigung ${point}`, text: 'Wir kündigen.' })
      await server.send({ from: box, to: own, subject: `Frage ${point}`, text: 'Wann?' })
      for (const what of ['Kündigung', 'Frage']) await server.find(own, ({ subject }) => subject === `${what} ${point}`)
      assert.equal(await live('fetch mail', key.provider, point), 'killed')
      assert.equal(await live('fetch mail', key.provider), 'ended')
      assert.equal(await live('fetch mail', key.provider), 'ended')
      const proposed = await inTransaction(
        house.running.app,
        { provider: key.provider, customer: everyCustomer },
        (transaction) => readIncoming(transaction, house.running.master, key.provider, ['proposed']),
      )
      const subjects = proposed
        .map(({ summary }) => summary?.subject ?? '')
        .filter((subject) => subject.includes(point))
      assert.deepEqual(subjects.toSorted(), [`Frage ${point}`, `Kündigung ${point}`])
    })
  }
})
