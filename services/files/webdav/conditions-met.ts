import type { Exchange } from './exchange.ts'
import { hasConditions, holdFor } from './headers/conditions.ts'
import { conditionNotMet } from './refuse.ts'

/** @throws RequestRefused 412 if `If-Match` and its like do not hold for what lies there */
export function refuseIfConditionsFail({ request, visit, path }: Exchange): void {
  if (hasConditions(request.headers) && holdFor(request.headers, visit.find(path), false) !== 'go on') {
    throw conditionNotMet()
  }
}
