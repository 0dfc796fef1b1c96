import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib'
import { Decrypter, Encrypter } from 'age-encryption'

/**
 * Pieces of a backup are compressed (Zstandard, RFC 8878) and encrypted (age v1): `age -d -i identity.txt piece | zstd -d` reads each.
 * To encrypt takes public keys alone; the secret half lies with people, and never on the machine that is backed up.
 */

/** Made at each backup and forgotten with its process: by it the backup reads back what it has just written. */
export type Identity = string

const LEVEL = { params: { [constants.ZSTD_c_compressionLevel]: 3 } }

/**
 * @param recipients public keys (`age1…`), each of whose owners can read it
 * @throws whatever `content` throws
 */
export async function* seal(
  content: AsyncIterable<Uint8Array>,
  recipients: readonly string[],
): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  const compressed = through(content, createZstdCompress(LEVEL))
  yield* asStream(await encrypter.encrypt(webStreamOf(compressed)))
}

/** It can not be opened with this identity: it is somebody else's, or it was changed. */
export class NotOpened extends Error {
  constructor(options?: ErrorOptions) {
    super('The piece can not be opened with this identity.', options)
    this.name = 'NotOpened'
  }
}

/**
 * @throws NotOpened for another identity at once, and in the middle where a byte was changed
 * @throws whatever `content` throws
 */
export async function* unseal(
  content: AsyncIterable<Uint8Array>,
  identities: readonly Identity[],
): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  const watched = watch(content)
  try {
    const opened = await decrypter.decrypt(webStreamOf(Readable.from(watched.content)))
    yield* through(asStream(opened), createZstdDecompress())
  } catch (error) {
    throw watched.failure() ?? new NotOpened({ cause: error })
  }
}

/** Tells an error of what is read from one of opening it. */
function watch(content: AsyncIterable<Uint8Array>) {
  let failure: unknown
  async function* watched(): AsyncGenerator<Uint8Array> {
    try {
      yield* content
    } catch (error) {
      failure = error
      throw error
    }
  }
  return { content: watched(), failure: () => failure }
}

function through(content: AsyncIterable<Uint8Array>, transform: NodeJS.ReadWriteStream & Readable): Readable {
  // Its error comes out of the transform, where somebody reads it.
  pipeline(Readable.from(content), transform).catch((error: unknown) => void transform.destroy(error as Error))
  return transform
}

const webStreamOf = (readable: Readable) => Readable.toWeb(readable) as globalThis.ReadableStream<Uint8Array>

const asStream = (stream: globalThis.ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> =>
  stream as unknown as ReadableStream<Uint8Array>
