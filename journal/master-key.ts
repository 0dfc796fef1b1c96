import { createSecretKey, hash, type KeyObject, randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { Refusal } from './refusal.ts'

/** The key under which all other keys are wrapped. It lies in a file and never in the database or in a log. */
export interface MasterKey {
  readonly key: KeyObject
  /** Eight bytes that tell one master key from another and nothing about it. */
  readonly fingerprint: Buffer
  /** Where it was read from, for messages. */
  readonly file: string
}

const HEADING = 'klausel master key 1'

/**
 * Reads the master key from the data folder. On the first start, while nothing is sealed yet, it is made there: readable
 * by its owner alone. Whoever backs up the database has to keep this file too, and apart from it.
 *
 * @param folder the data folder, absolute
 * @throws Refusal MASTER_KEY_UNREADABLE, MASTER_KEY_TOO_OPEN, MASTER_KEY_DAMAGED, MASTER_KEY_MISSING
 */
export async function openMasterKey(folder: string, pool: Pool): Promise<MasterKey> {
  const file = join(folder, 'master.key')
  const text = await readIfThere(file)
  if (text !== undefined) return keyIn(text, file)
  const { rows } = await pool.query<{ sealed: boolean }>('select anything_sealed() as sealed')
  if (rows[0]?.sealed !== false) throw missing(file)
  await create(folder, file)
  return keyIn((await readIfThere(file)) ?? '', file)
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    // Windows keeps no such permissions; there the folder's own protect the file.
    const { mode } = await stat(file)
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw tooOpen(file, mode)
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (codeOf(error) === 'ENOENT') return undefined
    throw unreadable(file, error)
  }
}

/** Writes the whole file under another name first, so that a crash leaves no half of a key and two starts make only one. */
async function create(folder: string, file: string): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const handle = await open(draft, 'wx', 0o600)
    try {
      await handle.writeFile(`${HEADING}\n${randomBytes(32).toString('base64')}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await link(draft, file).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error
    })
    await syncFolder(folder)
  } catch (error) {
    throw unreadable(file, error)
  } finally {
    await rm(draft, { force: true })
  }
}

/** Makes the name of a new file last as long as its content. Windows can not open folders and does not need to. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function keyIn(text: string, file: string): MasterKey {
  const [heading, encoded = '', ...rest] = text.trimEnd().split('\n')
  const bytes = Buffer.from(encoded, 'base64')
  if (heading !== HEADING || bytes.length !== 32 || rest.length > 0) throw damaged(file)
  const fingerprint = hash('sha256', Buffer.concat([Buffer.from(HEADING), bytes]), 'buffer').subarray(0, 8)
  return { key: createSecretKey(bytes), fingerprint, file }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

function unreadable(file: string, error: unknown): Refusal {
  return new Refusal(
    {
      code: 'MASTER_KEY_UNREADABLE',
      seen: {
        de: `Die Datei ${file} ließ sich nicht lesen oder anlegen (${codeOf(error)})`,
        en: `The file ${file} could not be read or made (${codeOf(error)})`,
      },
      expected: {
        de: 'sie gehört dem Benutzer, unter dem Klausel läuft',
        en: 'it belongs to the user as whom Klausel runs',
      },
      remedy: {
        de: `Stellen Sie Besitz und Zugang her: chown und chmod 600 für ${file}`,
        en: `Restore ownership and access: chown and chmod 600 for ${file}`,
      },
    },
    { cause: error },
  )
}

function tooOpen(file: string, mode: number): Refusal {
  const shown = (mode & 0o777).toString(8)
  return new Refusal({
    code: 'MASTER_KEY_TOO_OPEN',
    seen: {
      de: `Die Datei ${file} ist auch für andere zugänglich (Rechte ${shown})`,
      en: `The file ${file} is open to others too (mode ${shown})`,
    },
    expected: { de: 'nur ihr Besitzer darf sie lesen', en: 'only its owner may read it' },
    remedy: {
      de: `Schließen Sie sie mit: chmod 600 ${file} – und prüfen Sie, wer sie gelesen haben kann`,
      en: `Close it with: chmod 600 ${file} - and find out who may have read it`,
    },
  })
}

function damaged(file: string): Refusal {
  return new Refusal({
    code: 'MASTER_KEY_DAMAGED',
    seen: { de: `Die Datei ${file} enthält keinen Hauptschlüssel`, en: `The file ${file} holds no master key` },
    expected: {
      de: `sie besteht aus der Zeile „${HEADING}“ und einer Zeile mit dem Schlüssel`,
      en: `it consists of the line '${HEADING}' and a line with the key`,
    },
    remedy: { de: 'Spielen Sie sie aus der Sicherung zurück', en: 'Restore it from your backup' },
  })
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
