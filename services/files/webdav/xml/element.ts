/** An element of a document that a client sent, with its namespaces resolved. */
export interface XmlElement {
  /** '' for none. */
  readonly namespace: string
  /** Without prefix. */
  readonly name: string
  /** As the client chose it; kept because contents may name it (RFC 4918, 4.3). '' for none. */
  readonly prefix: string
  readonly attributes: readonly XmlAttribute[]
  /** The language that holds here (`xml:lang`), declared here or further out. */
  readonly language: string | undefined
  readonly children: readonly (XmlElement | string)[]
}

export interface XmlAttribute {
  readonly namespace: string
  readonly name: string
  readonly prefix: string
  readonly value: string
}

/** The namespace of all that WebDAV defines itself. */
export const DAV = 'DAV:'

export const isDav = (element: XmlElement, name: string): boolean => element.namespace === DAV && element.name === name

export const elementsIn = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter((child) => typeof child !== 'string')

/** @param name of WebDAV itself */
export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  elementsIn(element).find((child) => isDav(child, name))

/** All text in an element and in what it holds. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
