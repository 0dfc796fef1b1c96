import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { pathFrom } from '../../../services/files/tree/path.ts'
import {
  appendTo,
  beginUpload,
  bytesHeld,
  findUpload,
  keptFor,
  listUploads,
  removeLeftUploads,
} from './kept-uploads.ts'
import { metadataIn, metadataOf } from './tus-headers.ts'

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'uploads-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
const announced = { path: pathFrom('a.txt'), length: 6, ifThere: 'refuse' } as const

test('what came before a connection was cut stays; with a checksum a part stays whole or not at all', () =>
  inFolder(async (folder) => {
    const kept = await beginUpload(folder, 'kim', announced, Date.now())
    const cut = (): Readable =>
      Readable.from(
        (async function* () {
          yield Buffer.from('abc')
          throw new Error('cut')
        })(),
      )
    await assert.rejects(appendTo(folder, kept, cut()), /cut/)
    const after = await findUpload(folder, 'kim', kept.id)
    assert.equal(after.offset, 3)
    const digest = createHash('sha256').update('def').digest()
    await assert.rejects(appendTo(folder, after, cut(), { algorithm: 'sha256', digest }), /cut/)
    assert.equal((await findUpload(folder, 'kim', kept.id)).offset, 3)
    assert.equal(await appendTo(folder, after, Readable.from([Buffer.from('def')]), { algorithm: 'sha256', digest }), 6)
  }))

test('more than was announced is refused', () =>
  inFolder(async (folder) => {
    const kept = await beginUpload(folder, 'kim', announced, Date.now())
    await assert.rejects(appendTo(folder, kept, Readable.from([Buffer.from('abcdefg')])), /UPLOAD_TOO_LONG/)
  }))

test('an upload is found by the one whose it is, and by an id alone', () =>
  inFolder(async (folder) => {
    const { id } = await beginUpload(folder, 'kim', announced, Date.now())
    await assert.rejects(findUpload(folder, 'alex', id), /UPLOAD_UNKNOWN/)
    await assert.rejects(findUpload(folder, 'kim', `../${id}`), /UPLOAD_UNKNOWN/)
    assert.deepEqual(
      (await listUploads(folder, 'kim')).map((each) => each.id),
      [id],
    )
    assert.deepEqual(await listUploads(folder, 'alex'), [])
  }))

test('what rested for a day is removed, and nothing before', () =>
  inFolder(async (folder) => {
    await beginUpload(folder, 'kim', announced, Date.now())
    assert.equal(await removeLeftUploads(folder, Date.now() + keptFor - 60_000), 0)
    assert.equal(await removeLeftUploads(folder, Date.now() + keptFor + 60_000), 1)
    assert.deepEqual(readdirSync(folder), [])
  }))

test('what is said of a file is read as it was written, whatever letters are in it', () => {
  const said = { path: 'Büro/„neu“ 😀.txt', changedAt: '1700000000000' }
  assert.deepEqual(Object.fromEntries(metadataIn({ 'upload-metadata': metadataOf(said) })), said)
  assert.throws(() => metadataIn({ 'upload-metadata': 'path /w==' }), /UPLOAD_NOT_UNDERSTOOD/)
  assert.throws(() => metadataIn({ 'upload-metadata': 'path a b' }), /UPLOAD_NOT_UNDERSTOOD/)
})

test('nobody begins uploads without end, and what lies in all of them is known', () =>
  inFolder(async (folder) => {
    const first = await beginUpload(folder, 'kim', announced, Date.now())
    await appendTo(folder, first, Readable.from([Buffer.from('abc')]))
    for (let count = 1; count < 100; count += 1) await beginUpload(folder, 'kim', announced, Date.now())
    await assert.rejects(beginUpload(folder, 'kim', announced, Date.now()), /TOO_MANY_UPLOADS/)
    const other = await beginUpload(folder, 'alex', announced, Date.now())
    await appendTo(folder, other, Readable.from([Buffer.from('de')]))
    assert.deepEqual([await bytesHeld(folder), await bytesHeld(folder, first.id)], [5, 2])
  }))

test('an upload that begins in the moment in which the drive is erased makes no folder of it again', () =>
  inFolder(async (folder) => {
    const gone = join(folder, 'share', 'uploads')
    await assert.rejects(beginUpload(gone, 'kim', announced, Date.now()), { code: 'ENOENT' })
    assert.deepEqual(readdirSync(folder), [])
  }))
