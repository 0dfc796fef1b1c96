import { answer } from '../answer.ts'
import { refuseIfConditionsFail } from '../conditions-met.ts'
import type { Exchange } from '../exchange.ts'
import { depthFrom } from '../headers/depth.ts'
import { headerNotUnderstood } from '../refuse.ts'

/** Removes a file, or a folder with all that lies in it: all of it or nothing (RFC 4918, 9.6). */
export async function remove(exchange: Exchange): Promise<void> {
  const { request, response, visit, path, tokens } = exchange
  if (depthFrom(request.headers.depth as string | undefined, 'infinity') !== 'infinity') {
    // A file has nothing below it, so for a file each depth is the same.
    if (visit.find(path)?.kind === 'folder') throw headerNotUnderstood('Depth')
  }
  refuseIfConditionsFail(exchange)
  await visit.remove(path, tokens)
  answer(response, 204)
}
