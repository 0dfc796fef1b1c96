import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'

/** Seconds for which the processors were busy since the machine started, for all that runs on it. */
export function busySeconds(): number {
  return cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0) / 1000
}

/** The kernel counts a process's time in hundredths of a second. */
const TICKS = 100

/** Seconds of processor time that processes have used so far; 0 where the system has no /proc to tell it. */
export function secondsOf(processes: readonly number[]): number {
  return processes.reduce((sum, process) => sum + ticksOf(process) / TICKS, 0)
}

/** The name in parentheses may hold anything, so the fields are counted after the last one. */
function ticksOf(process: number): number {
  try {
    const status = readFileSync(`/proc/${process}/stat`, 'utf8')
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
    return Number(fields[11]) + Number(fields[12])
  } catch {
    return 0
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
