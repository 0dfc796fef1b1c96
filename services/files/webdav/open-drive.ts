import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { listenLimits } from './listen-limits.ts'
import { openShares } from './open-shares.ts'
import { type Serving, serve } from './serve.ts'

/** A certificate with its chain, and its key; both in PEM. */
export interface DriveTls {
  readonly cert: string | Buffer
  readonly key: string | Buffer
}

export interface DriveListening extends Omit<Serving, 'shares'> {
  /** The folder in which all shares lie. */
  readonly drive: string
  readonly host: string
  /** 0 for any that is free. */
  readonly port: number
  /** Left out only where something before it encrypts, or nothing leaves the machine. */
  readonly tls?: DriveTls
}

/** An open network drive. */
export interface OpenDrive {
  readonly port: number
  /** Connections from now on are encrypted with this certificate. */
  renewTls(tls: DriveTls): void
  /** Takes nothing more in, lets what is under way come to its end for a while, and cuts the rest. */
  close(): Promise<void>
}

/** In milliseconds: what a client may still take to fetch or send what it has begun when the drive closes. */
const grace = 5_000

/**
 * Opens the network drive: WebDAV classes 1, 2 and 3 (RFC 4918) for all shares in a folder. It speaks HTTP/1.1 by itself, since the
 * way from a socket to a small file and back is shorter than any framework's way to its first hook.
 *
 * @throws the error of the system if the address cannot be had
 * @example const { port, close } = await openDrive({ drive: '/var/lib/klausel/drive', host: '10.8.0.1', port: 443, tls, signIn, report })
 */
export async function openDrive({ drive, host, port, tls, signIn, report }: DriveListening): Promise<OpenDrive> {
  const serving: Serving = { shares: openShares(drive), signIn, report }
  const server = tls ? createTlsServer({ ...settings, ...tls }) : createServer(settings)
  server.on('request', ((request, response) => serve(serving, request, response, false)) satisfies RequestListener)
  server.on('checkContinue', ((request, response) => serve(serving, request, response, true)) satisfies RequestListener)
  server.maxHeadersCount = listenLimits.headerLines
  server.maxConnections = listenLimits.connections
  server.setTimeout(listenLimits.still)
  await listen(server, host, port)
  return {
    port: (server.address() as AddressInfo).port,
    renewTls: (renewed) => (server as TlsServer).setSecureContext({ ...renewed }),
    close: async () => {
      await close(server)
      serving.shares.close()
    },
  }
}

const settings = {
  maxHeaderSize: listenLimits.headers,
  headersTimeout: listenLimits.headersWithin,
  handshakeTimeout: listenLimits.headersWithin,
  connectionsCheckingInterval: listenLimits.lookEvery,
  keepAliveTimeout: listenLimits.idle,
  // A content takes as long as it takes; small bodies have a time of their own.
  requestTimeout: 0,
  noDelay: true,
} as const

/** Linux deals connections out to the processes that listen at one address; elsewhere whoever wakes first takes all that wait. */
const sharesConnections = process.platform === 'linux'

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port, reusePort: sharesConnections }, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), grace)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
