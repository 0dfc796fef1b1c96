import type { IncomingMessage, ServerResponse } from 'node:http'
import { isShareName } from '../share-name.ts'
import { pathFrom } from '../tree/path.ts'
import { notUnderstood } from '../tree/refuse.ts'
import type { Share } from '../tree/share.ts'
import type { Visitor } from '../visit.ts'
import { type Address, addressFrom } from './address.ts'
import { answer, answerRefused, answerXml } from './answer.ts'
import type { Exchange, Method } from './exchange.ts'
import { tokensShown } from './if-holds.ts'
import { listenLimits } from './listen-limits.ts'
import { options } from './methods/options.ts'
import { methods } from './methods/table.ts'
import { isFromWithin } from './networks.ts'
import type { OpenShares } from './open-shares.ts'
import { BodyBrokeOff } from './read-body.ts'
import { methodUnknown, notFromHere, nothingHere, signInNeeded, signInTooOften } from './refuse.ts'
import { type SignIn, whoSent } from './sign-in.ts'

/** What a listener answers from. */
export interface Serving {
  readonly shares: OpenShares
  readonly signIn: SignIn
  /** Hears of what should not have happened; it is told no content and no name of a file. */
  report(defect: unknown): void
}

/** A request on its way to its method. */
interface Arriving {
  readonly serving: Serving
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly address: Address
  readonly method: Method
  readonly goOn: () => void
}

const alreadyComing = (): void => undefined

/**
 * Answers one request.
 *
 * @param awaited whether whoever sends it waits with the body until it is told to come
 */
export function serve(serving: Serving, request: IncomingMessage, response: ServerResponse, awaited: boolean): void {
  const goOn = awaited ? holdBack(response) : alreadyComing
  let share = ''
  try {
    if (request.method === 'OPTIONS') {
      options(response)
      return
    }
    const method = methods.get(request.method ?? '')
    if (!method) throw methodUnknown()
    const address = addressFrom(pathOf(request.url ?? ''))
    if (address.share === '' && request.method === 'PROPFIND') {
      answerRoot(response)
      return
    }
    if (!isShareName(address.share)) throw nothingHere()
    share = address.share
    const done = arrive({ serving, request, response, address, method, goOn })
    if (done) done.catch((error: unknown) => fail(serving, request, response, share, error))
  } catch (error) {
    fail(serving, request, response, share, error)
  }
}

/**
 * Whoever waits with the body and is answered without it may send it or not, so where his next request would begin is a guess: the
 * connection ends then.
 *
 * @returns says that the body may come
 */
function holdBack(response: ServerResponse): () => void {
  const { shouldKeepAlive } = response
  response.shouldKeepAlive = false
  return () => {
    response.shouldKeepAlive = shouldKeepAlive
    response.writeContinue()
  }
}

/** The target of a request without its query, whichever of its forms it has (RFC 9112, 3.2). */
function pathOf(target: string): string {
  // Nobody but a broken client sends a fragment; what it means to remove may be more than it says.
  if (target.includes('#')) throw notUnderstood()
  const query = target.indexOf('?')
  const path = query === -1 ? target : target.slice(0, query)
  return path.startsWith('/') ? path : (/^https?:\/\/[^/]+(\/.*)$/i.exec(path)?.[1] ?? '/')
}

/** Windows looks at the root on its way to a drive. It is a folder in which nobody sees anything. */
function answerRoot(response: ServerResponse): void {
  const prop = '<D:prop><D:resourcetype><D:collection/></D:resourcetype></D:prop><D:status>HTTP/1.1 200 OK</D:status>'
  const entry = `<D:response><D:href>/</D:href><D:propstat>${prop}</D:propstat></D:response>`
  answerXml(response, 207, `<D:multistatus xmlns:D="DAV:">${entry}</D:multistatus>`)
}

/** A share that is not there is answered as one to which nobody signs in. */
function arrive(arriving: Arriving): void | Promise<void> {
  const share = arriving.serving.shares.find(arriving.address.share)
  if (!share) throw signInNeeded()
  // Most requests are answered within this one call: they see the share as it is at one moment.
  return share.book.asOfNow(() => enter(arriving, share))
}

/** Who it is, from where, and then what he wants. */
function enter(arriving: Arriving, share: Share): void | Promise<void> {
  const { serving, request } = arriving
  const from = request.socket.remoteAddress ?? ''
  if (!isFromWithin(from, share.record().networks)) throw notFromHere()
  const who = whoSent(share.book, request.headers.authorization, from, serving.signIn)
  if (who instanceof Promise) return who.then((visitor) => act(arriving, share, visitor, from))
  return act(arriving, share, who, from)
}

function act(arriving: Arriving, share: Share, who: Visitor | number, from: string): void | Promise<void> {
  if (typeof who === 'number') {
    if (who === 0) throw signInNeeded()
    arriving.response.setHeader('Retry-After', who)
    throw signInTooOften()
  }
  const { serving, request, response, method, goOn } = arriving
  const path = pathFrom(arriving.address.rest)
  const visit = serving.shares.visit(share, who, from)
  const tokens = tokensShown(request.headers, share.name, visit, path)
  const exchange: Exchange = {
    request,
    response,
    method: request.method ?? '',
    share: share.name,
    visit,
    path,
    tokens,
    goOn,
  }
  return method(exchange)
}

function fail(
  serving: Serving,
  request: IncomingMessage,
  response: ServerResponse,
  share: string,
  error: unknown,
): void {
  if (response.headersSent || response.destroyed || error instanceof BodyBrokeOff) {
    // What has begun cannot be called back; the other side sees that it is not whole.
    request.socket.destroy()
    return
  }
  if (!answerRefused(request, response, share, error)) {
    serving.report(error)
    answer(response, 500)
  }
  if (!request.complete)
    dropRest(request, response.statusCode === 507 ? Number.POSITIVE_INFINITY : listenLimits.unwanted)
}

/**
 * Reads on, so that the answer is heard by those who listen only after they have sent everything; but not forever, unless it is
 * somebody whose content found no room: he shall read why.
 */
function dropRest(request: IncomingMessage, most: number): void {
  let bytes = 0
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > most) request.socket.destroy()
  })
  request.resume()
}
