import { HASH_BYTES, hashInTile, keyOf, TILE_WIDTH, type Tile, type TilePlace, tileOf } from './tiles.ts'
import type { Transaction } from './transaction.ts'
import { type HashOf, type Range, subtreesOf } from './tree.ts'

/** The tree as far as it has grown. */
export interface TreeHead {
  readonly size: number
  readonly root: Uint8Array
}

export async function readTreeHead(transaction: Transaction): Promise<TreeHead> {
  const { rows } = await transaction.query<{ size: string; root: Buffer }>({
    name: 'read tree head',
    text: 'select size, root from tree',
  })
  const [row] = rows
  if (row === undefined)
    throw new Error('TREE_NOT_VISIBLE  The tree is read inside the scope of a provider and a customer.')
  return { size: Number(row.size), root: row.root }
}

/** Reads tiles; one that is not there is left out. */
export async function readTiles(transaction: Transaction, places: readonly TilePlace[]): Promise<Tile[]> {
  const { rows } = await transaction.query<{ level: number; index: string; hashes: Buffer }>({
    name: 'read tiles',
    text: `
      select level, index, hashes from tree_tile
      join unnest($1::smallint[], $2::bigint[]) as asked (level, index) using (level, index)`,
    values: [places.map(({ level }) => level), places.map(({ index }) => index)],
  })
  return rows.map(({ level, index, hashes }) => ({ level, index: Number(index), hashes }))
}

/** The leaves at these positions; undefined for null, and where the tree holds none. */
export async function readLeavesAt(
  transaction: Transaction,
  positions: readonly (number | null)[],
): Promise<(Uint8Array | undefined)[]> {
  const { rows } = await transaction.query<{ hash: Buffer | null }>({
    name: 'read leaves',
    text: `
      select substring(t.hashes from asked.start for ${HASH_BYTES}) as hash
      from unnest($1::bigint[], $2::integer[]) with ordinality as asked (index, start, place)
      left join lateral (select hashes from tree_tile where level = 0 and index = asked.index offset 0) as t on true
      order by asked.place`,
    values: [
      positions.map((position) => (position === null ? null : Math.floor(position / TILE_WIDTH))),
      positions.map((position) => (position === null ? null : (position % TILE_WIDTH) * HASH_BYTES + 1)),
    ],
  })
  return rows.map(({ hash }) => (hash?.length === HASH_BYTES ? hash : undefined))
}

/** Reads, at once, every tile that the hashes of these ranges are made of: about three for each hundredfold of leaves. */
export async function readHashes(transaction: Transaction, ranges: readonly Range[]): Promise<HashOf> {
  const places = new Map(ranges.flatMap(subtreesOf).map((subtree) => [keyOf(tileOf(subtree)), tileOf(subtree)]))
  return hashesIn(await readTiles(transaction, [...places.values()]))
}

/** Hashes of complete subtrees out of tiles at hand. */
export function hashesIn(tiles: readonly Tile[]): HashOf {
  const byPlace = new Map(tiles.map((tile) => [keyOf(tile), tile.hashes]))
  return (subtree) => hashInTile(subtree, byPlace.get(keyOf(tileOf(subtree))) ?? new Uint8Array(0))
}

/** Hashes that lie one after the other, apart. */
export function splitHashes(hashes: Uint8Array): Uint8Array[] {
  return Array.from({ length: hashes.length / HASH_BYTES }, (_, n) => {
    return hashes.subarray(n * HASH_BYTES, (n + 1) * HASH_BYTES)
  })
}
