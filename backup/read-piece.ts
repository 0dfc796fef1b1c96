import { createHash } from 'node:crypto'
import type { PieceRef } from './manifest.ts'
import { identityOther, pieceDiffers, pieceMissing } from './problems.ts'
import { type Identity, NotOpened, unseal } from './seal.ts'
import { type BackupStore, PieceMissing } from './store/store.ts'

/** By what pieces are opened. */
export interface Opening {
  readonly store: BackupStore
  readonly identities: readonly Identity[]
}

/**
 * What is in a piece. With what the manifest says of it, it is compared as it is read.
 *
 * @throws Refusal PIECE_MISSING, PIECE_DIFFERS, IDENTITY_OTHER
 */
export async function* readPiece({ store, identities }: Opening, piece: string | PieceRef): AsyncGenerator<Uint8Array> {
  const name = typeof piece === 'string' ? piece : piece.name
  const hash = createHash('sha256')
  let size = 0
  async function* stored(): AsyncGenerator<Uint8Array> {
    for await (const part of store.get(name)) {
      hash.update(part)
      size += part.length
      yield part
    }
  }
  let opened = false
  try {
    for await (const part of unseal(stored(), identities)) {
      opened = true
      yield part
    }
  } catch (error) {
    if (error instanceof PieceMissing) throw pieceMissing({ piece: name })
    // Where a part of it was read, the identity is the right one.
    if (error instanceof NotOpened) throw opened ? pieceDiffers({ piece: name }) : await notOpened(store, piece)
    throw error
  }
  if (typeof piece !== 'string' && (hash.digest('hex') !== piece.sha256 || size !== piece.size))
    throw pieceDiffers({ piece: name })
}

/** Whether it is another identity, or another piece. */
async function notOpened(store: BackupStore, piece: string | PieceRef): Promise<Error> {
  if (typeof piece === 'string') return identityOther({ piece })
  const hash = createHash('sha256')
  for await (const part of store.get(piece.name)) hash.update(part)
  return hash.digest('hex') === piece.sha256
    ? identityOther({ piece: piece.name })
    : pieceDiffers({ piece: piece.name })
}

/** The lines of a piece of text, one at a time. */
export async function* linesOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let left = ''
  for await (const part of content) {
    const lines = (left + decoder.decode(part, { stream: true })).split('\n')
    left = lines.pop() ?? ''
    yield* lines
  }
  if (left !== '') yield left
}

/** Text as content, a line each, in pieces that are not too small. */
export async function* contentOf(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let held = ''
  for await (const line of lines) {
    held += `${line}\n`
    if (held.length < 1 << 16) continue
    yield Buffer.from(held)
    held = ''
  }
  if (held !== '') yield Buffer.from(held)
}
