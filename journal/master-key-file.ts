/**
 * How master keys lie in a data folder: `master.key` is the one in force, `master-<fingerprint>.key` are former ones, each with the
 * time at which another one took its place.
 */
import { createSecretKey, hash, type KeyObject } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf, HEADING, masterKeyDamaged, masterKeyTooOpen, masterKeyUnreadable } from './master-key-problems.ts'
import { Refusal } from './refusal.ts'

/** A master key as its file has it. */
export interface KeyFile {
  readonly file: string
  readonly key: KeyObject
  readonly fingerprint: Buffer
  /** When it came into force: the time of the file, for the one that is; when another one did, for a former one. */
  readonly since: number
}

const RETIRED = 'retired '

/** What stands in the file of a key: of a former one also since when it is one. */
export function keyText(bytes: Uint8Array, retiredAt?: number): string {
  const retired = retiredAt === undefined ? '' : `${RETIRED}${new Date(retiredAt).toISOString()}\n`
  return `${HEADING}\n${Buffer.from(bytes).toString('base64')}\n${retired}`
}

/**
 * The master key in force; undefined if its file is not there.
 *
 * @throws Refusal MASTER_KEY_UNREADABLE, MASTER_KEY_TOO_OPEN, MASTER_KEY_DAMAGED
 */
export function readMasterKey(file: string): KeyFile | undefined {
  const read = readSafely(file)
  if (read === undefined) return undefined
  const [heading, encoded = '', ...rest] = read.text.trimEnd().split('\n')
  if (heading !== HEADING || rest.length > 0) throw masterKeyDamaged(file)
  return { file, ...keyOf(encoded, file), since: read.changedAt }
}

const formerName = /^master-[0-9a-f]{16}\.key$/

export const formerKeyFile = (folder: string, fingerprint: Uint8Array): string =>
  join(folder, `master-${Buffer.from(fingerprint).toString('hex')}.key`)

/**
 * The former keys that are still kept, the latest first.
 *
 * @throws Refusal as `readMasterKey`
 */
export function readFormerKeys(folder: string): readonly KeyFile[] {
  return readdirSync(folder)
    .filter((name) => formerName.test(name))
    .flatMap((name) => readFormerKey(join(folder, name)) ?? [])
    .toSorted((one, other) => other.since - one.since)
}

function readFormerKey(file: string): KeyFile | undefined {
  const read = readSafely(file)
  // Destroyed in this moment by another process.
  if (read === undefined) return undefined
  const [heading, encoded = '', retired = '', ...rest] = read.text.trimEnd().split('\n')
  const since = retired.startsWith(RETIRED) ? Date.parse(retired.slice(RETIRED.length)) : Number.NaN
  if (heading !== HEADING || Number.isNaN(since) || rest.length > 0) throw masterKeyDamaged(file)
  return { file, ...keyOf(encoded, file), since }
}

function keyOf(encoded: string, file: string): Pick<KeyFile, 'key' | 'fingerprint'> {
  const bytes = Buffer.from(encoded, 'base64')
  if (bytes.length !== 32) throw masterKeyDamaged(file)
  const fingerprint = hash('sha256', Buffer.concat([Buffer.from(HEADING), bytes]), 'buffer').subarray(0, 8)
  return { key: createSecretKey(bytes), fingerprint }
}

function readSafely(file: string): { readonly text: string; readonly changedAt: number } | undefined {
  try {
    const { mode, mtimeMs } = statSync(file)
    // Windows keeps no such permissions; there the folder's own protect the file.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw masterKeyTooOpen(file, mode)
    return { text: readFileSync(file, 'utf8'), changedAt: Math.floor(mtimeMs) }
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (codeOf(error) === 'ENOENT') return undefined
    throw masterKeyUnreadable(file, error)
  }
}
