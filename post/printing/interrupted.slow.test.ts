import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createSecretKey, randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { keepPaper } from '../../papers/kept/store.ts'
import { testDatabase } from '../../tools/test-database.ts'
import type { Process } from '../interrupted-process.test-support.ts'
import { insertDispatch } from '../letters/dispatches.ts'
import { insertLetter } from '../letters/store.ts'
import { letterFactsOf, openCustomer, openPostHouse } from '../sample.test-support.ts'
import { makePrintFile, readPrintFiles } from './print-file.ts'

const database = await testDatabase()
after(() => database.close())
const masterKey = randomBytes(32).toString('hex')
const master = { key: createSecretKey(masterKey, 'hex'), fingerprint: Buffer.alloc(8), file: 'a test' }
const house = await openPostHouse(database, { master })

/** Runs a process of its own that hands a print file to the post, to its end or to its death after the first letter. */
async function handsOver(provider: string, printFile: string, stopAt?: Process['stopAt']): Promise<'killed' | 'ended'> {
  const address = (role: 'app' | 'queue') => database.pool(role).options.connectionString ?? ''
  const handed: Process = {
    ...{ app: address('app'), queue: address('queue'), masterKey, provider, does: 'hand to the post', printFile },
    ...(stopAt === undefined ? {} : { stopAt }),
  }
  const file = join(import.meta.dirname, '../interrupted-process.test-support.ts')
  const child = spawn(process.execPath, [file, JSON.stringify(handed)], { stdio: ['ignore', 'ignore', 'pipe'] })
  const [errors, [code, signal]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  if (signal === 'SIGKILL') return 'killed'
  assert.equal(code, 0, errors)
  return 'ended'
}

test('a program that is killed while a print file is handed to the post tells each letter once', async () => {
  const key = await openCustomer(database, house, { 'erika@customer.example': 'customerAdministrator' })
  const { running } = house
  const all = { provider: key.provider, customer: everyCustomer } as const
  for (const name of ['a', 'b', 'c'])
    await inTransaction(running.app, all, async (transaction) => {
      const letter = `notifyBreach:${name}#1`
      const made = { language: 'de', writtenAt: house.now(), madeAt: house.now() } as const
      const written = { subject: 'Betreff', text: 'Text', html: '' }
      await insertLetter(transaction, master, { ...key, letter, act: 'notifyBreach', ...made, written })
      const dispatch = { ...key, letter, medium: 'letter', attempt: 1 } as const
      await insertDispatch(transaction, master, dispatch, { domain: 'elc.example', address: 'Erika Muster' })
      const paper = { ...key, paper: letter, kind: 'letter', number: null, known: 1, ...made } as const
      await keepPaper(transaction, master, { ...paper, file: Buffer.from('%PDF-1.7 a letter') })
    })
  const printFile = await makePrintFile(running, key.provider, randomUUID())
  const told = async () => (await letterFactsOf(house, key)).map(({ clear }) => String(clear.letter))
  const point = 'after a letter on paper is told as handed to the post'
  assert.equal(await handsOver(key.provider, printFile, point), 'killed')
  assert.equal((await told()).length, 1)
  assert.equal(await handsOver(key.provider, printFile), 'ended')
  assert.deepEqual(
    (await told()).toSorted(),
    ['a', 'b', 'c'].map((name) => `notifyBreach:${name}#1`),
  )
  const [file] = await inTransaction(running.app, all, (transaction) => readPrintFiles(transaction, key.provider))
  assert.ok(file?.postedAt)
})
