import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { linkSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { pathFrom, top } from './path.ts'
import { isRefused, testShare, whoMay } from './share.test-support.ts'

test('what lies at a place is found with its size, its times and a tag of its content', async (context) => {
  const visit = testShare(context).visit()
  await visit.write(pathFrom('Plan.txt'), Buffer.from('one'), { changedAt: 1_700_000_000_123 })
  const found = visit.find(pathFrom('Plan.txt'))
  assert.deepEqual(
    [found?.path, found?.name, found?.kind, found?.size, found?.changedAt],
    ['Plan.txt', 'Plan.txt', 'file', 3, 1_700_000_000_123],
  )
  assert.match(found?.etag ?? '', /^"[\d-]+"$/)
  assert.equal(visit.find(pathFrom('nothing')), undefined)
  assert.deepEqual([visit.find(top)?.kind, visit.find(top)?.name], ['folder', ''])
})

test('the tag is another one with each content, also when a program says that nothing changed', async (context) => {
  const visit = testShare(context).visit()
  const tags = new Set<string>()
  for (let time = 0; time < 200; time += 1) {
    const { entry } = await visit.write(pathFrom('a'), Buffer.from(`${time % 2}`), { changedAt: 1_700_000_000_000 })
    assert.equal(entry.etag, visit.find(pathFrom('a'))?.etag)
    tags.add(entry.etag)
  }
  assert.equal(tags.size, 200)
})

test('a folder is listed in the order of the alphabet, and one row is kept', async (context) => {
  const { visit, kept } = testShare(context)
  const here = visit()
  for (const name of ['c', 'a', 'b']) await here.write(pathFrom(name), Buffer.from(name))
  here.makeFolder(pathFrom('aa'))
  kept.length = 0
  assert.deepEqual(
    here.list(top).map(({ name, kind }) => [name, kind]),
    [
      ['a', 'file'],
      ['aa', 'folder'],
      ['b', 'file'],
      ['c', 'file'],
    ],
  )
  assert.deepEqual(
    kept.map(({ act, path, person, from, way }) => [act, path, person, from, way]),
    [['list', '', 'anna', '10.8.0.2', 'network drive']],
  )
})

test('a walk tells a folder before what lies in it, one at a time', async (context) => {
  const visit = testShare(context).visit()
  for (const folder of ['a', 'a/b', 'c']) visit.makeFolder(pathFrom(folder))
  for (const file of ['a/b/x', 'a/y', 'z']) await visit.write(pathFrom(file), Buffer.from(file))
  const seen = [...visit.walk(top)].map(({ path }) => path)
  assert.deepEqual([...seen].sort(), ['a', 'a/b', 'a/b/x', 'a/y', 'c', 'z'])
  assert.ok(seen.indexOf(pathFrom('a')) < seen.indexOf(pathFrom('a/b')))
  assert.ok(seen.indexOf(pathFrom('a/b')) < seen.indexOf(pathFrom('a/b/x')))
})

test('a small file comes whole, a large one as a stream, whole or in part', async (context) => {
  const { visit, kept } = testShare(context)
  const here = visit()
  const large = Buffer.from(Array.from({ length: 300_000 }, (_, at) => at % 251))
  await here.write(pathFrom('small'), Buffer.from('small'))
  await here.write(pathFrom('large'), large)
  kept.length = 0
  assert.equal(String(here.open(pathFrom('small')).whole), 'small')
  const opened = here.open(pathFrom('large'))
  assert.equal(opened.whole, undefined)
  assert.deepEqual(await buffer(opened.stream()), large)
  assert.deepEqual(
    await buffer(here.open(pathFrom('large')).stream({ first: 10, last: 199_999 })),
    large.subarray(10, 200_000),
  )
  assert.deepEqual(await buffer(here.open(pathFrom('small')).stream({ first: 1, last: 2 })), Buffer.from('ma'))
  here.open(pathFrom('large')).close()
  assert.deepEqual(
    kept.map(({ act, path, bytes }) => [act, path, bytes]),
    [
      ['read', 'small', 5],
      ['read', 'large', 300_000],
      ['read', 'large', 199_990],
      ['read', 'small', 5],
    ],
  )
})

test('what is being read stays readable when somebody replaces or removes it', async (context) => {
  const visit = testShare(context).visit()
  const before = Buffer.alloc(1_000_000, 'a')
  await visit.write(pathFrom('a'), before)
  const [one, other] = [visit.open(pathFrom('a')), visit.open(pathFrom('a'))]
  await visit.write(pathFrom('a'), Buffer.alloc(1_000_000, 'b'))
  assert.deepEqual(await buffer(one.stream()), before)
  await visit.remove(pathFrom('a'))
  assert.deepEqual(await buffer(other.stream()), before)
})

test('a checksum is of the content, is remembered, and is another one when the content was changed behind our back', async (context) => {
  const { visit, share } = testShare(context)
  const here = visit()
  await here.write(pathFrom('a'), Buffer.from('one'))
  assert.equal(await here.sha256(pathFrom('a')), createHash('sha256').update('one').digest('hex'))
  const file = `${share.place.files}/a`
  writeFileSync(file, 'two')
  utimesSync(file, 1_000, 1_000)
  assert.equal(await here.sha256(pathFrom('a')), createHash('sha256').update('two').digest('hex'))
})

test('a file is no folder, a folder no file, and what is not there is unknown', (context) => {
  const { visit, share } = testShare(context)
  mkdirSync(`${share.place.files}/folder`)
  writeFileSync(`${share.place.files}/file`, '')
  const here = visit()
  assert.throws(() => here.open(pathFrom('folder')), isRefused('NOT_A_FILE'))
  assert.throws(() => here.list(pathFrom('file')), isRefused('NOT_A_FOLDER'))
  assert.throws(() => here.list(pathFrom('file/x')), isRefused('FILE_UNKNOWN'))
  for (const path of ['x', 'folder/x', 'file/x', 'x/y/z']) {
    assert.throws(() => here.open(pathFrom(path)), isRefused('FILE_UNKNOWN'), path)
  }
})

test('a symlink that somebody planted leads nowhere, at the end of a path or on the way', async (context) => {
  const { visit, share, drive } = testShare(context)
  const { files } = share.place
  mkdirSync(`${drive}/outside`)
  writeFileSync(`${drive}/outside/secret`, 'secret')
  symlinkSync(`${drive}/outside`, `${files}/folder`)
  symlinkSync(`${drive}/outside/secret`, `${files}/file`)
  symlinkSync('.', `${files}/self`)
  await visit().write(pathFrom('real'), Buffer.from('real'))
  const here = visit()
  assert.deepEqual(
    here.list(top).map(({ name }) => name),
    ['real'],
  )
  assert.deepEqual(
    [...here.walk(top)].map(({ path }) => path),
    ['real'],
  )
  for (const path of ['folder', 'file', 'folder/secret', 'self/real']) {
    assert.equal(here.find(pathFrom(path)), undefined, path)
    assert.throws(() => here.open(pathFrom(path)), isRefused('FILE_UNKNOWN'), path)
    await assert.rejects(here.remove(pathFrom(path)), isRefused('FILE_UNKNOWN'), path)
    await assert.rejects(here.sha256(pathFrom(path)), isRefused('FILE_UNKNOWN'), path)
  }
  await assert.rejects(here.write(pathFrom('folder/new'), Buffer.from('x')), isRefused('FOLDER_MISSING'))
  assert.throws(() => here.makeFolder(pathFrom('folder/new')), isRefused('FOLDER_MISSING'))
  await assert.rejects(
    here.move(pathFrom('real'), pathFrom('folder/real'), { replace: true }),
    isRefused('FOLDER_MISSING'),
  )
  // Writing takes the place of the link itself.
  await here.write(pathFrom('file'), Buffer.from('mine'))
  assert.equal(String(here.open(pathFrom('file')).whole), 'mine')
  assert.equal(execFileSync('cat', [`${drive}/outside/secret`], { encoding: 'utf8' }), 'secret')
})

test('a pipe that somebody planted keeps nobody waiting', (context) => {
  const { visit, share } = testShare(context)
  execFileSync('mkfifo', [`${share.place.files}/pipe`])
  assert.throws(() => visit().open(pathFrom('pipe')), isRefused('FILE_UNKNOWN'))
  assert.deepEqual(visit().list(top), [])
})

test('an open file that takes another place while it is opened is the one that was asked for', async (context) => {
  const { visit, share } = testShare(context)
  const here = visit()
  await here.write(pathFrom('a'), Buffer.alloc(100_000, 'a'))
  linkSync(`${share.place.files}/a`, `${share.place.files}/b`)
  renameSync(`${share.place.files}/b`, `${share.place.files}/c`)
  assert.equal((await buffer(here.open(pathFrom('c')).stream())).length, 100_000)
  rmSync(`${share.place.files}/c`)
})

test('where somebody may do nothing there is nothing, except the way to where he may do something', async (context) => {
  const { visit } = testShare(context)
  const anna = visit()
  for (const folder of ['Personal', 'Projekte', 'Projekte/Nord', 'Projekte/Süd']) anna.makeFolder(pathFrom(folder))
  for (const file of ['Personal/x', 'Projekte/y', 'Projekte/Nord/z', 'w'])
    await anna.write(pathFrom(file), Buffer.from('1'))
  const guest = visit({ visitor: whoMay('nothing', { 'Projekte/Nord': 'read' }, 'guest') })
  assert.deepEqual(
    guest.list(top).map(({ path }) => path),
    ['Projekte'],
  )
  assert.deepEqual(
    guest.list(pathFrom('Projekte')).map(({ path }) => path),
    ['Projekte/Nord'],
  )
  assert.deepEqual(
    guest.list(pathFrom('Projekte/Nord')).map(({ path }) => path),
    ['Projekte/Nord/z'],
  )
  assert.deepEqual(
    [...guest.walk(top)].map(({ path }) => path),
    ['Projekte', 'Projekte/Nord', 'Projekte/Nord/z'],
  )
  assert.equal(guest.find(pathFrom('Personal')), undefined)
  assert.throws(() => guest.list(pathFrom('Personal')), isRefused('FILE_UNKNOWN'))
  assert.throws(() => guest.open(pathFrom('Projekte/y')), isRefused('FILE_UNKNOWN'))
  assert.equal(String(guest.open(pathFrom('Projekte/Nord/z')).whole), '1')
  await assert.rejects(guest.write(pathFrom('Projekte/Nord/z'), Buffer.from('2')), isRefused('FOLDER_NOT_PERMITTED'))
})
