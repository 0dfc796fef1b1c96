import type { Entry, Lock, Path, Usage } from '../../visit.ts'
import type { HrefOf } from '../exchange.ts'
import { httpDate } from '../headers/http-date.ts'
import { escapeXml } from '../xml/write-xml.ts'
import { contentTypeOf } from './content-type.ts'
import { locksXml, supportedLocksXml } from './lock-xml.ts'

/** What the properties of an entry are told from. What costs something is asked only by those that need it. */
export interface Surroundings {
  readonly hrefOf: HrefOf
  readonly now: number
  locksAt(path: Path): readonly Lock[]
  usage(): Usage
}

/** A property that the drive keeps itself (RFC 4918, 15). */
export interface LiveProperty {
  /** In the namespace of WebDAV. */
  readonly name: string
  /** Whether it is told to whoever asks for all: what is seldom needed or costs more is not (RFC 4331, 3). */
  readonly inAll: boolean
  /** The content of its element, as XML; undefined if this entry has none. */
  of(entry: Entry, around: Surroundings): string | undefined
}

const ofFiles =
  (of: (entry: Entry) => string) =>
  (entry: Entry): string | undefined =>
    entry.kind === 'file' ? of(entry) : undefined

export const liveProperties: readonly LiveProperty[] = [
  { name: 'resourcetype', inAll: true, of: ({ kind }) => (kind === 'folder' ? '<D:collection/>' : '') },
  { name: 'displayname', inAll: true, of: ({ name }) => escapeXml(name) },
  { name: 'creationdate', inAll: true, of: ({ createdAt }) => dateTime(createdAt) },
  { name: 'getlastmodified', inAll: true, of: ({ changedAt }) => httpDate(changedAt) },
  { name: 'getcontentlength', inAll: true, of: ofFiles(({ size }) => String(size)) },
  { name: 'getcontenttype', inAll: true, of: ofFiles(({ name }) => contentTypeOf(name)) },
  { name: 'getetag', inAll: true, of: ofFiles(({ etag }) => etag) },
  { name: 'supportedlock', inAll: true, of: () => supportedLocksXml },
  {
    name: 'lockdiscovery',
    inAll: true,
    of: ({ path }, { locksAt, hrefOf, now }) => locksXml(locksAt(path), hrefOf, now),
  },
  {
    name: 'quota-available-bytes',
    inAll: false,
    of: (_entry, { usage }) => String(Math.max(0, usage().quota - usage().used)),
  },
  { name: 'quota-used-bytes', inAll: false, of: (_entry, { usage }) => String(usage().used) },
]

const byName = new Map(liveProperties.map((property) => [property.name, property]))

/** @param name in the namespace of WebDAV */
export const liveProperty = (name: string): LiveProperty | undefined => byName.get(name)

let lastSecond = -1
let lastText = ''

/** RFC 3339, in seconds. */
function dateTime(at: number): string {
  const second = Math.floor(at / 1000)
  if (second !== lastSecond) {
    lastText = `${new Date(second * 1000).toISOString().slice(0, 19)}Z`
    lastSecond = second
  }
  return lastText
}
