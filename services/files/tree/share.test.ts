import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import type { DriveRefusal } from '../refusals.ts'
import { openShareBook } from '../share-book.ts'
import { pathFrom, top } from './path.ts'
import { isRefused, makeShare, testShare, whoMay } from './share.test-support.ts'
import { closeShares, openShare } from './share.ts'

const administrator = { ...whoMay('write', {}, 'boss'), isAdministrator: true }

test('in a share that is for reading only everybody reads and nobody writes, administrators neither', async (context) => {
  const { visit, change } = testShare(context)
  const before = visit()
  before.makeFolder(pathFrom('folder'))
  await before.write(pathFrom('a'), Buffer.from('a'))
  await before.write(pathFrom('b'), Buffer.from('b'))
  await before.remove(pathFrom('b'))
  const { lock } = before.lock(pathFrom('a'), {
    isExclusive: true,
    isDeep: false,
    owner: '',
    until: Date.now() + 60_000,
  })
  change({ state: 'read-only' })
  for (const here of [visit(), visit({ visitor: administrator }), before]) {
    assert.equal(here.state, 'read-only')
    assert.equal(String(here.open(pathFrom('a')).whole), 'a')
    assert.equal(here.list(top).length, 2)
    const refused = isRefused('SHARE_READ_ONLY')
    const id = here.trash()[0]?.id ?? ''
    await assert.rejects(here.write(pathFrom('a'), Buffer.from('x')), refused)
    await assert.rejects(here.remove(pathFrom('a')), refused)
    await assert.rejects(here.move(pathFrom('a'), pathFrom('c'), { replace: true }), refused)
    await assert.rejects(here.copy(pathFrom('a'), pathFrom('c'), { replace: true }), refused)
    await assert.rejects(here.restore(id), refused)
    await assert.rejects(here.discard(id), refused)
    assert.throws(() => here.beforeWrite(pathFrom('a'), {}), refused)
    assert.throws(() => here.makeFolder(pathFrom('c')), refused)
    assert.throws(() => here.changeProperties(pathFrom('a'), { set: [], remove: [] }), refused)
    assert.throws(() => here.lock(pathFrom('a'), { ...lock }), refused)
    assert.throws(() => here.refreshLock(pathFrom('a'), lock.token, Date.now() + 90_000), refused)
  }
  visit().unlock(pathFrom('a'), lock.token)
})

test('a closed share lets nobody in, and what is open already does nothing any more', async (context) => {
  const { visit, change } = testShare(context)
  const before = visit()
  await before.write(pathFrom('a'), Buffer.from('a'))
  change({ state: 'closed' })
  assert.throws(() => visit(), isRefused('SHARE_CLOSED'))
  assert.throws(() => visit({ visitor: administrator }), isRefused('SHARE_CLOSED'))
  assert.throws(() => before.find(pathFrom('a')), isRefused('SHARE_CLOSED'))
  assert.throws(() => before.open(pathFrom('a')), isRefused('SHARE_CLOSED'))
  assert.throws(() => before.usage(), isRefused('SHARE_CLOSED'))
  change({ state: 'open' })
  assert.equal(String(before.open(pathFrom('a')).whole), 'a')
})

test('where contents are taken along, who administrates the share reads and nobody else', async (context) => {
  const { visit, change } = testShare(context)
  await visit().write(pathFrom('a'), Buffer.from('a'))
  change({ state: 'export-only' })
  assert.throws(() => visit(), isRefused('SHARE_EXPORT_ONLY'))
  const boss = visit({ visitor: administrator, way: 'export' })
  assert.equal(String(boss.open(pathFrom('a')).whole), 'a')
  await assert.rejects(boss.write(pathFrom('a'), Buffer.from('b')), isRefused('SHARE_EXPORT_ONLY'))
})

test('whoever is reading when the share is closed reads no further, within a second', async (context) => {
  const { visit, change } = testShare(context)
  const here = visit()
  await here.write(pathFrom('large'), Buffer.alloc(8_000_000))
  const stream = here.open(pathFrom('large')).stream()
  await once(stream, 'readable')
  const began = performance.now()
  change({ state: 'closed' })
  const [error] = await once(stream, 'error').catch((failed) => [failed])
  assert.ok(isRefused('SHARE_CLOSED')(error))
  assert.ok(performance.now() - began < 1_000)
})

test('whoever is writing when the share is closed, or when he is put out, has not written', async (context) => {
  const { visit, change, share } = testShare(context)
  await visit().write(pathFrom('a'), Buffer.from('old'))
  for (const [way, code] of [
    ['closed', 'SHARE_CLOSED'],
    ['put out', 'SHARE_CLOSED'],
    ['may read only', 'FOLDER_NOT_PERMITTED'],
  ] as const) {
    const now = { visitor: way === 'closed' ? whoMay('write') : way === 'put out' ? undefined : whoMay('read') }
    let isOut = false
    const here = visit({ visitorNow: () => (isOut ? now.visitor : whoMay('write')) })
    const slow = new Readable({ read: () => undefined })
    const writing = here.write(pathFrom('a'), slow)
    slow.push('some')
    isOut = true
    if (way === 'closed') change({ state: 'closed' })
    await assert.rejects(writing, isRefused(code), way)
    assert.equal(slow.destroyed, false, 'whoever sends can still be answered')
    change({ state: 'open' })
    assert.equal(String(visit().open(pathFrom('a')).whole), 'old')
  }
  assert.deepEqual(readdirSync(share.place.uploads), [])
})

test('a signal tells whoever does something of his own that it is over', async (context) => {
  const { visit, change } = testShare(context)
  const here = visit()
  const { signal } = here
  assert.equal(signal.aborted, false)
  change({ state: 'closed' })
  await once(signal, 'abort')
  assert.ok(isRefused('SHARE_CLOSED')(signal.reason as DriveRefusal))
  here.close()
})

test('a share is opened once, is unknown when it is erased, and is another one when it is made again', (context) => {
  const { drive, name, share } = testShare(context)
  assert.equal(openShare(drive, name), share)
  rmSync(share.place.folder, { recursive: true })
  assert.throws(() => openShare(drive, name), isRefused('SHARE_UNKNOWN'))
  assert.equal(share.book.database.isOpen, false)
  makeShare(drive)
  assert.notEqual(openShare(drive, name), share)
})

test('what has no form of a name, or was never made, is unknown', (context) => {
  const { drive } = testShare(context)
  for (const name of ['', '..', '.', 'x', '../../../', 'pzy01zw58d', 'pzy01zw58d/../x']) {
    assert.throws(() => openShare(drive, name), isRefused('SHARE_UNKNOWN'), name)
  }
})

test('what a process that is gone has begun is removed at the start, and what goes on is left alone', (context) => {
  const { drive, name, share } = testShare(context)
  const { uploads } = share.place
  closeShares(drive, name)
  // No process has an id beyond the largest that Linux gives.
  writeFileSync(`${uploads}/4194305-17-0123abcd-1`, 'half')
  mkdirSync(`${uploads}/4194305-17-0123abcd-2/folder`, { recursive: true })
  // The same id of a process, which is another one by now.
  writeFileSync(`${uploads}/${process.ppid}-17-0123abcd-1`, 'half')
  const [, began] = /^\d+ \(.*\) (?:\S+ ){19}(\d+) /.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8')) ?? []
  const atWork = `${process.ppid}-${began}-0123abcd-1`
  writeFileSync(`${uploads}/${atWork}`, 'of somebody who is at work')
  writeFileSync(`${uploads}/upload-of-another-kind`, '')
  openShare(drive, name)
  assert.deepEqual(readdirSync(uploads).sort(), [atWork, 'upload-of-another-kind'].sort())
})

test('whoever comes in the moment in which a share is erased makes no empty one again', (context) => {
  const { drive, name, share } = testShare(context)
  closeShares(drive, name)
  rmSync(share.place.folder, { recursive: true })
  assert.throws(() => openShareBook(share.place.book))
  mkdirSync(share.place.folder)
  assert.throws(() => openShareBook(share.place.book))
  assert.deepEqual(readdirSync(share.place.folder), [])
  assert.throws(() => openShare(drive, name), isRefused('SHARE_UNKNOWN'))
})
