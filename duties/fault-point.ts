/**
 * The places at which a test stops the program dead: between any two statements of which one could be done without the
 * other. In production nothing happens there.
 */
export const faultPoints = [
  // telling an agreement something
  'before the facts are appended',
  'after the facts, before the lines',
  'after the lines, before the duties',
  'after the duties, before the jobs',
  'after the jobs, before the next moment',
  'after the next moment, before the commit',
  'after what was told is committed',
  // looking at agreements whose moment has come
  'before due agreements are looked at',
  'after due agreements were looked at, before the commit',
  // carrying a duty out
  'after the job is taken',
  'after the duty is claimed, before the driver',
  'after the driver, before the receipt',
  'after the receipt, before the commit',
  'after the receipt is committed, before the job ends',
  // time in a scenario
  'after the clock is set',
  'after the day has begun',
] as const
export type FaultPoint = (typeof faultPoints)[number]

/** Who stops the program, if anybody. */
export interface Interrupted {
  readonly interrupt?: ((at: FaultPoint) => void) | undefined
}

/** Passes a fault point: nothing, unless a test stops the program there. */
export function faultPoint({ interrupt }: Interrupted, at: FaultPoint): void {
  interrupt?.(at)
}

/**
 * For test processes: kills this process with SIGKILL when it comes to the point that `KLAUSEL_FAULT_POINT` names, or to
 * its nth passing: `after the job is taken@3`.
 *
 * @throws RangeError if there is no such point
 */
export function interruptNamedIn(environment: NodeJS.ProcessEnv): ((at: FaultPoint) => void) | undefined {
  const named = environment.KLAUSEL_FAULT_POINT
  if (named === undefined) return undefined
  const [point = '', nth = '1'] = named.split('@')
  if (!faultPoints.some((each) => each === point)) throw new RangeError(`There is no fault point '${point}'.`)
  let passed = 0
  return (at) => {
    if (at !== point) return
    passed += 1
    if (passed === Number(nth)) process.kill(process.pid, 'SIGKILL')
  }
}
