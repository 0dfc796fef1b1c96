import { request as requestPlain } from 'node:http'
import { request as requestEncrypted } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { CustomFetch } from 'openid-client'
import { isLoopback } from '../../networks.ts'
import type { Reach } from '../reach.ts'
import { codeOf, DirectoryTrouble } from '../trouble.ts'
import { answerTooLong, certificateRefused, notAnswered, notEncrypted } from './troubles.ts'

/** Descriptions, keys and tokens are small; whoever sends more than this, in bytes, means something else. */
const longest = 1_048_576

/** How long an answer may take, in milliseconds. */
const patience = 10_000

/**
 * Fetches only from where directories may be, and encrypted unless it is on this machine. It goes to the address that was
 * checked, though the certificate is for the name; and it follows no redirection.
 */
export function fetchWithin(reach: Reach, authority: string | null): CustomFetch {
  return async (address, { method, headers, body, signal }) => {
    const url = new URL(address)
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const [reached = ''] = await reach(host)
    if (url.protocol !== 'https:' && !isLoopback(reached)) throw notEncrypted(host)
    // What we ask is a form or nothing.
    const sent = body instanceof URLSearchParams || typeof body === 'string' ? String(body) : undefined
    const request = url.protocol === 'https:' ? requestEncrypted : requestPlain
    return new Promise((resolve, reject) => {
      const signals = [AbortSignal.timeout(patience), ...(signal ? [signal] : [])]
      const options = {
        method,
        headers,
        lookup: leadingTo(reached),
        signal: AbortSignal.any(signals),
        ...(authority === null ? {} : { ca: authority }),
      }
      const asked = request(url, options, (response) => {
        const chunks: Buffer[] = []
        let length = 0
        response.on('data', (chunk: Buffer) => {
          length += chunk.length
          chunks.push(chunk)
          if (length > longest) asked.destroy(answerTooLong(host))
        })
        response.on('end', () => resolve(answerOf(response.statusCode ?? 0, response.headersDistinct, chunks)))
      })
      asked.on('error', (error) => reject(troubleOf(host, error)))
      asked.end(sent)
    })
  }
}

/** Whatever name is asked for, the answer is the address that was checked. */
const leadingTo =
  (address: string): LookupFunction =>
  (_name, options, answer) => {
    const family = isIP(address)
    if (options.all) answer(null, [{ address, family }])
    else answer(null, address, family)
  }

function answerOf(status: number, headers: NodeJS.Dict<string[]>, chunks: readonly Buffer[]): Response {
  const copied = new Headers()
  for (const [name, values = []] of Object.entries(headers)) for (const value of values) copied.append(name, value)
  const hasBody = ![101, 204, 205, 304].includes(status)
  return new Response(hasBody ? Buffer.concat(chunks) : null, { status, headers: copied })
}

function troubleOf(host: string, error: Error): DirectoryTrouble {
  if (error instanceof DirectoryTrouble) return error
  const code = codeOf(error)
  return /CERT|SELF_SIGNED|VERIFY/.test(code ?? '') ? certificateRefused(host, code) : notAnswered(host, code)
}
