/** Checkpoints as C2SP tlog-checkpoint has them: the head of a tree as the text of a signed note. */
import { readCount } from './count.ts'
import { bytesIn, type Note, readNote, signedBy, type VerifierKey } from './note.ts'

/** The head of a log's tree. */
export interface Checkpoint {
  /** Which log: the same for as long as it lives. */
  readonly origin: string
  readonly size: number
  /** 32 bytes. */
  readonly root: Buffer
}

/** @example checkpointText({ origin: 'klausel.example/log', size: 3, root }) // three lines */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`

/** The head that the text of a note states; undefined if it states none. Further lines are allowed and mean nothing here. */
export function readCheckpointText(text: string): Checkpoint | undefined {
  const [origin = '', counted = '', encoded = '', ...rest] = text.split('\n')
  const size = readCount(counted)
  const root = bytesIn(encoded)
  if (origin === '' || size === undefined) return undefined
  if (root?.length !== 32 || rest.pop() !== '' || rest.includes('')) return undefined
  return { origin, size, root }
}

/** Why a checkpoint is not taken. */
export type CheckpointFault =
  /** It is no signed note with the head of a tree in it. */
  | 'CHECKPOINT_MALFORMED'
  /** It is of another log. */
  | 'CHECKPOINT_OF_ANOTHER_LOG'
  /** The log has not signed it. */
  | 'CHECKPOINT_UNSIGNED'
  /** It says that the log has signed it, and that is not so. */
  | 'CHECKPOINT_FORGED'

export type OpenedCheckpoint =
  | { readonly fault: CheckpointFault }
  | { readonly fault?: undefined; readonly checkpoint: Checkpoint; readonly note: Note }

/** Opens a checkpoint that must be of the log of this key: name and origin are the same. */
export function openCheckpoint(whole: string, key: VerifierKey): OpenedCheckpoint {
  const note = readNote(whole)
  const checkpoint = note && readCheckpointText(note.text)
  if (!note || !checkpoint) return { fault: 'CHECKPOINT_MALFORMED' }
  if (checkpoint.origin !== key.name) return { fault: 'CHECKPOINT_OF_ANOTHER_LOG' }
  const signed = signedBy(note, key)
  if (signed !== 'right') return { fault: signed === 'wrong' ? 'CHECKPOINT_FORGED' : 'CHECKPOINT_UNSIGNED' }
  return { checkpoint, note }
}
