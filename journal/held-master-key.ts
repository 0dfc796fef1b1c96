import type { KeyObject } from 'node:crypto'
import type { AccessBook } from './accesses/noted.ts'

/** The key under which all other keys are wrapped. It lies in a file and never in the database or in a log. */
export interface MasterKey {
  readonly key: KeyObject
  /** Eight bytes that tell one master key from another and nothing about it. */
  readonly fingerprint: Buffer
  /** Where it was read from, for messages. */
  readonly file: string
  /** Those of an opened data folder: the newest of the moment, and former ones that are still kept. */
  readonly files?: MasterKeyFiles
  /** What was derived from a master key once and stays when another one comes, by its name. */
  readonly derived?: ReadonlyMap<string, KeyObject>
  /** Where it is written down what was opened and sealed by keys that lie under it. */
  accesses?: AccessBook
}

/** The master keys of a data folder, as they are now: another process may have changed them. */
export interface MasterKeyFiles {
  readonly folder: string
  /** Looks whether there is a newer master key. */
  look(): void
  /** The key with this fingerprint, newest or former; undefined once it is destroyed. */
  find(fingerprint: Buffer): KeyObject | undefined
}

/** The one of an installation's master keys that has this fingerprint, as long as it exists. */
export function masterKeyOf({ key, fingerprint, files }: MasterKey, wanted: Buffer): KeyObject | undefined {
  return wanted.equals(fingerprint) ? key : files?.find(wanted)
}

/** Before something is wrapped: a newer master key takes its place from now on. */
export function freshen({ files }: MasterKey): void {
  files?.look()
}

/** The data folder that a master key was opened from. */
export function folderOf({ files }: MasterKey): string {
  if (files === undefined) throw new Error('This master key was not opened from a data folder.')
  return files.folder
}
