import type { IncomingHttpHeaders } from 'node:http'
import { pathFrom } from '../tree/path.ts'
import type { Path, Visit } from '../visit.ts'
import { addressFrom } from './address.ts'
import { isSameHost, targetFrom } from './headers/destination.ts'
import { type IfCondition, type IfList, ifListsFrom, tokensIn } from './headers/if-header.ts'
import { conditionNotMet, headerNotUnderstood } from './refuse.ts'

const none: readonly string[] = []

/**
 * The tokens that a request shows with its `If`, if what it says there holds.
 *
 * @param path what the request is for, of which lists without a tag speak
 * @throws RequestRefused 400 if it is not understood, 412 if none of its lists holds (RFC 4918, 10.4)
 */
export function tokensShown(headers: IncomingHttpHeaders, share: string, visit: Visit, path: Path): readonly string[] {
  const header = headers.if as string | undefined
  if (header === undefined) return none
  const lists = ifListsFrom(header)
  if (!lists) throw headerNotUnderstood('If')
  if (!lists.some((list) => holds(list, visit, placeOf(list, headers, share, path)))) throw conditionNotMet()
  return tokensIn(lists)
}

function holds({ conditions }: IfList, visit: Visit, path: Path | undefined): boolean {
  return conditions.every((condition) => condition.not !== isSo(condition, visit, path))
}

function isSo({ kind, value }: IfCondition, visit: Visit, path: Path | undefined): boolean {
  if (path === undefined) return false
  if (kind === 'etag') return visit.find(path)?.etag === value
  return visit.locks(path).some(({ token }) => token === value)
}

/** Where a list looks; undefined where nothing of this share can be. */
function placeOf({ tag }: IfList, headers: IncomingHttpHeaders, share: string, path: Path): Path | undefined {
  if (tag === undefined) return path
  const target = targetFrom(tag)
  if (!target || (target.host !== undefined && !isSameHost(target.host, headers.host ?? ''))) return undefined
  try {
    const address = addressFrom(target.path)
    return address.share === share ? pathFrom(address.rest) : undefined
  } catch {
    return undefined
  }
}
