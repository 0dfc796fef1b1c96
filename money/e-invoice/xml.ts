/** An element that is still to be written; undefined for one that is left out. */
export type Element = string | undefined

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Characters that no XML 1.0 document may hold, not even escaped; half a character is replaced before, as every encoder does. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(impossible, '')
    .replaceAll(/[&<>"]/g, (character) => named[character] ?? '')

/** An element with a text; left out where there is none. @example leaf('cbc:ID', '4711') === '<cbc:ID>4711</cbc:ID>' */
export function leaf(
  name: string,
  text: string | number | undefined,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  if (text === undefined || text === '') return undefined
  return `<${name}${attributesOf(attributes)}>${escaped(String(text))}</${name}>`
}

/** An element with others in it; left out where nothing is in it. */
export function branch(name: string, ...inside: readonly (Element | readonly Element[])[]): Element {
  const content = inside.flat().filter((each) => each !== undefined)
  return content.length === 0 ? undefined : `<${name}>${content.join('')}</${name}>`
}

/** A whole document. @param namespaces prefix to address; '' for the one without prefix */
export function document(
  name: string,
  namespaces: Readonly<Record<string, string>>,
  ...inside: readonly (Element | readonly Element[])[]
): string {
  const declared = Object.entries(namespaces).map(([prefix, address]) => [
    prefix === '' ? 'xmlns' : `xmlns:${prefix}`,
    address,
  ])
  const content = inside.flat().filter((each) => each !== undefined)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name}${attributesOf(Object.fromEntries(declared))}>${content.join('')}</${name}>\n`
}

const attributesOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
