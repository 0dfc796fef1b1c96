/**
 * The Merkle tree of RFC 6962: what it says about hashing, inclusion and consistency, and nothing about storage.
 *
 * Every hash a root or a proof is made of is the hash of a range of leaves. A range falls into complete subtrees, and a
 * complete subtree never changes once its last leaf is there: so whoever stores the hashes of complete subtrees
 * (`tiles.ts` does) never reads a leaf again. This file names the ranges and verifies; it reads hashes through a
 * function it is given.
 */
import { hash } from 'node:crypto'

/** A complete subtree: `level` 0 is a leaf, level `n` covers 2ⁿ leaves, `index` counts from the left within the level. */
export interface Subtree {
  readonly level: number
  readonly index: number
}

/** The leaves from `start` to `end`, the latter not included. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** The hash of a complete subtree that the tree holds. */
export type HashOf = (subtree: Subtree) => Uint8Array

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)
const pair = new Uint8Array(65)
pair.set(NODE)

/** SHA-256(0x00 ‖ data), RFC 6962 section 2.1; the data may come in parts. */
export function leafHash(...data: readonly Uint8Array[]): Buffer {
  return sha256(Buffer.concat([LEAF, ...data]))
}

/** SHA-256(0x01 ‖ left ‖ right), RFC 6962 section 2.1. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  pair.set(left, 1)
  pair.set(right, 33)
  return sha256(pair)
}

/** The root of the tree without leaves: the hash of the empty string. */
export const EMPTY_ROOT: Uint8Array = sha256(new Uint8Array(0))

/** The root of the tree of the first `size` leaves. */
export function rootHash(size: number, hashOf: HashOf): Uint8Array {
  return size === 0 ? EMPTY_ROOT : rangeHash({ start: 0, end: size }, hashOf)
}

/** The hash of a range that `inclusionPath` or `consistencyPath` named. */
export function rangeHash(range: Range, hashOf: HashOf): Uint8Array {
  return subtreesOf(range)
    .map(hashOf)
    .reduceRight((right, left) => nodeHash(left, right))
}

/**
 * The complete subtrees that make up a range, from left to right, each at most half as large as the one before.
 * Leaves 4 to 6 are the subtree of leaves 4 and 5, and leaf 6.
 */
export function subtreesOf({ start, end }: Range): Subtree[] {
  const subtrees: Subtree[] = []
  for (let from = start; from < end; ) {
    const level = levelWithin(end - from)
    subtrees.push({ level, index: from / 2 ** level })
    from += 2 ** level
  }
  return subtrees
}

/**
 * The ranges whose hashes prove that leaf `index` is in the tree of `size` leaves, from the leaf upwards:
 * PATH of RFC 6962 section 2.1.1. The proof of the only leaf of a tree is empty.
 *
 * @throws RangeError if the tree has no such leaf
 */
export function inclusionPath(index: number, size: number): Range[] {
  if (!(Number.isSafeInteger(size) && Number.isSafeInteger(index) && index >= 0 && index < size)) {
    throw new RangeError(`A tree of ${size} leaves has no leaf ${index}. Leaves count from 0.`)
  }
  const path: Range[] = []
  let start = 0
  let end = size
  while (end - start > 1) {
    const middle = start + largestPowerBelow(end - start)
    if (index < middle) {
      path.push({ start: middle, end })
      end = middle
    } else {
      path.push({ start, end: middle })
      start = middle
    }
  }
  return path.reverse()
}

/**
 * The ranges whose hashes prove that the tree of `first` leaves is the beginning of the tree of `second` leaves:
 * PROOF of RFC 6962 section 2.1.2. Empty if the sizes are equal or the first tree has no leaf.
 *
 * @throws RangeError if the second tree is smaller than the first
 */
export function consistencyPath(first: number, second: number): Range[] {
  if (!(Number.isSafeInteger(first) && Number.isSafeInteger(second) && first >= 0 && first <= second)) {
    throw new RangeError(`A tree of ${second} leaves can not continue one of ${first}. Give the smaller size first.`)
  }
  if (first === 0 || first === second) return []
  const path: Range[] = []
  let start = 0
  let end = second
  while (end !== first) {
    const middle = start + largestPowerBelow(end - start)
    if (first <= middle) {
      path.push({ start: middle, end })
      end = middle
    } else {
      path.push({ start, end: middle })
      start = middle
    }
  }
  if (start > 0) path.push({ start, end })
  return path.reverse()
}

export interface InclusionProof {
  readonly leaf: Uint8Array
  readonly index: number
  readonly size: number
  readonly path: readonly Uint8Array[]
  readonly root: Uint8Array
}

/** Whether the path leads from the leaf to the root: RFC 9162 section 2.1.3.2. Nonsense is false, never an exception. */
export function verifyInclusion({ leaf, index, size, path, root }: InclusionProof): boolean {
  if (!(Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size)) return false
  if (!allHashes([leaf, root, ...path])) return false
  let place = index
  let last = size - 1
  let hash = leaf
  for (const sibling of path) {
    if (last === 0) return false
    if (isOdd(place) || place === last) {
      hash = nodeHash(sibling, hash)
      while (!isOdd(place) && place !== 0) {
        place = half(place)
        last = half(last)
      }
    } else {
      hash = nodeHash(hash, sibling)
    }
    place = half(place)
    last = half(last)
  }
  return last === 0 && equal(hash, root)
}

export interface ConsistencyProof {
  readonly first: number
  readonly firstRoot: Uint8Array
  readonly second: number
  readonly secondRoot: Uint8Array
  readonly path: readonly Uint8Array[]
}

/** Whether the second tree begins with the first: RFC 9162 section 2.1.4.2. Nonsense is false, never an exception. */
export function verifyConsistency({ first, firstRoot, second, secondRoot, path }: ConsistencyProof): boolean {
  if (!(Number.isSafeInteger(first) && Number.isSafeInteger(second) && first >= 0 && first <= second)) return false
  if (!allHashes([firstRoot, secondRoot, ...path])) return false
  if (first === second) return path.length === 0 && equal(firstRoot, secondRoot)
  if (first === 0) return path.length === 0 && equal(firstRoot, EMPTY_ROOT)
  // A first tree that is one complete subtree is itself the first step of the path, and is left out of it.
  const [seed, ...steps] = isPowerOfTwo(first) ? [firstRoot, ...path] : path
  if (seed === undefined) return false
  let place = first - 1
  let last = second - 1
  while (isOdd(place)) {
    place = half(place)
    last = half(last)
  }
  let firstHash = seed
  let secondHash = seed
  for (const step of steps) {
    if (last === 0) return false
    if (isOdd(place) || place === last) {
      firstHash = nodeHash(step, firstHash)
      secondHash = nodeHash(step, secondHash)
      while (!isOdd(place) && place !== 0) {
        place = half(place)
        last = half(last)
      }
    } else {
      secondHash = nodeHash(secondHash, step)
    }
    place = half(place)
    last = half(last)
  }
  return last === 0 && equal(firstHash, firstRoot) && equal(secondHash, secondRoot)
}

function sha256(data: Uint8Array): Buffer {
  return hash('sha256', data, 'buffer')
}

/** Where RFC 6962 splits a tree of more than one leaf: 4 of 5, 4 of 8. */
function largestPowerBelow(size: number): number {
  return 2 ** levelWithin(size - 1)
}

// Positions outgrow 32 bits, and a logarithm of 2⁴⁹ - 1 rounds up: plain arithmetic is exact to 2⁵³.

/** The level of the largest complete subtree that fits into so many leaves: 2 for 4 to 7. */
function levelWithin(leaves: number): number {
  let level = 0
  for (let covered = 2; covered <= leaves; covered *= 2) level++
  return level
}

function isOdd(n: number): boolean {
  return n % 2 === 1
}

function half(n: number): number {
  return Math.floor(n / 2)
}

function isPowerOfTwo(n: number): boolean {
  return 2 ** levelWithin(n) === n
}

function allHashes(values: readonly Uint8Array[]): boolean {
  return values.every((value) => value.length === 32)
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
