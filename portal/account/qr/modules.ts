import { codewords, versionFor } from './codewords.ts'

/** The modules of a code, row by row: true is dark. */
export type Modules = readonly (readonly boolean[])[]

/** A code while it is drawn: `isFixed` where no data goes. */
interface Drawing {
  readonly version: number
  readonly size: number
  readonly dark: boolean[][]
  readonly isFixed: boolean[][]
}

/**
 * A QR code of level M for a text (ISO/IEC 18004).
 *
 * @throws RangeError for a text that is too long
 * @example qrModules('otpauth://totp/…').length // 49, of version 8
 */
export function qrModules(text: string): Modules {
  const bytes = new TextEncoder().encode(text)
  const version = versionFor(bytes.length)
  const candidates = masks.map((_, mask) => drawn(version, codewords(version, bytes), mask))
  return candidates.reduce((best, each) => (penalty(each) < penalty(best) ? each : best))
}

function drawn(version: number, words: readonly number[], mask: number): Modules {
  const size = version * 4 + 17
  const empty = () => Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  const drawing: Drawing = { version, size, dark: empty(), isFixed: empty() }
  drawPatterns(drawing)
  drawVersion(drawing)
  drawFormat(drawing, mask)
  drawWords(drawing, words, mask)
  return drawing.dark
}

function set({ dark, isFixed }: Drawing, x: number, y: number, isDark: boolean): void {
  const [row, fixed] = [dark[y], isFixed[y]]
  if (!row || !fixed || x < 0 || x >= row.length) return
  row[x] = isDark
  fixed[x] = true
}

/** By what a camera finds the code and its grid. */
function drawPatterns(drawing: Drawing): void {
  const { size, version } = drawing
  for (let n = 0; n < size; n += 1) {
    set(drawing, 6, n, n % 2 === 0)
    set(drawing, n, 6, n % 2 === 0)
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    drawSquares(drawing, x, y, 4)
  const places = alignmentsOf(version, size)
  const last = places.length - 1
  places.forEach((x, column) => {
    places.forEach((y, row) => {
      const isCorner = (column === 0 && row === 0) || (column === 0 && row === last) || (column === last && row === 0)
      if (!isCorner) drawSquares(drawing, x, y, 2)
    })
  })
}

/** Squares within each other, light and dark; the large ones have a light edge. */
function drawSquares(drawing: Drawing, x: number, y: number, reach: number): void {
  for (let down = -reach; down <= reach; down += 1)
    for (let right = -reach; right <= reach; right += 1) {
      const distance = Math.max(Math.abs(right), Math.abs(down))
      set(drawing, x + right, y + down, reach === 4 ? distance !== 2 && distance !== 4 : distance !== 1)
    }
}

function alignmentsOf(version: number, size: number): readonly number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2
  const behind = Array.from({ length: count - 1 }, (_, n) => size - 7 - n * step)
  return [6, ...behind.toReversed()]
}

/** From version 7 on it is said twice, with a remainder that corrects it. */
function drawVersion(drawing: Drawing): void {
  const { version, size } = drawing
  if (version < 7) return
  const bits = (version << 12) | remainder(version, 12, 0x1f25)
  for (let n = 0; n < 18; n += 1) {
    const [near, far] = [Math.floor(n / 3), size - 11 + (n % 3)]
    set(drawing, far, near, isSet(bits, n))
    set(drawing, near, far, isSet(bits, n))
  }
}

/** Level M is 00; behind it stands the mask. */
function drawFormat(drawing: Drawing, mask: number): void {
  const { size } = drawing
  const bits = ((mask << 10) | remainder(mask, 10, 0x537)) ^ 0x5412
  const near = [0, 1, 2, 3, 4, 5, 7, 8]
  near.forEach((place, n) => {
    set(drawing, 8, place, isSet(bits, n))
  })
  near.slice(0, 7).forEach((place, n) => {
    set(drawing, place, 8, isSet(bits, 14 - n))
  })
  for (let n = 0; n < 8; n += 1) set(drawing, size - 1 - n, 8, isSet(bits, n))
  for (let n = 8; n < 15; n += 1) set(drawing, 8, size - 15 + n, isSet(bits, n))
  set(drawing, 8, size - 8, true)
}

function remainder(value: number, length: number, divisor: number): number {
  let rest = value
  for (let n = 0; n < length; n += 1) rest = (rest << 1) ^ ((rest >>> (length - 1)) * divisor)
  return rest
}

const isSet = (bits: number, place: number): boolean => ((bits >>> place) & 1) === 1

/** Where a mask turns light and dark over. */
const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** In columns of two, from the right, up and down in turn, around the column of the grid. */
function drawWords({ size, dark, isFixed }: Drawing, words: readonly number[], mask: number): void {
  let bit = 0
  for (let right = size - 1; right >= 1; right -= 2) {
    const column = right <= 6 ? right - 1 : right
    const isUpwards = ((column + 1) & 2) === 0
    for (let step = 0; step < size; step += 1)
      for (const x of [column, column - 1]) {
        const y = isUpwards ? size - 1 - step : step
        const row = dark[y]
        if (!row || isFixed[y]?.[x]) continue
        const isDark = isSet(words[bit >>> 3] ?? 0, 7 - (bit & 7))
        row[x] = isDark !== (masks[mask]?.(x, y) ?? false)
        bit += 1
      }
  }
}

/** How hard a code is to read: long lines, blocks, what looks like a corner, and too much of one colour. */
function penalty(modules: Modules): number {
  const rows = modules.map((row) => row.map((isDark) => (isDark ? '1' : '0')).join(''))
  const columns = rows.map((_, x) => rows.map((row) => row[x]).join(''))
  const lines = [...rows, ...columns]
  const long = lines.flatMap((line) => [...line.matchAll(/0{5,}|1{5,}/g)].map(([run]) => run.length - 2))
  const corners = lines.flatMap((line) => [...line.matchAll(/(?=10111010000|00001011101)/g)])
  const blocks = rows.slice(1).flatMap((row, y) => {
    const above = rows[y] ?? ''
    return [...row].slice(1).filter((each, x) => each === row[x] && each === above[x] && each === above[x + 1])
  })
  const share = rows.join('').replaceAll('0', '').length / (rows.length * rows.length)
  const sum = long.reduce((total, each) => total + each, 0)
  return sum + corners.length * 40 + blocks.length * 3 + Math.floor(Math.abs(share - 0.5) * 20) * 10
}
