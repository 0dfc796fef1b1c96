import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '../journal/intake/refusal.ts'
import { segmentName, segmentsBetween, walPieceName } from './cluster/wal-name.ts'
import { planFor } from './covered.ts'
import type { Manifest } from './manifest.ts'
import type { BackupStore } from './store/store.ts'

const MEGABYTES_16 = 16 * 2 ** 20
const wal = (number: number, closedAt: number, timeline = 1) =>
  walPieceName({ file: segmentName({ timeline, number }, MEGABYTES_16), closedAt, sha256: 'a'.repeat(64) })

/** A list of what lies there; nothing is read of it. */
const listed = (...names: readonly string[]): BackupStore => ({
  ...{ title: 'here', put: async () => undefined, remove: async () => undefined },
  removeUnfinished: async () => undefined,
  get: () => {
    throw new Error('Nothing is read for a plan.')
  },
  list: async function* (prefix) {
    for (const name of names) if (name.startsWith(prefix)) yield { name, size: 1 }
  },
})

const backup = (name: string, last: number, consistentAt: number): Manifest => {
  const piece = { name: '', size: 0, sha256: '' }
  const lastSegment = segmentName({ timeline: 1, number: last }, MEGABYTES_16)
  return {
    ...{ form: 1, backup: name, begunAt: consistentAt - 5, endedAt: consistentAt + 5, cluster: '1', masterKey: '' },
    database: {
      version: '18.4',
      segmentBytes: MEGABYTES_16,
      firstSegment: lastSegment,
      lastSegment,
      consistentAt,
      bytes: 0,
      piece,
    },
    ...{
      keys: { count: 0, piece },
      files: { count: 0, bytes: 0, added: 0, index: piece },
      shares: [],
      signed: null,
      wal: [],
    },
  }
}
const backups = [backup('one', 10, 1_000), backup('two', 20, 2_000)]
const refused = (error: unknown): string => (error instanceof Refusal ? error.code : String(error))
const numbersOf = (files: readonly { readonly file: string }[]): readonly number[] =>
  files.map(({ file }) => Number.parseInt(file.slice(16), 16))

test('an instant is restored from the newest backup before it, and the log up to it', async () => {
  const store = listed(...[11, 12, 13, 20, 21, 22].map((number) => wal(number, number * 100)))
  const last = await planFor(store, backups)
  assert.deepEqual([last.manifest.backup, numbersOf(last.wal), last.until], ['two', [21, 22], 2_200])
  const between = await planFor(store, backups, 1_150)
  assert.deepEqual([between.manifest.backup, numbersOf(between.wal), between.until], ['one', [11, 12], 1_150])
  assert.deepEqual((await planFor(store, backups, 2_000)).wal, [])
})

test('what no backup covers is refused with what is', async () => {
  const store = listed(wal(21, 2_100))
  for (const at of [999, 2_101]) assert.equal(await planFor(store, backups, at).catch(refused), 'INSTANT_NOT_COVERED')
  assert.equal(await planFor(store, []).catch(refused), 'STORE_WITHOUT_BACKUP')
})

test('a gap in the log is refused, and where nothing behind it is needed it is none', async () => {
  const store = listed(wal(11, 1_100), wal(13, 1_300), wal(21, 2_100))
  assert.equal(await planFor(store, backups, 1_250).catch(refused), 'WAL_MISSING')
  assert.deepEqual(numbersOf((await planFor(store, backups, 1_050)).wal), [11])
})

test('the log goes on in a new timeline after a restore', async () => {
  const history = walPieceName({ file: '00000002.history', closedAt: 2_150, sha256: 'b'.repeat(64) })
  const store = listed(history, wal(21, 2_100), wal(22, 2_300, 2), wal(22, 2_200))
  const { wal: files } = await planFor(store, backups)
  assert.deepEqual(
    files.map(({ file }) => file.slice(0, 8)),
    ['00000002', '00000001', '00000002', '00000001'],
  )
})

test('names of the log count on beyond four gibibytes', () => {
  assert.deepEqual(segmentsBetween('0000000100000000000000FE', '000000010000000100000001', MEGABYTES_16), [
    ...['0000000100000000000000FE', '0000000100000000000000FF', '000000010000000100000000', '000000010000000100000001'],
  ])
})
