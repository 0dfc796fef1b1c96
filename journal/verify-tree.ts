import { hashesIn, readTiles, readTreeHead, splitHashes, type TreeHead } from './stored-tree.ts'
import { growTiles, HASH_BYTES, keyOf, openTiles, TILE_WIDTH, type Tile } from './tiles.ts'
import type { Transaction } from './transaction.ts'
import { rootHash } from './tree.ts'

/** Something in the stored tree that is not what its leaves make it. */
export type TreeFault =
  /** The tile is missing, too short, or holds other hashes than those of what lies below it. */
  { readonly code: 'TILE_DIFFERS'; readonly level: number; readonly index: number } | { readonly code: 'ROOT_DIFFERS' }

/** Tiles that are read and hashed at a time: half a megabyte. */
const TILES_AT_A_TIME = 64

/**
 * Hashes the whole tree anew from its leaves and compares everything that is stored: some seconds for a million leaves.
 * Whose facts the leaves are does not matter, so every tenant can do it.
 */
export async function verifyTree(transaction: Transaction): Promise<{ head: TreeHead; faults: TreeFault[] }> {
  const head = await readTreeHead(transaction)
  const computed = new Map<string, Tile>()
  for (let size = 0; size < head.size; ) {
    const leaves = await readLeaves(transaction, size, head.size)
    if ('code' in leaves) return { head, faults: [leaves] }
    const open = openTiles(size).flatMap((place) => computed.get(keyOf(place)) ?? [])
    for (const tile of growTiles(size, open, leaves)) {
      if (tile.level > 0 || tile.hashes.length < TILE_WIDTH * HASH_BYTES) computed.set(keyOf(tile), tile)
    }
    size += leaves.length
  }
  const faults: TreeFault[] = await differing(transaction, [...computed.values()])
  const root = rootHash(head.size, hashesIn([...computed.values()]))
  return { head, faults: Buffer.compare(root, head.root) === 0 ? faults : [...faults, { code: 'ROOT_DIFFERS' }] }
}

/** The next leaves from `size` on, which is the beginning of a tile; or the tile that does not hold them. */
async function readLeaves(transaction: Transaction, size: number, until: number): Promise<Uint8Array[] | TreeFault> {
  const first = size / TILE_WIDTH
  const count = Math.min(TILES_AT_A_TIME, Math.ceil((until - size) / TILE_WIDTH))
  const places = Array.from({ length: count }, (_, n) => ({ level: 0, index: first + n }))
  const tiles = new Map((await readTiles(transaction, places)).map((tile) => [tile.index, tile.hashes]))
  const leaves: Uint8Array[] = []
  for (const { index } of places) {
    const width = Math.min(TILE_WIDTH, until - index * TILE_WIDTH)
    const hashes = splitHashes(tiles.get(index) ?? new Uint8Array(0)).slice(0, width)
    if (hashes.length < width) return { code: 'TILE_DIFFERS', level: 0, index }
    leaves.push(...hashes)
  }
  return leaves
}

/** Those of the computed tiles that are stored otherwise. A stored one may have become longer meanwhile. */
async function differing(transaction: Transaction, computed: readonly Tile[]): Promise<TreeFault[]> {
  const stored = new Map((await readTiles(transaction, computed)).map((tile) => [keyOf(tile), tile.hashes]))
  return computed
    .filter((tile) => {
      const hashes = stored.get(keyOf(tile))?.subarray(0, tile.hashes.length) ?? new Uint8Array(0)
      return Buffer.compare(hashes, tile.hashes) !== 0
    })
    .map(({ level, index }) => ({ code: 'TILE_DIFFERS', level, index }))
}
