import { randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { sharePlace } from '../share-place.ts'
import { type ExportRecord, openExportBook } from './export-book.ts'
import { exportPlace, exportsOf, isExportId } from './export-place.ts'

/** An export of a share. */
export interface ShareExport extends ExportRecord {
  readonly id: string
  /** Whether it broke off while nobody is at it: whoever begins it again goes on with it. */
  readonly isAtRest: boolean
}

/** The threads of this process that prepare exports, by the folder of the export. */
const atWork = new Map<string, Promise<void>>()

/** The latest export of a share, and how far it is; undefined if there is none. */
export function latestExport(drive: string, name: string): ShareExport | undefined {
  const place = sharePlace(drive, name)
  if (!existsSync(place.book)) return undefined
  const [id] = exportsOf(place)
  return id === undefined ? undefined : findExport(drive, name, id)
}

export function findExport(drive: string, name: string, id: string): ShareExport | undefined {
  const at = exportPlace(sharePlace(drive, name), id)
  if (!isExportId(id) || !existsSync(at.book)) return undefined
  const book = openExportBook(at.book)
  try {
    const record = book.read()
    return { id, ...record, isAtRest: record.step !== 'ready' && !atWork.has(at.folder) }
  } finally {
    book.close()
  }
}

/**
 * Begins an export, or goes on with the one that is being prepared. Earlier ones that are ready go: what is removed from the share
 * would otherwise keep its room.
 */
export function beginExport(drive: string, name: string): ShareExport {
  const latest = latestExport(drive, name)
  const id = latest === undefined || latest.step === 'ready' ? randomBytes(16).toString('hex') : latest.id
  void prepared(drive, name, id).catch(() => undefined)
  return findExport(drive, name, id) ?? { id, ...nothingYet(), isAtRest: false }
}

/** When an export is ready, whoever prepares it. */
export function prepared(drive: string, name: string, id: string): Promise<void> {
  const place = sharePlace(drive, name)
  const { folder } = exportPlace(place, id)
  const known = atWork.get(folder)
  if (known !== undefined) return known
  for (const other of exportsOf(place)) if (other !== id) removeExport(drive, name, other)
  const work = inThread({ drive, name, id }).finally(() => atWork.delete(folder))
  atWork.set(folder, work)
  return work
}

export function removeExport(drive: string, name: string, id: string): void {
  rmSync(exportPlace(sharePlace(drive, name), id).folder, { recursive: true, force: true })
}

function inThread(workerData: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { workerData })
    worker.once('error', reject)
    worker.once('exit', () => resolve())
  })
}

const nothingYet = (): ExportRecord => ({
  ...{ step: 'gathering', begunAt: Date.now(), gatheredAt: null, readyAt: null },
  ...{ files: 0, folders: 0, bytes: 0, bytesRead: 0, size: null, directoryAt: null, manifest: null },
})
