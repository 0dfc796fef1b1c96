import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { inputsFor, wholeOf } from '../../../tools/fuzz/inputs.ts'
import { checkPath, paths } from './path.fuzz.ts'
import { pathFrom, top } from './path.ts'
import { recount } from './recount.ts'
import { isRefused, type TestShare, testShare } from './share.test-support.ts'
import { closeShares, openShare } from './share.ts'

const program = join(import.meta.dirname, 'busy-process.test-support.ts')

function busy(test: TestContext, { drive, name }: TestShare, what: string, seed = 1): ChildProcess {
  const child = spawn(process.execPath, [program, drive, name, what, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  test.after(() => child.kill('SIGKILL'))
  return child
}

async function ended(child: ChildProcess): Promise<void> {
  const [code] = await once(child, 'exit')
  assert.equal(code, 0)
}

test('processes that do everything to the same few names at the same time leave the sums right', async (context) => {
  const made = testShare(context)
  await Promise.all([1, 2, 3].map((seed) => ended(busy(context, made, 'everything', seed))))
  const { sums, wasRight } = (await recount(made.share)) ?? {}
  assert.equal(wasRight, true, JSON.stringify([sums, made.share.tree.usage.read()]))
  assert.deepEqual(readdirSync(made.share.place.uploads), [])
  const rows = made.share.tree.removed.all()
  assert.deepEqual(readdirSync(made.share.place.trash).sort(), rows.map(({ id }) => id).sort())
  assert.ok(rows.every(({ step }) => step === 'there'))
})

test('processes that fill a share at the same time stay within its quota, to the byte', async (context) => {
  const made = testShare(context, { quota: 150_500 })
  await Promise.all([1, 2].map((seed) => ended(busy(context, made, 'fill', seed))))
  assert.equal(made.visit().usage().used, 150_000)
  assert.equal(made.visit().list(top).length, 150)
})

test('a process that is killed in the middle of a content leaves the old one, and the next start clears up', async (context) => {
  const made = testShare(context)
  await made.visit().write(pathFrom('a'), Buffer.from('old'))
  const child = busy(context, made, 'half')
  while (readdirSync(made.share.place.uploads).length === 0) await pause(5)
  child.kill('SIGKILL')
  await once(child, 'exit')
  assert.equal(String(made.visit().open(pathFrom('a')).whole), 'old')
  assert.equal(readdirSync(made.share.place.uploads).length, 1)
  closeShares(made.drive, made.name)
  const share = openShare(made.drive, made.name)
  assert.deepEqual(readdirSync(share.place.uploads), [])
  assert.equal((await recount(share))?.wasRight, true)
})

test('a process that is killed at any moment leaves whole contents, and sums that are right when they are counted again', async (context) => {
  const made = testShare(context)
  for (let round = 0; round < 8; round += 1) {
    const child = busy(context, made, 'overwrite')
    if (child.stdout) await once(child.stdout, 'data')
    await pause(40 + 37 * round)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const visit = made.visit()
    for (const { path, size } of visit.list(top)) {
      const opened = visit.open(path)
      const pieces: Buffer[] = []
      for await (const piece of opened.whole === undefined ? opened.stream() : [opened.whole]) pieces.push(piece)
      const content = Buffer.concat(pieces)
      assert.equal(content.length, size)
      assert.ok(content.equals(Buffer.alloc(size, content[0])), `${path} is put together from two contents`)
      assert.ok(size === 800_000 || size === 1_000 + (content[0] ?? 0), `${path} has ${size} bytes`)
    }
  }
  assert.ok(await recount(made.share))
  assert.equal((await recount(made.share))?.wasRight, true)
})

test('a content of any size takes no more memory than a small one', async (context) => {
  const visit = testShare(context, { quota: 1e12 }).visit()
  const [piece, size] = [Buffer.alloc(65_536, 7), 192 * 1024 * 1024]
  const before = process.memoryUsage().arrayBuffers
  let most = 0
  const stream = Readable.from(
    (function* () {
      for (let sent = 0; sent < size; sent += piece.length) {
        most = Math.max(most, process.memoryUsage().arrayBuffers - before)
        yield piece
      }
    })(),
  )
  await visit.write(pathFrom('large'), stream, { length: size })
  assert.ok(most < 8 * 1024 * 1024, `${most} bytes while it was written`)
  for await (const read of visit.open(pathFrom('large')).stream()) {
    most = Math.max(most, process.memoryUsage().arrayBuffers - before)
    assert.equal(read[0], 7)
  }
  // What was sent is collected when some of it has come together.
  assert.ok(most < 128 * 1024 * 1024, `${most} bytes while it was read`)
})

test('a share that another process erases while something is written in it is unknown', async (context) => {
  const { visit, share } = testShare(context)
  const slow = new Readable({ read: () => undefined })
  const here = visit()
  const writing = here.write(pathFrom('a'), slow)
  slow.push('some')
  rmSync(share.place.folder, { recursive: true })
  slow.push(null)
  await assert.rejects(writing, isRefused('SHARE_UNKNOWN'))
  await assert.rejects(here.write(pathFrom('a'), Buffer.from('x')), isRefused('SHARE_UNKNOWN'))
})

test('a million random paths are refused by name, or stay in the share', () => {
  for (const input of inputsFor(paths, 1_000_000, 20_261_122)) checkPath(wholeOf(input))
})
