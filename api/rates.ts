import fastifyRateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tooManyRequests } from './limit-problems.ts'
import { networkOf } from './network.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Counted besides, because a question to this route costs much. */
    readonly pace?: 'sign-in' | 'expensive' | 'public'
  }
}

/** How many requests a minute are answered. */
export interface Paces {
  /** From one network, of whatever kind: behind one address there may be a whole company. */
  readonly usual: number
  /** From one network, where a password or a code could be guessed; beside what sign-in counts for each person. */
  readonly 'sign-in': number
  /** From one network, where anybody may write something: apply, answer, declare by a button. */
  readonly public: number
  /** From one person, where a question costs much work. */
  readonly expensive: number
}
export const paces: Paces = { usual: 3_000, 'sign-in': 60, public: 30, expensive: 240 }

/** A minute, in milliseconds. */
const minute = 60_000

/**
 * Counts requests and refuses those beyond a pace, saying after how many seconds it goes on. Each process counts for itself. To
 * be called before it is found out who asks, since that costs work too.
 *
 * @returns what counts when it is known who asks: for routes with `config: { pace: 'expensive' }`
 */
export async function keepPace(http: FastifyInstance, most: Paces = paces): Promise<(inside: FastifyInstance) => void> {
  await http.register(fastifyRateLimit, { global: false })
  const counted = (pace: keyof Paces, keyGenerator: (request: FastifyRequest) => string) => {
    const count = http.createRateLimit({ max: most[pace], timeWindow: minute, keyGenerator })
    return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      const counted = await count(request)
      if (counted.isAllowed || !counted.isExceeded) return
      reply.header('retry-after', counted.ttlInSeconds)
      throw tooManyRequests(most[pace], counted.ttlInSeconds)
    }
  }
  const fromNetwork = ({ ip }: FastifyRequest): string => networkOf(ip)
  const usual = counted('usual', fromNetwork)
  const signIn = counted('sign-in', fromNetwork)
  const open = counted('public', fromNetwork)
  http.addHook('onRequest', async (request, reply) => {
    await usual(request, reply)
    if (request.routeOptions.config.pace === 'sign-in' && request.method !== 'GET') await signIn(request, reply)
    if (request.routeOptions.config.pace === 'public') await open(request, reply)
  })
  return (inside) => {
    const expensive = counted('expensive', (request) => request.signedIn?.person.id ?? networkOf(request.ip))
    inside.addHook('onRequest', async (request, reply) => {
      if (request.routeOptions.config.pace === 'expensive') await expensive(request, reply)
    })
  }
}
