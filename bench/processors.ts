import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'

/** Seconds for which the processors were busy since the machine started, for all that runs on it. */
export function busySeconds(): number {
  return cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0) / 1000
}

/** The kernel counts a process's time in hundredths of a second. */
const TICKS = 100

/** Seconds of processor time that living processes have used so far; 0 where the system has no /proc to tell it. */
export function secondsOf(processes: readonly number[]): number {
  return secondsIn(processes.map(statusOf).flatMap((fields) => fields.slice(...OWN)))
}

/**
 * Seconds of processor time that children of one process have used so far, with what it used itself and what those used that have
 * ended meanwhile; 0 where the system has no /proc to tell it.
 *
 * @param children those that live, one of them at least
 */
export function secondsOfFamily(children: readonly number[]): number {
  const living = children.map(statusOf)
  const parent = statusOf(Number(living.find((fields) => fields.length > 0)?.[PARENT]))
  return secondsIn([...living.flatMap((fields) => fields.slice(...OWN)), ...parent.slice(...OWN_AND_ENDED)])
}

const secondsIn = (ticks: readonly string[]): number => ticks.reduce((sum, each) => sum + Number(each), 0) / TICKS

/** Where proc_pid_stat(5) has them, counted after the name: the parent, the time used in both modes, and that of children that ended. */
const PARENT = 1
const OWN = [11, 13] as const
const OWN_AND_ENDED = [11, 15] as const

/** The name in parentheses may hold anything, so the fields are counted after the last one. */
function statusOf(process: number): readonly string[] {
  try {
    const status = readFileSync(`/proc/${process}/stat`, 'utf8')
    return status.slice(status.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

/** A machine is quiet while all that runs on it takes less than this share of one processor. */
const QUIET = 0.1
/** How long it has to be so, in milliseconds. */
const WINDOW = 5_000

/** Waits until nothing else runs, but no longer than so many minutes. */
export async function untilQuiet(minutes: number): Promise<void> {
  const end = performance.now() + minutes * 60_000
  while (performance.now() + WINDOW < end) {
    const before = busySeconds()
    await pause(WINDOW)
    if (busySeconds() - before < (QUIET * WINDOW) / 1000) return
  }
}
