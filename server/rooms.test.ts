import assert from 'node:assert/strict'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { testDatabase } from '../tools/test-database.ts'
import { saySilently } from './console.ts'
import { makeHttp } from './http.ts'
import { type House, openRooms, type Room } from './rooms.ts'

/** A room that writes down when it is opened and closed. */
function room(name: string, diary: string[], fails = false): Room {
  return {
    name,
    open: async () => {
      diary.push(`${name} opens`)
      if (fails) throw new Error(`${name} can not`)
      return async () => {
        diary.push(`${name} closes`)
      }
    },
  }
}

async function house(): Promise<House & { close(): Promise<void> }> {
  const test = await testDatabase()
  const database = {
    url: test.url,
    ended: new Promise<never>(() => undefined),
    pool: test.pool,
    announce: () => undefined,
    close: test.close,
  }
  const http = makeHttp(database)
  const place = {
    address: 'http://127.0.0.1:4180',
    origins: [],
    directoryNetworks: [],
    isForTrying: false,
    proof: { authorities: [], rootsFile: undefined, witnesses: [], witnessFor: [] },
    drive: { folder: '/', address: undefined, listens: undefined, isOpen: () => false },
  }
  return { database, http, dataFolder: tmpdir(), say: saySilently, ...place, close: test.close }
}

test('rooms open in their order and close in the opposite one', async (t) => {
  const given = await house()
  t.after(given.close)
  const diary: string[] = []
  const close = await openRooms(given, [room('first', diary), room('second', diary)])
  await close()
  assert.deepEqual(diary, ['first opens', 'second opens', 'second closes', 'first closes'])
})

test('where a room fails to open, those before it are closed again', async (t) => {
  const given = await house()
  t.after(given.close)
  const diary: string[] = []
  await assert.rejects(openRooms(given, [room('first', diary), room('second', diary, true)]), /second can not/)
  assert.deepEqual(diary, ['first opens', 'second opens', 'first closes'])
})

test('health says 200 while the database answers and 503 when it does not', async () => {
  const { http, close } = await house()
  assert.equal((await http.inject('/health')).statusCode, 200)
  await close()
  const answer = await http.inject('/health')
  assert.equal(answer.statusCode, 503)
  assert.deepEqual(answer.json(), { status: 'withoutDatabase' })
})
