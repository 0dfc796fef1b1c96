import type { ServerResponse } from 'node:http'
import { setImmediate as othersFirst } from 'node:timers/promises'
import { isWithin } from '../../tree/path.ts'
import { nothingThere } from '../../tree/refuse.ts'
import type { Lock, Path, Property, Usage, Visit } from '../../visit.ts'
import { answerXml, xmlDeclaration, xmlLines } from '../answer.ts'
import type { Exchange } from '../exchange.ts'
import { depthFrom } from '../headers/depth.ts'
import { hrefsOf } from '../hrefs.ts'
import { describe, wantsDead } from '../properties/describe.ts'
import type { Surroundings } from '../properties/live.ts'
import { type Wanted, wantedFrom } from '../properties/wanted.ts'
import { readBody } from '../read-body.ts'
import { depthRefused, headerNotUnderstood } from '../refuse.ts'
import { xmlLimits } from '../xml/read-xml.ts'

/** So many entries are answered in one piece; more are written one piece after the other. */
const AT_ONCE = 200

const head = '<D:multistatus xmlns:D="DAV:">\n'
const foot = '</D:multistatus>'

/** What lies at a place and, if asked for, right in it (RFC 4918, 9.1). All that lies below is never told at once. */
export async function propfind(exchange: Exchange): Promise<void> {
  const { request, response, visit, path } = exchange
  const depth = depthFrom(request.headers.depth as string | undefined, 'infinity')
  if (depth === undefined) throw headerNotUnderstood('Depth')
  if (depth === 'infinity') throw depthRefused()
  const wanted = wantedFrom(await readBody(exchange, xmlLimits.bytes))
  const entry = visit.find(path)
  if (!entry) throw nothingThere(path)
  const lists = depth === '1' && entry.kind === 'folder'
  const entries = lists ? [entry, ...visit.list(path)] : [entry]
  const asked = lists ? askedIn(visit, path, wanted) : askedAt(visit, path)
  const around = { ...asked, hrefOf: hrefsOf(exchange.share), now: Date.now(), usage: askedOnce(visit) }
  const write = (from: number, to: number): string => {
    let text = ''
    for (const each of entries.slice(from, to)) {
      text += describe(each, wanted, wantsDead(wanted) ? asked.propertiesAt(each.path) : none, around)
    }
    return text
  }
  if (entries.length <= AT_ONCE) answerXml(response, 207, `${head}${write(0, entries.length)}${foot}`)
  else await answerInPieces(response, entries.length, write)
}

const none: readonly Property[] = []

interface Asked extends Pick<Surroundings, 'locksAt'> {
  propertiesAt(path: Path): readonly Property[]
}

const askedAt = (visit: Visit, path: Path): Asked => ({
  locksAt: () => visit.locks(path),
  propertiesAt: () => visit.properties(path),
})

/** For a whole folder everything is asked for at once, and only if anything of it is wanted. */
function askedIn(visit: Visit, folder: Path, wanted: Wanted): Asked {
  const wantsLocks = wanted.live.some(({ name }) => name === 'lockdiscovery')
  const locks = wantsLocks ? visit.locksIn(folder) : []
  const properties = wantsDead(wanted) ? visit.propertiesIn(folder) : new Map<Path, readonly Property[]>()
  return {
    locksAt: (path) => (locks.length === 0 ? noLocks : locks.filter((lock) => holdsAt(lock, path))),
    propertiesAt: (path) => properties.get(path) ?? none,
  }
}

const noLocks: readonly Lock[] = []
const holdsAt = (lock: Lock, path: Path): boolean => lock.path === path || (lock.isDeep && isWithin(path, lock.path))

function askedOnce(visit: Visit): () => Usage {
  let usage: Usage | undefined
  return () => {
    usage ??= visit.usage()
    return usage
  }
}

/** Memory stays small and others get their turn, however large the folder is. */
async function answerInPieces(
  response: ServerResponse,
  entries: number,
  write: (from: number, to: number) => string,
): Promise<void> {
  response.writeHead(207, xmlLines as string[])
  response.write(`${xmlDeclaration}${head}`)
  for (let from = 0; from < entries && !response.destroyed; from += AT_ONCE) {
    const text = write(from, from + AT_ONCE)
    if (!response.write(text)) await untilRoom(response)
    else await othersFirst()
  }
  response.end(foot)
}

/** Until what was written has left, or whoever asked has. */
function untilRoom(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      response.off('drain', go).off('close', go)
      resolve()
    }
    response.on('drain', go).on('close', go)
  })
}
