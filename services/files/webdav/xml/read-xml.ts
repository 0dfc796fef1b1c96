import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { XmlAttribute, XmlElement } from './element.ts'

/** What a document may hold: far more than any client sends, and far less than would cost anything. */
export const xmlLimits = { bytes: 262_144, depth: 64, elements: 10_000, attributes: 64 } as const

/** The body is no document that is read here; the message says why, in a few words. */
export class XmlRefused extends Error {}

/**
 * Reads a whole document. There are no types of documents and so no entities of one's own: whatever would grow while it is read,
 * or be fetched from elsewhere, is refused where it begins.
 *
 * @param body in UTF-8, or in UTF-16 with its mark (RFC 4918, 8.2)
 * @throws XmlRefused if it is not well-formed, or larger than `xmlLimits`
 * @example readXml(Buffer.from('<propfind xmlns="DAV:"><allprop/></propfind>')).name === 'propfind'
 */
export function readXml(body: Uint8Array): XmlElement {
  if (body.length > xmlLimits.bytes) throw new XmlRefused('too large')
  const text = decode(body)
  // In version 1.1 letters are allowed that no document in version 1.0 can say again.
  const parser = new SaxesParser({ xmlns: true, position: false, defaultXMLVersion: '1.0', forceXMLVersion: true })
  const growing = new Growing()
  parser.on('error', (error) => {
    throw new XmlRefused(error.message)
  })
  parser.on('doctype', () => {
    throw new XmlRefused('a document type is not read')
  })
  parser.on('opentag', (tag) => growing.open(tag))
  parser.on('closetag', () => growing.close())
  parser.on('text', (part) => growing.text(part))
  parser.on('cdata', (part) => growing.text(part))
  parser.write(text).close()
  if (!growing.root) throw new XmlRefused('no element')
  return growing.root
}

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[]
}

/** The elements that are open, from the outermost on. */
class Growing {
  root: Open | undefined
  readonly #open: Open[] = []
  #elements = 0

  open(tag: SaxesTagNS): void {
    const outer = this.#open.at(-1)
    const element = { ...named(tag), ...within(tag, outer), children: [] }
    this.#elements += 1
    if (this.#elements > xmlLimits.elements) throw new XmlRefused('too many elements')
    if (this.#open.length >= xmlLimits.depth) throw new XmlRefused('too deep')
    if (outer) outer.children.push(element)
    else this.root = element
    this.#open.push(element)
  }

  close(): void {
    this.#open.pop()
  }

  text(part: string): void {
    this.#open.at(-1)?.children.push(part)
  }
}

function named({ uri, local, prefix }: SaxesTagNS): Pick<XmlElement, 'namespace' | 'name' | 'prefix'> {
  return { namespace: uri, name: local, prefix }
}

function within(tag: SaxesTagNS, outer: XmlElement | undefined): Pick<XmlElement, 'attributes' | 'language'> {
  const all = Object.values(tag.attributes)
  if (all.length > xmlLimits.attributes) throw new XmlRefused('too many attributes')
  const language = all.find(({ name }) => name === 'xml:lang')?.value ?? outer?.language
  return { attributes: all.filter(isKept).map(attributeFrom), language }
}

/** Declarations of namespaces are written anew where they are needed, and the language is kept apart. */
const isKept = ({ name, prefix }: { readonly name: string; readonly prefix: string }): boolean =>
  name !== 'xmlns' && prefix !== 'xmlns' && name !== 'xml:lang'

const attributeFrom = ({ uri, local, prefix, value }: SaxesTagNS['attributes'][string]): XmlAttribute => ({
  namespace: uri,
  name: local,
  prefix,
  value,
})

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(body), { fatal: true }).decode(body)
  } catch {
    throw new XmlRefused('neither UTF-8 nor UTF-16')
  }
}

function encodingOf(body: Uint8Array): string {
  if (body[0] === 0xff && body[1] === 0xfe) return 'utf-16le'
  if (body[0] === 0xfe && body[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
