import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { DriveRefusal } from '../refusals.ts'
import { pathFrom, top } from './path.ts'
import { recount } from './recount.ts'
import { isRefused, type TestShare, testShare, whoMay } from './share.test-support.ts'

const uploadsOf = ({ share }: TestShare): string[] => readdirSync(share.place.uploads)
const pieces = (...all: (string | Error)[]): Readable =>
  Readable.from(
    (function* () {
      for (const piece of all) {
        if (piece instanceof Error) throw piece
        yield Buffer.from(piece)
      }
    })(),
  )

test('a content takes its place, from memory or from a stream, and says whether it is new', async (context) => {
  const made = testShare(context)
  const here = made.visit()
  assert.equal((await here.write(pathFrom('a'), Buffer.from('one'))).isNew, true)
  const second = await here.write(pathFrom('a'), pieces('two', ' and ', 'three'))
  assert.deepEqual([second.isNew, second.entry.size], [false, 13])
  assert.equal(String(here.open(pathFrom('a')).whole), 'two and three')
  assert.equal(await here.sha256(pathFrom('a')), createHash('sha256').update('two and three').digest('hex'))
  assert.deepEqual(uploadsOf(made), [])
  assert.deepEqual(
    made.kept.filter(({ act }) => act === 'write').map(({ path, bytes }) => [path, bytes]),
    [
      ['a', 3],
      ['a', 13],
    ],
  )
})

test('a large stream arrives byte for byte', async (context) => {
  const { visit, share } = testShare(context)
  const piece = Buffer.from(Array.from({ length: 65_521 }, (_, at) => (at * 7) % 256))
  const digest = createHash('sha256')
  const stream = Readable.from(
    (function* () {
      for (let count = 0; count < 150; count += 1) {
        digest.update(piece)
        yield piece
      }
    })(),
  )
  const { entry } = await visit().write(pathFrom('a'), stream, { length: 150 * 65_521 })
  assert.equal(entry.size, 150 * 65_521)
  const file = readFileSync(`${share.place.files}/a`)
  assert.equal(createHash('sha256').update(file).digest('hex'), digest.digest('hex'))
})

test('a content that breaks off leaves the old one, and nothing behind', async (context) => {
  const made = testShare(context)
  const here = made.visit()
  await here.write(pathFrom('a'), Buffer.from('old'))
  const before = here.usage()
  await assert.rejects(
    here.write(pathFrom('a'), pieces('new', new Error('reset'), 'never')),
    isRefused('CONTENT_BROKE_OFF'),
  )
  await assert.rejects(here.write(pathFrom('a'), pieces('too short'), { length: 100 }), isRefused('CONTENT_BROKE_OFF'))
  const gone = new AbortController()
  const endless = new Readable({ read: () => undefined })
  const writing = here.write(pathFrom('a'), endless, { signal: gone.signal })
  endless.push('some')
  gone.abort()
  await assert.rejects(writing, isRefused('CONTENT_BROKE_OFF'))
  assert.equal(String(here.open(pathFrom('a')).whole), 'old')
  assert.deepEqual([here.usage(), uploadsOf(made)], [before, []])
})

test('a content with another checksum than was named is refused', async (context) => {
  const made = testShare(context)
  const here = made.visit()
  await assert.rejects(
    here.write(pathFrom('a'), Buffer.from('one'), { sha256: '00' }),
    isRefused('CONTENT_NOT_AS_NAMED'),
  )
  assert.equal(here.find(pathFrom('a')), undefined)
  await here.write(pathFrom('a'), Buffer.from('one'), { sha256: createHash('sha256').update('one').digest('hex') })
  assert.deepEqual(uploadsOf(made), [])
})

test('whoever wants to write only what he knows is asked again after the last byte', async (context) => {
  const { visit } = testShare(context)
  const here = visit()
  const { entry } = await here.write(pathFrom('a'), Buffer.from('one'))
  const slow = new Readable({ read: () => undefined })
  const writing = here.write(pathFrom('a'), slow, { isStillWanted: (there) => there?.etag === entry.etag })
  slow.push('mine')
  await here.write(pathFrom('a'), Buffer.from('theirs'))
  slow.push(null)
  await assert.rejects(writing, isRefused('CHANGED_MEANWHILE'))
  assert.equal(String(here.open(pathFrom('a')).whole), 'theirs')
})

test('what does not fit is refused before it is read, with what is used and what is left', async (context) => {
  const { visit } = testShare(context, { quota: 1_000, versionsKept: 0 })
  const here = visit()
  await here.write(pathFrom('a'), Buffer.alloc(900))
  const unread = new Readable({
    read: () => {
      throw new Error('It was read.')
    },
  })
  await assert.rejects(here.write(pathFrom('b'), unread, { length: 101 }), ({ code, refused }: DriveRefusal) => {
    assert.equal(code, 'QUOTA_EXCEEDED')
    assert.equal(refused.seen.en, 'Used are 900\u00a0B, left 100\u00a0B, needed is 101\u00a0B')
    assert.equal(refused.seen.de, 'Belegt sind 900\u00a0B, frei 100\u00a0B, gebraucht wird 101\u00a0B')
    return true
  })
  here.beforeWrite(pathFrom('b'), { length: 100 })
  assert.throws(() => here.beforeWrite(pathFrom('b'), { length: 101 }), isRefused('QUOTA_EXCEEDED'))
  // What replaces something needs only what it is larger by.
  here.beforeWrite(pathFrom('a'), { length: 1_000 })
  assert.throws(() => here.beforeWrite(pathFrom('a'), { length: 1_001 }), isRefused('QUOTA_EXCEEDED'))
})

test('a stream of which nobody says how long it is ends where the quota does', async (context) => {
  const made = testShare(context, { quota: 1_000_000 })
  const here = made.visit()
  let given = 0
  const endless = Readable.from(
    (function* () {
      for (; given < 100_000_000; given += 65_536) yield Buffer.alloc(65_536)
    })(),
  )
  await assert.rejects(here.write(pathFrom('a'), endless), isRefused('QUOTA_EXCEEDED'))
  assert.ok(given < 4_000_000, `${given} bytes were taken`)
  assert.deepEqual([here.usage().used, uploadsOf(made)], [0, []])
})

test('less than before can always be written, even where the quota was lowered', async (context) => {
  const { visit, change } = testShare(context, { versionsKept: 0 })
  const here = visit()
  await here.write(pathFrom('a'), Buffer.alloc(900))
  change({ quota: 500 })
  await here.write(pathFrom('a'), Buffer.alloc(800))
  await assert.rejects(here.write(pathFrom('a'), Buffer.alloc(801)), isRefused('QUOTA_EXCEEDED'))
})

test('nothing is put where no folder is, or over a folder', async (context) => {
  const { visit } = testShare(context)
  const here = visit()
  here.makeFolder(pathFrom('folder'))
  await here.write(pathFrom('file'), Buffer.from('x'))
  await assert.rejects(here.write(pathFrom('missing/a'), Buffer.from('x')), isRefused('FOLDER_MISSING'))
  await assert.rejects(here.write(pathFrom('file/a'), Buffer.from('x')), isRefused('FOLDER_MISSING'))
  await assert.rejects(here.write(pathFrom('folder'), Buffer.from('x')), isRefused('NOT_A_FILE'))
  await assert.rejects(here.write(top, Buffer.from('x')), isRefused('NOT_A_FILE'))
  assert.throws(() => here.makeFolder(pathFrom('missing/a')), isRefused('FOLDER_MISSING'))
  assert.throws(() => here.makeFolder(pathFrom('folder')), isRefused('ALREADY_THERE'))
  assert.throws(() => here.makeFolder(pathFrom('file')), isRefused('ALREADY_THERE'))
  assert.throws(() => here.makeFolder(top), isRefused('ALREADY_THERE'))
})

test('what lies in a share is counted with each step, as it is when it is counted again', async (context) => {
  const { visit, share } = testShare(context)
  const here = visit()
  here.makeFolder(pathFrom('a'))
  for (const name of ['a/x', 'a/y', 'z']) await here.write(pathFrom(name), Buffer.alloc(1_000))
  await here.write(pathFrom('z'), Buffer.alloc(300))
  await here.copy(pathFrom('a'), pathFrom('b'), { replace: false })
  await here.move(pathFrom('a/x'), pathFrom('b/x'), { replace: true })
  await here.remove(pathFrom('a'))
  const { used, files, folders, trash, versions } = here.usage()
  assert.deepEqual([used, files, folders, trash, versions], [5_300, 3, 1, 2_000, 1_000])
  assert.equal((await recount(share))?.wasRight, true)
})

test('what was counted wrong is put right by counting again', async (context) => {
  const { visit, share } = testShare(context)
  const here = visit()
  await here.write(pathFrom('a'), Buffer.alloc(1_000))
  share.tree.change(() => share.tree.usage.add(5, 1, 1, 7, 9))
  assert.equal((await recount(share))?.wasRight, false)
  const { used, files, folders, trash, versions } = here.usage()
  assert.deepEqual([used, files, folders, trash, versions], [1_000, 1, 0, 0, 0])
})

test('a path is as long as it may be and still fits into the trash', async (context) => {
  const { visit } = testShare(context)
  const here = visit()
  let folder = ''
  const name = 'x'.repeat(200)
  for (;;) {
    const next = folder === '' ? name : `${folder}/${name}`
    try {
      here.makeFolder(pathFrom(next))
    } catch (error) {
      assert.ok(isRefused('PATH_TOO_LONG')(error))
      break
    }
    folder = next
  }
  assert.ok(folder.length > 3_000)
  here.makeFolder(pathFrom('y'.repeat(250)))
  await assert.rejects(
    here.move(pathFrom(name), pathFrom(`${'y'.repeat(250)}/${name}`), { replace: false }),
    isRefused('PATH_TOO_LONG'),
  )
  await here.remove(pathFrom(name))
  const [removed] = here.trash()
  await here.discard(removed?.id ?? '')
  assert.equal(here.usage().folders, 1)
})

test('who may only read writes nothing, and nobody puts anything into a folder that is not his', async (context) => {
  const { visit } = testShare(context)
  visit().makeFolder(pathFrom('Team'))
  const reader = visit({ visitor: whoMay('read', { Team: 'write' }, 'reader') })
  await assert.rejects(reader.write(pathFrom('a'), Buffer.from('x')), isRefused('FOLDER_NOT_PERMITTED'))
  assert.throws(() => reader.makeFolder(pathFrom('a')), isRefused('FOLDER_NOT_PERMITTED'))
  assert.throws(() => reader.beforeWrite(pathFrom('a'), {}), isRefused('FOLDER_NOT_PERMITTED'))
  await reader.write(pathFrom('Team/a'), Buffer.from('x'))
  // The folder itself lies in one in which he only reads.
  await assert.rejects(reader.remove(pathFrom('Team')), isRefused('FOLDER_NOT_PERMITTED'))
})

test('what was replaced is held by nobody: its room on the disk is free again', {
  skip: process.platform !== 'linux',
}, async (context) => {
  const made = testShare(context)
  const here = made.visit()
  const held = (): string[] =>
    readdirSync('/proc/self/fd').flatMap((descriptor) => {
      try {
        const file = readlinkSync(`/proc/self/fd/${descriptor}`)
        return file.startsWith(made.share.place.folder) && file.endsWith('(deleted)') ? [file] : []
      } catch {
        // The one by which this folder is read.
        return []
      }
    })
  for (let each = 0; each < 20; each += 1) await here.write(pathFrom('a'), Buffer.from(`content ${each}`))
  while (held().length > 0) await pause(5)
  assert.equal(String(here.open(pathFrom('a')).whole), 'content 19')
})
