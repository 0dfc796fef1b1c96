import { answer } from '../answer.ts'
import { refuseIfConditionsFail } from '../conditions-met.ts'
import type { Exchange } from '../exchange.ts'
import { announcedLength } from '../read-body.ts'
import { bodyNotExpected } from '../refuse.ts'

/** Makes a folder (RFC 4918, 9.3). */
export function mkcol(exchange: Exchange): void {
  if (announcedLength(exchange) !== 0) throw bodyNotExpected()
  refuseIfConditionsFail(exchange)
  exchange.visit.makeFolder(exchange.path, exchange.tokens)
  answer(exchange.response, 201)
}
