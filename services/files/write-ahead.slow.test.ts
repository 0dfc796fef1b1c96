import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Worker } from 'node:worker_threads'

const folder = mkdtempSync(join(tmpdir(), 'klausel-books-'))
after(() => rmSync(folder, { recursive: true }))

const THREADS = 3
const FILES = 150

/** Each thread opens the next fresh file in the moment in which all others do. */
const opening = `
  import { DatabaseSync } from 'node:sqlite'
  import { workerData } from 'node:worker_threads'
  const { writeAhead } = await import(${JSON.stringify(new URL('./write-ahead.ts', import.meta.url).href)})
  const arrived = new Int32Array(workerData.arrived)
  for (let file = 0; file < ${FILES}; file += 1) {
    Atomics.add(arrived, file, 1)
    while (Atomics.load(arrived, file) < ${THREADS});
    const database = new DatabaseSync(${JSON.stringify(folder)} + '/' + file, { timeout: 10_000 })
    writeAhead(database)
    database.exec('begin immediate; create table if not exists seen (one integer); insert into seen values (1); commit')
    database.close()
  }`

test('whoever opens a fresh book in the moment in which others do gets it, as they do', async () => {
  const arrived = new SharedArrayBuffer(4 * FILES)
  const script = new URL(`data:text/javascript,${encodeURIComponent(opening)}`)
  const threads = Array.from({ length: THREADS }, () => new Worker(script, { workerData: { arrived } }))
  try {
    const ends = await Promise.all(threads.map((thread) => once(thread, 'exit')))
    assert.deepEqual(
      ends.map(([code]) => code),
      [0, 0, 0],
    )
  } finally {
    // One that broke is waited for by the others, without end.
    for (const thread of threads) void thread.terminate()
  }
})
