/**
 * A distinguished name (RFC 4514) in a form in which two spellings of the same name are alike: without upper case, spaces
 * around separators, or a choice between ways to escape.
 *
 * @example
 * plainName('CN=Büro\\2C Nord, DC=firm') === plainName('cn=b\\C3\\BCro\\, nord,dc=firm')
 */
export function plainName(name: string): string {
  return splitAt(name, ',')
    .map((part) => splitAt(part, '+').map(plainPair).toSorted().join('+'))
    .join(',')
}

/** `CN=Büro Nord` as `cn=büro nord`; separators inside the value come out escaped in one way. */
function plainPair(pair: string): string {
  const equals = pair.indexOf('=')
  const [type, value] = [pair.slice(0, equals), pair.slice(equals + 1)]
  const plain = unescaped(trimmed(value)).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
  return `${type.trim().toLowerCase()}=${plain.replace(/[\\,+=]/g, (character) => `\\${character}`)}`
}

/** Spaces around a value say nothing; one that is escaped at its end does. */
function trimmed(value: string): string {
  const inside = value.trim()
  const escaped = inside.endsWith('\\') ? value.trimStart().at(inside.length) : undefined
  return inside + (escaped ?? '')
}

function splitAt(text: string, separator: string): readonly string[] {
  const parts = ['']
  let isEscaped = false
  for (const character of text) {
    if (character === separator && !isEscaped) {
      parts.push('')
      continue
    }
    parts[parts.length - 1] += character
    isEscaped = character === '\\' && !isEscaped
  }
  return parts
}

/** `\\2C` and `\\,` are the same; several `\\hh` after one another are the bytes of a character in UTF-8. */
function unescaped(value: string): string {
  return value.replace(/(?:\\[0-9a-f]{2})+|\\./gi, (found) =>
    /^\\[0-9a-f]{2}/i.test(found) ? Buffer.from(found.replaceAll('\\', ''), 'hex').toString() : found.slice(1),
  )
}
