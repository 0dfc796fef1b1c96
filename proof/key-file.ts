import { type KeyObject, randomBytes, sign } from 'node:crypto'
import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '../journal/intake/refusal.ts'
import type { Keeper } from './keeper.ts'
import { proofKeyDamaged, proofKeyMissing, proofKeyTooOpen, proofKeyUnreadable } from './key-problems.ts'
import {
  bytesIn,
  type KeyKind,
  KINDS,
  keyIdOf,
  privateKeyIn,
  publicBytesOf,
  showNote,
  type VerifierKey,
} from './note.ts'

/** A key as it stands in its file, in the form that Go's note package made known: name, id, kind and seed. */
export interface FiledKey {
  readonly key: VerifierKey
  readonly secret: KeyObject
}

const FORM = /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/u

export interface FilingPlace {
  /** The data folder, absolute. */
  readonly folder: string
  /** The address under which people reach the house; the name of a new log begins with it. */
  readonly host: string
  /** Whether there are checkpoints already: then a missing key is not simply made anew. */
  readonly hasSigned: boolean
}

/**
 * Keeps the key of the log in `proof.key`, beside the master key and like it readable by its owner alone. On the first start it is
 * made there. Who lost it for good puts an empty file in its place: then a new key begins a new log, and what the old one signed
 * stays provable by its public half.
 *
 * @throws Refusal PROOF_KEY_UNREADABLE, PROOF_KEY_TOO_OPEN, PROOF_KEY_DAMAGED, PROOF_KEY_MISSING
 */
export async function keeperInFile({ folder, host, hasSigned }: FilingPlace): Promise<Keeper> {
  const file = join(folder, 'proof.key')
  const found = await readIfThere(file)
  if (found === undefined && hasSigned) throw proofKeyMissing(file)
  const filed = keyIn(found?.trim() || (await made(file, 'note', `${host}/log`, found === undefined)), file)
  return keeperOf(filed, join(folder, 'proof.last'))
}

/**
 * The key by which this installation is a witness of others, in `witness.key`: another one than that of its log, as C2SP
 * tlog-cosignature asks.
 *
 * @throws Refusal PROOF_KEY_UNREADABLE, PROOF_KEY_TOO_OPEN, PROOF_KEY_DAMAGED
 */
export async function witnessKeyInFile({ folder, host }: Pick<FilingPlace, 'folder' | 'host'>): Promise<FiledKey> {
  const file = join(folder, 'witness.key')
  const found = await readIfThere(file)
  return keyIn(found?.trim() || (await made(file, 'cosignature', `${host}/witness`, found === undefined)), file)
}

/** @param file what was signed last is remembered there */
function keeperOf({ key, secret }: FiledKey, file: string): Keeper {
  return {
    key,
    last: async () => {
      const note = await readIfThere(file, { isSecret: false })
      // That of an earlier key says nothing about this log.
      return note?.startsWith(`${key.name}\n`) ? note : undefined
    },
    signCheckpoint: async (text) => {
      const note = signed(text, { key, secret })
      await replace(file, note)
      return note
    },
    signStatement: async (text) => {
      if (text.startsWith(`${key.name}\n`)) throw new RangeError('A statement must not read like a checkpoint.')
      return signed(text, { key, secret })
    },
  }
}

function signed(text: string, { key, secret }: FiledKey): string {
  const signature = sign(null, Buffer.from(text), secret)
  return showNote({ text, signatures: [{ name: key.name, keyId: keyIdOf(key), signature }] })
}

/** A new key as it is written into a file, under a name that no other has. */
export function newFiledKey(kind: KeyKind, prefix: string): string {
  const seed = randomBytes(32)
  const publicKey = publicBytesOf(privateKeyIn(seed))
  const name = `${prefix}/${randomBytes(6).toString('hex')}`
  const id = keyIdOf({ name, kind, publicKey }).toString('hex')
  return `PRIVATE+KEY+${name}+${id}+${Buffer.concat([Buffer.of(KINDS[kind]), seed]).toString('base64')}`
}

/** Reads the secret half of a key; undefined for what is none. */
export function readFiledKey(text: string): FiledKey | undefined {
  const [, name = '', id, encoded = ''] = FORM.exec(text) ?? []
  const bytes = bytesIn(encoded)
  const kind = (Object.keys(KINDS) as KeyKind[]).find((each) => KINDS[each] === bytes?.[0])
  if (bytes?.length !== 33 || kind === undefined) return undefined
  const secret = privateKeyIn(bytes.subarray(1))
  const key: VerifierKey = { name, kind, publicKey: publicBytesOf(secret) }
  return keyIdOf(key).toString('hex') === id ? { key, secret } : undefined
}

function keyIn(text: string, file: string): FiledKey {
  const filed = readFiledKey(text.trim())
  if (filed === undefined) throw proofKeyDamaged(file)
  return filed
}

async function readIfThere(file: string, { isSecret = true } = {}): Promise<string | undefined> {
  try {
    const { mode } = await stat(file)
    // Windows keeps no such permissions; there the folder's own protect the file.
    if (isSecret && process.platform !== 'win32' && (mode & 0o077) !== 0) throw proofKeyTooOpen(file, mode)
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (codeOf(error) === 'ENOENT') return undefined
    throw proofKeyUnreadable(file, codeOf(error), error)
  }
}

/** Two starts at once make one key: the whole file is linked to its name, and who comes second takes what is there. */
async function made(file: string, kind: KeyKind, prefix: string, isFirst: boolean): Promise<string> {
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    const draft = await writeApart(file, `${newFiledKey(kind, prefix)}\n`)
    try {
      if (isFirst) await link(draft, file).catch(unlessThere)
      else await rename(draft, file)
    } finally {
      await rm(draft, { force: true })
    }
    return (await readIfThere(file)) ?? ''
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw proofKeyUnreadable(file, codeOf(error), error)
  }
}

function unlessThere(error: unknown): void {
  if (codeOf(error) !== 'EEXIST') throw error
}

/** The new content is there whole or not at all, and lasts. */
async function replace(file: string, content: string): Promise<void> {
  await rename(await writeApart(file, content), file)
}

async function writeApart(file: string, content: string): Promise<string> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return draft
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)
