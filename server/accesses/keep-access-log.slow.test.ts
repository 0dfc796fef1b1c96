import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { openProvider } from '../../access/provider.ts'
import { programsOf } from '../../duties/programs.ts'
import { openAccessBook } from '../../journal/accesses/book.ts'
import { newNoted } from '../../journal/accesses/noted.ts'
import { readDays } from '../../journal/accesses/read.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { sampleLog } from '../../proof/sample.test-support.ts'
import { providers } from '../../terms/documents/providers.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import { lookAfterLogs } from './keep-access-log.ts'

const log = await sampleLog()
after(() => log.close())

test('days are signed once they are over, and the rows of Q. go after ninety days while those of others stay', async () => {
  const { app, queue, keeper } = log
  let now = instantOf('2026-01-01T09:00')
  const book = openAccessBook({ app, now: () => now, report: () => undefined })
  const keys = await Promise.all(
    ['q', 'elc'].map(async (terms) => {
      const key = { provider: randomUUID(), customer: randomUUID() }
      await openProvider(app, { provider: key.provider, name: terms, title: terms, terms, isDemo: false })
      return key
    }),
  )
  const keeping = { app, queue, keeper, programs: programsOf(providers), realTime: () => now, say: () => undefined }
  for (const key of keys) {
    const noted = newNoted()
    noted.touched.set('x', { ...key, did: 'read', kind: 'letter', object: randomUUID(), person: null, count: 1 })
    await book.write(noted, { side: 'program', person: null, role: null, why: 'letters' })
  }
  const stateOn = async (time: string) => {
    now = instantOf(time)
    await lookAfterLogs(keeping)
    return Promise.all(
      keys.map(async (key) => {
        const [day] = await inTransaction(app, key, (transaction) => readDays(transaction, key))
        return day?.erasedBy ?? (day?.note === null ? 'open' : 'signed')
      }),
    )
  }
  assert.deepEqual(await stateOn('2026-01-01T23:59'), ['open', 'open'])
  assert.deepEqual(await stateOn('2026-01-02'), ['signed', 'signed'])
  assert.deepEqual(await stateOn('2026-04-01T23:59'), ['signed', 'signed'])
  assert.deepEqual(await stateOn('2026-04-02'), ['Anhang 2 Nr. 1.3.3 S. 2', 'signed'])
})
