import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { permit } from '../people/permission.ts'
import { letIn } from '../people/person.ts'
import { visitorOf } from '../people/visitor.ts'
import type { Path, Visit } from '../visit.ts'
import { pathFrom, top } from './path.ts'
import { prune } from './prune.ts'
import { recount } from './recount.ts'
import { isRefused, testShare, whoMay } from './share.test-support.ts'
import { numbered } from './trash.ts'

const DAY = 86_400_000
const start = 1_800_000_000_000

test('what was removed can come back for as many days as were sold, and then goes for good', async (context) => {
  const { visit, share, kept } = testShare(context, { trashDays: 7 })
  let now = start
  const here = visit({ now: () => now })
  here.makeFolder(pathFrom('a'))
  await here.write(pathFrom('a/x'), Buffer.alloc(100))
  await here.remove(pathFrom('a'))
  assert.equal(here.find(pathFrom('a')), undefined)
  const [removed] = here.trash()
  assert.deepEqual(
    { ...removed, id: '' },
    { id: '', path: 'a', kind: 'folder', size: 100, removedAt: start, removedBy: 'anna', goneAt: start + 7 * DAY },
  )
  assert.equal(kept.at(-1)?.act, 'remove')
  now = start + 7 * DAY - 1
  assert.deepEqual(await prune(share, now), { removed: 0, versions: 0 })
  assert.equal(here.trash().length, 1)
  now += 1
  assert.deepEqual(here.trash(), [])
  await assert.rejects(here.restore(removed?.id ?? ''), isRefused('REMOVED_UNKNOWN'))
  assert.deepEqual(await prune(share, now), { removed: 1, versions: 0 })
  assert.deepEqual([readdirSync(share.place.trash), readdirSync(share.place.uploads), here.usage().used], [[], [], 0])
})

test('where nothing is kept, what is removed is gone', async (context) => {
  const { visit, share } = testShare(context, { trashDays: 0 })
  const here = visit()
  await here.write(pathFrom('a'), Buffer.alloc(100))
  await here.write(pathFrom('a'), Buffer.alloc(200))
  await here.remove(pathFrom('a'))
  const { place } = share
  assert.deepEqual(here.trash(), [])
  assert.deepEqual([readdirSync(place.trash), readdirSync(place.versions), readdirSync(place.uploads)], [[], [], []])
  assert.equal(here.usage().used, 0)
})

test('what comes back finds its folder again, also one that went later', async (context) => {
  const { visit } = testShare(context)
  const here = visit()
  for (const folder of ['a', 'a/b']) here.makeFolder(pathFrom(folder))
  await here.write(pathFrom('a/b/x'), Buffer.from('x'))
  await here.remove(pathFrom('a/b/x'))
  await here.remove(pathFrom('a'))
  const file = here.trash().find(({ kind }) => kind === 'file')
  assert.equal((await here.restore(file?.id ?? '')).path, 'a/b/x')
  assert.equal(here.usage().folders, 2)
  await assert.rejects(here.restore(file?.id ?? ''), isRefused('REMOVED_UNKNOWN'))
})

test('what comes back to where something else lies now has a number', async (context) => {
  const { visit } = testShare(context)
  const here = visit()
  for (const content of ['one', 'two', 'three']) {
    await here.write(pathFrom('Plan.tar.gz'), Buffer.from(content))
    await here.remove(pathFrom('Plan.tar.gz'))
  }
  const back: string[] = []
  for (const { id } of here.trash()) back.push((await here.restore(id)).path)
  assert.deepEqual(back.sort(), ['Plan.tar (2).gz', 'Plan.tar (3).gz', 'Plan.tar.gz'])
})

test('what comes back to where a file is in place of its folder lies beside that', async (context) => {
  const { visit } = testShare(context)
  const here = visit()
  here.makeFolder(pathFrom('a'))
  await here.write(pathFrom('a/x'), Buffer.from('x'))
  await here.remove(pathFrom('a/x'))
  await here.remove(pathFrom('a'))
  await here.write(pathFrom('a'), Buffer.from('now a file'))
  const file = here.trash().find(({ kind }) => kind === 'file')
  assert.equal((await here.restore(file?.id ?? '')).path, 'x')
})

test('a number fits even where the name is as long as can be', () => {
  assert.equal(numbered('Plan.odt', 2, 'file'), 'Plan (2).odt')
  assert.equal(numbered('Version 1.0', 2, 'folder'), 'Version 1.0 (2)')
  assert.equal(numbered('.profile', 3, 'file'), '.profile (3)')
  assert.equal(Buffer.byteLength(numbered(`${'x'.repeat(251)}.txt`, 2, 'file')), 255)
  assert.equal(numbered(`${'€'.repeat(83)}.txt`, 10, 'file'), `${'€'.repeat(82)} (10).txt`)
})

test('what is discarded is gone with its versions and properties', async (context) => {
  const { visit, share } = testShare(context)
  const here = visit()
  await here.write(pathFrom('a'), Buffer.alloc(100))
  await here.write(pathFrom('a'), Buffer.alloc(50, 1))
  here.changeProperties(pathFrom('a'), { set: [{ namespace: 'x', name: 'y', xml: '<y/>' }], remove: [] })
  await here.remove(pathFrom('a'))
  assert.deepEqual([here.usage().trash, here.usage().versions], [50, 100])
  await here.discard(here.trash()[0]?.id ?? '')
  assert.equal(here.usage().used, 0)
  assert.deepEqual(readdirSync(share.place.versions), [])
  assert.equal((await recount(share))?.wasRight, true)
  await here.write(pathFrom('a'), Buffer.alloc(1))
  assert.deepEqual([here.properties(pathFrom('a')), here.versions(pathFrom('a'))], [[], []])
})

test('who may not write there brings nothing back and discards nothing', async (context) => {
  const { visit } = testShare(context)
  const here = visit()
  await here.write(pathFrom('a'), Buffer.from('a'))
  await here.remove(pathFrom('a'))
  const id = here.trash()[0]?.id ?? ''
  const reader = visit({ visitor: whoMay('read', {}, 'reader') })
  await assert.rejects(reader.restore(id), isRefused('FOLDER_NOT_PERMITTED'))
  await assert.rejects(reader.discard(id), isRefused('FOLDER_NOT_PERMITTED'))
  const nobody = visit({ visitor: whoMay('nothing', {}, 'nobody') })
  assert.deepEqual(nobody.trash(), [])
  await assert.rejects(nobody.restore(id), isRefused('REMOVED_UNKNOWN'))
})

test('what lay in a restricted folder is seen by nobody else because that has another name, or went', async (context) => {
  const { visit, share } = testShare(context)
  const { book } = share
  for (const [person, isAdministrator] of [
    ['anna', true],
    ['bert', false],
    ['carl', false],
  ] as const)
    letIn(book, { person, name: person, address: `${person}@a.example`, isAdministrator, guest: null, directory: null })
  const as = (person: string): Visit =>
    visit({ visitor: visitorOf(book, person, Date.now()) ?? assert.fail(`${person} is not in`) })
  const [restricted, renamed, file] = ['pay', 'wages', 'pay/list'].map(pathFrom) as [Path, Path, Path]
  as('anna').makeFolder(restricted)
  permit(book, restricted, 'everybody', 'nothing')
  for (const person of ['anna', 'bert']) permit(book, restricted, `person ${person}`, 'write')
  await as('anna').write(file, Buffer.from('1,000'))
  await as('anna').remove(file)
  assert.deepEqual([as('bert').trash().length, as('carl').trash().length], [1, 0])
  await as('anna').move(restricted, renamed, { replace: false })
  assert.deepEqual([as('anna').trash().length, as('bert').trash().length, as('carl').trash().length], [1, 0, 0])
  const id = as('anna').trash()[0]?.id ?? ''
  await assert.rejects(as('carl').restore(id), isRefused('REMOVED_UNKNOWN'))
  await assert.rejects(as('carl').discard(id), isRefused('REMOVED_UNKNOWN'))
  assert.equal((await as('anna').restore(id)).path, 'pay/list')
  assert.equal(as('carl').find(file), undefined)
  assert.equal(String(as('bert').open(file).whole), '1,000')
})

test('the share itself is not removed', async (context) => {
  await assert.rejects(testShare(context).visit().remove(top), isRefused('FOLDER_NOT_PERMITTED'))
})

test('what was about to go when the process ended is brought to its end: there or here, and counted right', async (context) => {
  const { visit, share } = testShare(context)
  const here = visit()
  for (const name of ['stayed', 'went']) await here.write(pathFrom(name), Buffer.alloc(100))
  const row = {
    kind: 'file',
    step: 'going',
    size: 100,
    removedAt: start,
    removedBy: 'anna',
    permissions: [],
    above: [],
  } as const
  for (const name of ['stayed', 'went'])
    share.tree.change(() => share.tree.removed.put({ ...row, id: name, path: pathFrom(name) }))
  renameSync(`${share.place.files}/went`, `${share.place.trash}/went`)
  await prune(share, start + DAY)
  assert.deepEqual(
    here.list(top).map(({ name }) => name),
    ['stayed'],
  )
  assert.deepEqual(
    share.tree.removed.all().map(({ id, step }) => [id, step]),
    [['went', 'there']],
  )
  assert.deepEqual([here.usage().files, here.usage().trash], [1, 100])
  assert.equal((await recount(share))?.wasRight, true)
})

test('what lies in trash and versions and is in no book goes, once nobody can be at it any more', async (context) => {
  const { share } = testShare(context)
  mkdirSync(`${share.place.trash}/lost`)
  for (const file of [`${share.place.trash}/lost/x`, `${share.place.versions}/lost`]) writeFileSync(file, 'x')
  utimesSync(`${share.place.trash}/lost`, 1, 1)
  await prune(share, Date.now())
  assert.deepEqual(readdirSync(share.place.trash), ['lost'])
  await prune(share, Date.now() + DAY)
  assert.deepEqual([readdirSync(share.place.trash), readdirSync(share.place.versions)], [[], []])
})
