import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { openAccessBook } from '../../journal/accesses/book.ts'
import { eraseExpired } from '../../journal/accesses/kept.ts'
import { type Accessor, newNoted } from '../../journal/accesses/noted.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { q } from '../../terms/documents/q/q.ts'
import { compile } from '../../terms/engine/program.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import { root } from '../../tools/files.ts'
import { logsToSign, signDays } from '../accesses/sign-days.ts'
import { writeAccessLog } from '../accesses/write.ts'
import { showVerifierKey } from '../note.ts'
import { type SampleLog, sampleLog } from '../sample.test-support.ts'
import { sentenceOfAccessLog, verifyAccessLog } from './access-log.ts'

// Five days of a customer; the rows of the first two were erased when their time had come.

const days = ['2026-01-01', '2026-01-02', '2026-04-01', '2026-04-02', '2026-04-03']
const clerk: Accessor = { side: 'provider', person: randomUUID(), role: 'clerk', why: 'GET /letters' }
const key = { provider: randomUUID(), customer: randomUUID() }
let log: SampleLog
let whole: readonly string[]
let now = instantOf('2026-01-01')
const end = instantOf('2026-04-03T12:00')
before(async () => {
  log = await sampleLog()
  const book = openAccessBook({ app: log.app, now: () => now, report: () => undefined })
  for (const day of days) {
    now = instantOf(`${day}T09:00`)
    for (let n = 0; n < 4; n += 1) {
      const noted = newNoted()
      const touched = { ...key, did: 'read', kind: 'letter', object: randomUUID(), person: null, count: 1 } as const
      noted.touched.set('x', touched)
      await book.write(noted, clerk)
    }
  }
  now = end
  assert.ok((await logsToSign(log.queue, now)).some(({ customer }) => customer === key.customer))
  assert.equal(await signDays(log.app, log.keeper, key, now), 4)
  assert.equal(await eraseExpired({ app: log.app, program: compile(q), now }, key), 2)
  whole = await exported()
})
after(() => log.close())

async function exported(): Promise<readonly string[]> {
  const lines: string[] = []
  const read = <T>(work: Parameters<typeof inTransaction<T>>[2]) => inTransaction(log.app, key, work)
  for await (const line of writeAccessLog(read, log.keeper, key, async () => new Map())) lines.push(line.trimEnd())
  return lines
}
async function verdictOn(lines: readonly string[], by = { key: showVerifierKey(log.keeper.key) }) {
  async function* each() {
    yield* lines
  }
  return verifyAccessLog(each(), by)
}
const codesOf = async (lines: readonly string[]) => (await verdictOn(lines)).findings.map(({ code }) => code)
const without = (place: number): readonly string[] => whole.toSpliced(place, 1)
const changed = (place: number, change: (line: string) => string): readonly string[] =>
  whole.with(place, change(whole[place] ?? ''))
/** Heading, five days, twelve rows, end. */
const row = (n: number): number => 6 + n

describe('an access log', () => {
  test('is proven complete across the days that were erased, and its limits are named', async () => {
    const verdict = await verdictOn(whole)
    assert.deepEqual(verdict.findings, [])
    assert.deepEqual([verdict.rows, verdict.size, verdict.days, verdict.erasedDays], [12, 20, 5, 2])
    const { proven, notProven } = sentenceOfAccessLog(verdict)
    assert.match(proven.en, /12 of 20 rows .* other 8 belong to 2 of 5 days/)
    assert.match(notProven.de, /niemandem ein anderes Protokoll/)
    assert.equal(whole.length, 19)
  })

  test('that somebody has changed, shortened or put in another order is found', async () => {
    assert.deepEqual(await codesOf(changed(row(1), (line) => line.replace('clerk', 'nobody'))), ['ACCESS_DIFFERS'])
    assert.deepEqual(await codesOf(changed(row(10), (line) => line.replace('clerk', 'nobody'))), ['LOG_CUT'])
    assert.deepEqual(await codesOf(without(row(2))), ['ACCESS_MISSING', 'ACCESS_DIFFERS'])
    const [one = '', other = ''] = [whole[row(5)], whole[row(6)]]
    assert.ok((await codesOf(whole.with(row(5), other).with(row(6), one))).includes('ORDER_BROKEN'))
    assert.deepEqual(await codesOf(whole.slice(0, -1)), ['LOG_CUT'])
    assert.deepEqual(await codesOf(without(row(11))), ['ACCESS_MISSING', 'LOG_CUT'])
    assert.ok((await codesOf(without(2))).includes('ACCESS_MISSING'), 'a day that is missing')
    assert.ok((await codesOf(changed(1, (line) => line.replace('"last":4', '"last":3')))).length > 0)
    assert.deepEqual(await codesOf(changed(2, (line) => line.replace('day 2026-01-02', 'day 2026-01-03'))), [
      'ACCESS_DAY_UNSIGNED',
    ])
    assert.deepEqual(await codesOf(['something']), ['FILE_NOT_UNDERSTOOD'])
  })

  test('whose rows were taken out of the database is found, whoever did it', async () => {
    const owner = log.owner
    await owner.query('delete from access_entry where customer = $1 and number = 11', [key.customer])
    const codes = await codesOf(await exported())
    assert.deepEqual(codes, ['ACCESS_MISSING', 'ACCESS_DIFFERS'])
  })

  test('is verified by the command', async () => {
    const file = join(log.folder, 'klausel.access.jsonl')
    await writeFile(file, `${whole.join('\n')}\n`)
    const verify = (...args: readonly string[]) =>
      new Promise<{ readonly code: number; readonly output: string }>((resolve) =>
        execFile(
          process.execPath,
          [join(root, 'server', 'klausel.ts'), 'verify', file, ...args],
          { env: { ...process.env, LANG: 'en_GB.UTF-8' } },
          (error, output) => resolve({ code: Number(error?.code ?? 0), output }),
        ),
      )
    const good = await verify('--key', showVerifierKey(log.keeper.key))
    assert.deepEqual([good.code, good.output.split('\n')[0]?.slice(0, 24)], [0, 'Proven: 12 of 20 rows of'])
    await writeFile(file, `${without(row(2)).join('\n')}\n`)
    const bad = await verify('--json')
    assert.deepEqual([bad.code, JSON.parse(bad.output).findings.length], [1, 2])
  })
})
