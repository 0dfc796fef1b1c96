import { setTimeout as wait } from 'node:timers/promises'
import type { AwsClient } from 'aws4fetch'
import { StoreFailed } from './store.ts'

/** An S3-compatible store, and where in it we are. */
export interface S3 {
  readonly client: AwsClient
  readonly bucketUrl: string
  /** With its slash, or empty. */
  readonly prefix: string
  /** A store from which nothing comes for so long is silent, in milliseconds. */
  readonly patience: number
}

/** What is asked of a store that could not be reached, or that broke off, is asked so often. */
export const TRIES = 4
/** What is sent may take a millisecond longer for so many bytes: 100 kB/s at least. */
const BYTES_IN_A_MILLISECOND = 100

export const pathOf = ({ prefix }: S3, name: string): string => `/${prefix}${name}`

interface Sent {
  readonly body?: Uint8Array<ArrayBuffer> | string
  readonly headers?: Readonly<Record<string, string>>
}

/** @throws StoreFailed with the code of the store where it refuses, STORE_SILENT where it does not answer */
export async function asked(
  s3: S3,
  method: string,
  path: string,
  sent: Sent = {},
  expected: readonly number[] = [200],
): Promise<Response> {
  const answer = await answered(s3, `${s3.bucketUrl}${path}`, { method, ...sent })
  if (expected.includes(answer.status)) return answer
  const code = tagIn(await textOf(s3, answer).catch(() => ''), 'Code')
  throw new StoreFailed(/^[A-Za-z]{1,60}$/.test(code ?? '') ? `STORE_${code}` : `STORE_${answer.status}`)
}

/** A connection that breaks is made anew; a store that is silent is not waited for again. */
async function answered({ client, patience }: S3, url: string, sent: Sent & { method: string }): Promise<Response> {
  const longest = patience + (sent.body?.length ?? 0) / BYTES_IN_A_MILLISECOND
  for (let tried = 1; ; tried += 1) {
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(), longest)
    try {
      return await client.fetch(url, { ...sent, signal: late.signal })
    } catch (error) {
      if (tried === TRIES || late.signal.aborted) throw new StoreFailed('STORE_SILENT', { cause: error })
      await wait(100 * 2 ** tried)
    } finally {
      clearTimeout(timer)
    }
  }
}

/** An answer as it comes, however slowly it is read. */
export async function* bodyOf({ patience }: S3, answer: Response): AsyncGenerator<Uint8Array> {
  const reader = answer.body?.getReader()
  if (!reader) return
  try {
    for (;;) {
      const { done, value } = await within(patience, reader.read())
      if (done) return
      yield value
    }
  } catch (error) {
    throw new StoreFailed('STORE_SILENT', { cause: error })
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const over = new AbortController()
  const silence = wait(milliseconds, undefined, { signal: over.signal }).then(() => {
    throw new Error(`Nothing came for ${milliseconds} milliseconds.`)
  })
  // Once something came, nobody waits for it any more.
  silence.catch(() => undefined)
  try {
    return await Promise.race([work, silence])
  } finally {
    over.abort()
  }
}

export async function textOf(s3: S3, answer: Response): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of bodyOf(s3, answer)) parts.push(part)
  return Buffer.concat(parts).toString()
}

/** Names of pieces and tokens hold nothing that XML writes otherwise but these. */
export function tagIn(xml: string, tag: string): string | undefined {
  const [, text] = new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml) ?? []
  return text?.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

/** What stands in each such tag of an answer. */
export const eachIn = (xml: string, tag: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, inside = '']) => inside)
