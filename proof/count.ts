/**
 * A size or a place in a log: whole, without a zero in front, and so small that it is told exactly; undefined for anything else.
 *
 * @example readCount('9007199254740993') // undefined: the next number that is told exactly is another one
 */
export function readCount(text: string): number | undefined {
  const count = /^(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : undefined
  return Number.isSafeInteger(count) ? count : undefined
}
