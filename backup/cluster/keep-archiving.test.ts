import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { temporaryFolder } from '../../tools/running.ts'
import { measureWhole } from '../measured.ts'
import { unseal } from '../seal.ts'
import { folderStore } from '../store/folder-store.ts'
import type { BackupStore } from '../store/store.ts'
import { type ArchiveTrouble, archiveCommand, keepArchiving } from './keep-archiving.ts'
import { walPieceIn } from './wal-name.ts'

const identity = await generateX25519Identity()
const recipients = [await identityToRecipient(identity)]
const [one, two] = ['000000010000000000000001', '000000010000000000000002'] as const

/** A server's folder with files of the log that wait, and a store that is not there yet. */
async function place(t: TestContext) {
  const folder = await temporaryFolder(t)
  const [cluster, marks, there] = [join(folder, 'database'), join(folder, "it's 100%"), join(folder, 'store')]
  await mkdir(join(cluster, 'pg_wal', 'archive_status'), { recursive: true })
  const finish = async (file: string, content = randomBytes(100_000)) => {
    await writeFile(join(cluster, 'pg_wal', file), content)
    await writeFile(join(cluster, 'pg_wal', 'archive_status', `${file}.ready`), '')
  }
  /** As the server does once its command says so. */
  const letGo = (file: string) => {
    const status = join(cluster, 'pg_wal', 'archive_status', file)
    return rename(`${status}.ready`, `${status}.done`)
  }
  const asks = (file: string): boolean => {
    try {
      execFileSync('sh', [
        '-c',
        archiveCommand(marks)
          .replaceAll('%f', file)
          .replaceAll('%%', '%')
          .replaceAll(/sleep \d/g, ':'),
      ])
      return true
    } catch {
      return false
    }
  }
  const told: (ArchiveTrouble | undefined)[] = []
  const keep = (store: BackupStore = folderStore(there)) =>
    keepArchiving({ cluster, marks, store, recipients, pause: 5, report: (trouble) => told.push(trouble) })
  return { cluster, marks, there, finish, letGo, asks, told, keep, store: folderStore(there) }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const began = Date.now(); !(await holds()); await pause(5))
    if (Date.now() - began > 20_000) throw new Error('It never came about.')
}
async function piecesIn(store: BackupStore): Promise<readonly string[]> {
  const names: string[] = []
  for await (const { name } of store.list('wal/')) names.push(name)
  return names
}

test('a store that cannot be reached loses nothing: the server keeps its log, it is told once, and all comes later', async (t) => {
  const { there, finish, asks, told, keep, store } = await place(t)
  await finish(one)
  await finish(two)
  const archiver = keep()
  await until(() => told.length > 0)
  assert.deepEqual([told[0]?.code, archiver.standing().waiting, asks(one)], ['STORE_MISSING', 2, false])
  await mkdir(there)
  await until(() => archiver.standing().waiting === 0 && archiver.standing().trouble === undefined)
  assert.deepEqual([asks(one), asks(two), told.length, told.at(-1)], [true, true, 2, undefined])
  await archiver.stop()
  for (const name of await piecesIn(store)) {
    const { sha256 } = await measureWhole(unseal(store.get(name), [identity]))
    assert.equal(sha256, walPieceIn(name)?.sha256)
  }
})

test('killed between the store and the mark, it does the same once more and nothing twice', async (t) => {
  const { marks, there, finish, letGo, asks, keep, store } = await place(t)
  await mkdir(there)
  await finish(one)
  // A kill leaves what was put, and no mark, or half of one.
  const first = keep()
  await until(() => asks(one))
  await first.stop()
  await rename(join(marks, one), join(marks, `${one}.new`))
  assert.equal(asks(one), false)
  const second = keep()
  await until(() => asks(one))
  assert.equal((await piecesIn(store)).length, 1)
  // What the server has let go needs its mark no longer.
  await letGo(one)
  await until(async () => !(await readdir(marks)).includes(one))
  await second.stop()
})

test('what the server finishes last is taken along at the end', async (t) => {
  const { there, finish, keep, store } = await place(t)
  await mkdir(there)
  const archiver = keep()
  await finish('00000002.history', Buffer.from('1\t0/3000000\tno recovery target specified\n'))
  await finish(two)
  await archiver.stop()
  assert.equal((await piecesIn(store)).length, 2)
})

test('a segment that is there with other content is another installation’s, and is not replaced', async (t) => {
  const { there, finish, asks, told, keep, store } = await place(t)
  await mkdir(there)
  await finish(one)
  const archiver = keep()
  await until(() => asks(one))
  await archiver.stop()
  const [before] = await piecesIn(store)
  const other = await place(t)
  await other.finish(one)
  const clone = other.keep(store)
  await until(() => other.told.length > 0)
  assert.equal(other.told[0]?.code, 'STORE_OF_ANOTHER')
  await clone.stop()
  assert.deepEqual([await piecesIn(store), told], [[before], []])
})
