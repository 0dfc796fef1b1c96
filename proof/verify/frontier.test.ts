import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashesIn } from '../../journal/stored-tree.ts'
import { growTiles } from '../../journal/tiles.ts'
import { leafHash, rootHash } from '../../journal/tree.ts'
import { makeFrontier } from './frontier.ts'

test('the root over leaves that are forgotten at once is that of the tree that keeps them, at every size', () => {
  const leaves = Array.from({ length: 700 }, (_, n) => leafHash(Buffer.from(String(n))))
  const hashOf = hashesIn(growTiles(0, [], leaves))
  const frontier = makeFrontier()
  assert.deepEqual(Buffer.from(frontier.root()), Buffer.from(rootHash(0, hashOf)))
  for (const [place, leaf] of leaves.entries()) {
    frontier.add(leaf)
    assert.equal(frontier.size, place + 1)
    assert.ok(Buffer.from(frontier.root()).equals(rootHash(place + 1, hashOf)), `${place + 1} leaves`)
  }
})
