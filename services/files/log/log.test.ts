import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Accessed, Path } from '../visit.ts'
import { daysIn, openLog, pruneLog } from './keep.ts'
import type { LogRow } from './log-row.ts'
import { readLog, walkLog } from './read.ts'
import { csvOf } from './take-along.ts'

let root: string
before(() => {
  root = mkdtempSync(join(tmpdir(), 'klausel-log-'))
})
after(() => rmSync(root, { recursive: true }))

const freshFolder = (): string => join(root, randomUUID())
const noon = Date.UTC(2026, 10, 20, 12)
const day = 86_400_000
const ada = randomUUID()
const read = (at: number, path: string, person: string = ada): Accessed => ({
  at,
  person,
  act: 'read',
  path: path as Path,
  bytes: 4_096,
  way: 'network drive',
  from: '10.8.0.2',
})

function filled(rows: readonly LogRow[]): string {
  const folder = freshFolder()
  const log = openLog(folder, () => 90)
  for (const row of rows) log.keep(row)
  log.close()
  return folder
}

async function all(folder: string, filter = {}, limit = 100): Promise<readonly LogRow[]> {
  const rows: LogRow[] = []
  for (let after: string | undefined; ; ) {
    const page = await readLog(folder, filter, { limit, after })
    assert.ok(page.rows.length <= limit)
    rows.push(...page.rows)
    if (page.next === null) return rows
    after = page.next
  }
}

const pathsOf = (rows: readonly LogRow[]): readonly string[] =>
  rows.map((row) => ('path' in row ? row.path : row.about))

describe('the log of who read and wrote what', () => {
  it('is in the file of the day when keeping returns', () => {
    const folder = freshFolder()
    const log = openLog(folder, () => 90)
    log.keep(read(noon, 'a.txt'))
    assert.deepEqual(JSON.parse(readFileSync(join(folder, '2026-11-20.ndjson'), 'utf8')), read(noon, 'a.txt'))
    log.keep(read(noon + day, 'b.txt'))
    log.close()
    assert.deepEqual(daysIn(folder), ['2026-11-21', '2026-11-20'])
  })

  it('is not begun again for a share that was erased', () => {
    const share = freshFolder()
    mkdirSync(share)
    const log = openLog(join(share, 'log'), () => 90)
    log.keep(read(noon, 'a.txt'))
    log.close()
    rmSync(share, { recursive: true })
    assert.throws(() => log.keep(read(noon, 'b.txt')), { code: 'SHARE_UNKNOWN' })
    assert.ok(!existsSync(share))
  })

  it('is read from the newest backwards, page by page, over days, without a row twice or none', async () => {
    const rows = Array.from({ length: 1_000 }, (_, each) => read(noon + each * 1_000_000, `folder/${each}.txt`))
    const folder = filled(rows)
    assert.ok(daysIn(folder).length > 10)
    for (const limit of [1, 7, 1_000]) assert.deepEqual(await all(folder, {}, limit), rows.toReversed(), `${limit}`)
  })

  it('goes on where it was although rows come meanwhile', async () => {
    const folder = filled(Array.from({ length: 10 }, (_, each) => read(noon + each, `${each}`)))
    const first = await readLog(folder, {}, { limit: 4 })
    const log = openLog(folder, () => 90)
    log.keep(read(noon + 100, 'later'))
    log.close()
    const second = await readLog(folder, {}, { limit: 4, after: first.next ?? '' })
    assert.deepEqual(pathsOf([...first.rows, ...second.rows]), ['9', '8', '7', '6', '5', '4', '3', '2'])
  })

  it('is searched by person, path, act and time', async () => {
    const bert = randomUUID()
    const moved: LogRow = { ...read(noon + 3, 'offers/B.odt'), act: 'move', to: 'old/b.odt' as Path }
    const decided: LogRow = { at: noon + 4, person: ada, act: 'let in', about: bert, way: 'portal', from: '' }
    const folder = filled([
      read(noon, 'offers/Büro.odt'),
      read(noon + 1, 'news.txt', bert),
      read(noon + day, 'offers/A.odt'),
      moved,
      decided,
    ])
    assert.deepEqual(pathsOf(await all(folder, { person: bert })), ['news.txt'])
    assert.deepEqual(pathsOf(await all(folder, { path: 'BU\u0308RO' })), ['offers/Büro.odt'])
    assert.deepEqual(pathsOf(await all(folder, { path: 'old/' })), ['offers/B.odt'])
    assert.deepEqual(await all(folder, { acts: ['let in'] }), [decided])
    assert.deepEqual(pathsOf(await all(folder, { from: noon + 1, until: noon + 4 })), ['offers/B.odt', 'news.txt'])
    assert.deepEqual(await all(folder, { path: 'nowhere' }), [])
  })

  it('reads past a line that broke off, and takes what was written behind it', async () => {
    const folder = filled([read(noon, 'whole')])
    appendFileSync(join(folder, '2026-11-20.ndjson'), '{"at":1763640000000,"person":"x","act":"re')
    const log = openLog(folder, () => 90)
    log.keep(read(noon + 1, 'behind'))
    log.keep(read(noon + 2, 'after {"at":1} that'))
    log.close()
    assert.deepEqual(pathsOf(await all(folder)), ['after {"at":1} that', 'behind', 'whole'])
  })

  it('forgets whole days that are kept no longer, when a new day begins and when asked', async () => {
    const folder = filled(Array.from({ length: 10 }, (_, each) => read(noon + each * day, `${each}`)))
    assert.equal(pruneLog(folder, 3, noon + 9 * day), 7)
    assert.deepEqual(daysIn(folder), ['2026-11-29', '2026-11-28', '2026-11-27'])
    const log = openLog(folder, () => 2)
    log.keep(read(noon + 10 * day, 'new'))
    log.close()
    assert.deepEqual(daysIn(folder), ['2026-11-30', '2026-11-29'])
  })

  it('is taken along whole, the eldest first, in one line for each row', async () => {
    const rows = [read(noon, 'a'), read(noon + day, 'b'), read(noon + 2 * day, 'c')]
    const folder = filled(rows)
    assert.deepEqual(await Array.fromAsync(walkLog(folder, {})), rows)
    const csv = await Array.fromAsync(csvOf([{ ...read(noon, '=HYPERLINK("x",a'), from: '' }], () => 'Ada "A" Kern'))
    assert.deepEqual(csv, [
      '\ufefftime,person,name,act,object,to,bytes,way,from\r\n',
      `2026-11-20T12:00:00.000Z,${ada},"Ada ""A"" Kern",read,"'=HYPERLINK(""x"",a",,4096,network drive,\r\n`,
    ])
  })

  it('has nothing where nothing was kept', async () => {
    assert.deepEqual(await readLog(freshFolder(), {}, { limit: 10 }), { rows: [], next: null, lookedUntil: null })
  })
})
