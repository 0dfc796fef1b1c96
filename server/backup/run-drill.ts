import { checkRestored } from '../../backup/check-restored.ts'
import { planFor } from '../../backup/covered.ts'
import { backupNameOf, readManifests } from '../../backup/manifest.ts'
import { noBackupThere } from '../../backup/problems.ts'
import { restoreInto } from '../../backup/restore.ts'
import { beginRun, noteRun, type Shown } from '../../backup/runs.ts'
import { mustFit, readIdentities, readSecrets } from '../../backup/secrets.ts'
import type { KeysApplied } from '../../journal/keys-apart.ts'
import type { HouseToBackUp } from './house-to-back-up.ts'
import { codeOf } from './run-backup.ts'
import { inScratch } from './scratch.ts'
import { embeddedServers } from './servers.ts'

export interface Drilled {
  readonly run: string
  readonly backup: string
  readonly shown: Shown
  readonly keys: KeysApplied
  readonly files: number
  /** The note that says so, signed with the key of the installation. */
  readonly evidence: string
}

/**
 * Tries a restore whole, with what people would bring to it: the identity from where it is kept, the copies of the keys, the newest
 * backup, the log after it, the files. Nothing of it is served, and nothing stays; what remains is a signed note.
 *
 * @throws Refusal as a restore does; it is remembered as a drill that failed
 */
export async function runDrill(
  { database: running, store, keeper }: HouseToBackUp,
  { identity, secrets, dataFolder, now }: { identity: string; secrets: string; dataFolder: string; now: () => number },
): Promise<Drilled> {
  const queue = running.pool('queue')
  const begunAt = now()
  const run = `${backupNameOf(begunAt)}-drill`
  await beginRun(queue, { run, kind: 'drill', at: begunAt })
  try {
    const drilled = await tryRestore({ store, identity, secrets, dataFolder })
    const seconds = (now() - begunAt) / 1_000
    const shown: Shown = { facts: drilled.facts, signed: drilled.signed, seconds, until: drilled.until }
    const said = {
      run,
      backup: drilled.backup,
      at: new Date(begunAt).toISOString(),
      ...shown,
      keys: drilled.keys,
      files: drilled.files,
    }
    const evidence = await keeper.signStatement(`klausel backup drill 1\n${JSON.stringify(said)}\n`)
    await noteRun(queue, run, now(), { state: 'verified', shown, evidence, endedAt: now() })
    return { run, backup: drilled.backup, shown, keys: drilled.keys, files: drilled.files, evidence }
  } catch (error) {
    await noteRun(queue, run, now(), { state: 'failed', failure: codeOf(error), endedAt: now() })
    throw error
  }
}

interface Trying {
  readonly store: HouseToBackUp['store']
  readonly identity: string
  readonly secrets: string
  readonly dataFolder: string
}

async function tryRestore({ store, identity, secrets, dataFolder }: Trying) {
  const identities = await readIdentities(identity)
  const known = await readSecrets(secrets)
  const manifests = await readManifests(store, known.proofKey)
  const newest = manifests.at(-1)
  if (!newest) throw noBackupThere({ store: store.title })
  mustFit(known, newest)
  const plan = await planFor(store, manifests)
  return inScratch(dataFolder, async (folder) => {
    const { database, keys, files } = await restoreInto({
      ...{ opening: { store, identities }, servers: embeddedServers, plan, newest, folder, at: undefined },
      ...{ isForGood: false, withFiles: true, say: () => undefined },
    })
    try {
      const { facts, size } = await checkRestored(database, plan.manifest.signed)
      return { backup: plan.manifest.backup, until: plan.until, facts, signed: size, keys, files: files.count }
    } finally {
      await database.close()
    }
  })
}
