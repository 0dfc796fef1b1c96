import { createServer } from 'node:net'
import { type FastifyInstance, fastify } from 'fastify'
import type { Database } from './database/open.ts'
import { ProblemError, portInUse, portNotAllowed } from './problems.ts'

/** What `/health` answers: 200 when the database answers, else 503. */
export interface Health {
  readonly status: 'ready' | 'withoutDatabase'
}

/** The door of the house, with `/health` and nothing else; the rooms add what is theirs before it opens. */
export function makeHttp(database: Database): FastifyInstance {
  const http = fastify({ ajv: { customOptions: { removeAdditional: false, allErrors: true } } })
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

/**
 * Opens the door.
 *
 * @returns the address, `http://127.0.0.1:4180`
 * @throws ProblemError PORT_IN_USE, PORT_NOT_ALLOWED
 */
export async function listen(http: FastifyInstance, { host, port }: { host: string; port: number }): Promise<string> {
  try {
    return await http.listen({ host, port })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE') {
      throw new ProblemError(portInUse({ host, port, free: await freePortAfter(host, port) }), { cause: error })
    }
    if (code === 'EACCES') throw new ProblemError(portNotAllowed({ host, port }), { cause: error })
    throw error
  }
}

/** The next port upwards that nobody holds, or 0, which means any. */
async function freePortAfter(host: string, port: number): Promise<number> {
  for (let next = port + 1; next <= 65_535; next += 1) if (await isFree(host, next)) return next
  return 0
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}
