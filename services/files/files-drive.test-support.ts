import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import type { Tested, TestedService } from '../driver.conformance.ts'
import type { Driver } from '../driver.ts'
import { markDrive } from './drive-mark.ts'
import { filesDriver } from './driver.ts'
import { openArchive } from './export/archive.ts'
import { openShareBook, type ShareRecord } from './share-book.ts'
import { shareName } from './share-name.ts'
import { sharePlace } from './share-place.ts'
import { pathFrom } from './tree/path.ts'
import { closeShares, openShare } from './tree/share.ts'
import { openVisit } from './tree/visit.ts'
import type { Visit, Visitor } from './visit.ts'

const run = promisify(execFile)

/** A folder of shares, with its driver, as it is put to the test. */
export interface TestDrives extends Tested {
  readonly folder: string
  readonly driver: Driver
  readonly service: TestedService
  record(agreement: string): ShareRecord
  /** As somebody who may do everything. */
  visit(agreement: string, isAdministrator?: boolean): Visit
  close(): Promise<void>
}

export function testDrives(folder = mkdtempSync(join(tmpdir(), 'klausel-drives-'))): TestDrives {
  const settings = { drive: folder, networks: () => [] }
  markDrive(folder, `${folder}.mark`)
  const placeOf = (agreement: string) => sharePlace(folder, shareName(agreement))
  const record = (agreement: string): ShareRecord => {
    const book = openShareBook(placeOf(agreement).book)
    try {
      return book.read()
    } finally {
      book.close()
    }
  }
  const visit = (agreement: string, isAdministrator = true): Visit =>
    openVisit({
      share: openShare(folder, shareName(agreement)),
      visitor: visitor(isAdministrator),
      ...{ way: 'network drive', from: '127.0.0.1', keep: () => undefined },
    })
  const service: TestedService = {
    state: async (agreement) => (existsSync(placeOf(agreement).book) ? record(agreement).state : undefined),
    storage: async (agreement) => record(agreement).quota,
    put: async (agreement, name, content) => {
      const visiting = visit(agreement)
      await visiting.write(pathFrom(name), Buffer.from(content))
      visiting.close()
    },
    holds: (marked) => holds(folder, marked),
    fetch: async (agreement, { archive: id }) => {
      const archive = openArchive(placeOf(agreement), id)
      if (archive === undefined) throw new Error('There is no archive.')
      return unpack(archive.stream())
    },
  }
  return {
    ...{ folder, driver: filesDriver(settings), service, record, visit },
    again: async () => filesDriver(settings),
    close: async () => {
      closeShares()
      rmSync(folder, { recursive: true, force: true })
      rmSync(`${folder}.mark`, { force: true })
    },
  }
}

const visitor = (isAdministrator: boolean): Visitor => ({
  ...{ person: randomUUID(), name: 'Ada', isAdministrator },
  may: () => 'write',
  leastBelow: () => 'write',
  mostBelow: () => 'write',
})

/** Whether any file below a folder holds a text, or is called so; as `grep` finds it, in databases too. */
export async function holds(folder: string, marked: string): Promise<boolean> {
  const inside = await run('grep', ['-r', '-l', '-a', '-F', '--', marked, folder]).catch((error) => error)
  const called = await run('find', [folder, '-name', `*${marked}*`])
  return `${inside.stdout}${called.stdout}` !== ''
}

/** The contents of an archive by their names, once Debian's tools have found it whole. */
export async function unpack(archive: NodeJS.ReadableStream): Promise<Readonly<Record<string, string>>> {
  const folder = mkdtempSync(join(tmpdir(), 'klausel-unpacked-'))
  try {
    const file = join(folder, 'export.zip')
    writeFileSync(file, await buffer(archive))
    await run('unzip', ['-q', file, '-d', folder])
    const { stdout } = await run('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: folder })
    const names = stdout
      .trim()
      .split('\n')
      .map((line) => line.replace(/: OK$/, ''))
    return Object.fromEntries(
      names.map((name) => [name.replace(/^contents\//, ''), readFileSync(join(folder, name), 'utf8')]),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}
