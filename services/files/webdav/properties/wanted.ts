import { xmlNotUnderstood } from '../refuse.ts'
import { childOf, DAV, elementsIn, isDav, type XmlElement } from '../xml/element.ts'
import { readXml, XmlRefused } from '../xml/read-xml.ts'
import { escapeXml } from '../xml/write-xml.ts'
import { type LiveProperty, liveProperties, liveProperty } from './live.ts'

/** A property by its name. */
export interface Named {
  readonly namespace: string
  readonly name: string
}

/** Which properties somebody asks for (RFC 4918, 14.20). */
export interface Wanted {
  /** `all` and `names` mean the dead ones too; `named` those alone that are listed. */
  readonly what: 'all' | 'names' | 'named'
  readonly live: readonly LiveProperty[]
  /** Asked for by name, and not among the live ones. */
  readonly dead: readonly Named[]
}

/** So many can be asked for by name: what an entry lacks of them is told of each entry. */
const MOST = 200

/** An empty body means all of them, as some clients send none at all (RFC 4918, 9.1). */
const everything: Wanted = { what: 'all', live: liveProperties.filter(({ inAll }) => inAll), dead: [] }

/** @throws RequestRefused for a body that is no `propfind` */
export function wantedFrom(body: Uint8Array): Wanted {
  if (body.length === 0) return everything
  const root = readBodyXml(body)
  if (!isDav(root, 'propfind')) throw xmlNotUnderstood()
  const asked = elementsIn(root).filter(({ namespace }) => namespace === DAV)
  const [kind, ...others] = asked.filter(({ name }) => name === 'prop' || name === 'allprop' || name === 'propname')
  if (!kind || others.length > 0) throw xmlNotUnderstood()
  if (kind.name === 'propname') return { what: 'names', live: liveProperties, dead: [] }
  if (kind.name === 'prop') return { what: 'named', ...sorted(elementsIn(kind)) }
  const included = childOf(root, 'include')
  if (!included) return everything
  const { live } = sorted(elementsIn(included))
  return { ...everything, live: [...new Set([...everything.live, ...live])] }
}

function sorted(names: readonly XmlElement[]): Pick<Wanted, 'live' | 'dead'> {
  const live: LiveProperty[] = []
  const dead: Named[] = []
  if (names.length > MOST) throw xmlNotUnderstood()
  for (const { namespace, name } of names) {
    const known = namespace === DAV ? liveProperty(name) : undefined
    if (known) live.push(known)
    else dead.push({ namespace, name })
  }
  return { live, dead }
}

/** @throws RequestRefused 400 for what is not well-formed, or too large to be meant */
export function readBodyXml(body: Uint8Array): XmlElement {
  try {
    return readXml(body)
  } catch (error) {
    if (error instanceof XmlRefused) throw xmlNotUnderstood()
    throw error
  }
}

/** An element that only names a property. */
export function nameXml({ namespace, name }: Named): string {
  if (namespace === DAV) return `<D:${name}/>`
  return namespace === '' ? `<${name} xmlns=""/>` : `<x:${name} xmlns:x="${escapeXml(namespace)}"/>`
}
