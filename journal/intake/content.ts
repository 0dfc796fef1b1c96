import type { Json } from '../fact.ts'

/**
 * The content of a duty is a text of the terms: `suspended`, `EUR 59.50 (19 %)`, a whole question. A receipt repeats it
 * to the letter, or the duty would be owed again. The clear part of a fact holds short plain texts alone, so any other
 * content is kept in parts, in which every character that is not plain stands as its number: `% ` becomes `#25# `.
 */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} ._:()§/-]{0,119}$/u
const NOT_PLAIN = /[^\p{L}\p{N} ._:()§/-]/gu
const NUMBERED = /#([0-9a-f]+)#/g
const PART = /.{1,100}/gu

/**
 * A letter stands before each part, so that it begins plainly.
 *
 * @example writeContent('EUR 59.50 (19 %)') // ['cEUR 59.50 (19 #25#)']
 */
export function writeContent(content: string): Json {
  if (PLAIN.test(content)) return content
  const numbered = content.replace(NOT_PLAIN, (character) => `#${character.codePointAt(0)?.toString(16)}#`)
  return (numbered.match(PART) ?? []).map((part) => `c${part}`)
}

/** The content that was written; undefined if it is none. */
export function readContent(json: Json | undefined): string | undefined {
  if (typeof json === 'string') return json
  if (!Array.isArray(json)) return undefined
  const numbered = json.map((part) => String(part).slice(1)).join('')
  return numbered.replace(NUMBERED, (_, number: string) => String.fromCodePoint(Number.parseInt(number, 16)))
}
