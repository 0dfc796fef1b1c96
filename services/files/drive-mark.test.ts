import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { assertDriveIsHere, markDrive } from './drive-mark.ts'

const folder = mkdtempSync(join(tmpdir(), 'klausel-drive-mark-'))
after(() => rmSync(folder, { recursive: true }))

/** A folder for shares, and the file that remembers its mark. */
function made(name: string): { readonly drive: string; readonly kept: string } {
  const drive = join(folder, name)
  mkdirSync(drive)
  return { drive, kept: join(folder, `${name}.mark`) }
}

test('a folder is marked once, and known again by its mark', () => {
  const { drive, kept } = made('known')
  assert.throws(() => assertDriveIsHere(drive), { code: 'DRIVE_NOT_HERE' })
  assert.equal(markDrive(drive, kept), true)
  assert.equal(markDrive(drive, kept), true)
  assertDriveIsHere(drive)
})

test('an empty folder in its place, and another drive, are not taken for it and stay as they are', () => {
  const [mine, other] = [made('mine'), made('other')]
  markDrive(mine.drive, mine.kept)
  markDrive(other.drive, other.kept)
  assert.equal(markDrive(other.drive, mine.kept), false)
  const empty = made('empty')
  assert.equal(markDrive(empty.drive, mine.kept), false)
  assert.throws(() => assertDriveIsHere(empty.drive), { code: 'DRIVE_NOT_HERE' })
})

test('a mark that was set before the program stopped is kept at the next start', () => {
  const { drive, kept } = made('stopped')
  writeFileSync(join(drive, 'drive.mark'), 'a mark\n')
  assert.equal(markDrive(drive, kept), true)
  assert.equal(readFileSync(kept, 'utf8'), 'a mark\n')
})
