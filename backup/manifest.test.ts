import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readManifests } from './manifest.ts'
import { type BackupStore, StoreFailed } from './store/store.ts'

/** One backup, whose manifest is read so. */
const reading = (get: BackupStore['get']): BackupStore => ({
  ...{ title: 'here', get, put: async () => undefined, remove: async () => undefined },
  removeUnfinished: async () => undefined,
  list: async function* () {
    yield { name: 'base/20261122T183000Z/manifest', size: 1 }
  },
})

test('a manifest that is damaged is left out, and one that the store does not give just now is not: its pieces would be removed', async () => {
  const damaged = reading(async function* () {
    yield Buffer.from('something else')
  })
  assert.deepEqual(await readManifests(damaged), [])
  // biome-ignore lint/correctness/useYield: it fails before it gives anything
  const away = reading(async function* () {
    throw new StoreFailed('STORE_SILENT')
  })
  await assert.rejects(readManifests(away), { code: 'STORE_SILENT' })
})
