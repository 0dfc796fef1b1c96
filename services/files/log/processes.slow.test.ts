import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Path } from '../visit.ts'
import { readLog } from './read.ts'

let folder: string
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'klausel-log-'))
})
after(() => rmSync(folder, { recursive: true }))

describe('the log of who read and wrote what', () => {
  it('keeps whole rows when several processes write at once, and what was kept when one is killed', async () => {
    const writers = [0, 1, 2].map((writer) =>
      spawn(process.execPath, ['--input-type=module', '-e', writing(folder, writer)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    )
    const kept = await Promise.all(
      writers.map(async (writer) => {
        let told = ''
        for await (const text of writer.stdout) {
          told += text
          if (told.includes(' 300\n') && !writer.killed) writer.kill('SIGKILL')
        }
        return told.trimEnd().split('\n')
      }),
    )
    await Promise.all(writers.map((writer) => writer.exitCode ?? writer.signalCode ?? once(writer, 'exit')))
    const { rows: found } = await readLog(folder, {}, { limit: 1e6 })
    const rows = new Set(found.map((row) => ('path' in row ? row.path : '')))
    for (const told of kept) {
      assert.ok(told.length >= 300)
      for (const path of told) assert.ok(rows.has(path as Path), path)
    }
  })
})

/** Keeps rows without end, and says of each that it was kept. */
const writing = (folder: string, writer: number): string => `
  import { writeSync } from 'node:fs'
  const { openLog } = await import(${JSON.stringify(import.meta.resolve('./keep.ts'))})
  const log = openLog(${JSON.stringify(folder)}, () => 90)
  for (let each = 1; ; each += 1) {
    const path = 'of ${writer} ' + each
    log.keep({ at: Date.now(), person: 'x', act: 'read', path, bytes: 1, way: 'network drive', from: '' })
    writeSync(1, path + '\\n')
  }`
