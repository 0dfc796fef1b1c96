import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** One page of PostgreSQL's log of writes. */
const PAGE = Buffer.alloc(8192, 7)

/** How often a second a page can be written so that it survives a power cut: one after the other, as a single commit waits. */
export async function fsyncsPerSecond(folder: string, seconds = 2): Promise<number> {
  const path = join(folder, 'fsync')
  const file = await open(path, 'w')
  try {
    // Space that is there already, as in a log that is used again: otherwise each write would grow the file too.
    const pages = 2048
    await file.write(Buffer.alloc(PAGE.length * pages), 0, undefined, 0)
    await file.sync()
    const began = performance.now()
    let written = 0
    while (performance.now() - began < seconds * 1000) {
      await file.write(PAGE, 0, PAGE.length, (written % pages) * PAGE.length)
      await file.datasync()
      written += 1
    }
    return written / ((performance.now() - began) / 1000)
  } finally {
    await file.close()
    await rm(path)
  }
}
