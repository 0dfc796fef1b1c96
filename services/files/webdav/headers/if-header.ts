/** One condition of the `If` header: a token that has to be that of a lock, or an ETag that has to be that of the content. */
export interface IfCondition {
  readonly not: boolean
  readonly kind: 'token' | 'etag'
  /** The token without its angle brackets; the ETag with its quotation marks. */
  readonly value: string
}

/** Conditions of which all have to hold, and what they speak of: a URL, or undefined for what the request is for. */
export interface IfList {
  readonly tag: string | undefined
  readonly conditions: readonly IfCondition[]
}

/** Programs show a handful of tokens; each condition is a question to the book. */
const MOST = 500

/**
 * Reads the header of RFC 4918, 10.4, letter by letter: it never looks back, whatever was sent.
 *
 * @returns undefined if it is not understood, or asks for too much
 * @example ifListsFrom('(<urn:uuid:1> ["a"]) (Not <DAV:no-lock>)')
 */
export function ifListsFrom(header: string): readonly IfList[] | undefined {
  const lists: IfList[] = []
  let tag: string | undefined
  let isTagged: boolean | undefined
  let asked = 0
  let at = skip(header, 0)
  while (at < header.length) {
    if (header[at] === '<') {
      // Either all lists have a tag or none has.
      if (isTagged === false) return undefined
      const end = header.indexOf('>', at)
      if (end <= at + 1) return undefined
      tag = header.slice(at + 1, end)
      isTagged = true
      at = skip(header, end + 1)
      if (header[at] !== '(') return undefined
    }
    if (header[at] !== '(') return undefined
    isTagged ??= false
    const read = conditionsFrom(header, at + 1)
    if (!read) return undefined
    lists.push({ tag, conditions: read.conditions })
    asked += read.conditions.length
    if (asked > MOST) return undefined
    at = skip(header, read.end)
  }
  return lists.length > 0 ? lists : undefined
}

/** All tokens that a header shows, whether as a condition or as the opposite of one. */
export const tokensIn = (lists: readonly IfList[]): readonly string[] =>
  lists.flatMap(({ conditions }) => conditions.filter(({ kind }) => kind === 'token').map(({ value }) => value))

interface Read {
  readonly conditions: readonly IfCondition[]
  readonly end: number
}

function conditionsFrom(header: string, from: number): Read | undefined {
  const conditions: IfCondition[] = []
  for (let at = skip(header, from); at < header.length; ) {
    if (header[at] === ')') return conditions.length > 0 ? { conditions, end: at + 1 } : undefined
    const not = /^not$/i.test(header.slice(at, at + 3))
    if (not) at = skip(header, at + 3)
    const kind = header[at] === '<' ? 'token' : header[at] === '[' ? 'etag' : undefined
    if (kind === undefined) return undefined
    const end = header.indexOf(kind === 'token' ? '>' : ']', at)
    if (end <= at + 1) return undefined
    conditions.push({ not, kind, value: header.slice(at + 1, end) })
    at = skip(header, end + 1)
  }
  return undefined
}

function skip(header: string, from: number): number {
  let at = from
  while (header[at] === ' ' || header[at] === '\t') at += 1
  return at
}
