import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import type { TestDrive, TestPerson } from './drive.test-support.ts'

/** What was answered. */
export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

export interface Asking {
  /** null for nobody; Ada where nothing is said. */
  readonly as?: TestPerson | null
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/**
 * Asks the drive for something in its share.
 *
 * @param path as it stands in an address, behind the share
 */
export async function ask(drive: TestDrive, method: string, path: string, asking: Asking = {}): Promise<Answered> {
  return askAt(drive, method, `/${drive.share}/${path}`, asking)
}

/** @param target from the root of the server */
export async function askAt(drive: TestDrive, method: string, target: string, asking: Asking = {}): Promise<Answered> {
  const { as = drive.ada, headers = {}, body } = asking
  // Not by fetch, which would resolve the dots in a path before it sends it.
  const sending = request({
    ...{ host: '127.0.0.1', port: drive.port, method, path: target, agent: false },
    headers: {
      ...as?.headers,
      ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
      ...headers,
    },
  })
  sending.end(body)
  const [response] = await once(sending, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return {
    status: response.statusCode,
    headers: new Headers(response.headers),
    text: Buffer.concat(chunks).toString('utf8'),
  }
}

/** The statuses of several questions, one after the other. */
export const statusOf = async (asked: Promise<Answered>): Promise<number> => (await asked).status

/** Sends bytes as they are, and answers what came back until the drive closed the connection, or `until` was seen. */
export function say({ port }: TestDrive, bytes: string, until?: RegExp): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (chunk) => {
      heard += chunk
      if (until?.test(heard)) socket.destroy()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(heard))
  })
}
