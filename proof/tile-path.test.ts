import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTilePath, tilePath } from './tile-path.ts'

test('a tile lies where the specification puts it', () => {
  assert.equal(tilePath({ level: 0, index: 1234067, width: 256 }), 'tile/0/x001/x234/067')
  assert.equal(tilePath({ level: 0, index: 273, width: 112 }), 'tile/0/273.p/112')
  assert.equal(tilePath({ level: 2, index: 0, width: 1 }), 'tile/2/000.p/1')
})

test('the path of a tile is read back as it was written', () => {
  for (const asked of [
    { level: 0, index: 0, width: 256 },
    { level: 3, index: 999, width: 255 },
    { level: 1, index: 1_000, width: 1 },
    { level: 0, index: 123_456_789_012, width: 17 },
  ])
    assert.deepEqual(readTilePath(tilePath(asked)), asked)
})

test('what is no path of a tile is none', () => {
  for (const path of [
    'tile/0/1',
    'tile/0/0001',
    'tile/0/x000/001',
    'tile/00/001',
    'tile/64/001',
    'tile/0/x01/001',
    'tile/0/123/456',
    'tile/0/001.p/0',
    'tile/0/001.p/256',
    'tile/0/001.p/007',
    'tile/-1/001',
    'tile/entries/001',
    'tile/0/../../etc/001',
    '',
  ])
    assert.equal(readTilePath(path), undefined, path)
})
