import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { askAgreement } from '../asking.test-support.ts'
import { openHouse, type TestHouse } from '../house.test-support.ts'
import type { Handed } from './killed-process.test-support.ts'

let house: TestHouse
before(async () => {
  house = await openHouse()
  const addressee = { name: 'Erika Muster', lines: ['Uferweg 3'], postCode: '45657', city: 'Haltern', country: 'DE' }
  assert.equal((await askAgreement(house, '/addressee', { as: 'clerk', body: addressee })).status, 200)
})
after(() => house.close())

const rowsOfReading = async (): Promise<number> => {
  const { rows } = await house.database.pool('owner').query<{ count: number }>(
    `select count(*)::integer as count from access_entry where kind = 'addressee' and entry::jsonb ->> 'did' = 'read'
     and entry::jsonb ->> 'why' = 'GET /api/agreements/:agreement/addressee'`,
  )
  return rows[0]?.count ?? 0
}

/** Whether rows wait to be written. */
async function isWaiting(): Promise<boolean> {
  const { rowCount } = await house.database
    .pool('owner')
    .query('select from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0')
  return rowCount !== 0
}
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const patience = Date.now() + 60_000
  while (!(await isSo())) {
    assert.ok(Date.now() < patience, 'it never came so far')
    await pause(5)
  }
}

test('what is not written is not answered, and of every answer before the program was killed the row is there', async (t) => {
  const { key, fingerprint } = house.running.master
  const handed: Handed = {
    url: house.database.url,
    masterKey: key.export().toString('hex'),
    fingerprint: fingerprint.toString('hex'),
  }
  const file = join(import.meta.dirname, 'killed-process.test-support.ts')
  const child = spawn(process.execPath, [file, JSON.stringify(handed)], { stdio: ['ignore', 'pipe', 'inherit'] })
  t.after(() => child.kill('SIGKILL'))
  const ended = once(child, 'exit')
  const begun = once(child.stdout.setEncoding('utf8'), 'data')
  const [line] = await Promise.race([begun, ended.then(() => assert.fail('the process has ended by itself'))])
  const address = String(line).trim()
  const sentBy = await house.as('officer')
  const before = await rowsOfReading()
  let answered = 0
  const path = `${address}/api/agreements/${house.key.agreement}/addressee`
  // Whoever asks goes on asking until nobody answers any more.
  const asker = async (): Promise<void> => {
    for (;;) {
      const response = await fetch(path, { headers: { ...sentBy } })
      const text = await response.text()
      assert.ok(text.includes('Uferweg 3'), text)
      answered += 1
    }
  }
  const asking = Promise.allSettled(Array.from({ length: 8 }, asker))
  await until(() => answered >= 40)
  // From now on no row can be written: so nothing is answered either, however long it takes.
  const holder = await house.database.pool('owner').connect()
  t.after(() => holder.release())
  await holder.query('begin; select from access_log for update')
  await until(isWaiting)
  const held = answered
  for (let n = 0; n < 20; n += 1) assert.equal((await fetch(`${address}/api/problems`)).status, 200)
  const rows = (await rowsOfReading()) - before
  assert.ok(rows >= answered, `${answered} answers and ${rows} rows`)
  child.kill('SIGKILL')
  await asking
  assert.deepEqual(await ended, [null, 'SIGKILL'])
  assert.ok(answered <= rows && answered - held <= 8, `${answered} answers and ${rows} rows`)
  await holder.query('rollback')
  t.diagnostic(`${answered} answers, ${rows} rows`)
})
