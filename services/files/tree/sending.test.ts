import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { after, test } from 'node:test'
import type { DriveRefusal } from '../refusals.ts'
import { shareClosed } from './refuse.ts'
import { sendPart } from './sending.ts'

const folder = mkdtempSync(join(tmpdir(), 'klausel-sending-'))
const file = join(folder, 'file')
const content = randomBytes(3_000_001)
writeFileSync(file, content)
const descriptor = openSync(file, 'r')
after(() => {
  closeSync(descriptor)
  rmSync(folder, { recursive: true, force: true })
})

const whole = { first: 0, last: content.length - 1 }
const unwatched = (): (() => void) => () => undefined

test('whoever reads slowly gets every byte as it is, though the memory for them is used again', async () => {
  for (const part of [whole, { first: 1, last: 1 }, { first: 262_143, last: 2_000_000 }]) {
    const target = new PassThrough({ highWaterMark: 1 })
    const sent = sendPart(descriptor, part, target, unwatched).then(() => target.end())
    const pieces: Buffer[] = []
    for await (const piece of target) pieces.push(Buffer.from(piece))
    await sent
    assert.ok(Buffer.concat(pieces).equals(content.subarray(part.first, part.last + 1)))
  }
})
test('when whoever reads has gone, it is over', async () => {
  const target = new Writable({ write: () => target.destroy() })
  await assert.rejects(sendPart(descriptor, whole, target, unwatched), /has gone/)
})
test('it ends at once when it may not go on, also while nobody reads, and nobody asks any more then', async () => {
  let isWatched = true
  let end: ((refusal: DriveRefusal) => void) | undefined
  const target = new Writable({ write: () => end?.(shareClosed()) })
  const sent = sendPart(descriptor, whole, target, (found) => {
    end = found
    return () => {
      isWatched = false
    }
  })
  await assert.rejects(sent, { code: 'SHARE_CLOSED' })
  assert.equal(isWatched, false)
})
test('a file that ends before the part that was promised is no whole answer', async () => {
  const beyond = { first: 0, last: content.length }
  const target = new Writable({ write: (_piece, _encoding, done) => done() })
  await assert.rejects(sendPart(descriptor, beyond, target, unwatched), RangeError)
})
