import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'

/** Of this start of the program: an id of a process comes again, this does not. */
const start = randomBytes(4).toString('hex')
const began = beginningOf(process.pid) ?? '0'
let count = 0

/** A name for something that is being written: it says which process writes it. */
export function temporaryName(): string {
  count += 1
  return `${process.pid}-${began}-${start}-${count}`
}

/** Removes what processes that are no longer there have begun and not finished. Other names are not touched. */
export function removeLeftovers(uploads: string): void {
  for (const name of readdirSync(uploads)) {
    const [, id, since, begun] = /^(\d+)-(\d+)-([0-9a-f]{8})-\d+$/.exec(name) ?? []
    if (id === undefined || begun === start) continue
    if (Number(id) !== process.pid && isRunning(Number(id), since)) continue
    rmSync(`${uploads}/${name}`, { recursive: true, force: true })
  }
}

/** In a container each start gives the same few ids, so another process may have it now. */
function isRunning(id: number, since: string | undefined): boolean {
  const beginning = beginningOf(id)
  if (beginning !== undefined) return since === '0' || beginning === since
  // Where there is no /proc, this one has no beginning either.
  return began === '0' && isAnybody(id)
}

/** When a process began, in ticks of the system (proc_pid_stat(5)); undefined for one that is not there, or dead and not yet buried. */
function beginningOf(id: number): string | undefined {
  try {
    const row = readFileSync(`/proc/${id}/stat`, 'latin1')
    // The name of the program stands in brackets, and may have some in it.
    const fields = row.slice(row.lastIndexOf(')') + 2).split(' ')
    const [state] = fields
    return state === 'Z' || state === 'X' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

function isAnybody(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
