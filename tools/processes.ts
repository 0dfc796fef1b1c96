import { readdirSync, readFileSync } from 'node:fs'

/** A living process as Linux describes it. */
interface Entry {
  readonly id: number
  readonly parent: number
  /** The session it belongs to: an embedded database has one of its own. */
  readonly session: number
}

/**
 * A process, all that it started, and all that lives in a session which one of those began.
 * Works on Linux, by the files in /proc.
 */
export function familyOf(id: number): number[] {
  const entries = everyProcess()
  const family = new Set([id])
  const belongs = ({ parent, session }: Entry) => family.has(parent) || family.has(session)
  for (let grown = true; grown; ) {
    const further = entries.filter((entry) => !family.has(entry.id) && belongs(entry))
    for (const entry of further) family.add(entry.id)
    grown = further.length > 0
  }
  return [...family]
}

/** Those that still run; one that ended and whose parent has not taken notice does not. */
export function stillAlive(ids: readonly number[]): number[] {
  const living = new Set(everyProcess().map(({ id }) => id))
  return ids.filter((id) => living.has(id))
}

function everyProcess(): Entry[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => entryOf(Number(name)))
}

/** The name in parentheses may hold anything, so the fields are counted after the last one. */
function entryOf(id: number): Entry[] {
  try {
    const status = readFileSync(`/proc/${id}/stat`, 'utf8')
    const [state, parent, , session] = status.slice(status.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? [] : [{ id, parent: Number(parent), session: Number(session) }]
  } catch {
    return []
  }
}

/** Signals a process, or a whole group by its negative number; one that has ended in between is none to complain about. */
export function kill(id: number, signal: NodeJS.Signals): void {
  try {
    process.kill(id, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
