import type { Server } from 'node:http'
import type { ServerOptions as HttpsOptions } from 'node:https'
import { type FastifyInstance, fastify } from 'fastify'
import { isAmong } from '../access/networks.ts'
import { answerBrokenRequest } from '../api/broken-request.ts'
import { limits } from '../api/limits.ts'
import type { Database } from './database/open.ts'
import { hearProxies } from './forwarded.ts'
import type { Tls } from './tls.ts'

/** What `/health` answers: 200 when the database answers, else 503. */
export interface Health {
  readonly status: 'ready' | 'withoutDatabase'
}

/** How the door speaks with those outside. */
export interface Entry {
  readonly tls?: Tls | undefined
  /** Addresses and networks whose forwarding headers count. */
  readonly proxies?: readonly string[]
}

/** The door of the house, with `/health` and nothing else; the rooms add what is theirs before it opens. */
export function makeHttp(database: Database, { tls, proxies = [] }: Entry = {}): FastifyInstance {
  const isProxy = isAmong(proxies)
  const common = {
    ajv: { customOptions: { removeAdditional: false, allErrors: true } },
    trustProxy: (address: string) => isProxy(address),
    bodyLimit: limits.body,
    requestTimeout: limits.requestWithin,
    keepAliveTimeout: limits.idle,
    clientErrorHandler: answerBrokenRequest,
  } as const
  const http = tls ? encrypted({ ...common, https: { ...tls, ...patience } }) : fastify({ ...common, http: patience })
  hearProxies(http, isProxy)
  http.get('/health', async (_request, reply): Promise<Health> => {
    try {
      await database.pool('app').query('select 1')
      return { status: 'ready' }
    } catch {
      reply.status(503)
      return { status: 'withoutDatabase' }
    }
  })
  return http
}

/** How long a connection may take, and how much its headers may hold: of HTTP with and without TLS. */
const patience = {
  maxHeaderSize: limits.headers,
  headersTimeout: limits.headersWithin,
  handshakeTimeout: limits.headersWithin,
  connectionsCheckingInterval: limits.lookEvery,
} as const

/** To the rooms it is a door like the other: they never touch the socket. */
function encrypted(options: { readonly https: HttpsOptions }): FastifyInstance {
  return fastify(options) as unknown as FastifyInstance<Server>
}
