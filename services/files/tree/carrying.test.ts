import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import type { Visit } from '../visit.ts'
import { pathFrom, top } from './path.ts'
import { isRefused, testShare, whoMay } from './share.test-support.ts'

const read = (visit: Visit, path: string): string => String(visit.open(pathFrom(path)).whole)
const property = { namespace: 'urn:x', name: 'colour', xml: '<c xmlns="urn:x">red</c>' }

/** a/ with x, b/ and b/y in it; and z. */
async function withTree(visit: Visit): Promise<Visit> {
  for (const folder of ['a', 'a/b']) visit.makeFolder(pathFrom(folder))
  for (const file of ['a/x', 'a/b/y', 'z']) await visit.write(pathFrom(file), Buffer.from(file))
  return visit
}
const paths = (visit: Visit): string[] => [...visit.walk(top)].map(({ path }) => path).sort()

test('a folder is copied with all that lies in it, at once', async (context) => {
  const made = testShare(context)
  const visit = await withTree(made.visit())
  visit.changeProperties(pathFrom('a/b/y'), { set: [property], remove: [] })
  assert.deepEqual(await visit.copy(pathFrom('a'), pathFrom('c'), { replace: false }), { isNew: true })
  assert.deepEqual(paths(visit), ['a', 'a/b', 'a/b/y', 'a/x', 'c', 'c/b', 'c/b/y', 'c/x', 'z'])
  assert.equal(read(visit, 'c/b/y'), 'a/b/y')
  assert.deepEqual(visit.properties(pathFrom('c/b/y')), [property])
  assert.deepEqual(readdirSync(made.share.place.uploads), [])
})

test('a copy goes its own way from then on', async (context) => {
  const visit = await withTree(testShare(context).visit())
  await visit.copy(pathFrom('z'), pathFrom('y'), { replace: false })
  await visit.write(pathFrom('z'), Buffer.from('changed'))
  assert.equal(read(visit, 'y'), 'z')
})

test('a folder can be copied without what lies in it', async (context) => {
  const visit = await withTree(testShare(context).visit())
  visit.changeProperties(pathFrom('a'), { set: [property], remove: [] })
  await visit.copy(pathFrom('a'), pathFrom('c'), { replace: false, alone: true })
  assert.deepEqual(visit.list(pathFrom('c')), [])
  assert.deepEqual(visit.properties(pathFrom('c')), [property])
})

test('a folder is moved with all that lies in it, and its properties and versions with it', async (context) => {
  const visit = await withTree(testShare(context).visit())
  visit.changeProperties(pathFrom('a/x'), { set: [property], remove: [] })
  await visit.write(pathFrom('a/x'), Buffer.from('second'))
  const tag = visit.find(pathFrom('a/x'))?.etag
  assert.deepEqual(await visit.move(pathFrom('a'), pathFrom('c'), { replace: false }), { isNew: true })
  assert.deepEqual(paths(visit), ['c', 'c/b', 'c/b/y', 'c/x', 'z'])
  assert.deepEqual(visit.properties(pathFrom('c/x')), [property])
  assert.equal(visit.versions(pathFrom('c/x')).length, 1)
  assert.equal(visit.find(pathFrom('c/x'))?.etag, tag)
})

test('what is replaced goes to the trash as it was, and something new has none of its properties', async (context) => {
  const visit = await withTree(testShare(context).visit())
  visit.changeProperties(pathFrom('a'), { set: [property], remove: [] })
  await assert.rejects(visit.move(pathFrom('z'), pathFrom('a'), { replace: false }), isRefused('ALREADY_THERE'))
  await assert.rejects(visit.copy(pathFrom('z'), pathFrom('a'), { replace: false }), isRefused('ALREADY_THERE'))
  assert.deepEqual(await visit.move(pathFrom('z'), pathFrom('a'), { replace: true }), { isNew: false })
  assert.deepEqual([paths(visit), read(visit, 'a'), visit.properties(pathFrom('a'))], [['a'], 'z', []])
  const [removed] = visit.trash()
  assert.deepEqual([removed?.path, removed?.kind, removed?.size], ['a', 'folder', 8])
  assert.equal((await visit.restore(removed?.id ?? '')).path, 'a (2)')
  assert.deepEqual([read(visit, 'a (2)/b/y'), visit.properties(pathFrom('a (2)'))], ['a/b/y', [property]])
})

test('nothing is carried into itself, over what contains it, or to where no folder is', async (context) => {
  const visit = await withTree(testShare(context).visit())
  const carry = [visit.copy.bind(visit), visit.move.bind(visit)]
  for (const each of carry) {
    for (const [from, to] of [
      ['a', 'a'],
      ['a', 'a/c'],
      ['a', 'a/b/c'],
      ['a/b', 'a'],
      ['a', ''],
    ] as const) {
      await assert.rejects(
        each(pathFrom(from), pathFrom(to), { replace: true }),
        isRefused('INTO_ITSELF'),
        `${from} ${to}`,
      )
    }
    await assert.rejects(each(pathFrom('a'), pathFrom('missing/c'), { replace: true }), isRefused('FOLDER_MISSING'))
    await assert.rejects(each(pathFrom('missing'), pathFrom('c'), { replace: true }), isRefused('FILE_UNKNOWN'))
  }
  assert.deepEqual(paths(visit), ['a', 'a/b', 'a/b/y', 'a/x', 'z'])
})

test('a copy for which there is no room leaves nothing behind', async (context) => {
  const made = testShare(context, { quota: 1_500 })
  const visit = made.visit()
  visit.makeFolder(pathFrom('a'))
  for (const name of ['a/x', 'a/y']) await visit.write(pathFrom(name), Buffer.alloc(500))
  await assert.rejects(visit.copy(pathFrom('a'), pathFrom('b'), { replace: false }), isRefused('QUOTA_EXCEEDED'))
  await assert.rejects(visit.copy(pathFrom('a'), pathFrom('a'), { replace: false }), isRefused('INTO_ITSELF'))
  await visit.copy(pathFrom('a/x'), pathFrom('b'), { replace: false })
  await assert.rejects(visit.copy(pathFrom('a/x'), pathFrom('c'), { replace: false }), isRefused('QUOTA_EXCEEDED'))
  assert.deepEqual([visit.usage().used, readdirSync(made.share.place.uploads)], [1_500, []])
})

test('locks stay where they were, and do not move along', async (context) => {
  const visit = await withTree(testShare(context).visit())
  const { lock } = visit.lock(pathFrom('z'), {
    isExclusive: true,
    isDeep: false,
    owner: '',
    until: Date.now() + 60_000,
  })
  await assert.rejects(visit.move(pathFrom('z'), pathFrom('y'), { replace: false }), isRefused('LOCKED_BY_SOMEBODY'))
  await visit.move(pathFrom('z'), pathFrom('y'), { replace: false, tokens: [lock.token] })
  assert.deepEqual([visit.locks(pathFrom('y')), visit.locks(pathFrom('z'))], [[], []])
})

test('a locked thing is not overwritten by carrying, nor anything that is locked further down', async (context) => {
  const visit = await withTree(testShare(context).visit())
  const { lock } = visit.lock(pathFrom('a/b/y'), {
    isExclusive: true,
    isDeep: false,
    owner: '',
    until: Date.now() + 60_000,
  })
  await assert.rejects(visit.copy(pathFrom('z'), pathFrom('a'), { replace: true }), isRefused('LOCKED_BY_SOMEBODY'))
  await assert.rejects(visit.move(pathFrom('a'), pathFrom('c'), { replace: true }), isRefused('LOCKED_BY_SOMEBODY'))
  // Reading is free.
  await visit.copy(pathFrom('a'), pathFrom('c'), { replace: false })
  assert.deepEqual(visit.locks(pathFrom('c/b/y')), [])
  await visit.copy(pathFrom('z'), pathFrom('a'), { replace: true, tokens: [lock.token] })
  assert.equal(read(visit, 'a'), 'z')
})

test('whoever moves or removes a folder may write in all that lies below', async (context) => {
  const { visit } = testShare(context)
  await withTree(visit())
  const clerk = visit({ visitor: whoMay('write', { 'a/b': 'read' }, 'clerk') })
  await assert.rejects(clerk.move(pathFrom('a'), pathFrom('c'), { replace: false }), isRefused('FOLDER_NOT_PERMITTED'))
  await assert.rejects(clerk.remove(pathFrom('a')), isRefused('FOLDER_NOT_PERMITTED'))
  await assert.rejects(clerk.copy(pathFrom('z'), pathFrom('a'), { replace: true }), isRefused('FOLDER_NOT_PERMITTED'))
  await assert.rejects(
    clerk.move(pathFrom('z'), pathFrom('a/b/z'), { replace: true }),
    isRefused('FOLDER_NOT_PERMITTED'),
  )
})

test('what somebody may not see is in no copy of his', async (context) => {
  const { visit } = testShare(context)
  const anna = await withTree(visit())
  anna.changeProperties(pathFrom('a/b/y'), { set: [property], remove: [] })
  const clerk = visit({ visitor: whoMay('write', { 'a/b': 'nothing' }, 'clerk') })
  await clerk.copy(pathFrom('a'), pathFrom('c'), { replace: false })
  assert.deepEqual(
    [...anna.walk(pathFrom('c'))].map(({ path }) => path),
    ['c/x'],
  )
  assert.deepEqual(anna.properties(pathFrom('c/b/y')), [])
})

test('what is permitted in a folder goes where it goes: moved, removed, brought back, and gone with it', async (context) => {
  const { visit, share } = testShare(context)
  const anna = await withTree(visit())
  const rows = () =>
    share.book.database
      .prepare('select path, holder, may from permission order by path')
      .all()
      .map((row) => ({ ...row }))
  share.book.write((database) =>
    database.exec("insert into permission values ('a/b', 'everybody', 'nothing'), ('ab', 'everybody', 'read')"),
  )
  await anna.move(pathFrom('a'), pathFrom('c'), { replace: false })
  const [there, other] = [
    { path: 'c/b', holder: 'everybody', may: 'nothing' },
    { path: 'ab', holder: 'everybody', may: 'read' },
  ]
  assert.deepEqual(rows(), [other, there])
  await anna.remove(pathFrom('c'))
  assert.deepEqual(rows(), [other])
  // It was not for everybody: so it is seen by whoever removed it, and by who administrates the share.
  const [removed] = anna.trash()
  assert.deepEqual(visit({ visitor: whoMay('write', {}, 'clerk') }).trash(), [])
  assert.equal(visit({ visitor: { ...whoMay('write', {}, 'boss'), isAdministrator: true } }).trash().length, 1)
  await anna.restore(removed?.id ?? '')
  assert.deepEqual(rows(), [other, there])
  await anna.remove(pathFrom('c'))
  await anna.discard(anna.trash()[0]?.id ?? '')
  assert.deepEqual(rows(), [other])
})

test('a copy takes along no property of a folder that is not in it', async (context) => {
  const { visit, share } = testShare(context)
  const here = visit()
  for (const folder of ['a', 'a/hidden', 'a/hidden/open']) here.makeFolder(pathFrom(folder))
  const property = { namespace: 'urn:a', name: 'secret', xml: '<secret xmlns="urn:a">said of it</secret>' }
  here.changeProperties(pathFrom('a/hidden'), { set: [property], remove: [] })
  const guest = visit({ visitor: whoMay('write', { 'a/hidden': 'nothing', 'a/hidden/open': 'read' }) })
  await guest.copy(pathFrom('a'), pathFrom('b'), { replace: false })
  assert.equal(guest.find(pathFrom('b/hidden')), undefined)
  assert.deepEqual(share.tree.properties.at('b/hidden'), [])
})
