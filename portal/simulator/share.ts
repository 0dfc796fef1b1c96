import { isDay } from '../../terms/grammar/day.ts'
import { isKnown } from './terms-to-choose.ts'

/** What a link to the simulator carries: all of it, so that nothing has to be kept anywhere. */
export interface Shared {
  readonly terms: string
  readonly strict: boolean
  /** The day on which one looks. */
  readonly day: string
  /** The life as JSON lines. */
  readonly life: string
}

/** The part of the address behind `#`: compressed, and written in letters that every program leaves as they are. */
export async function toHash(shared: Shared): Promise<string> {
  const packed = await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(JSON.stringify(shared)))
  return packed.toBase64({ alphabet: 'base64url', omitPadding: true })
}

/** What a link carries; undefined for one that was cut off or written by hand, or that names what is not here. */
export async function fromHash(hash: string): Promise<Shared | undefined> {
  if (hash === '') return undefined
  try {
    const packed = Uint8Array.fromBase64(hash, { alphabet: 'base64url' })
    const text = new TextDecoder().decode(await through(new DecompressionStream('deflate-raw'), packed))
    return read(JSON.parse(text))
  } catch {
    return undefined
  }
}

function read(json: unknown): Shared | undefined {
  if (typeof json !== 'object' || json === null) return undefined
  const { terms, strict, day, life } = json as Record<string, unknown>
  if (typeof terms !== 'string' || !isKnown(terms)) return undefined
  if (typeof strict !== 'boolean' || typeof day !== 'string' || !isDay(day) || typeof life !== 'string')
    return undefined
  return { terms, strict, day, life }
}

/** A link of a thousand characters may not unfold into more than a long life. */
const MOST = 200_000

async function through(stream: CompressionStream | DecompressionStream, bytes: Uint8Array): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream()
  for await (const chunk of source.pipeThrough(stream as ReadableWritablePair<Uint8Array, Uint8Array>)) {
    length += chunk.length
    if (length > MOST) throw new RangeError(`A life of more than ${MOST} letters.`)
    chunks.push(chunk)
  }
  return new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer())
}
