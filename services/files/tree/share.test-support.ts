import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { DriveRefusal } from '../refusals.ts'
import { beginShareBook, type ShareRecord } from '../share-book.ts'
import { shareName } from '../share-name.ts'
import { sharePlace } from '../share-place.ts'
import type { Accessed, May, Path, Visit, Visitor } from '../visit.ts'
import { isWithin } from './path.ts'
import { closeShares, openShare, type Share } from './share.ts'
import { type Coming, openVisit } from './visit.ts'

/** A share on a real disk, for a test. */
export interface TestShare {
  readonly drive: string
  readonly name: string
  readonly share: Share
  /** What was kept of who read and wrote what. */
  readonly kept: Accessed[]
  /** Somebody who may do everything, unless said otherwise. */
  visit(coming?: Partial<Coming>): Visit
  /** Sells it anew: another state, quota, days in the trash. */
  change(record: Partial<Record<'state' | 'quota' | 'trash_days' | 'versions_kept', string | number>>): void
}

const agreement = '5d3f3c5e-7c7f-4d57-9a52-0d6f0a2e4b11'

/** A folder for shares with one in it; it goes with the test. */
export function testShare(test: TestContext, sold: Partial<ShareRecord> = {}, folder?: string): TestShare {
  const drive = folder ?? mkdtempSync(join(tmpdir(), 'klausel-drive-'))
  const name = makeShare(drive, sold)
  test.after(() => {
    closeShares(drive, name)
    if (folder === undefined) rmSync(drive, { recursive: true, force: true })
  })
  const share = openShare(drive, name)
  const kept: Accessed[] = []
  return {
    ...{ drive, name, share, kept },
    visit: (coming = {}) =>
      openVisit({
        ...{ share, visitor: whoMay('write'), way: 'network drive', from: '10.8.0.2' },
        keep: (row) => kept.push(row),
        ...coming,
      }),
    change: (record) =>
      share.book.write((database) => {
        for (const [column, value] of Object.entries(record)) {
          database.prepare(`update share set ${column} = ?`).run(value)
        }
      }),
  }
}

export function makeShare(drive: string, sold: Partial<ShareRecord> = {}): string {
  const name = shareName(agreement)
  const place = sharePlace(drive, name)
  mkdirSync(place.folder)
  const [provider, customer] = ['a0000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000002']
  beginShareBook(place.book, {
    ...{ provider, customer, agreement, state: 'open', plan: 'multi', quota: 100_000_000, networks: [] },
    ...{ trashDays: 30, versionsKept: 10, ...sold },
  })
  return name
}

/**
 * @param mostly what is permitted where nothing is said
 * @param said by folder, for it and all below
 */
export function whoMay(mostly: May, said: Readonly<Record<string, May>> = {}, person = 'anna'): Visitor {
  const widths: readonly May[] = ['nothing', 'read', 'write']
  const may = (path: Path): May => {
    const nearest = Object.keys(said)
      .filter((folder) => isWithin(path, folder as Path))
      .sort((one, other) => other.length - one.length)[0]
    return nearest === undefined ? mostly : (said[nearest] ?? mostly)
  }
  const below = (path: Path): number[] =>
    [
      may(path),
      ...Object.keys(said).flatMap((folder) => (isWithin(folder as Path, path) ? [said[folder] ?? mostly] : [])),
    ]
      .map((each) => widths.indexOf(each))
      .sort()
  return {
    ...{ person, name: person, isAdministrator: false, may },
    leastBelow: (path) => widths[below(path)[0] ?? 0] ?? 'nothing',
    mostBelow: (path) => widths[below(path).at(-1) ?? 0] ?? 'nothing',
  }
}

/** For `assert.throws` and `assert.rejects`. */
export const isRefused = (code: DriveRefusal['code']) => (error: unknown) =>
  error instanceof DriveRefusal && error.code === code
