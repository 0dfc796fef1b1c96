/**
 * The stored tree: hashes of complete subtrees in tiles of 256, as C2SP tlog-tiles lays them out.
 *
 * A tile of level 0 holds 256 leaf hashes; one of level 1 the 256 roots over such tiles; and so on. The seven levels of
 * the tree inside a tile are hashed again when they are asked for: at most 255 hashes, a third of a millisecond, for a
 * 256th of the rows. Only the last tile of a level is ever written again, and only to become longer.
 */
import { nodeHash, type Subtree } from './tree.ts'

/** Hashes in a full tile. */
export const TILE_WIDTH = 256
/** Tree levels that one tile level covers. */
const TILE_HEIGHT = 8
export const HASH_BYTES = 32

/** Which tile: `level` 0 holds leaf hashes, `index` counts from the left. */
export interface TilePlace {
  readonly level: number
  readonly index: number
}

/** The hashes of a tile one after the other, as many as it holds so far. */
export interface Tile extends TilePlace {
  readonly hashes: Uint8Array
}

/** The tile in which a complete subtree's hash is found or from which it is made. */
export function tileOf({ level, index }: Subtree): TilePlace {
  const first = index * 2 ** (level % TILE_HEIGHT)
  return { level: Math.floor(level / TILE_HEIGHT), index: Math.floor(first / TILE_WIDTH) }
}

/** The text under which a tile is kept in a map: `1/39061`. */
export function keyOf({ level, index }: TilePlace): string {
  return `${level}/${index}`
}

/**
 * The hash of a complete subtree, from its tile.
 *
 * @throws RangeError if the tile does not reach that far: the tree has no such subtree yet
 */
export function hashInTile({ level, index }: Subtree, hashes: Uint8Array): Uint8Array {
  const width = 2 ** (level % TILE_HEIGHT)
  const first = (index * width) % TILE_WIDTH
  if ((first + width) * HASH_BYTES > hashes.length) {
    throw new RangeError(`The tile holds ${hashes.length / HASH_BYTES} hashes; subtree ${level}/${index} needs more.`)
  }
  return foldComplete(hashes, first, width)
}

/** The tiles at the right edge of a tree that are not full: what appending has to know. One for each level at most. */
export function openTiles(size: number): TilePlace[] {
  const open: TilePlace[] = []
  for (let level = 0, width = size; width > 0; level++, width = Math.floor(width / TILE_WIDTH)) {
    if (width % TILE_WIDTH > 0) open.push({ level, index: Math.floor(width / TILE_WIDTH) })
  }
  return open
}

/**
 * Appends leaves to a tree of `size` leaves.
 *
 * @param open the tiles that `openTiles(size)` named, in any order
 * @returns every tile that is new or became longer, whole: what has to be written
 */
export function growTiles(size: number, open: readonly Tile[], leaves: readonly Uint8Array[]): Tile[] {
  const grown: Tile[] = []
  let before = size
  let added = leaves
  for (let level = 0; added.length > 0; level++) {
    const tiles = growLevel(level, before, open.find((tile) => tile.level === level)?.hashes, added)
    grown.push(...tiles)
    added = tiles.filter(isFull).map(({ hashes }) => foldComplete(hashes, 0, TILE_WIDTH))
    before = Math.floor(before / TILE_WIDTH)
  }
  return grown
}

function growLevel(level: number, before: number, last: Uint8Array | undefined, added: readonly Uint8Array[]): Tile[] {
  const kept = last ?? new Uint8Array(0)
  if (kept.length !== (before % TILE_WIDTH) * HASH_BYTES) {
    throw new RangeError(
      `The last tile of level ${level} must hold ${before % TILE_WIDTH} hashes before the tree grows.`,
    )
  }
  const row = Buffer.concat([kept, ...added])
  const tiles: Tile[] = []
  const firstIndex = Math.floor(before / TILE_WIDTH)
  for (let at = 0; at < row.length; at += TILE_WIDTH * HASH_BYTES) {
    const index = firstIndex + at / (TILE_WIDTH * HASH_BYTES)
    tiles.push({ level, index, hashes: row.subarray(at, at + TILE_WIDTH * HASH_BYTES) })
  }
  return tiles
}

function isFull({ hashes }: Tile): boolean {
  return hashes.length === TILE_WIDTH * HASH_BYTES
}

/** The root over `width` neighbouring hashes of a tile; `width` is a power of two. */
function foldComplete(hashes: Uint8Array, first: number, width: number): Uint8Array {
  if (width === 1) return hashes.subarray(first * HASH_BYTES, (first + 1) * HASH_BYTES)
  const half = width / 2
  return nodeHash(foldComplete(hashes, first, half), foldComplete(hashes, first + half, half))
}
