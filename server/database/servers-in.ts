import type { Sentence } from '../language.ts'
import { databaseServersInvalid, databaseUrlInvalid, ProblemError } from '../problems.ts'

/** One of the servers that an address names. */
export interface Server {
  /** A name or an IP address, without brackets. */
  readonly host: string
  readonly port: number
}

/** An address that names several servers, of which one at a time is the primary. */
export interface Servers {
  /** The address with the first of them alone, as `pg` reads it. */
  readonly first: string
  readonly all: readonly Server[]
}

/**
 * Reads an address with several servers as libpq writes it; undefined where it names one.
 *
 * @throws ProblemError DATABASE_SERVERS_INVALID, DATABASE_URL_INVALID; neither shows any of it, since a password may be in it
 * @example serversIn('postgresql://anna@a:5432,b/klausel?target_session_attrs=read-write')?.all[1] // { host: 'b', port: 5432 }
 */
export function serversIn(url: string): Servers | undefined {
  const [, begin = '', named = '', end = ''] = /^(postgres(?:ql)?:\/\/(?:[^@/?]*@)?)([^/?]*)(.*)$/s.exec(url) ?? []
  if (!named.includes(',')) return undefined
  const texts = named.split(',')
  const all = texts.map((text, n) => serverIn(text) ?? refuse(noServer(n + 1, texts.length)))
  const first = URL.parse(`${begin}${texts[0]}${end}`)
  if (first === null) throw new ProblemError(databaseUrlInvalid())
  const wanted = first.searchParams.get('target_session_attrs') ?? 'read-write'
  if (wanted !== 'read-write' && wanted !== 'primary') refuse(otherSession)
  if (first.searchParams.has('host') || first.searchParams.has('port')) refuse(namedTwice)
  // It is what is looked for in any case, and nothing that `pg` knows.
  first.searchParams.delete('target_session_attrs')
  return { first: first.href, all }
}

/** `name`, `name:5432`, `10.0.0.1:5432`, `[fd00::1]:5432`. */
function serverIn(text: string): Server | undefined {
  const [, address, name, port = '5432'] =
    /^(?:\[([0-9a-f:.]+)\]|([\p{L}\p{N}._-]+))(?::(\d{1,5}))?$/iu.exec(text) ?? []
  const [host, number] = [address ?? name, Number(port)]
  return host && number > 0 && number < 65_536 ? { host, port: number } : undefined
}

/** An address of several servers as it may be shown, given that of the first. */
export function naming({ all }: Servers, first: string): string {
  const named = all.map(({ host, port }) => `${host.includes(':') ? `[${host}]` : host}:${port}`).join(',')
  return first.replace(/^(\w+:\/\/(?:[^@/?]*@)?)[^/?]*/, (_, begin: string) => `${begin}${named}`)
}

function refuse(detail: Sentence): never {
  throw new ProblemError(databaseServersInvalid({ detail }))
}

const noServer = (place: number, count: number): Sentence => ({
  de: `von ${count} Servern ist Nummer ${place} keiner`,
  en: `of ${count} servers number ${place} is none`,
})
const otherSession: Sentence = {
  de: 'target_session_attrs verlangt etwas anderes als den primären Server',
  en: 'target_session_attrs asks for something else than the primary',
}
const namedTwice: Sentence = {
  de: 'host oder port nennen die Server ein zweites Mal',
  en: 'host or port name the servers a second time',
}
