import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { pathFrom } from './path.ts'
import { prune } from './prune.ts'
import { recount } from './recount.ts'
import { isRefused, type TestShare, testShare, whoMay } from './share.test-support.ts'

const MINUTE = 60_000
const start = 1_800_000_000_000
const path = pathFrom('Plan.txt')

/** A visit whose clock is set by hand. */
function withClock({ visit }: TestShare) {
  const clock = { now: start }
  return { clock, here: visit({ now: () => clock.now }) }
}

test('what was overwritten can be read and come back, and what it replaces is kept then', async (context) => {
  const { clock, here } = withClock(testShare(context))
  await here.write(path, Buffer.from('first'))
  clock.now += 60 * MINUTE
  await here.write(path, Buffer.from('second'))
  const [version] = here.versions(path)
  assert.deepEqual([version?.size, version?.keptAt, version?.keptBy], [5, clock.now, 'anna'])
  assert.equal(String(here.openVersion(path, version?.id ?? '').whole), 'first')
  const before = here.find(path)?.etag
  const back = await here.restoreVersion(path, version?.id ?? '')
  assert.equal(String(here.open(path).whole), 'first')
  assert.notEqual(back.etag, before)
  assert.deepEqual(
    here.versions(path).map(({ id }) => String(here.openVersion(path, id).whole)),
    ['second'],
  )
  assert.deepEqual([here.usage().files, here.usage().versions, here.usage().used], [1, 6, 11])
})

test('versions lie ten minutes apart at least: not each save is one', async (context) => {
  const { clock, here } = withClock(testShare(context))
  for (let save = 0; save <= 12; save += 1) {
    await here.write(path, Buffer.from(`at minute ${save * 3}`))
    clock.now += 3 * MINUTE
  }
  assert.deepEqual(
    here.versions(path).map(({ id }) => String(here.openVersion(path, id).whole)),
    ['at minute 24', 'at minute 12', 'at minute 0'],
  )
})

test('an empty content and the same content again are no versions', async (context) => {
  const { clock, here } = withClock(testShare(context))
  await here.write(path, Buffer.alloc(0))
  await here.write(path, Buffer.from('same'))
  clock.now += 20 * MINUTE
  await here.write(path, Buffer.from('same'))
  assert.deepEqual(here.versions(path), [])
})

test('as many are kept as were sold, and fewer when fewer are', async (context) => {
  const made = testShare(context, { versionsKept: 3 })
  const { clock, here } = withClock(made)
  for (let save = 0; save < 6; save += 1) {
    await here.write(path, Buffer.from(`save ${save}`))
    clock.now += 20 * MINUTE
  }
  const contents = () => here.versions(path).map(({ id }) => String(here.openVersion(path, id).whole))
  assert.deepEqual(contents(), ['save 4', 'save 3', 'save 2'])
  assert.equal(readdirSync(made.share.place.versions).length, 3)
  made.change({ versions_kept: 1 })
  assert.deepEqual(await prune(made.share, clock.now), { removed: 0, versions: 2 })
  assert.deepEqual([contents(), here.usage().versions], [['save 4'], 6])
  made.change({ versions_kept: 0 })
  await here.write(path, Buffer.from('last'))
  assert.equal((await recount(made.share))?.wasRight, true)
})

test('a save that fits is kept before what it replaces', async (context) => {
  const { here } = withClock(testShare(context, { quota: 150 }))
  await here.write(path, Buffer.alloc(100, 1))
  await here.write(path, Buffer.alloc(100, 2))
  assert.deepEqual([here.versions(path).length, here.usage().used], [0, 100])
})

test('a file that is removed has its versions when it comes back', async (context) => {
  const { here } = withClock(testShare(context))
  await here.write(path, Buffer.from('first'))
  await here.write(path, Buffer.from('second'))
  await here.remove(path)
  await here.write(path, Buffer.from('another'))
  assert.deepEqual(here.versions(path), [])
  const back = await here.restore(here.trash()[0]?.id ?? '')
  assert.equal(back.path, 'Plan (2).txt')
  assert.deepEqual(
    here.versions(back.path).map(({ size }) => size),
    [5],
  )
})

test('a version is of its file, and seen by who sees the file', async (context) => {
  const { visit } = testShare(context)
  const here = visit()
  await here.write(path, Buffer.from('first'))
  await here.write(path, Buffer.from('second'))
  await here.write(pathFrom('other'), Buffer.from('x'))
  const id = here.versions(path)[0]?.id ?? ''
  assert.throws(() => here.openVersion(pathFrom('other'), id), isRefused('VERSION_UNKNOWN'))
  const reader = visit({ visitor: whoMay('read', {}, 'reader') })
  assert.equal(String(reader.openVersion(path, id).whole), 'first')
  await assert.rejects(reader.restoreVersion(path, id), isRefused('FOLDER_NOT_PERMITTED'))
  const nobody = visit({ visitor: whoMay('nothing', {}, 'nobody') })
  assert.throws(() => nobody.versions(path), isRefused('FILE_UNKNOWN'))
})
