import { type KeyObject, randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { link, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { derivedSecrets } from './derived-secret.ts'
import type { MasterKey } from './held-master-key.ts'
import { type KeyFile, keyText, readFormerKeys, readMasterKey } from './master-key-file.ts'
import { codeOf, masterKeyUnreadable } from './master-key-problems.ts'
import { Refusal } from './refusal.ts'
import { syncFolder, writeDurably } from './write-durably.ts'

export type { MasterKey } from './held-master-key.ts'

/**
 * Reads the master key from the data folder. On the first start, while nothing is sealed yet, it is made there: readable
 * by its owner alone. Whoever backs up the database has to keep this file too, and apart from it.
 *
 * @param folder the data folder, absolute
 * @throws Refusal MASTER_KEY_UNREADABLE, MASTER_KEY_TOO_OPEN, MASTER_KEY_DAMAGED, MASTER_KEY_MISSING
 */
export async function openMasterKey(folder: string, pool: Pool): Promise<MasterKey> {
  const file = masterKeyFile(folder)
  const found = readMasterKey(file)
  if (found) return opened(folder, found, pool)
  const { rows } = await pool.query<{ sealed: boolean }>('select anything_sealed() as sealed')
  if (rows[0]?.sealed !== false) throw missing(file)
  await create(folder, file)
  const made = readMasterKey(file)
  if (made === undefined) throw missing(file)
  return opened(folder, made, pool)
}

export const masterKeyFile = (folder: string): string => join(folder, 'master.key')

async function opened(folder: string, first: KeyFile, pool: Pool): Promise<MasterKey> {
  const master = masterKeyIn(folder, first)
  const derived = await derivedSecrets(pool, master)
  return Object.defineProperty(master, 'derived', { value: derived, enumerable: true })
}

/** What is read of it is always the newest: a key that is wrapped now lies under the one that is in force now. */
function masterKeyIn(folder: string, first: KeyFile): MasterKey {
  const file = masterKeyFile(folder)
  let [newest, seen] = [first, stampOf(file)]
  let former: readonly KeyFile[] = []
  const look = (): void => {
    const stamp = stampOf(file)
    if (stamp === undefined || stamp === seen) return
    newest = readMasterKey(file) ?? newest
    seen = stamp
  }
  const find = (fingerprint: Buffer): KeyObject | undefined => {
    look()
    if (fingerprint.equals(newest.fingerprint)) return newest.key
    const among = () => former.find((each) => each.fingerprint.equals(fingerprint))
    // One that was destroyed must not live on in what was read before.
    if (!isThere(among())) former = readFormerKeys(folder)
    return among()?.key
  }
  // A copy of it would keep the key of this moment, so copying leaves out what changes.
  return Object.defineProperties({ file, files: { folder, look, find } } as MasterKey, {
    key: { get: () => newest.key },
    fingerprint: { get: () => newest.fingerprint },
  })
}

const isThere = (key: KeyFile | undefined): boolean =>
  key !== undefined && statSync(key.file, { throwIfNoEntry: false }) !== undefined

/** Tells whether the file is another one than before: it is never written to, only replaced. */
function stampOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false })
  return found && `${found.ino} ${found.mtimeMs}`
}

/** Writes the whole file under another name first, so that a crash leaves no half of a key and two starts make only one. */
async function create(folder: string, file: string): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeDurably(draft, keyText(randomBytes(32)))
    await link(draft, file).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error
    })
    await syncFolder(folder)
  } catch (error) {
    throw masterKeyUnreadable(file, error)
  } finally {
    await rm(draft, { force: true })
  }
}

function missing(file: string): Refusal {
  return new Refusal({
    code: 'MASTER_KEY_MISSING',
    seen: {
      de: `Die Datei ${file} fehlt, doch in der Datenbank liegt Versiegeltes`,
      en: `The file ${file} is missing, yet the database holds sealed content`,
    },
    expected: {
      de: 'ohne den Hauptschlüssel ist es verloren, ein neuer öffnet es nicht',
      en: 'without the master key it is lost, and a new one does not open it',
    },
    remedy: { de: 'Spielen Sie sie aus der Sicherung zurück', en: 'Restore it from your backup' },
  })
}
