import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { backupsIn } from '../../backup/manifest.ts'
import { verifiedName } from '../../backup/prune.ts'
import { folderStore } from '../../backup/store/folder-store.ts'
import { has } from '../../backup/store/store.ts'
import { root } from '../../tools/files.ts'
import { runToEnd, startServer, temporaryFolder, untilGone } from '../../tools/running.ts'

// The whole way, as an operator goes it: a house that was started backs up by itself, is killed in the middle, and comes back elsewhere.

const klausel = (...words: readonly string[]) => [process.execPath, join(root, 'server', 'klausel.ts'), ...words]

async function until<T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> {
  for (const began = Date.now(); Date.now() - began < 90_000; await pause(100)) {
    const found = await look()
    if (found) return found
  }
  throw new Error(`Within 90 seconds not: ${what}`)
}

test('a house backs up by itself; killed in the middle it leaves nothing half, goes on, and is restored elsewhere, whole or not at all', async (t) => {
  const folder = await temporaryFolder(t)
  const [dataFolder, storeFolder, secrets] = ['data', 'store', 'secrets'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  await Promise.all([mkdir(storeFolder), mkdir(secrets)])
  const secret = await generateX25519Identity()
  const identity = join(folder, 'identity.txt')
  await writeFile(identity, `${secret}\n`)
  const environment = {
    KLAUSEL_BACKUP_TO: storeFolder,
    KLAUSEL_BACKUP_RECIPIENTS: await identityToRecipient(secret),
  }
  const store = folderStore(storeFolder)
  const first = await startServer(t, { dataFolder, environment })
  await until('a backup begins', async () => (await readdir(storeFolder)).includes('base'))
  const family = first.family().filter((id) => id !== first.process)
  await first.kill('all')
  // Who makes the backup is killed with the house, wherever it was just then; the database lives on.
  for (const id of await backingUp(family)) process.kill(id, 'SIGKILL')
  const after = await backupsIn(store)
  assert.ok(after.length <= 1)
  const second = await startServer(t, { dataFolder, environment })
  const command = { command: klausel('backup'), dataFolder, environment }
  const [verified] = await until('a backup is verified', async () => {
    const names = await backupsIn(store)
    const found = await Promise.all(names.map(async (name) => (await has(store, verifiedName(name))) && name))
    const good = found.filter((name) => name !== false)
    if (good.length > 0) return good
    await runToEnd(command)
    return undefined
  })
  for (const name of ['master.key', 'proof.key'])
    await writeFile(join(secrets, name), await readFile(join(dataFolder, name)), { mode: 0o600 })
  const ended = await second.interrupt()
  assert.equal(ended.code, 0, ended.errors)
  await untilGone(family)
  const words = ['restore', storeFolder, '--identity', identity, '--secrets', secrets]
  await killRestore(words, join(folder, 'killed'))
  const elsewhere = join(folder, 'elsewhere')
  const restored = await runToEnd({ command: klausel(...words), dataFolder: elsewhere })
  assert.equal(restored.code, 0, restored.errors)
  assert.match(restored.output, new RegExp(`Restored in ${elsewhere} from ${verified}`))
  const verify = await runToEnd({ command: klausel('verify', elsewhere) })
  assert.deepEqual([verify.code, verify.errors], [0, ''], verify.output)
  // The folder is one that is not empty now.
  const again = await runToEnd({ command: klausel(...words), dataFolder: elsewhere })
  assert.match(again.errors, /^RESTORE_NOT_EMPTY {2}/)
})

/** A restore that is killed leaves a folder that neither a start nor a restore takes for a whole one. */
async function killRestore(words: readonly string[], dataFolder: string): Promise<void> {
  const [program = '', ...args] = klausel(...words, '--data', dataFolder)
  const child = spawn(program, args, { stdio: 'ignore' })
  await until('a restore begins', async () => (await readdir(join(dataFolder, 'restoring')).catch(() => [])).length > 0)
  child.kill('SIGKILL')
  await once(child, 'exit')
  assert.match((await runToEnd({ dataFolder })).errors, /^FOREIGN_DATA_FOLDER {2}/)
  assert.match((await runToEnd({ command: klausel(...words), dataFolder })).errors, /^RESTORE_NOT_EMPTY {2}/)
}

/** Those of the processes that make a backup: all but the database. */
async function backingUp(processes: readonly number[]): Promise<readonly number[]> {
  const found = await Promise.all(
    processes.map(async (id) => {
      const line = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')
      return line.includes('klausel.ts\u0000backup') ? id : undefined
    }),
  )
  return found.filter((id) => id !== undefined)
}
