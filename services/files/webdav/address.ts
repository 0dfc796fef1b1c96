import { notUnderstood } from '../tree/refuse.ts'

/** What the path of a request speaks of. */
export interface Address {
  /** What stands where the name of the share does; '' for the root. */
  readonly share: string
  /** What follows it, decoded; not yet looked at (see `pathFrom`). */
  readonly rest: string
}

/** Letters that stand in a path as they are, whoever reads it. */
const plain = /^[\w/.~!$'()*,;:@+=&-]*$/
const encodedSlash = /%2f|%5c/i

/**
 * @param path of a URL, as it was sent; node gives its bytes one by one as letters
 * @throws DriveRefusal PATH_NOT_UNDERSTOOD if it is no UTF-8, or says a slash in a way that others may understand differently
 */
export function addressFrom(path: string): Address {
  const slash = path.indexOf('/', 1)
  const share = path.slice(1, slash === -1 ? path.length : slash)
  return { share, rest: slash === -1 ? '' : decode(path.slice(slash)) }
}

function decode(text: string): string {
  if (plain.test(text)) return text
  if (encodedSlash.test(text)) throw notUnderstood()
  try {
    // Some clients send the bytes of UTF-8 as they are.
    return decodeURIComponent(
      isAscii(text) ? text : new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1')),
    )
  } catch {
    throw notUnderstood()
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what ASCII is
const isAscii = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text)

const unreserved = /^[\w.~/-]*$/
const alsoEncoded = /[!'()*]/g

/**
 * A path as it stands in an answer.
 *
 * @example encodePath('Büro & Co/a b.txt') === 'B%C3%BCro%20%26%20Co/a%20b.txt'
 */
export function encodePath(path: string): string {
  if (unreserved.test(path)) return path
  return encodeURIComponent(path)
    .replaceAll('%2F', '/')
    .replace(alsoEncoded, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
}
