import { EMPTY_ROOT, nodeHash } from '../../journal/tree.ts'

/**
 * The root of a tree whose leaves come one after the other and are forgotten at once: kept are the roots of the complete subtrees at
 * its right edge, one for each bit of its size.
 */
export interface Frontier {
  readonly size: number
  add(leaf: Uint8Array): void
  /** The root of all leaves so far. */
  root(): Uint8Array
}

export function makeFrontier(): Frontier {
  const edge: Uint8Array[] = []
  let size = 0
  return {
    get size() {
      return size
    },
    add: (leaf) => {
      let hash = leaf
      // Two complete subtrees of one height become one of the next, as a one is carried in binary.
      for (let left = size; left % 2 === 1; left = Math.floor(left / 2)) hash = nodeHash(edge.pop() as Uint8Array, hash)
      edge.push(hash)
      size += 1
    },
    root: () => (size === 0 ? EMPTY_ROOT : edge.reduceRight((right, left) => nodeHash(left, right))),
  }
}
