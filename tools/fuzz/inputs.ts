import type { Below, Parser } from './parser.ts'

/** An input, or parts of one with how often each stands there: long inputs are written down shortly. */
export type Input = string | readonly (readonly [part: string, times: number])[]

export const wholeOf = (input: Input): string =>
  typeof input === 'string' ? input : input.map(([part, times]) => part.repeat(times)).join('')

/** mulberry32: the same numbers for the same seed, so that what is found can be found again. */
export function numbersFrom(seed: number): Below {
  let state = seed >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

/** As many letters as the headers of a request may have. */
const LONGEST = 16_384
/** Of so many inputs one is as long as the door lets it be: what takes the square of its length is found by these. */
const LONG_ONES = 200

/** Inputs for a parser: put together from pieces, real ones that were changed, and those that it grows itself. */
export function* inputsFor(parser: Parser, count: number, seed: number): Generator<Input> {
  const below = numbersFrom(seed)
  for (let made = 0; made < count; made += 1) {
    if (below(LONG_ONES) === 0) yield long(parser, below)
    else {
      const kind = below(parser.grown ? 3 : 2)
      yield kind === 0 ? composed(parser, below) : kind === 1 ? changed(parser, below) : (parser.grown?.(below) ?? '')
    }
  }
}

const among = (all: readonly string[], below: Below): string => (all.length === 0 ? '' : (all[below(all.length)] ?? ''))

function piece({ pieces, isBytes }: Parser, below: Below): string {
  if (below(8) > 0) return among(pieces, below)
  return String.fromCharCode(below(isBytes || below(2) === 0 ? 0x100 : 0x10000))
}

function composed(parser: Parser, below: Below): string {
  const length = below(100) === 0 ? 100 : 1 + below(12)
  return Array.from({ length }, () => piece(parser, below)).join('')
}

/** A real one with parts that are taken away, doubled, put in, or exchanged for those of another. */
function changed(parser: Parser, below: Below): string {
  let input = among(parser.real, below)
  for (let change = below(3) === 0 ? below(4) : 0; change >= 0; change -= 1) {
    const [one, other] = [below(input.length + 1), below(input.length + 1)]
    const [from, to] = one < other ? [one, other] : [other, one]
    const part = input.slice(from, Math.min(to, from + 40))
    const how = below(5)
    if (how === 0) input = input.slice(0, from) + input.slice(from + part.length)
    else if (how === 1) input = input.slice(0, from) + part + input.slice(from)
    else if (how === 2) input = input.slice(0, from) + among(parser.real, below).slice(below(input.length + 1))
    else input = input.slice(0, from) + piece(parser, below) + input.slice(from + (how === 3 ? 1 : 0))
  }
  return input
}

/** Something short, again and again; what stands before and after it may be something else. */
function long(parser: Parser, below: Below): Input {
  const part = Array.from({ length: 1 + below(3) }, () => piece(parser, below)).join('') || 'x'
  const most = (parser.longest ?? LONGEST) >> below(4)
  return [
    [below(2) === 0 ? '' : beginning(among(parser.real, below), below), 1],
    [part, Math.max(1, Math.floor(most / part.length))],
    [below(2) === 0 ? '' : piece(parser, below), 1],
  ]
}

const beginning = (text: string, below: Below): string => text.slice(0, 1 + below(text.length + 1))
