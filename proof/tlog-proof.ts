/** The proof of one fact in a file of its own, as C2SP tlog-proof has it: the place of a leaf, the way to the root, the checkpoint. */
import { leafHash, verifyInclusion } from '../journal/tree.ts'
import { type CheckpointFault, openCheckpoint } from './checkpoint.ts'
import { readCount } from './count.ts'
import { bytesIn, type VerifierKey } from './note.ts'

export interface LogProof {
  readonly index: number
  /** From the leaf's sibling upwards. */
  readonly path: readonly Uint8Array[]
  /** The signed note, with all its lines. */
  readonly checkpoint: string
  /**
   * The leaf itself: what of the fact is not sealed (RFC 8785), and after it the SHA-256 of what is sealed. So the file shows what it
   * proves; nothing of it is taken on trust, since its hash has to lead to the root.
   */
  readonly leaf: Uint8Array
}

const HEADING = 'c2sp.org/tlog-proof@v1'

/** A tree of 2⁵³ leaves is no higher. */
const LONGEST_PATH = 63

export function showLogProof({ index, path, checkpoint, leaf }: LogProof): string {
  const hashes = path.map((hash) => `${Buffer.from(hash).toString('base64')}\n`).join('')
  return `${HEADING}\nextra ${Buffer.from(leaf).toString('base64')}\nindex ${index}\n${hashes}\n${checkpoint}`
}

/** Undefined for what is no such file. One without its leaf proves nothing that can be shown here. */
export function readLogProof(text: string): LogProof | undefined {
  const end = text.indexOf('\n\n')
  const [heading, extra = '', place = '', ...hashes] = text.slice(0, Math.max(end, 0)).split('\n')
  const leaf = bytesIn(/^extra (\S+)$/.exec(extra)?.[1] ?? '')
  const index = place.startsWith('index ') ? readCount(place.slice('index '.length)) : undefined
  const path = hashes.map((hash) => bytesIn(hash))
  if (heading !== HEADING || !leaf?.length || index === undefined || path.length > LONGEST_PATH) return undefined
  if (!path.every((hash) => hash?.length === 32)) return undefined
  return {
    index,
    path: path.filter((hash) => hash !== undefined),
    checkpoint: text.slice(end + 2),
    leaf,
  }
}

/** Why a proof proves nothing. */
export type ProofFault = CheckpointFault | 'NOT_IN_THE_LOG'

/** Whether the leaf is in the log of this key. */
export function judgeLogProof({ index, path, checkpoint, leaf }: LogProof, key: VerifierKey): ProofFault | undefined {
  const opened = openCheckpoint(checkpoint, key)
  if (opened.fault !== undefined) return opened.fault
  const { size, root } = opened.checkpoint
  return verifyInclusion({ leaf: leafHash(leaf), index, size, path, root }) ? undefined : 'NOT_IN_THE_LOG'
}
