import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { afterwards } from '../tools/afterwards.ts'
import { temporaryFolder } from '../tools/running.ts'
import { listenAlone } from './listen-alone.ts'

test('a socket is held by the first who asks, and free again when that one closes', async (t) => {
  const path = join(await temporaryFolder(t), 'door')
  const [first, second] = [createServer(), createServer()]
  assert.equal(await listenAlone(first, path), true)
  assert.equal(await listenAlone(second, path), false)
  await new Promise((resolve) => first.close(resolve))
  assert.equal(await listenAlone(second, path), true)
  await new Promise((resolve) => second.close(resolve))
})

test('the socket of a process that was killed is taken over', async (t) => {
  const path = join(await temporaryFolder(t), 'door')
  const script = `require('node:net').createServer().listen(process.argv[1], () => console.log('ready'))`
  const child = spawn(process.execPath, ['-e', script, path])
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  assert.equal(existsSync(path), true)
  const server = createServer()
  afterwards(t, () => server.close())
  assert.equal(await listenAlone(server, path), true)
})

test('a folder that is missing is an error, not a held socket', async (t) => {
  const path = join(await temporaryFolder(t), 'nowhere', 'door')
  await assert.rejects(listenAlone(createServer(), path))
})
