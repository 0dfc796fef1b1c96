import { pathFrom } from '../../tree/path.ts'
import type { Path } from '../../visit.ts'
import { addressFrom } from '../address.ts'
import { answer } from '../answer.ts'
import { refuseIfConditionsFail } from '../conditions-met.ts'
import type { Exchange } from '../exchange.ts'
import { depthFrom } from '../headers/depth.ts'
import { isSameHost, targetFrom } from '../headers/destination.ts'
import { elsewhere, headerNotUnderstood } from '../refuse.ts'

/** Copies a file, or a folder with or without what lies in it (RFC 4918, 9.8). */
export async function copy(exchange: Exchange): Promise<void> {
  const { visit, path, tokens } = exchange
  const depth = depthOf(exchange)
  if (depth === '1') throw headerNotUnderstood('Depth')
  const [to, replace] = [destinationOf(exchange), overwrites(exchange)]
  refuseIfConditionsFail(exchange)
  const { isNew } = await visit.copy(path, to, { tokens, replace, alone: depth === '0' })
  answer(exchange.response, isNew ? 201 : 204)
}

/** Moves a file, or a folder with all that lies in it (RFC 4918, 9.9). */
export async function move(exchange: Exchange): Promise<void> {
  const { visit, path, tokens } = exchange
  if (depthOf(exchange) !== 'infinity' && visit.find(path)?.kind === 'folder') throw headerNotUnderstood('Depth')
  const [to, replace] = [destinationOf(exchange), overwrites(exchange)]
  refuseIfConditionsFail(exchange)
  const { isNew } = await visit.move(path, to, { tokens, replace })
  answer(exchange.response, isNew ? 201 : 204)
}

function depthOf({ request }: Exchange) {
  const depth = depthFrom(request.headers.depth as string | undefined, 'infinity')
  if (depth === undefined) throw headerNotUnderstood('Depth')
  return depth
}

/** @throws RequestRefused 400 without one that is understood, 502 if it lies in no place of this share */
function destinationOf({ request, share }: Exchange): Path {
  const header = request.headers.destination
  const target = typeof header === 'string' ? targetFrom(header) : undefined
  if (!target) throw headerNotUnderstood('Destination')
  if (target.host !== undefined && !isSameHost(target.host, request.headers.host ?? '')) throw elsewhere()
  const address = addressFrom(target.path)
  if (address.share !== share) throw elsewhere()
  return pathFrom(address.rest)
}

/** RFC 4918, 10.6: whoever says nothing means that what lies there goes. */
function overwrites({ request }: Exchange): boolean {
  const said = request.headers.overwrite
  if (said === undefined || said === 'T' || said === 't') return true
  if (said === 'F' || said === 'f') return false
  throw headerNotUnderstood('Overwrite')
}
