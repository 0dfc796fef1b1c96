import type { Entry } from 'ldapts'

/** All texts of an attribute, whatever its spelling in upper and lower case; empty if it is not there. */
export function textsOf(entry: Entry, attribute: string): readonly string[] {
  const name = Object.keys(entry).find((each) => each.toLowerCase() === attribute.toLowerCase())
  const value = name === undefined ? [] : entry[name]
  return [value].flat().filter((each) => typeof each === 'string')
}

/** The first text of an attribute; undefined if there is none. */
export const textOf = (entry: Entry, attribute: string): string | undefined => textsOf(entry, attribute)[0]

/** The bytes of an attribute that was asked for as bytes. */
export function bytesOf(entry: Entry, attribute: string): Buffer | undefined {
  const value = [entry[attribute]].flat()[0]
  return Buffer.isBuffer(value) ? value : undefined
}
