import type { DatabaseSync } from 'node:sqlite'

/**
 * Lets whoever reads a book go on while another writes it. Two who do so at once in a fresh file are in each other's way, and SQLite
 * tells one of them at once that it is busy, however long the connection would wait (https://sqlite.org/wal.html, "Sometimes queries
 * return SQLITE_BUSY in WAL mode"): it is tried again until the other is done.
 *
 * @throws Error what SQLite says, if it is still busy after ten seconds
 */
export function writeAhead(database: DatabaseSync): void {
  const until = performance.now() + PATIENCE
  for (;;) {
    try {
      database.exec('pragma journal_mode = wal')
      return
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error
      Atomics.wait(nothing, 0, 0, 1)
    }
  }
}

/** Whether SQLite refused since another connection is at it (SQLITE_BUSY, https://sqlite.org/rescode.html#busy). */
export const isBusy = (error: unknown): boolean => (error as { errcode?: number }).errcode === 5

const PATIENCE = 10_000
const nothing = new Int32Array(new SharedArrayBuffer(4))
