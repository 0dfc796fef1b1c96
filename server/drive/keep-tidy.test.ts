import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { pathFrom } from '../../services/files/tree/path.ts'
import { testShare } from '../../services/files/tree/share.test-support.ts'
import { keepDrivesTidy } from './keep-tidy.ts'

const day = 86_400_000

test('once a day what is past its day goes from trash and log of each drive, and what is used is counted again', async (context) => {
  const { drive, share, visit } = testShare(context)
  const path = pathFrom('old.txt')
  await visit().write(path, Buffer.from('old'))
  await visit({ now: () => Date.now() - 31 * day }).remove(path)
  await visit().write(pathFrom('new.txt'), Buffer.from('new'))
  await visit().remove(pathFrom('new.txt'))
  // A process was killed between an act on the disk and its row.
  writeFileSync(join(share.place.files, 'unknown to the book'), '12345')
  mkdirSync(share.place.log)
  const [past, present] = [91, 1].map(
    (days) => `${new Date(Date.now() - days * day).toISOString().slice(0, 10)}.ndjson`,
  )
  for (const file of [past, present]) writeFileSync(join(share.place.log, file ?? ''), '')
  const heard: string[] = []
  const tidying = keepDrivesTidy({ drive, report: (line) => heard.push(line), pauses: { first: 0, between: 5 } })
  while (visit().usage().files === 0) await pause(5)
  assert.deepEqual(
    visit()
      .trash()
      .map((each) => each.path),
    ['new.txt'],
  )
  assert.equal(readdirSync(share.place.trash).length, 1)
  assert.deepEqual(readdirSync(share.place.log), [present])
  assert.deepEqual(visit().usage(), { ...visit().usage(), used: 8, files: 1, trash: 3 })
  await tidying.stop()
  assert.deepEqual(heard, [])
})

test('a drive that cannot be tidied keeps no other from it, and nothing of anybody is told', async (context) => {
  const { drive, share } = testShare(context)
  rmSync(share.place.trash, { recursive: true })
  const heard: string[] = []
  const tidying = keepDrivesTidy({ drive, report: (line) => heard.push(line), pauses: { first: 0, between: 5 } })
  while (heard.length === 0) await pause(5)
  await tidying.stop()
  assert.deepEqual(heard, ['A drive could not be tidied: Error'])
})
