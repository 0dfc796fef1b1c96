import type { XmlElement } from './element.ts'

const special = /[&<>"\r]/g
const written: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

/** Text as it stands in an element, or as the name of something in an attribute with double quotation marks. */
export const escapeXml = (text: string): string => text.replace(special, (letter) => written[letter] ?? letter)

/** The value of an attribute: whoever reads it takes lines and tabs for spaces, unless they are written as numbers. */
const escapeValue = (text: string): string =>
  escapeXml(text).replace(/[\n\t]/g, (letter) => (letter === '\n' ? '&#10;' : '&#9;'))

/**
 * An element as it can stand anywhere: with the declarations of the namespaces that it and all in it use, under the prefixes that the
 * client chose, and with its language.
 *
 * @example writeElement(readXml(Buffer.from('<a:b xmlns:a="u"/>'))) === '<a:b xmlns:a="u"/>'
 */
export function writeElement(element: XmlElement): string {
  const language = element.language === undefined ? '' : ` xml:lang="${escapeValue(element.language)}"`
  return write(element, new Map([['', '']]), language, element.language)
}

type Declared = ReadonlyMap<string, string>

function write(element: XmlElement, outer: Declared, language: string, spoken: string | undefined): string {
  const declared = new Map(outer)
  let head = nameOf(element)
  for (const { prefix, namespace } of [element, ...element.attributes.filter((each) => each.prefix !== '')]) {
    if (prefix === 'xml' || declared.get(prefix) === namespace) continue
    declared.set(prefix, namespace)
    head += ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeValue(namespace)}"`
  }
  for (const attribute of element.attributes) head += ` ${nameOf(attribute)}="${escapeValue(attribute.value)}"`
  const content = element.children.map((child) => writeChild(child, declared, spoken)).join('')
  return content === '' ? `<${head}${language}/>` : `<${head}${language}>${content}</${nameOf(element)}>`
}

function writeChild(child: XmlElement | string, declared: Declared, spoken: string | undefined): string {
  if (typeof child === 'string') return escapeXml(child)
  const language = child.language === spoken ? '' : ` xml:lang="${escapeValue(child.language ?? '')}"`
  return write(child, declared, language, child.language)
}

const nameOf = ({ prefix, name }: { readonly prefix: string; readonly name: string }): string =>
  prefix === '' ? name : `${prefix}:${name}`
