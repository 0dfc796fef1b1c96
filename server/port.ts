import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import type { FastifyInstance, FastifyListenOptions } from 'fastify'
import { listenNotHere } from './place-problems.ts'
import { ProblemError, portInUse, portNotAllowed } from './problems.ts'

interface Spot {
  readonly host: string
  readonly port: number
}

/** A port that is known before the door opens at it. */
export interface HeldPort extends Spot {
  /** Opens the door there, and holds the port no longer. */
  open(http: FastifyInstance): Promise<void>
  release(): void
}

/**
 * Finds the port out before the door opens, since links and cookies name it: the one that was asked for, or for 0 one that is free,
 * which is then held so that no other program gets it meanwhile.
 *
 * @throws ProblemError PORT_IN_USE, PORT_NOT_ALLOWED, LISTEN_NOT_HERE; for a port that was asked for only when it is opened
 */
export async function holdPort({ host, port: asked }: Spot): Promise<HeldPort> {
  const holder = asked === 0 ? createServer().listen({ host, port: 0, reusePort: true }) : undefined
  if (holder) await once(holder, 'listening').catch((error: unknown) => refuse(error, { host, port: asked }))
  const port = holder ? (holder.address() as AddressInfo).port : asked
  const release = () => void holder?.close()
  return {
    host,
    port,
    release,
    open: async (http) => {
      // Fastify hands what it does not know on to Node.
      const at: FastifyListenOptions & { readonly reusePort?: boolean } = { host, port, reusePort: asked === 0 }
      await http.listen(at).catch((error: unknown) => refuse(error, { host, port }))
      release()
    },
  }
}

async function refuse(error: unknown, { host, port }: Spot): Promise<never> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    throw new ProblemError(portInUse({ host, port, free: await freePortAfter(host, port) }), { cause: error })
  }
  if (code === 'EACCES') throw new ProblemError(portNotAllowed({ host, port }), { cause: error })
  if (code === 'EADDRNOTAVAIL') throw new ProblemError(listenNotHere({ host }), { cause: error })
  throw error
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
