import { answer } from '../answer.ts'
import type { Exchange } from '../exchange.ts'
import { tokenMissing } from '../refuse.ts'

/** Ends a lock, for whoever holds it and shows its token (RFC 4918, 9.11). */
export function unlock({ request, response, visit, path }: Exchange): void {
  const header = request.headers['lock-token']
  const token = typeof header === 'string' ? /^\s*<([^<>\s]+)>\s*$/.exec(header)?.[1] : undefined
  if (token === undefined) throw tokenMissing()
  visit.unlock(path, token)
  answer(response, 204)
}
