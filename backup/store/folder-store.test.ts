import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderStore } from './folder-store.ts'
import { putSmall } from './store.ts'

test('what a killed process left half is no piece, and goes with the next tidying; what is being written stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'klausel-store-'))
  const store = folderStore(folder)
  await putSmall(store, 'base/one/piece', 'whole')
  const [old, young] = ['.unfinished-old', '.unfinished-young'].map((name) => join(folder, 'base', 'one', name))
  for (const each of [old, young]) await writeFile(each ?? '', 'half')
  await utimes(old ?? '', new Date('2026-11-20T12:00Z'), new Date('2026-11-20T12:00Z'))
  const names: string[] = []
  for await (const { name } of store.list('')) names.push(name)
  assert.deepEqual(names, ['base/one/piece'])
  await store.removeUnfinished(Date.UTC(2026, 10, 21))
  assert.deepEqual((await readdir(join(folder, 'base', 'one'))).toSorted(), ['.unfinished-young', 'piece'])
  await rm(folder, { recursive: true })
})
