import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dataFolderAt } from './data-folder.ts'

test('the sockets lie in the data folder where its path leaves room for their address', () => {
  assert.equal(dataFolderAt('/srv/klausel').sockets, '/srv/klausel/run')
})

test('for a path that is too long the sockets lie elsewhere, each folder in a place of its own', () => {
  const long = `/srv/${'ä'.repeat(50)}`
  const { sockets } = dataFolderAt(long)
  assert.ok(!sockets.startsWith('/srv'))
  assert.ok(Buffer.byteLength(`${sockets}/.s.PGSQL.5432.lock`) < 104)
  assert.equal(dataFolderAt(long).sockets, sockets)
  assert.notEqual(dataFolderAt(`${long}2`).sockets, sockets)
})
