import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { metricsPortInUse } from '../place-problems.ts'
import { ProblemError } from '../problems.ts'
import { isLoopbackOrigin } from '../settings/network.ts'
import type { LoopbackPort } from '../settings/operation.ts'
import { expositionType } from './exposition.ts'
import type { Lack } from './readiness.ts'

/** What is read there. */
export interface Shown {
  metrics(): Promise<string>
  lacks(): Promise<readonly Lack[]>
}

export interface MetricsListener {
  /** `http://127.0.0.1:9464` */
  readonly address: string
  close(): Promise<void>
}

/**
 * Gives figures to whoever watches over the program, on this machine alone: a listener of its own, which nobody reaches through the
 * door. A page in a browser of this machine whose name was made to point here is refused, since it names itself.
 *
 * @throws ProblemError METRICS_PORT_IN_USE
 */
export async function openMetricsListener(at: LoopbackPort, shown: Shown): Promise<MetricsListener> {
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => {
    answer(shown, request, response).catch(() => respond(response, 500, 'text/plain', 'DEFECT\n'))
  })
  server.maxConnections = 20
  server.listen(at)
  await once(server, 'listening').catch((error: unknown) => {
    throw new ProblemError(metricsPortInUse(at), { cause: error })
  })
  const { port } = server.address() as AddressInfo
  return {
    address: `http://${at.host.includes(':') ? `[${at.host}]` : at.host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(shown: Shown, { method, url, headers }: IncomingMessage, response: ServerResponse) {
  if (!isNamedAsOwn(headers.host)) return respond(response, 421, 'text/plain', 'HOST_NOT_ALLOWED\n')
  if (method !== 'GET' && method !== 'HEAD') return respond(response, 405, 'text/plain', 'METHOD_NOT_ALLOWED\n')
  if (url === '/metrics') return respond(response, 200, expositionType, await shown.metrics())
  if (url !== '/ready') return respond(response, 404, 'text/plain', 'ROUTE_UNKNOWN\n')
  const because = await shown.lacks()
  const status = because.length === 0 ? 'ready' : 'notReady'
  const body = `${JSON.stringify({ status, because })}\n`
  return respond(response, because.length === 0 ? 200 : 503, 'application/json', body)
}

const isNamedAsOwn = (host = ''): boolean => URL.canParse(`http://${host}`) && isLoopbackOrigin(`http://${host}`)

function respond(response: ServerResponse, status: number, type: string, body: string): void {
  const headers = { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
  response.writeHead(status, headers).end(body)
}
