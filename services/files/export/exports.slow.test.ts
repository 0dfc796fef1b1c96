import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { after, describe, it } from 'node:test'
import { promisify } from 'node:util'
import { beginShareBook } from '../share-book.ts'
import { shareName } from '../share-name.ts'
import { type SharePlace, sharePlace } from '../share-place.ts'
import type { Range } from '../visit.ts'
import { type Archive, openArchive } from './archive.ts'
import { exportPlace } from './export-place.ts'
import { beginExport, findExport, latestExport, prepared } from './exports.ts'

const run = promisify(execFile)
const drive = mkdtempSync(join(tmpdir(), 'klausel-export-'))
after(() => rmSync(drive, { recursive: true, force: true }))

function newShare(): SharePlace & { readonly name: string } {
  const [provider, customer, agreement] = [randomUUID(), randomUUID(), randomUUID()]
  const name = shareName(agreement)
  const place = sharePlace(drive, name)
  for (const folder of [place.files, place.uploads, place.exports]) mkdirSync(folder, { recursive: true })
  const sold = { state: 'open', plan: 'multi', quota: 1e15, networks: [], trashDays: 30, versionsKept: 10 } as const
  beginShareBook(place.book, { provider, customer, agreement, ...sold })
  return { ...place, name }
}
function put({ files }: SharePlace, path: string, content: string): void {
  mkdirSync(dirname(join(files, path)), { recursive: true })
  writeFileSync(join(files, path), content)
}
async function exported({ name }: { readonly name: string }): Promise<Archive & { readonly id: string }> {
  const { id } = beginExport(drive, name)
  await prepared(drive, name, id)
  const archive = openArchive(sharePlace(drive, name), id)
  assert.ok(archive)
  return { ...archive, id }
}
async function save(archive: Archive, range?: Range): Promise<string> {
  const file = join(drive, `${randomUUID()}.zip`)
  await pipeline(archive.stream(range), sparsely(file))
  return file
}
/** What is empty takes no room on the disk: archives of several gigabytes are tried out. */
function sparsely(file: string): Writable {
  const descriptor = openSync(file, 'w')
  let at = 0
  return new Writable({
    write(chunk: Buffer, _, done) {
      if (!empty.subarray(0, chunk.length).equals(chunk)) writeSync(descriptor, chunk, 0, chunk.length, at)
      at += chunk.length
      done()
    },
    final(done) {
      closeSync(descriptor)
      truncateSync(file, at)
      done()
    },
  })
}
const empty = Buffer.alloc(2 ** 20)

/** Debian's own tools say whether it is whole. */
async function unpacked(file: string): Promise<{ readonly folder: string; readonly checked: string }> {
  const { stdout } = await run('unzip', ['-tq', file])
  assert.match(stdout, /^No errors detected/)
  const folder = `${file}.out`
  await run('unzip', ['-q', file, '-d', folder])
  const { stdout: checked } = await run('sha256sum', ['-c', '--strict', 'SHA256SUMS'], {
    cwd: folder,
    maxBuffer: 2 ** 27,
  })
  return { folder, checked }
}

describe('an export', () => {
  it('is an archive that unzip and sha256sum find whole, with every name and time', async () => {
    const share = newShare()
    put(share, 'letter.txt', 'Dear customer')
    put(share, 'Verträge/2026/Straße – „alt“ & neu.txt', 'ä'.repeat(100_000))
    put(share, 'empty.txt', '')
    put(share, '-rf', 'a name that looks like an option')
    mkdirSync(join(share.files, 'nothing in it'))
    const { folder, checked } = await unpacked(await save(await exported(share)))
    assert.deepEqual(checked.trim().split('\n').toSorted(), [
      'contents/-rf: OK',
      'contents/Verträge/2026/Straße – „alt“ & neu.txt: OK',
      'contents/empty.txt: OK',
      'contents/letter.txt: OK',
    ])
    assert.ok(statSync(join(folder, 'contents', 'nothing in it')).isDirectory())
    assert.equal(readFileSync(join(folder, 'contents', 'letter.txt'), 'utf8'), 'Dear customer')
    const [was, is] = [share.files, join(folder, 'contents')].map((at) => statSync(join(at, 'letter.txt')).mtimeMs)
    assert.equal(Math.floor((was ?? 0) / 1000), Math.floor((is ?? 1) / 1000))
  })

  it('names the bytes of each file in the archive, and gives the same bytes from wherever it is taken up', async () => {
    const share = newShare()
    for (let file = 0; file < 40; file += 1)
      put(share, `folder ${file % 3}/file ${file}`, `content ${file} `.repeat(file * 997))
    const archive = await exported(share)
    const whole = readFileSync(await save(archive))
    assert.equal(whole.length, archive.size)
    const { folder } = await unpacked(await save(archive))
    const lines = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').split('\n')
    for (const [place, line] of lines.entries()) {
      const [, first, last] = /^# bytes (\d+)-(\d+) of the archive$/.exec(line) ?? []
      if (first === undefined) continue
      const name = lines[place + 1]?.slice(66) ?? ''
      assert.deepEqual(whole.subarray(Number(first), Number(last) + 1), readFileSync(join(folder, name)))
    }
    const cuts = [0, 1, 29, 30, 40, 4_096, 65_536, 500_000, archive.size - 2_000, archive.size - 23, archive.size - 1]
    for (const first of cuts) {
      const rest = readFileSync(await save(archive, { first, last: archive.size - 1 }))
      assert.ok(rest.equals(whole.subarray(first)), `from byte ${first} on`)
      const few = readFileSync(await save(archive, { first, last: Math.min(first + 999, archive.size - 1) }))
      assert.ok(few.equals(whole.subarray(first, first + 1_000)), `1,000 bytes from ${first} on`)
    }
  })

  it('holds what lay there when it was gathered, whatever is written or removed meanwhile', async () => {
    const share = newShare()
    put(share, 'letter.txt', 'as it was')
    put(share, 'gone.txt', 'still there')
    const archive = await exported(share)
    writeFileSync(join(share.uploads, 'new'), 'as it is now')
    renameSync(join(share.uploads, 'new'), join(share.files, 'letter.txt'))
    rmSync(join(share.files, 'gone.txt'))
    const { folder } = await unpacked(await save(archive))
    assert.equal(readFileSync(join(folder, 'contents', 'letter.txt'), 'utf8'), 'as it was')
    assert.equal(readFileSync(join(folder, 'contents', 'gone.txt'), 'utf8'), 'still there')
  })

  it('takes files of more than four gigabytes', async () => {
    const share = newShare()
    put(share, 'large', '')
    truncateSync(join(share.files, 'large'), 2 ** 32 + 5)
    put(share, 'z behind it', 'whose place needs more than 32 bits')
    const file = await save(await exported(share))
    assert.ok(statSync(file).size > 2 ** 32)
    const { stdout } = await run('unzip', ['-tq', file])
    assert.match(stdout, /^No errors detected/)
    const { stdout: behind } = await run('unzip', ['-p', file, 'contents/z behind it'])
    assert.equal(behind, 'whose place needs more than 32 bits')
  })

  it('takes more than 65,535 files', async () => {
    const share = newShare()
    for (let folder = 0; folder < 70; folder += 1) {
      mkdirSync(join(share.files, `folder ${folder}`))
      for (let file = 0; file < 1_000; file += 1)
        writeFileSync(join(share.files, `folder ${folder}`, `${file}`), `${file}`)
    }
    const archive = await exported(share)
    assert.equal(findExport(drive, share.name, archive.id)?.files, 70_000)
    const file = await save(archive)
    const { stdout } = await run('unzip', ['-tq', file])
    assert.match(stdout, /^No errors detected/)
    const { stdout: count } = await run('unzip', ['-Z1', file], { maxBuffer: 2 ** 27 })
    assert.equal(count.trim().split('\n').length, 70_000 + 70 + 1)
  })

  it('says how far it is, and goes on after its process was killed', async () => {
    const share = newShare()
    for (const name of ['1', '2', '3', '4', '5']) {
      put(share, name, '')
      truncateSync(join(share.files, name), 2 ** 28)
    }
    const id = 'ab'.repeat(16)
    const script = `
      const { prepareExport } = await import(${JSON.stringify(new URL('./prepare.ts', import.meta.url).href)})
      const { sharePlace } = await import(${JSON.stringify(new URL('../share-place.ts', import.meta.url).href)})
      await prepareExport(sharePlace(${JSON.stringify(drive)}, ${JSON.stringify(share.name)}), ${JSON.stringify(id)})`
    const child = execFile(process.execPath, ['--input-type=module', '-e', script])
    const gone = new Promise((resolve) => child.once('exit', resolve))
    while ((findExport(drive, share.name, id)?.bytesRead ?? 0) === 0) await new Promise(setImmediate)
    child.kill('SIGKILL')
    await gone
    const half = latestExport(drive, share.name)
    assert.ok(half?.step === 'reading' && half.isAtRest && half.bytesRead < half.bytes)
    const { id: goesOn } = beginExport(drive, share.name)
    assert.equal(goesOn, id)
    await prepared(drive, share.name, id)
    const whole = latestExport(drive, share.name)
    assert.equal(whole?.step, 'ready')
    assert.equal(whole?.bytesRead, 5 * 2 ** 28)
    assert.equal(whole?.begunAt, half.begunAt)
  })

  it('makes nothing of a share again that was erased in the moment in which it began', async () => {
    const share = newShare()
    rmSync(share.folder, { recursive: true })
    assert.equal(latestExport(drive, share.name), undefined)
    await prepared(drive, share.name, 'cd'.repeat(16))
    assert.throws(() => statSync(share.folder))
  })

  it('replaces the one before it', async () => {
    const share = newShare()
    put(share, 'letter.txt', 'first')
    const first = await exported(share)
    const second = await exported(share)
    assert.notEqual(first.id, second.id)
    assert.throws(() => statSync(exportPlace(share, first.id).folder))
  })
})
