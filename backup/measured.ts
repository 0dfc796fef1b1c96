import { createHash } from 'node:crypto'

/** What went by. */
export interface Measured {
  readonly size: number
  /** SHA-256 in hexadecimal. */
  readonly sha256: string
}

/**
 * Lets content go by and measures it; `measured` may be asked once it has been read to its end.
 *
 * @example
 * const passing = measure(content)
 * await store.put(name, passing.content)
 * passing.measured().sha256
 */
export function measure(
  content: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void = () => undefined,
): { readonly content: AsyncIterable<Uint8Array>; measured(): Measured } {
  const hash = createHash('sha256')
  let size = 0
  let measured: Measured | undefined
  async function* passing(): AsyncGenerator<Uint8Array> {
    for await (const part of content) {
      hash.update(part)
      size += part.length
      onBytes(part.length)
      yield part
    }
    measured = { size, sha256: hash.digest('hex') }
  }
  return {
    content: passing(),
    measured: () => {
      if (measured === undefined) throw new Error('It has not been read to its end.')
      return measured
    },
  }
}

/** Reads content to its end and says what it was. */
export async function measureWhole(content: AsyncIterable<Uint8Array>): Promise<Measured> {
  const passing = measure(content)
  for await (const _ of passing.content);
  return passing.measured()
}
