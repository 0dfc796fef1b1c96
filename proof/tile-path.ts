/** Where C2SP tlog-tiles puts the tiles of a log: `tile/0/x001/x234/067`, `tile/1/000.p/5`. */
import { TILE_WIDTH, type TilePlace } from '../journal/tiles.ts'

/** A tile as it is asked for: whole, or its first hashes. */
export interface AskedTile extends TilePlace {
  /** 1 to 256. */
  readonly width: number
}

/** Levels of tiles that an index of 2⁵³ leaves can need, and more. */
const HIGHEST_LEVEL = 63

export function tilePath({ level, index, width }: AskedTile): string {
  const part = width === TILE_WIDTH ? '' : `.p/${width}`
  return `tile/${level}/${indexPath(index)}${part}`
}

/** Three digits at a time, all but the last with an x: 1234067 is `x001/x234/067`. */
function indexPath(index: number): string {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0')
  const groups = digits.match(/\d{3}/g) ?? []
  return groups.map((group, place) => (place < groups.length - 1 ? `x${group}` : group)).join('/')
}

/** Undefined for what is no path of a tile. Every tile has one path: nothing is padded further than it must be. */
export function readTilePath(path: string): AskedTile | undefined {
  const [, level = '', index = '', width] =
    /^tile\/(\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path) ?? []
  const asked = {
    level: Number(level),
    index: Number(index.replace(/\D/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  }
  const isSane = asked.level <= HIGHEST_LEVEL && Number.isSafeInteger(asked.index) && asked.width <= TILE_WIDTH
  return isSane && tilePath(asked) === path ? asked : undefined
}
