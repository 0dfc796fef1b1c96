import type { Said } from '../../terms/grammar/said.ts'
import type { TestedStep } from './directory.ts'
import { DirectoryTrouble, type Step } from './trouble.ts'

/** What is said of each step when it works, in the order in which they are taken. */
export type Taken = ReadonlyMap<Step, Said>

/**
 * Goes the steps one after another until one fails, and says of each how it went. What `work` tells of a step replaces what
 * is said of it beforehand.
 */
export async function tested(
  taken: Taken,
  work: (tell: (step: Step, seen: Said) => void) => Promise<void>,
): Promise<readonly TestedStep[]> {
  const told = new Map(taken)
  const failed = await work((step, seen) => told.set(step, seen)).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof DirectoryTrouble) return error.trouble
      throw error
    },
  )
  const steps = [...told.keys()]
  const failedAt = failed ? steps.indexOf(failed.step) : steps.length
  return steps.map((step, place) => {
    if (failed && place === failedAt) return { step, is: 'fails', seen: failed.seen, remedy: failed.remedy }
    if (place > failedAt) return { step, is: 'not tried', seen: { de: '', en: '' }, remedy: null }
    return { step, is: 'works', seen: told.get(step) ?? { de: '', en: '' }, remedy: null }
  })
}
