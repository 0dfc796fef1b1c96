import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { test } from 'node:test'
import { temporaryFolder } from '../../tools/running.ts'
import { postmasterFile, readPostmaster, standingOf } from './postmaster.ts'

test('the file of a server that is ready names its process and the folder of its socket', async (t) => {
  const folder = await temporaryFolder(t)
  const lines = [
    '4711',
    '/srv/data/database',
    '1764000000',
    '5432',
    '/srv/data/run',
    '',
    '  1234  5678',
    'ready   ',
    '',
  ]
  await writeFile(postmasterFile(folder), lines.join('\n'))
  assert.deepEqual(await readPostmaster(folder), { process: 4711, sockets: '/srv/data/run', state: 'ready' })
})

test('a server that has just begun to write its file has no state yet', async (t) => {
  const folder = await temporaryFolder(t)
  await writeFile(postmasterFile(folder), '4711\n/srv/data/database\n')
  assert.deepEqual(await readPostmaster(folder), { process: 4711, sockets: '', state: '' })
})

test('without the file there is no server', async (t) => {
  assert.equal(await readPostmaster(await temporaryFolder(t)), undefined)
})

test('a number stands for another program when this one has it, and for nothing when none has', async () => {
  assert.equal(await standingOf(process.pid), 'other')
  assert.equal(await standingOf(2 ** 30), 'nothing')
})
