import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { growTiles, hashInTile, keyOf, openTiles, type Tile, tileOf } from './tiles.ts'
import {
  consistencyPath,
  EMPTY_ROOT,
  type HashOf,
  inclusionPath,
  leafHash,
  nodeHash,
  rangeHash,
  rootHash,
  subtreesOf,
  verifyConsistency,
  verifyInclusion,
} from './tree.ts'

// The eight leaves and the results that Certificate Transparency's implementations check themselves against.
const ENTRIES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const OF_2_TO_3 = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e'
const OF_4_TO_7 = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4'
const LEAF_0 = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'
const LEAF_1 = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7'
const LEAF_4 = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b'
const OF_4_TO_5 = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a'
const OF_6_TO_7 = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0'
const LEAF_6 = 'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f'

const known = treeOf(ENTRIES.map((entry) => leafHash(Buffer.from(entry, 'hex'))))

describe('the tree of RFC 6962', () => {
  it('has the hash of the empty string as root while it has no leaf', () => {
    assert.equal(hex(EMPTY_ROOT), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    assert.equal(rootHash(0, known), EMPTY_ROOT)
  })

  ROOTS.forEach((root, index) => {
    it(`has the root known from Certificate Transparency with ${index + 1} of the eight known leaves`, () => {
      assert.equal(hex(rootHash(index + 1, known)), root)
    })
  })

  const inclusions: [index: number, size: number, path: string[]][] = [
    [0, 1, []],
    [0, 8, [LEAF_1, OF_2_TO_3, OF_4_TO_7]],
    [5, 8, [LEAF_4, OF_6_TO_7, ROOTS[3] as string]],
    [7, 8, [LEAF_6, OF_4_TO_5, ROOTS[3] as string]],
    [2, 3, [ROOTS[1] as string]],
    [1, 5, [LEAF_0, OF_2_TO_3, LEAF_4]],
  ]
  for (const [index, size, path] of inclusions) {
    it(`proves leaf ${index} of ${size} with the known path`, () => {
      assert.deepEqual(pathOf(inclusionPath(index, size), known).map(hex), path)
    })
  }

  const consistencies: [first: number, second: number, path: string[]][] = [
    [1, 1, []],
    [1, 8, [LEAF_1, OF_2_TO_3, OF_4_TO_7]],
    [2, 5, [OF_2_TO_3, LEAF_4]],
    [6, 8, [OF_4_TO_5, OF_6_TO_7, ROOTS[3] as string]],
  ]
  for (const [first, second, path] of consistencies) {
    it(`proves with the known path that ${second} leaves continue ${first}`, () => {
      assert.deepEqual(pathOf(consistencyPath(first, second), known).map(hex), path)
    })
  }

  it('refuses to prove a leaf that the tree does not have', () => {
    assert.throws(() => inclusionPath(8, 8), /A tree of 8 leaves has no leaf 8/)
    assert.throws(() => inclusionPath(0, 0), RangeError)
    assert.throws(() => inclusionPath(0.5, 3), RangeError)
  })

  it('refuses to prove that a smaller tree continues a larger one', () => {
    assert.throws(() => consistencyPath(3, 2), /Give the smaller size first/)
  })

  it('counts exactly where a logarithm would round', () => {
    const size = 2 ** 49 - 1
    assert.deepEqual(subtreesOf({ start: 0, end: size })[0], { level: 48, index: 0 })
    assert.equal(subtreesOf({ start: 0, end: size }).length, 49)
    assert.equal(inclusionPath(size - 1, size).length, 48)
  })
})

describe('the tree and its definition', () => {
  const sizes = fc.integer({ min: 1, max: 700 })
  const leaves = Array.from({ length: 700 }, (_, n) => leafHash(Buffer.from(`leaf ${n}`)))
  const grown = treeOf(leaves)

  it('gives for every size the root that the recursive definition gives', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        assert.equal(hex(rootHash(size, grown)), hex(definedRoot(leaves.slice(0, size))))
      }),
      { numRuns: 60 },
    )
  })

  it('gives the inclusion proof that the recursive definition gives, and it verifies', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, n) => {
        const index = n % size
        const path = pathOf(inclusionPath(index, size), grown)
        assert.deepEqual(path.map(hex), definedPath(index, leaves.slice(0, size)).map(hex))
        const leaf = leaves[index] as Uint8Array
        assert.ok(verifyInclusion({ leaf, index, size, path, root: rootHash(size, grown) }))
      }),
      { numRuns: 60 },
    )
  })

  it('gives the consistency proof that the recursive definition gives, and it verifies', () => {
    fc.assert(
      fc.property(sizes, sizes, (one, other) => {
        const [first, second] = one < other ? [one, other] : [other, one]
        const path = pathOf(consistencyPath(first, second), grown)
        assert.deepEqual(path.map(hex), definedProof(first, leaves.slice(0, second), true).map(hex))
        const [firstRoot, secondRoot] = [rootHash(first, grown), rootHash(second, grown)]
        assert.ok(verifyConsistency({ first, firstRoot, second, secondRoot, path }))
      }),
      { numRuns: 60 },
    )
  })

  it('believes no inclusion of another leaf, place, size, root or path', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 }), fc.nat(), fc.nat(), (size, n, m) => {
        const index = n % size
        const leaf = leaves[index] as Uint8Array
        const path = pathOf(inclusionPath(index, size), grown)
        const root = rootHash(size, grown)
        const bent = path.map((hash, place) => (place === m % path.length ? flipped(hash, m) : hash))
        const claim = { leaf, index, size, path, root }
        assert.equal(verifyInclusion({ ...claim, leaf: flipped(leaf, m) }), false)
        assert.equal(verifyInclusion({ ...claim, index: (index + 1 + (m % (size - 1))) % size }), false)
        assert.equal(verifyInclusion({ ...claim, root: flipped(root, m) }), false)
        assert.equal(verifyInclusion({ ...claim, path: bent }), false)
        assert.equal(verifyInclusion({ ...claim, path: path.slice(1) }), false)
        assert.equal(verifyInclusion({ ...claim, path: [...path, leaf] }), false)
      }),
      { numRuns: 60 },
    )
  })

  it('believes no consistency with another beginning, end or path', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 }), fc.nat(), fc.nat(), (second, n, m) => {
        const first = 1 + (n % (second - 1))
        const path = pathOf(consistencyPath(first, second), grown)
        const [firstRoot, secondRoot] = [rootHash(first, grown), rootHash(second, grown)]
        const bent = path.map((hash, place) => (place === m % path.length ? flipped(hash, m) : hash))
        const claim = { first, firstRoot, second, secondRoot, path }
        assert.equal(verifyConsistency({ ...claim, firstRoot: flipped(firstRoot, m) }), false)
        assert.equal(verifyConsistency({ ...claim, secondRoot: flipped(secondRoot, m) }), false)
        assert.equal(verifyConsistency({ ...claim, path: bent }), false)
        assert.equal(verifyConsistency({ ...claim, path: path.slice(1) }), false)
        assert.equal(verifyConsistency({ ...claim, path: [...path, firstRoot] }), false)
      }),
      { numRuns: 60 },
    )
  })

  it('answers nonsense with false instead of an exception', () => {
    const hash = new Uint8Array(32)
    assert.equal(verifyInclusion({ leaf: hash, index: -1, size: 3, path: [], root: hash }), false)
    assert.equal(verifyInclusion({ leaf: new Uint8Array(31), index: 0, size: 1, path: [], root: hash }), false)
    assert.equal(verifyConsistency({ first: 3, firstRoot: hash, second: 2, secondRoot: hash, path: [] }), false)
    assert.equal(verifyConsistency({ first: 0, firstRoot: hash, second: 2, secondRoot: hash, path: [] }), false)
  })
})

describe('tiles', () => {
  it('hold the same tree however the leaves came: one by one, in any groups, across the borders of tiles', () => {
    const leaves = Array.from({ length: 66_000 }, (_, n) => leafHash(Buffer.from(`leaf ${n}`)))
    const atOnce = new Map(growTiles(0, [], leaves).map((tile) => [keyOf(tile), tile]))
    const cuts = [1, 2, 255, 256, 257, 511, 512, 5000, 65_535, 65_536, 65_537, 66_000]
    const inSteps = new Map<string, Tile>()
    let size = 0
    for (const cut of cuts) {
      const open = openTiles(size).map((place) => inSteps.get(keyOf(place)) as Tile)
      for (const tile of growTiles(size, open, leaves.slice(size, cut))) inSteps.set(keyOf(tile), tile)
      size = cut
    }
    assert.deepEqual([...inSteps.keys()].sort(), [...atOnce.keys()].sort())
    for (const [key, tile] of atOnce) assert.deepEqual(inSteps.get(key)?.hashes, tile.hashes, key)
    assert.deepEqual(
      [...atOnce.values()].filter((tile) => tile.level === 2).map((tile) => tile.hashes.length),
      [32],
    )
  })

  it('refuse to grow on a last tile of the wrong length', () => {
    const leaf = leafHash(Buffer.from('leaf'))
    assert.throws(
      () => growTiles(3, [{ level: 0, index: 0, hashes: new Uint8Array(64) }], [leaf]),
      /must hold 3 hashes/,
    )
  })

  it('refuse the hash of a subtree that is not complete yet', () => {
    assert.throws(() => hashInTile({ level: 2, index: 0 }, new Uint8Array(96)), /The tile holds 3 hashes/)
  })
})

function treeOf(leaves: readonly Uint8Array[]): HashOf {
  const tiles = new Map(growTiles(0, [], leaves).map((tile) => [keyOf(tile), tile.hashes]))
  return (subtree) => hashInTile(subtree, tiles.get(keyOf(tileOf(subtree))) ?? new Uint8Array(0))
}

function pathOf(ranges: ReturnType<typeof inclusionPath>, hashOf: HashOf): Uint8Array[] {
  return ranges.map((range) => rangeHash(range, hashOf))
}

// RFC 6962 sections 2.1, 2.1.1 and 2.1.2, word for word.

function definedRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return EMPTY_ROOT
  if (leaves.length === 1) return leaves[0] as Uint8Array
  const k = split(leaves.length)
  return nodeHash(definedRoot(leaves.slice(0, k)), definedRoot(leaves.slice(k)))
}

function definedPath(m: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  if (leaves.length === 1) return []
  const k = split(leaves.length)
  return m < k
    ? [...definedPath(m, leaves.slice(0, k)), definedRoot(leaves.slice(k))]
    : [...definedPath(m - k, leaves.slice(k)), definedRoot(leaves.slice(0, k))]
}

function definedProof(m: number, leaves: readonly Uint8Array[], whole: boolean): Uint8Array[] {
  if (m === leaves.length) return whole ? [] : [definedRoot(leaves)]
  const k = split(leaves.length)
  return m <= k
    ? [...definedProof(m, leaves.slice(0, k), whole), definedRoot(leaves.slice(k))]
    : [...definedProof(m - k, leaves.slice(k), false), definedRoot(leaves.slice(0, k))]
}

function split(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

function flipped(hash: Uint8Array, n: number): Uint8Array {
  return hash.map((byte, place) => (place === n % 32 ? byte ^ 1 : byte))
}

function hex(hash: Uint8Array): string {
  return Buffer.from(hash).toString('hex')
}
