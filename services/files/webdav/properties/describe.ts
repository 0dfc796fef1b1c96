import type { Entry, Property } from '../../visit.ts'
import type { Surroundings } from './live.ts'
import { nameXml, type Wanted } from './wanted.ts'

/**
 * The `response` of a multistatus for one entry: what it has of what is wanted, and the names of what it has not.
 *
 * @param dead its dead properties; not looked at if none are wanted
 */
export function describe(entry: Entry, wanted: Wanted, dead: readonly Property[], around: Surroundings): string {
  let has = ''
  let lacks = ''
  for (const property of wanted.live) {
    const value = property.of(entry, around)
    if (value === undefined) lacks += wanted.what === 'named' ? `<D:${property.name}/>` : ''
    else if (value === '' || wanted.what === 'names') has += `<D:${property.name}/>`
    else has += `<D:${property.name}>${value}</D:${property.name}>`
  }
  for (const named of wanted.dead) {
    const found = dead.find(({ namespace, name }) => namespace === named.namespace && name === named.name)
    if (found) has += found.xml
    else lacks += nameXml(named)
  }
  if (wanted.what === 'all') for (const { xml } of dead) has += xml
  if (wanted.what === 'names') for (const property of dead) has += nameXml(property)
  const href = around.hrefOf(entry.path, entry.kind === 'folder')
  // A response has at least one propstat, even if there is nothing to tell.
  const found = has !== '' || lacks === '' ? propstat(has, '200 OK') : ''
  return `<D:response><D:href>${href}</D:href>${found}${lacks === '' ? '' : propstat(lacks, '404 Not Found')}</D:response>\n`
}

export const propstat = (prop: string, status: string, error = ''): string =>
  `<D:propstat><D:prop>${prop}</D:prop><D:status>HTTP/1.1 ${status}</D:status>${error}</D:propstat>`

/** Whether dead properties have to be looked up at all. */
export const wantsDead = ({ what, dead }: Wanted): boolean => what !== 'named' || dead.length > 0
