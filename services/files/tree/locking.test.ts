import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Visit } from '../visit.ts'
import { pathFrom, top } from './path.ts'
import { isRefused, type TestShare, testShare, whoMay } from './share.test-support.ts'
import { closeShares, openShare } from './share.ts'
import { openVisit } from './visit.ts'

const start = 1_800_000_000_000
const asked = { isExclusive: true, isDeep: false, owner: '<o/>', until: start + 60_000 }

function two(made: TestShare) {
  const clock = { now: start }
  const now = () => clock.now
  return { clock, anna: made.visit({ now }), ben: made.visit({ now, visitor: whoMay('write', {}, 'ben') }) }
}

async function withFolder(visit: Visit): Promise<void> {
  visit.makeFolder(pathFrom('a'))
  await visit.write(pathFrom('a/x'), Buffer.from('x'))
}

test('a locked file is written by whoever holds the lock and shows it, and by nobody else', async (context) => {
  const { anna, ben } = two(testShare(context))
  await withFolder(anna)
  const { lock, isNew } = anna.lock(pathFrom('a/x'), asked)
  assert.match(lock.token, /^urn:uuid:[0-9a-f-]{36}$/)
  assert.equal(isNew, false)
  await assert.rejects(anna.write(pathFrom('a/x'), Buffer.from('y')), isRefused('LOCKED_BY_SOMEBODY'))
  await assert.rejects(
    ben.write(pathFrom('a/x'), Buffer.from('y'), { tokens: [lock.token] }),
    isRefused('LOCKED_BY_SOMEBODY'),
  )
  await assert.rejects(ben.remove(pathFrom('a')), isRefused('LOCKED_BY_SOMEBODY'))
  assert.throws(() => ben.changeProperties(pathFrom('a/x'), { set: [], remove: [] }), isRefused('LOCKED_BY_SOMEBODY'))
  assert.equal(String(ben.open(pathFrom('a/x')).whole), 'x')
  await anna.write(pathFrom('a/x'), Buffer.from('y'), { tokens: [lock.token] })
  assert.throws(() => ben.unlock(pathFrom('a/x'), lock.token), isRefused('LOCK_UNKNOWN'))
  assert.throws(() => ben.refreshLock(pathFrom('a/x'), lock.token, start + 90_000), isRefused('LOCK_UNKNOWN'))
  anna.unlock(pathFrom('a/x'), lock.token)
  await ben.write(pathFrom('a/x'), Buffer.from('z'))
})

test('an exclusive lock is alone, shared ones are not', async (context) => {
  const { anna, ben } = two(testShare(context))
  await withFolder(anna)
  const shared = { ...asked, isExclusive: false }
  const { lock } = anna.lock(pathFrom('a/x'), shared)
  const { lock: other } = ben.lock(pathFrom('a/x'), shared)
  assert.throws(() => ben.lock(pathFrom('a/x'), asked), isRefused('LOCKED_BY_SOMEBODY'))
  assert.throws(() => ben.lock(pathFrom('a'), { ...asked, isDeep: true }), isRefused('LOCKED_BY_SOMEBODY'))
  assert.deepEqual(
    anna
      .locks(pathFrom('a/x'))
      .map(({ token }) => token)
      .sort(),
    [lock.token, other.token].sort(),
  )
  await ben.write(pathFrom('a/x'), Buffer.from('y'), { tokens: [other.token] })
})

test('a deep lock holds for all that lies below, and for what comes to lie there', async (context) => {
  const { anna, ben } = two(testShare(context))
  await withFolder(anna)
  const { lock } = anna.lock(pathFrom('a'), { ...asked, isDeep: true })
  assert.deepEqual(
    ben.locks(pathFrom('a/x')).map(({ path }) => path),
    ['a'],
  )
  assert.throws(() => ben.lock(pathFrom('a/x'), asked), isRefused('LOCKED_BY_SOMEBODY'))
  await assert.rejects(ben.write(pathFrom('a/new'), Buffer.from('x')), isRefused('LOCKED_BY_SOMEBODY'))
  assert.throws(() => ben.makeFolder(pathFrom('a/new')), isRefused('LOCKED_BY_SOMEBODY'))
  await anna.write(pathFrom('a/new'), Buffer.from('x'), { tokens: [lock.token] })
  assert.equal(anna.refreshLock(pathFrom('a/x'), lock.token, start + 90_000).until, start + 90_000)
  anna.unlock(pathFrom('a/x'), lock.token)
  assert.deepEqual(anna.locks(pathFrom('a')), [])
})

test('a folder that is locked alone keeps its names, and what lies in it is free', async (context) => {
  const { anna, ben } = two(testShare(context))
  await withFolder(anna)
  anna.lock(pathFrom('a'), asked)
  await ben.write(pathFrom('a/x'), Buffer.from('changed'))
  await assert.rejects(ben.write(pathFrom('a/new'), Buffer.from('x')), isRefused('LOCKED_BY_SOMEBODY'))
  await assert.rejects(ben.remove(pathFrom('a/x')), isRefused('LOCKED_BY_SOMEBODY'))
})

test('a name that is locked before it is written is an empty file', (context) => {
  const { anna, ben } = two(testShare(context))
  const { isNew } = anna.lock(pathFrom('new'), asked)
  assert.deepEqual([isNew, anna.find(pathFrom('new'))?.size, anna.usage().files], [true, 0, 1])
  assert.throws(() => anna.lock(pathFrom('missing/new'), asked), isRefused('FOLDER_MISSING'))
  assert.throws(() => ben.lock(pathFrom('new'), asked), isRefused('LOCKED_BY_SOMEBODY'))
})

test('a lock that has run out holds nothing', async (context) => {
  const { clock, anna, ben } = two(testShare(context))
  await withFolder(anna)
  const { lock } = anna.lock(pathFrom('a/x'), asked)
  clock.now = asked.until
  assert.deepEqual(ben.locks(pathFrom('a/x')), [])
  await ben.write(pathFrom('a/x'), Buffer.from('y'))
  assert.throws(() => anna.unlock(pathFrom('a/x'), lock.token), isRefused('LOCK_UNKNOWN'))
})

test('a lock goes with what it locks', async (context) => {
  const { anna } = two(testShare(context))
  await withFolder(anna)
  const { lock } = anna.lock(pathFrom('a/x'), asked)
  await anna.remove(pathFrom('a'), [lock.token])
  await withFolder(anna)
  assert.deepEqual(anna.locks(pathFrom('a/x')), [])
})

test('locks of a folder and of what lies in it are told at once, to who may see them', async (context) => {
  const made = testShare(context)
  const { anna, clock } = two(made)
  await withFolder(anna)
  anna.makeFolder(pathFrom('a/b'))
  anna.lock(pathFrom('a/x'), asked)
  anna.lock(pathFrom('a/b/deep'), asked)
  const guest = made.visit({ visitor: whoMay('nothing', { 'a/b': 'read' }, 'guest'), now: () => clock.now })
  assert.deepEqual(guest.locksIn(pathFrom('a')), [])
  assert.deepEqual(
    anna.locksIn(pathFrom('a')).map(({ path }) => path),
    ['a/x'],
  )
  assert.deepEqual(anna.locksIn(top), [])
})

test('a lock survives a restart', async (context) => {
  const { drive, name, visit } = testShare(context)
  const until = Date.now() + 60_000
  const { lock } = visit().lock(pathFrom('a'), { ...asked, until })
  closeShares(drive, name)
  const again = openVisit({
    share: openShare(drive, name),
    ...{ visitor: whoMay('write'), way: 'network drive', from: '::1', keep: () => undefined },
  })
  assert.deepEqual(again.locks(pathFrom('a')), [lock])
})

test('properties are kept as they were set, all of them or none', async (context) => {
  const { anna } = two(testShare(context))
  await withFolder(anna)
  const colour = { namespace: 'urn:x', name: 'colour', xml: '<colour xmlns="urn:x">grün</colour>' }
  const size = { namespace: '', name: 'size', xml: '<size/>' }
  anna.changeProperties(pathFrom('a/x'), { set: [colour, size], remove: [] })
  anna.changeProperties(pathFrom('a'), { set: [colour], remove: [] })
  anna.changeProperties(pathFrom('a/x'), { set: [], remove: [size, { namespace: 'no', name: 'such' }] })
  assert.deepEqual(anna.properties(pathFrom('a/x')), [colour])
  assert.deepEqual(
    [...anna.propertiesIn(pathFrom('a'))],
    [
      [pathFrom('a'), [colour]],
      [pathFrom('a/x'), [colour]],
    ],
  )
  assert.deepEqual([...anna.propertiesIn(top).keys()], ['a'])
  const many = Array.from({ length: 101 }, (_, at) => ({ ...colour, name: `n${at}` }))
  assert.throws(
    () => anna.changeProperties(pathFrom('a/x'), { set: many, remove: [] }),
    isRefused('TOO_MANY_PROPERTIES'),
  )
  const large = [{ ...colour, xml: 'x'.repeat(70_000) }]
  assert.throws(
    () => anna.changeProperties(pathFrom('a/x'), { set: large, remove: [] }),
    isRefused('TOO_MANY_PROPERTIES'),
  )
  assert.deepEqual(anna.properties(pathFrom('a/x')), [colour])
  assert.throws(() => anna.changeProperties(pathFrom('no'), { set: [colour], remove: [] }), isRefused('FILE_UNKNOWN'))
})

test('the time of change that a program sets is the one that is found, and the checksum stays known', async (context) => {
  const { anna } = two(testShare(context))
  await withFolder(anna)
  const before = await anna.sha256(pathFrom('a/x'))
  anna.changeProperties(pathFrom('a/x'), { set: [], remove: [], changedAt: 1_600_000_000_000 })
  assert.equal(anna.find(pathFrom('a/x'))?.changedAt, 1_600_000_000_000)
  assert.equal(await anna.sha256(pathFrom('a/x')), before)
})

test('nobody fills the book with locks: twenty hold at one place, a thousand for one person', (context) => {
  const { visit } = testShare(context)
  const shared = { isExclusive: false, isDeep: true, owner: '', until: Date.now() + 60_000 }
  for (let count = 0; count < 20; count += 1) visit().lock(top, shared)
  assert.throws(() => visit().lock(top, shared), isRefused('TOO_MANY_LOCKS'))
  // What lies below would have them all.
  assert.throws(() => visit().lock(pathFrom('x'), { ...shared, isDeep: false }), isRefused('TOO_MANY_LOCKS'))
  assert.equal(visit().find(pathFrom('x')), undefined)
  const later = testShare(context)
  for (let count = 0; count < 1_000; count += 1) later.visit().lock(pathFrom(`${count}`), { ...shared, isDeep: false })
  assert.throws(() => later.visit().lock(pathFrom('x'), shared), isRefused('TOO_MANY_LOCKS'))
  later.visit({ visitor: whoMay('write', {}, 'ben') }).lock(pathFrom('x'), shared)
})
