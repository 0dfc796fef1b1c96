import { finished, Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Membership } from '../../access/who.ts'
import { type AccessBook, type Accessor, type Noted, newNoted, whileNoting } from '../../journal/accesses/noted.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What this request has read and written of people. */
    noted: Noted | null
  }
}

/** Before anything else of a request: whatever is opened from here on, however deep below, is noted as its doing. */
export function beginNoting(api: FastifyInstance): void {
  api.decorateRequest('noted', null)
  api.addHook('onRequest', (request, _reply, done) => {
    request.noted = newNoted()
    whileNoting(request.noted, done)
  })
  // A body comes by the events of its connection, which know nothing of the request.
  api.addHook('preValidation', ({ noted }, _reply, done) => (noted ? whileNoting(noted, done) : done()))
}

/**
 * After everything else: nothing leaves before its row lies on the disk. What cannot be written down is not answered; a long answer
 * waits piece by piece.
 */
export function answerWhenNoted(api: FastifyInstance, book: AccessBook | undefined): void {
  if (book === undefined) return
  api.addHook('onSend', async (request, reply, payload) => {
    const { noted } = request
    if (noted === null) return payload
    const write = () => book.write(noted, accessorOf(request), reply.statusCode)
    if (noted.touched.size > 0) await write()
    return payload instanceof Readable ? pieceByPiece(payload, noted, write) : payload
  })
  const end = async (_request: FastifyRequest, _reply: FastifyReply) => {
    if (_request.noted) _request.noted.isOver = true
  }
  api.addHook('onResponse', end)
  api.addHook('onRequestAbort', async (request) => {
    // Nobody gets an answer, yet it was opened.
    const { noted } = request
    if (noted) await book.write(noted, accessorOf(request))
  })
}

/** A piece goes on once what was opened for it is written. */
function pieceByPiece(payload: Readable, noted: Noted, write: () => Promise<void>): Readable {
  async function* pieces() {
    const from = payload[Symbol.asyncIterator]()
    try {
      for (;;) {
        const { done, value } = await whileNoting(noted, () => from.next())
        if (noted.touched.size > 0) await write()
        if (done) return
        yield value
      }
    } finally {
      payload.destroy()
    }
  }
  const noting = Readable.from(pieces(), { objectMode: false })
  // What is broken off ends at once, also for whoever reads so slowly that he asks for no further piece.
  finished(payload, (error) => error && noting.destroy(error))
  return noting
}

function accessorOf({ who, signedIn, method, routeOptions }: FastifyRequest): Accessor {
  const { right } = routeOptions.config
  return {
    side: sideOf(who?.membership ?? signedIn?.memberships[0], signedIn !== null),
    person: signedIn?.person.id ?? null,
    role: who?.membership.role ?? null,
    // What may use named rights alone is a program.
    ...(signedIn?.only ? { token: signedIn.session } : {}),
    why: `${method} ${routeOptions.url ?? 'none'}`,
    ...(right === undefined ? {} : { right }),
  }
}

/** Whoever is at his own account acts as nothing yet: then it counts where he belongs. */
function sideOf(membership: Pick<Membership, 'customer'> | undefined, isSignedIn: boolean): Accessor['side'] {
  if (membership === undefined) return isSignedIn ? 'customer' : 'anybody'
  return membership.customer === null ? 'provider' : 'customer'
}
