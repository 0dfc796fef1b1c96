/**
 * Signed notes as C2SP signed-note has them: a text, an empty line, and lines with signatures. Anybody's tools read them.
 *
 * Two kinds of Ed25519 signatures are known here: that of a log under its own words (0x01), and that of a witness, who says
 * when it saw them (0x04, C2SP tlog-cosignature). Signatures of unknown keys are passed over, as the specification asks.
 */
import { createPrivateKey, createPublicKey, hash, type KeyObject, verify } from 'node:crypto'

/** What a key signs: notes of its own, or that it has seen a checkpoint. */
export type KeyKind = 'note' | 'cosignature'

/** A public key by which notes are checked. Name and id together tell it from all others. */
export interface VerifierKey {
  readonly name: string
  readonly kind: KeyKind
  /** 32 bytes, as RFC 8032 writes them. */
  readonly publicKey: Buffer
}

export interface NoteSignature {
  readonly name: string
  /** Four bytes. */
  readonly keyId: Buffer
  readonly signature: Buffer
}

export interface Note {
  /** With its final newline, without the empty line after it. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** The byte that stands for a kind. */
export const KINDS: Readonly<Record<KeyKind, number>> = { note: 0x01, cosignature: 0x04 }

/** A note with more is no note of ours; the specification asks for 16 at least. */
const MOST_SIGNATURES = 100

/** What stands before the 32 bytes of a key in the forms that OpenSSL reads (RFC 8410). */
const PUBLIC_KEY = Buffer.from('302a300506032b6570032100', 'hex')
const PRIVATE_KEY = Buffer.from('302e020100300506032b657004220420', 'hex')

export const publicKeyIn = (bytes: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([PUBLIC_KEY, bytes]), format: 'der', type: 'spki' })

export const privateKeyIn = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PRIVATE_KEY, seed]), format: 'der', type: 'pkcs8' })

/** The 32 bytes of the public half. */
export const publicBytesOf = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_KEY.length)

/** SHA-256(name ‖ newline ‖ kind ‖ public key), its first four bytes. */
export function keyIdOf({ name, kind, publicKey }: VerifierKey): Buffer {
  return hash(
    'sha256',
    Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(KINDS[kind]), publicKey]),
    'buffer',
  ).subarray(0, 4)
}

/** @example showVerifierKey(key) // example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k */
export function showVerifierKey(key: VerifierKey): string {
  const encoded = Buffer.concat([Buffer.of(KINDS[key.kind]), key.publicKey]).toString('base64')
  return `${key.name}+${keyIdOf(key).toString('hex')}+${encoded}`
}

/** Undefined for what is no key, a key of another kind, or one whose id is not its own. */
export function readVerifierKey(text: string): VerifierKey | undefined {
  const [, name = '', id, encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/u.exec(text) ?? []
  const bytes = bytesIn(encoded)
  const kind = (Object.keys(KINDS) as KeyKind[]).find((each) => KINDS[each] === bytes?.[0])
  if (bytes?.length !== 33 || kind === undefined) return undefined
  const key: VerifierKey = { name, kind, publicKey: bytes.subarray(1) }
  return keyIdOf(key).toString('hex') === id ? key : undefined
}

/** Undefined for what is not a note, down to the last byte. */
export function readNote(whole: string): Note | undefined {
  const end = whole.lastIndexOf('\n\n')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a note may not hold
  if (end < 0 || /[\u0000-\u0009\u000b-\u001f]/.test(whole) || !whole.isWellFormed()) return undefined
  const lines = whole.slice(end + 2).split('\n')
  if (lines.pop() !== '' || lines.length === 0 || lines.length > MOST_SIGNATURES) return undefined
  const signatures = lines.map(readSignature)
  if (!signatures.every((each) => each !== undefined)) return undefined
  return { text: whole.slice(0, end + 1), signatures }
}

export const showNote = ({ text, signatures }: Note): string => `${text}\n${signatures.map(showSignature).join('')}`

/** One line, with its newline. */
export const showSignature = ({ name, keyId, signature }: NoteSignature): string =>
  `\u2014 ${name} ${Buffer.concat([keyId, signature]).toString('base64')}\n`

/** A line without its newline. */
export function readSignature(line: string): NoteSignature | undefined {
  const [, name = '', encoded = ''] = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u.exec(line) ?? []
  const bytes = bytesIn(encoded)
  if (bytes === undefined || bytes.length < 5) return undefined
  return { name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) }
}

/** The signatures that claim to be of this key, whether they hold or not. */
export const signaturesOf = ({ signatures }: Note, key: VerifierKey): readonly NoteSignature[] =>
  signatures.filter(({ name, keyId }) => name === key.name && keyId.equals(keyIdOf(key)))

/**
 * Whether a note is signed by the key of its author: `wrong` if a line claims to be of this key and does not hold, which makes
 * the whole note void.
 */
export function signedBy(note: Note, key: VerifierKey): 'right' | 'wrong' | 'missing' {
  const claimed = signaturesOf(note, key)
  if (claimed.length === 0) return 'missing'
  const publicKey = publicKeyIn(key.publicKey)
  const holds = claimed.every(({ signature }) => verify(null, Buffer.from(note.text), publicKey, signature))
  return key.kind === 'note' && holds ? 'right' : 'wrong'
}

/** What base64 says (RFC 4648, section 4), if it says it in the one way there is. */
export function bytesIn(encoded: string): Buffer | undefined {
  const bytes = Buffer.from(encoded, 'base64')
  return bytes.toString('base64') === encoded ? bytes : undefined
}
