import type { X509Certificate } from 'node:crypto'
import { judgeStamp, type StampFault } from './judge.ts'
import { makeRequest } from './request.ts'
import type { RevocationList } from './revocation.ts'

/** A stamp that was just given and has been judged. */
export interface GivenStamp {
  readonly at: number
  readonly by: string
  /** The answer as it came. */
  readonly answer: Buffer
}

/** Why none was given. `AUTHORITY_SILENT`: nobody answered in time. */
export type AskingFault = StampFault | 'AUTHORITY_SILENT'

export type Asked = { readonly fault: AskingFault } | ({ readonly fault?: undefined } & GivenStamp)

/** How long an authority may take for an answer, in milliseconds. */
export const PATIENCE = 20_000

/** Chains of certificates included, an answer has some kilobytes. */
const LARGEST = 256 * 1024

/** A time in a token may lie that far beside the clock of this machine before the authority counts as wrong, in milliseconds. */
const CLOCK_APART = 5 * 60_000

export interface Asking {
  readonly data: Uint8Array
  readonly roots: readonly X509Certificate[]
  readonly lists?: readonly RevocationList[]
  readonly signal: AbortSignal
  readonly now: () => number
  readonly patience?: number
}

/** Asks an authority for a time stamp by HTTP (RFC 3161, 3.4), and takes only what holds. */
export async function askAuthority(address: string, asking: Asking): Promise<Asked> {
  const { data, roots, lists = [], signal, now, patience = PATIENCE } = asking
  const { bytes, nonce } = makeRequest(data)
  const answer = await post(address, bytes, AbortSignal.any([signal, AbortSignal.timeout(patience)]))
  if (!Buffer.isBuffer(answer)) return { fault: answer }
  const stamp = judgeStamp(answer, { data, roots, lists, nonce })
  if (stamp.fault !== undefined) return { fault: stamp.fault }
  if (Math.abs(stamp.at - now()) > CLOCK_APART) return { fault: 'AUTHORITY_WRONG' }
  return { at: stamp.at, by: stamp.by, answer }
}

async function post(
  address: string,
  body: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): Promise<Buffer | AskingFault> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body,
      signal,
      redirect: 'error',
    })
    if (!response.ok) {
      await response.body?.cancel()
      return 'AUTHORITY_REFUSED'
    }
    return (await wholeOf(response)) ?? 'AUTHORITY_WRONG'
  } catch {
    return 'AUTHORITY_SILENT'
  }
}

/** Undefined if it does not end where an answer ends. */
async function wholeOf({ body }: Response): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body ?? []) {
    length += part.length
    if (length > LARGEST) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}
