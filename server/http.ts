import type { Server } from 'node:http'
import type { ServerOptions as HttpsOptions } from 'node:https'
import { type FastifyInstance, type FastifyServerOptions, fastify } from 'fastify'
import { isAmong } from '../access/networks.ts'
import { answerBrokenRequest } from '../api/broken-request.ts'
import { answerNoAddress } from '../api/errors.ts'
import { limits } from '../api/limits.ts'
import { compiledAtFirstUse, strictly } from '../api/schema-compilers.ts'
import type { Database } from './database/open.ts'
import { hearProxies } from './forwarded.ts'
import { namesOfRequests } from './operation/log-requests.ts'
import { type Readiness, within } from './operation/readiness.ts'
import type { Tls } from './tls.ts'

/** What `/health` answers: 200 when the database answers, else 503; also once the program is about to end. */
export interface Health {
  readonly status: 'ready' | 'withoutDatabase' | 'closing'
}

/** What `/ready` answers: 200 when all is there that it takes, else 503. Why not is said to the operator alone. */
export interface Ready {
  readonly status: 'ready' | 'notReady'
}

/** How the door speaks with those outside. */
export interface Entry {
  readonly tls?: Tls | undefined
  /** Addresses and networks whose forwarding headers count. */
  readonly proxies?: readonly string[]
  /** Whether people may be sent here; left out: whenever the database answers. */
  readonly readiness?: Pick<Readiness, 'isClosing' | 'look'>
}

/** How long the database may take to say that it is there, in milliseconds. */
const answersWithin = 2_000

/** The door of the house, with `/health`, `/ready` and nothing else; the rooms add what is theirs before it opens. */
export function makeHttp(database: Database, { tls, proxies = [], readiness }: Entry = {}): FastifyInstance {
  const isProxy = isAmong(proxies)
  const common = {
    ajv: strictly,
    schemaController: compiledAtFirstUse,
    trustProxy: (address: string) => isProxy(address),
    bodyLimit: limits.body,
    requestTimeout: limits.requestWithin,
    keepAliveTimeout: limits.idle,
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: answerNoAddress as unknown as NonNullable<FastifyServerOptions['frameworkErrors']>,
    genReqId: namesOfRequests(),
  } as const
  const http = tls ? encrypted({ ...common, https: { ...tls, ...patience } }) : fastify({ ...common, http: patience })
  hearProxies(http, isProxy)
  http.get('/health', async (_request, reply): Promise<Health> => {
    const isThere = await answers(database)
    const status = readiness?.isClosing ? 'closing' : isThere ? 'ready' : 'withoutDatabase'
    reply.status(status === 'ready' ? 200 : 503)
    return { status }
  })
  http.get('/ready', async (_request, reply): Promise<Ready> => {
    const isReady = readiness ? (await readiness.look()).length === 0 : await answers(database)
    reply.status(isReady ? 200 : 503)
    return { status: isReady ? 'ready' : 'notReady' }
  })
  // Whoever keeps a connection open while the program ends is told to come back on another one.
  http.addHook('onSend', async (_request, reply) => {
    if (readiness?.isClosing) reply.header('connection', 'close')
  })
  return http
}

const answers = (database: Database): Promise<boolean> =>
  within(answersWithin, database.pool('app').query('select 1')).then(
    () => true,
    () => false,
  )

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
