/** How level M, which survives the loss of 15 %, divides its codewords: of each version from 1 on (ISO/IEC 18004, table 9). */
const correctionPerBlock = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24]
const blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10]

/** Of version 1 with its 21 modules a side to 15 with 77. */
export const largestVersion = blocks.length

/** The modules left for codewords, once all that every code of this size has is drawn (ISO/IEC 18004, table 1). */
export function dataModules(version: number): number {
  const alignments = version > 1 ? Math.floor(version / 7) + 2 : 0
  const alignmentModules = alignments > 0 ? (25 * alignments - 10) * alignments - 55 : 0
  const versionModules = version >= 7 ? 36 : 0
  return (16 * version + 128) * version + 64 - alignmentModules - versionModules
}

const at = (table: readonly number[], version: number): number => table[version - 1] ?? 0
const dataCodewords = (version: number): number =>
  Math.floor(dataModules(version) / 8) - at(correctionPerBlock, version) * at(blocks, version)

/** How many bits say how many bytes follow. */
const countBits = (version: number): number => (version < 10 ? 8 : 16)

/**
 * The smallest version that holds so many bytes.
 *
 * @throws RangeError for more than the largest holds
 */
export function versionFor(bytes: number): number {
  for (let version = 1; version <= largestVersion; version += 1)
    if (4 + countBits(version) + bytes * 8 <= dataCodewords(version) * 8) return version
  throw new RangeError(`${bytes} bytes are too many for this code.`)
}

/** All codewords in the order in which they are drawn: data and correction of the blocks, taken in turn. */
export function codewords(version: number, bytes: Uint8Array): readonly number[] {
  const data = dataIn(version, bytes)
  const count = at(blocks, version)
  const length = at(correctionPerBlock, version)
  // The last blocks are longer by one where it does not come out even.
  const short = Math.floor(data.length / count)
  const longer = data.length % count
  const parts = Array.from({ length: count }, (_, block) => {
    const begin = block * short + Math.max(0, block - (count - longer))
    return data.slice(begin, begin + short + (block >= count - longer ? 1 : 0))
  })
  return [...inTurn(parts), ...inTurn(parts.map((part) => correction(part, length)))]
}

/** The sign of bytes, their count, themselves; and what fills the rest. */
function dataIn(version: number, bytes: Uint8Array): readonly number[] {
  const capacity = dataCodewords(version)
  const bits = [...bitsOf(0b0100, 4), ...bitsOf(bytes.length, countBits(version))]
  for (const byte of bytes) bits.push(...bitsOf(byte, 8))
  bits.push(...bitsOf(0, Math.min(4, capacity * 8 - bits.length)))
  while (bits.length % 8 > 0) bits.push(0)
  const words = Array.from({ length: bits.length / 8 }, (_, n) =>
    Number.parseInt(bits.slice(n * 8, n * 8 + 8).join(''), 2),
  )
  const filling = [0xec, 0x11]
  return [...words, ...Array.from({ length: capacity - words.length }, (_, n) => filling[n % 2] ?? 0)]
}

const bitsOf = (value: number, length: number): readonly number[] =>
  Array.from({ length }, (_, place) => (value >> (length - 1 - place)) & 1)

function inTurn(parts: readonly (readonly number[])[]): readonly number[] {
  const longest = Math.max(...parts.map(({ length }) => length))
  return Array.from({ length: longest }, (_, place) => parts.flatMap((part) => part[place] ?? [])).flat()
}

/** Reed and Solomon's remainder of a block, over the field of 256 elements (ISO/IEC 18004, annex A). */
function correction(data: readonly number[], length: number): readonly number[] {
  const divisor = divisorOf(length)
  let remainder: readonly number[] = Array(length).fill(0)
  for (const word of data) {
    const factor = word ^ (remainder[0] ?? 0)
    remainder = [...remainder.slice(1), 0].map((each, place) => each ^ times(divisor[place] ?? 0, factor))
  }
  return remainder
}

function divisorOf(length: number): readonly number[] {
  let divisor: readonly number[] = [...Array(length - 1).fill(0), 1]
  let root = 1
  for (let power = 0; power < length; power += 1) {
    const factor = root
    divisor = divisor.map((each, place) => times(each, factor) ^ (divisor[place + 1] ?? 0))
    root = times(root, 2)
  }
  return divisor
}

function times(one: number, other: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d)
    product ^= ((other >>> bit) & 1) * one
  }
  return product
}
