import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { smallDisk } from '../../../tools/small-disk.ts'
import { pathFrom, top } from './path.ts'
import { recount } from './recount.ts'
import { isRefused, testShare } from './share.test-support.ts'

/** The tests of a disk of 8 MiB run in a process that sees it, which not everybody may mount for all. */
const disk = process.env.SMALL_DISK

if (disk === undefined) {
  test('what happens on a disk that is full was shown on one that is small', async (context) => {
    const { folder, before } = await smallDisk(context, 8)
    const [command = '', ...args] = [...before, process.execPath, '--test', import.meta.filename]
    const { NODE_TEST_CONTEXT: _, ...environment } = process.env
    execFileSync(command, args, { env: { ...environment, SMALL_DISK: folder }, encoding: 'utf8' })
  })
} else {
  test('a content for which the disk has no room is refused, and nothing is lost or left behind', async (context) => {
    const made = testShare(context, { quota: 1e12 }, disk)
    const visit = made.visit()
    const old = Buffer.alloc(1_000_000, 'o')
    await visit.write(pathFrom('a'), old)
    const before = visit.usage()
    for (const length of [20_000_000, undefined]) {
      const large = Readable.from(
        (function* () {
          for (let sent = 0; sent < 20_000_000; sent += 50_000) yield Buffer.alloc(50_000)
        })(),
      )
      await assert.rejects(visit.write(pathFrom('a'), large, { length }), isRefused('DISK_FULL'))
    }
    await assert.rejects(visit.write(pathFrom('b'), Buffer.alloc(9_000_000)), isRefused('DISK_FULL'))
    assert.deepEqual([visit.usage(), readdirSync(made.share.place.uploads)], [before, []])
    await visit.write(pathFrom('b'), Buffer.alloc(1_000_000))

    // Now nothing at all fits, not even a row of the book.
    const filler = join(disk, 'filler')
    assert.throws(() => writeFileSync(filler, Buffer.alloc(9_000_000)), { code: 'ENOSPC' })
    for (let time = 0; time < 20; time += 1) {
      await assert.rejects(visit.write(pathFrom('a'), Buffer.from('new')), isRefused('DISK_FULL'))
      await assert.rejects(visit.write(pathFrom('new'), Buffer.alloc(0)), isRefused('DISK_FULL'))
    }
    assert.deepEqual(
      visit.list(top).map(({ name, size }) => [name, size]),
      [
        ['a', 1_000_000],
        ['b', 1_000_000],
      ],
    )
    assert.throws(() => visit.makeFolder(pathFrom('folder')), isRefused('DISK_FULL'))
    await assert.rejects(visit.copy(pathFrom('a'), pathFrom('c'), { replace: true }), isRefused('DISK_FULL'))
    const opened = visit.open(pathFrom('a'))
    const pieces: Buffer[] = []
    for await (const piece of opened.stream()) pieces.push(piece)
    assert.ok(Buffer.concat(pieces).equals(old))

    rmSync(filler)
    await visit.write(pathFrom('a'), Buffer.from('new'))
    assert.equal(String(visit.open(pathFrom('a')).whole), 'new')
    assert.equal((await recount(made.share))?.wasRight, true)
    assert.deepEqual(readdirSync(made.share.place.uploads), [])
  })
}
