import type { Lock, Visit } from '../../visit.ts'
import { answerXml } from '../answer.ts'
import { refuseIfConditionsFail } from '../conditions-met.ts'
import type { Exchange } from '../exchange.ts'
import { depthFrom } from '../headers/depth.ts'
import { lockSeconds } from '../headers/lock-timeout.ts'
import { hrefsOf } from '../hrefs.ts'
import { locksXml } from '../properties/lock-xml.ts'
import { readBodyXml } from '../properties/wanted.ts'
import { readBody } from '../read-body.ts'
import { conditionNotMet, headerNotUnderstood, tokenMissing, xmlNotUnderstood } from '../refuse.ts'
import { childOf, isDav, type XmlElement } from '../xml/element.ts'
import { xmlLimits } from '../xml/read-xml.ts'
import { writeElement } from '../xml/write-xml.ts'

/** Locks a place, or has a lock last on; what is locked where nothing lies is an empty file from then on (RFC 4918, 9.10). */
export async function lock(exchange: Exchange): Promise<void> {
  const { request, visit, path, tokens } = exchange
  const depth = depthFrom(request.headers.depth as string | undefined, 'infinity')
  if (depth === undefined || depth === '1') throw headerNotUnderstood('Depth')
  const until = Date.now() + lockSeconds(request.headers.timeout as string | undefined) * 1000
  const body = await readBody(exchange, xmlLimits.bytes)
  // Windows has a lock last on by an empty body, and so does the RFC (9.10.2).
  if (body.length === 0) return answerLock(exchange, 200, refreshed(exchange, until))
  const asked = askedFrom(readBodyXml(body))
  refuseIfConditionsFail(exchange)
  const made = visit.lock(path, { ...asked, isDeep: depth === 'infinity', until }, tokens)
  answerLock(exchange, made.isNew ? 201 : 200, made.lock, ['Lock-Token', `<${made.lock.token}>`])
}

function refreshed({ visit, path, tokens }: Exchange, until: number): Lock {
  if (tokens.length === 0) throw tokenMissing()
  const held = visit.locks(path).find(({ token }) => tokens.includes(token))
  if (!held) throw conditionNotMet()
  return visit.refreshLock(path, held.token, until)
}

/** The owner is a word among clients; it is kept as it is, and may be long, but not endless. */
const LONGEST_OWNER = 8_192

function askedFrom(root: XmlElement): Pick<Parameters<Visit['lock']>[1], 'isExclusive' | 'owner'> {
  if (!isDav(root, 'lockinfo')) throw xmlNotUnderstood()
  const scope = childOf(root, 'lockscope')
  const type = childOf(root, 'locktype')
  const isExclusive = scope && childOf(scope, 'exclusive') !== undefined
  const isShared = scope && childOf(scope, 'shared') !== undefined
  if (isExclusive === isShared || !type || !childOf(type, 'write')) throw xmlNotUnderstood()
  const element = childOf(root, 'owner')
  const owner = element ? writeElement(element) : ''
  if (owner.length > LONGEST_OWNER) throw xmlNotUnderstood()
  return { isExclusive: isExclusive === true, owner }
}

function answerLock(exchange: Exchange, status: number, made: Lock, lines: readonly string[] = []): void {
  const locks = locksXml([made], hrefsOf(exchange.share), Date.now())
  const xml = `<D:prop xmlns:D="DAV:"><D:lockdiscovery>${locks}</D:lockdiscovery></D:prop>`
  answerXml(exchange.response, status, xml, lines)
}
