/**
 * Reads DER by asn1js, which is loaded with this file and only where there is a time stamp. Whatever does not have the expected
 * form throws `NotUnderstood`: who reads an answer of somebody else catches it once.
 */
import * as asn1 from 'asn1js'

/** It is not DER, or not of the form that RFC 3161 and RFC 5652 ask for. */
export class NotUnderstood extends Error {
  constructor(what: string) {
    super(`This is no ${what}.`)
    this.name = 'NotUnderstood'
  }
}

/** An element of an ASN.1 structure. */
export type Element = asn1.AsnType

export function read(bytes: Uint8Array): Element {
  const { offset, result } = asn1.fromBER(bytes)
  if (offset !== bytes.length) throw new NotUnderstood('DER')
  return result
}

/** Its bytes as they came: what was signed or hashed is these. */
export const rawOf = (element: Element): Buffer => Buffer.from(element.valueBeforeDecodeView)

/** The elements of a sequence or set, or inside a tag. */
export function partsOf(element: Element | undefined): readonly Element[] {
  if (element instanceof asn1.Constructed) return element.valueBlock.value as Element[]
  throw new NotUnderstood('sequence')
}

export function oidIn(element: Element | undefined): string {
  if (element instanceof asn1.ObjectIdentifier) return element.valueBlock.toString()
  throw new NotUnderstood('object identifier')
}

export function octetsIn(element: Element | undefined): Buffer {
  if (element instanceof asn1.OctetString) return Buffer.from(element.getValue())
  throw new NotUnderstood('octet string')
}

/** In hexadecimal digits without zeros in front: integers of serial numbers outgrow every number. */
export function integerIn(element: Element | undefined): string {
  if (!(element instanceof asn1.Integer)) throw new NotUnderstood('integer')
  return Buffer.from(element.valueBlock.valueHexView)
    .toString('hex')
    .replace(/^0+(?=.)/, '')
}

/** The bits of a signature: whole bytes. */
export function bitsIn(element: Element | undefined): Buffer {
  if (element instanceof asn1.BitString) return Buffer.from(element.valueBlock.valueHexView)
  throw new NotUnderstood('bit string')
}

/** With a year of four digits; with one of two digits from 1950 to 2049, as lists of revoked certificates still have it. */
export function timeIn(element: Element | undefined): number {
  // Each kind with four digits is one with two in this library.
  if (element instanceof asn1.UTCTime) return element.toDate().getTime()
  throw new NotUnderstood('time')
}

export const isSequence = (element: Element | undefined): boolean => element instanceof asn1.Sequence
export const isInteger = (element: Element | undefined): boolean => element instanceof asn1.Integer
export const isTrue = (element: Element | undefined): boolean =>
  element instanceof asn1.Boolean && element.valueBlock.value

/** The element that carries this context tag; undefined if there is none. */
export const tagged = (elements: readonly Element[], tag: number): Element | undefined =>
  elements.find(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === tag)

/** DER of what is built here: requests alone. */
export const write = {
  sequence: (...value: Element[]): Element => new asn1.Sequence({ value }),
  integer: (value: number | Uint8Array): Element =>
    typeof value === 'number'
      ? new asn1.Integer({ value })
      : new asn1.Integer({ valueHex: Uint8Array.from(value).buffer }),
  oid: (value: string): Element => new asn1.ObjectIdentifier({ value }),
  octets: (value: Uint8Array): Element => new asn1.OctetString({ valueHex: Uint8Array.from(value).buffer }),
  nothing: (): Element => new asn1.Null(),
  yes: (): Element => new asn1.Boolean({ value: true }),
  bytes: (element: Element): Buffer => Buffer.from(element.toBER()),
}
