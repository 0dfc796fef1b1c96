/** Cosignatures of witnesses (C2SP tlog-cosignature, Ed25519): that a checkpoint was seen at a time, and continues all seen before. */
import { type KeyObject, sign, verify } from 'node:crypto'
import { keyIdOf, type Note, type NoteSignature, publicKeyIn, signaturesOf, type VerifierKey } from '../note.ts'

/** What a witness signs: its own words, the second in which it does, and the text of the checkpoint. */
const cosigned = (text: string, seconds: bigint): Buffer => Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`)

/** Signs that a checkpoint was seen. @param at in milliseconds */
export function cosign(
  text: string,
  at: number,
  { key, secret }: { key: VerifierKey; secret: KeyObject },
): NoteSignature {
  const seconds = BigInt(Math.floor(at / 1_000))
  const stamp = Buffer.alloc(8)
  stamp.writeBigUInt64BE(seconds)
  const signature = Buffer.concat([stamp, sign(null, cosigned(text, seconds), secret)])
  return { name: key.name, keyId: keyIdOf(key), signature }
}

/** What a witness says about a note: when it saw it, in milliseconds; or nothing, or something that does not hold. */
export type Witnessed = { readonly is: 'seen'; readonly at: number } | { readonly is: 'missing' | 'wrong' }

export function witnessedBy(note: Note, witness: VerifierKey): Witnessed {
  const [first, ...more] = signaturesOf(note, witness)
  if (first === undefined) return { is: 'missing' }
  const at = timeOf(note.text, first, witness)
  return more.length === 0 && at !== undefined ? { is: 'seen', at } : { is: 'wrong' }
}

function timeOf(text: string, { signature }: NoteSignature, { kind, publicKey }: VerifierKey): number | undefined {
  if (kind !== 'cosignature' || signature.length !== 72) return undefined
  const seconds = signature.readBigUInt64BE()
  const holds = verify(null, cosigned(text, seconds), publicKeyIn(publicKey), signature.subarray(8))
  return holds && seconds < 2n ** 53n ? Number(seconds) * 1_000 : undefined
}
