import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { type CarryOut, type Driver, DriverFailed, type Operation } from '../driver.ts'
import type { Panel } from './panel.ts'
import { messageId, readAnswer, writeOrder } from './wire.ts'

/** What a driver needs whose service another program runs. */
export interface RemoteSettings {
  /** The panel of a provider; undefined if it has attached none. */
  readonly panelOf: (provider: string) => Promise<Panel | undefined>
  /** The addresses behind a name to which one may go, at least one; throws otherwise. */
  readonly reach: (host: string) => Promise<readonly string[]>
  /** How long the panel may take, in milliseconds: longer work it answers with 202, and is asked again. */
  readonly patience?: number
}

/** More is no answer, in bytes. */
const LONGEST = 65_536

/**
 * Carries orders out by handing them to a panel over HTTP, signed on the way there and back (docs/drive.md, "The remote driver").
 * An order that was not answered is sent again by the rules for duties, under the same id, so the panel does it once.
 */
export function remoteDriver(settings: RemoteSettings): Driver {
  const carry =
    (operation: Operation): CarryOut =>
    async (order, signal) => {
      const panel = await settings.panelOf(order.provider)
      if (panel === undefined) throw new DriverFailed('PANEL_NOT_ATTACHED')
      const { body, headers } = writeOrder(operation, order, panel.secret, new Date())
      const answer = await send(panel.url, { body, headers }, settings, signal)
      if (answer.status === 202) throw new DriverFailed('PANEL_AT_WORK')
      if (answer.status !== 200) throw new DriverFailed(`PANEL_ANSWERED_${answer.status}`)
      return readAnswer(messageId(operation, order), answer.body, answer.headers, panel.secret)
    }
  return {
    name: 'remote',
    activate: carry('activate'),
    change: carry('change'),
    suspend: carry('suspend'),
    resume: carry('resume'),
    measure: carry('measure'),
    export: carry('export'),
    erase: carry('erase'),
    prove: carry('prove'),
  }
}

interface Answered {
  readonly status: number
  readonly body: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}
interface Sent {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/** Follows no redirect: an order goes to whom it was written for. */
async function send(
  url: string,
  { body, headers }: Sent,
  { reach, patience = 30_000 }: RemoteSettings,
  signal: AbortSignal,
): Promise<Answered> {
  const target = new URL(url)
  const address = (await reach(target.hostname.replace(/^\[|\]$/g, '')).catch(unreachable))[0] ?? ''
  const family = address.includes(':') ? 6 : 4
  const open = target.protocol === 'https:' ? requestHttps : requestHttp
  const patient = AbortSignal.any([signal, AbortSignal.timeout(patience)])
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      const isLate = patient.aborted
      reject(
        error instanceof DriverFailed
          ? error
          : new DriverFailed(isLate ? 'PANEL_SILENT' : 'PANEL_UNREACHABLE', { cause: error }),
      )
    }
    const request = open(target, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Klausel',
        ...headers,
      },
      // To the address that was looked at, wherever the name leads to now.
      lookup: (_name, { all }, found) => (all ? found(null, [{ address, family }]) : found(null, address, family)),
      signal: patient,
    })
    request.once('error', fail)
    request.once('response', (response) => {
      const parts: Buffer[] = []
      let size = 0
      response.on('data', (part: Buffer) => {
        size += part.length
        parts.push(part)
        if (size > LONGEST) response.destroy(new DriverFailed('ANSWER_NOT_UNDERSTOOD'))
      })
      response.once('error', fail)
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString(), headers: response.headers }),
      )
    })
    request.end(body)
  })
}

function unreachable(error: unknown): never {
  throw new DriverFailed('PANEL_NOT_REACHED_FROM_HERE', { cause: error })
}
