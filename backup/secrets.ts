import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readFormerKeys, readMasterKey } from '../journal/master-key-file.ts'
import { readFiledKey } from '../proof/key-file.ts'
import type { VerifierKey } from '../proof/note.ts'
import type { Manifest } from './manifest.ts'
import { identityMissing, masterKeyMissing, masterKeyOther } from './problems.ts'
import type { Identity } from './seal.ts'

/** What is in no backup, and lies with people: the files of a data folder that are keys. */
export interface Secrets {
  /** By the name in the data folder. */
  readonly files: ReadonlyMap<string, string>
  /** The fingerprints of the master key and of former ones that are there, in hexadecimal. */
  readonly masterKeys: readonly string[]
  /** The public half of the key of the log; undefined where its file is not there. */
  readonly proofKey: VerifierKey | undefined
  /** What was signed last, if somebody could still save it. */
  readonly lastSigned: string | undefined
}

const keyFiles = ['master.key', 'proof.key', 'witness.key', 'vpn/gateway.key']

/**
 * @param folder where copies of the keys lie
 * @throws Refusal RESTORE_MASTER_KEY_MISSING, MASTER_KEY_TOO_OPEN, MASTER_KEY_DAMAGED
 */
export async function readSecrets(folder: string): Promise<Secrets> {
  const master = readMasterKey(join(folder, 'master.key'))
  if (master === undefined) throw masterKeyMissing({ folder })
  const files = new Map<string, string>()
  const former = readFormerKeys(folder)
  const names = [...keyFiles, ...former.map(({ file }) => file.slice(folder.length + 1))]
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => undefined)
    if (text !== undefined) files.set(name, text)
  }
  return {
    files,
    masterKeys: [master, ...former].map(({ fingerprint }) => fingerprint.toString('hex')),
    proofKey: readFiledKey(files.get('proof.key')?.trim() ?? '')?.key,
    lastSigned: await readFile(join(folder, 'proof.last'), 'utf8').catch(() => undefined),
  }
}

/**
 * Where the master key has changed since the newest backup, its keys lie under a former one.
 *
 * @throws Refusal RESTORE_MASTER_KEY_OTHER
 */
export function mustFit({ masterKeys }: Secrets, { masterKey }: Manifest): void {
  if (!masterKeys.includes(masterKey)) throw masterKeyOther({ found: masterKeys[0] ?? '', expected: masterKey })
}

/**
 * The identities in a file as age writes it: one a line, and remarks after a `#`.
 *
 * @throws Refusal IDENTITY_MISSING
 */
export async function readIdentities(file: string): Promise<readonly Identity[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const identities = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]+$/.test(line))
  if (identities.length === 0) throw identityMissing({ file })
  return identities
}

/** How many entries a signed checkpoint counts; 0 for none. */
export const sizeSigned = (note: string | null | undefined): number => Number(note?.split('\n')[1] ?? 0) || 0
