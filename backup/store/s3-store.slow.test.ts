import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { cutConnections } from './cut-connections.test-support.ts'
import { s3Store } from './s3-store.ts'
import { type BackupStore, PieceMissing, StoreFailed } from './store.ts'
import { openSwift, type Swift } from './swift.test-support.ts'

let swift: Swift
let store: BackupStore

before(async () => {
  swift = await openSwift()
  store = s3Store(swift.at('house'), swift.access)
})
after(() => swift.close())

const MEBIBYTE = 2 ** 20

/** So many mebibytes, each another one. */
async function* mebibytes(count: number): AsyncGenerator<Uint8Array> {
  for (let n = 0; n < count; n += 1) yield new Uint8Array(MEBIBYTE).fill(n)
}

async function digest(content: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of content) hash.update(part)
  return hash.digest('hex')
}

async function listed(at: BackupStore, prefix = ''): Promise<readonly string[]> {
  const names: string[] = []
  for await (const { name, size } of at.list(prefix)) names.push(`${name} ${size}`)
  return names
}

const unfinished = async (): Promise<boolean> => (await swift.ask('?uploads')).text.includes('<Upload>')

const failureOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof StoreFailed ? error.code : String(error)),
  )

describe('pieces in an S3 store that checks signatures', () => {
  test('come back as they were, small ones and ones of several parts, are listed by name, replaced and removed', async () => {
    await store.put('base/one/large', mebibytes(20))
    await store.put('base/one/small', mebibytes(1))
    await store.put('base/two/empty', mebibytes(0))
    assert.deepEqual(await listed(store), [
      `base/one/large ${20 * MEBIBYTE}`,
      `base/one/small ${MEBIBYTE}`,
      'base/two/empty 0',
    ])
    assert.equal(await digest(store.get('base/one/large')), await digest(mebibytes(20)))
    assert.equal(await digest(store.get('base/two/empty')), await digest(mebibytes(0)))
    await store.put('base/one/small', mebibytes(2))
    assert.deepEqual(await listed(store, 'base/one/s'), [`base/one/small ${2 * MEBIBYTE}`])
    for (const name of ['base/one/large', 'base/one/small', 'base/two/empty']) await store.remove(name)
    await store.remove('base/one/large')
    assert.deepEqual(await listed(store), [])
    await assert.rejects(digest(store.get('base/one/large')), PieceMissing)
  })

  test('are seen by nobody with another prefix', async () => {
    await store.put('base/ours', mebibytes(1))
    assert.deepEqual(await listed(s3Store(swift.at('another'), swift.access)), [])
    await store.remove('base/ours')
  })

  test('come whole to a reader that is slower than the patience with the store', async () => {
    await store.put('base/slow', mebibytes(20))
    const hash = createHash('sha256')
    // What a busy machine needs for an answer is less.
    const patience = 5_000
    const began = performance.now()
    for await (const part of s3Store(swift.at('house'), swift.access, patience).get('base/slow')) {
      hash.update(part)
      if (performance.now() - began < patience) await pause(patience + 200)
    }
    assert.ok(performance.now() - began > patience)
    assert.equal(hash.digest('hex'), await digest(mebibytes(20)))
    await store.remove('base/slow')
  })

  test('come whole though the connection is cut twice in the middle', async () => {
    await store.put('base/cut', mebibytes(20))
    const network = await cutConnections(swift.port, { bytes: 3 * MEBIBYTE, times: 2 })
    const through = s3Store(swift.at('house').replace(`${swift.port}`, `${network.port}`), swift.access)
    assert.equal(await digest(through.get('base/cut')), await digest(mebibytes(20)))
    assert.equal(network.cut(), 2)
    await network.close()
    await store.remove('base/cut')
  })
})

describe('an upload that is broken off', () => {
  test('by what is read leaves neither a piece nor parts of one', async () => {
    async function* broken() {
      yield* mebibytes(20)
      throw new Error('the disk broke')
    }
    assert.equal(await failureOf(store.put('base/broken', broken())), 'Error: the disk broke')
    assert.deepEqual(await listed(store), [])
    assert.equal(await unfinished(), false)
  })

  test('by kill -9 leaves no piece that counts; its parts go with the next tidying, younger ones stay', async () => {
    const killed = spawn(process.execPath, ['--input-type=module', '--eval', endlessUpload], {
      stdio: 'ignore',
      env: { AT: swift.at('house'), ACCESS: JSON.stringify(swift.access) },
    })
    while (!(await unfinished())) await pause(20)
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    assert.deepEqual(await listed(store), [])
    await store.removeUnfinished(Date.now() - 3_600_000)
    assert.equal(await unfinished(), true)
    await store.removeUnfinished(Date.now() + 3_600_000)
    assert.equal(await unfinished(), false)
  })

  test('of a piece that is there already leaves the one that was there', async () => {
    await store.put('base/there', mebibytes(9))
    async function* broken() {
      yield* mebibytes(18)
      throw new Error('the disk broke')
    }
    await failureOf(store.put('base/there', broken()))
    assert.equal(await digest(store.get('base/there')), await digest(mebibytes(9)))
    await store.remove('base/there')
  })
})

/** Sends a piece that never ends. */
const endlessUpload = `
  const { s3Store } = await import(${JSON.stringify(join(import.meta.dirname, 's3-store.ts'))})
  async function* endless() {
    for (;;) yield new Uint8Array(1 << 20)
  }
  await s3Store(process.env.AT, JSON.parse(process.env.ACCESS)).put('base/endless', endless())
`

test('a store refuses what is not signed as it asks, and says what it lacks', async () => {
  const { access } = swift
  const codeOf = (at: BackupStore) => failureOf(listed(at))
  assert.equal(await codeOf(s3Store(swift.at('house'), { ...access, secret: 'wrong' })), 'STORE_SignatureDoesNotMatch')
  assert.equal(
    await codeOf(s3Store(swift.at('house'), { ...access, id: 'klausel:stranger' })),
    'STORE_SignatureDoesNotMatch',
  )
  assert.equal(
    await codeOf(s3Store(swift.at('house'), { ...access, region: 'eu-central-1' })),
    'STORE_AuthorizationHeaderMalformed',
  )
  const nowhere = s3Store(swift.at('house').replace('backups', 'nothing'), access)
  assert.equal(await codeOf(nowhere), 'STORE_NoSuchBucket')
  assert.equal(await failureOf(digest(nowhere.get('base/one'))), 'STORE_NoSuchBucket')
  assert.equal(await failureOf(nowhere.put('base/one', mebibytes(20))), 'STORE_NoSuchBucket')
})
