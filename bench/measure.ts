import { cpus, totalmem } from 'node:os'

/** One figure of the product page: what was measured, against its goal. */
export interface Figure {
  readonly work: string
  /** As it is written on the product page: `10,000 a second`. */
  readonly goal: string
  readonly measured: string
  readonly reached: boolean
  /** What it was measured on. */
  readonly note: string
  /** What holds it back where it is missed, as far as a profile has shown. */
  readonly heldBackBy?: string
}

/**
 * Runs `work` for at least `seconds` after a warm-up and answers with milliseconds a run: the median of ten rounds. They
 * are milliseconds of a processor, so that it does not count how often others had it.
 */
export function millisecondsOf(work: () => void, seconds = 2): number {
  const began = performance.now()
  let runs = 0
  while (performance.now() - began < seconds * 750) {
    work()
    runs++
  }
  const perRound = Math.max(1, Math.ceil(runs / 7.5)),
    rounds: number[] = []
  for (let round = 0; round < 10; round++) {
    const before = process.cpuUsage()
    for (let run = 0; run < perRound; run++) work()
    const { user, system } = process.cpuUsage(before)
    rounds.push((user + system) / 1000 / perRound)
  }
  return median(rounds)
}
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export const inFull = (n: number): string => Math.round(n).toLocaleString('en')

/** The machine, as every figure states it. */
export function machine(): string {
  const [first] = cpus()
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${process.platform} ${process.arch}`
}

export function print(figures: readonly Figure[]): void {
  for (const { work, goal, measured, reached, note, heldBackBy } of figures) {
    process.stdout.write(`${reached ? 'reached' : 'MISSED '}  ${work}: ${measured} (goal ${goal})\n         ${note}\n`)
    if (!reached && heldBackBy) process.stdout.write(`         held back by ${heldBackBy}\n`)
  }
}
