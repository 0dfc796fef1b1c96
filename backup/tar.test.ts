import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../tools/running.ts'
import { type TarEntry, tar, untar } from './tar.ts'

async function* once(content: Buffer): AsyncGenerator<Uint8Array> {
  yield content
}
const file = (name: string, content: Buffer, size = content.length): TarEntry => ({
  ...{ kind: 'file', name, mode: 0o600, size },
  content: once(content),
})
async function* entriesOf(...entries: readonly TarEntry[]): AsyncGenerator<TarEntry> {
  yield* entries
}
async function whole(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const read: Uint8Array[] = []
  for await (const part of content) read.push(part)
  return Buffer.concat(read)
}

test('an archive is read by tar, and by what reads it here', async (t) => {
  const folder = await temporaryFolder(t)
  const content = randomBytes(70_000)
  const archive = await whole(tar(entriesOf({ kind: 'folder', name: 'base', mode: 0o700 }, file('base/1', content))))
  await writeFile(join(folder, 'a.tar'), archive)
  execFileSync('tar', ['-xf', 'a.tar'], { cwd: folder })
  assert.ok((await readFile(join(folder, 'base', '1'))).equals(content))
  const read: (readonly [string, number])[] = []
  for await (const entry of untar(once(archive))) read.push([entry.name, (await whole(entry.content)).length])
  assert.deepEqual(read, [
    ['base', 0],
    ['base/1', 70_000],
  ])
})

test('a file that shrank or grew while it was read has the size that was announced', async () => {
  const archive = await whole(
    tar(entriesOf(file('less', Buffer.from('abc'), 5), file('more', Buffer.from('abcdef'), 4))),
  )
  const read: string[] = []
  for await (const entry of untar(once(archive))) read.push(String(await whole(entry.content)))
  assert.deepEqual(read, ['abc\u0000\u0000', 'abcd'])
})

test('what was cut, or is no archive, or would lead elsewhere is not read', async () => {
  const archive = await whole(tar(entriesOf(file('a', randomBytes(2_000)))))
  const readAll = async (content: Buffer) => {
    for await (const entry of untar(once(content))) await whole(entry.content)
  }
  await assert.rejects(readAll(archive.subarray(0, 1_500)), /cut/)
  await assert.rejects(readAll(archive.subarray(0, 2_560)), /cut/)
  await assert.rejects(readAll(randomBytes(2_048)), RangeError)
  for (const name of ['../a', '/a', 'a/../../b'])
    await assert.rejects(whole(tar(entriesOf(file(name, Buffer.from('x'))))).then(readAll), RangeError, name)
})
