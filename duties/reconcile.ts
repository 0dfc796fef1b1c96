import type { Duty } from '../terms/engine/duties.ts'
import { view } from '../terms/engine/view.ts'
import type { Instant } from '../terms/grammar/day.ts'
import type { AnyFact, Fact } from '../terms/grammar/fact.ts'
import type { DutyState } from './queued.ts'

/** A duty without a receipt, as the queue holds it. */
export interface Waiting {
  readonly duty: string
  readonly key: string
  readonly content: string
  readonly state: DutyState
}
/** Where a new duty begins: to be carried out, to be approved, for a person, or rejected before. */
export interface Beginning {
  readonly state: 'open' | 'approval' | 'person' | 'rejected'
  readonly approvalsWanted: number
  /** Approved, and not carried out before this instant of the world's time. */
  readonly notBefore?: Instant | null
}
/** What has to be written so that the queue says what the journal says. */
export interface Changes {
  readonly put: readonly (Pick<Beginning, 'approvalsWanted' | 'notBefore'> & {
    readonly duty: Duty
    readonly state: Beginning['state'] | 'held'
  })[]
  readonly finish: readonly {
    readonly duty: string
    readonly state: 'done' | 'dropped'
    readonly receipt: number | null
  }[]
}

/**
 * Compares what the queue holds with what must be done now. What it holds already stays where it is on its way; what is
 * owed with another content begins anew; what is no longer owed is closed, as done if its receipt has come.
 *
 * @param waiting the duties of one agreement that are not done; a dropped one may be done all the same, if somebody was
 *   at it when it was dropped
 * @param facts the agreement's own facts, among them the receipts
 */
export function reconcile(
  waiting: readonly Waiting[],
  { due, held }: { readonly due: readonly Duty[]; readonly held: readonly Duty[] },
  facts: readonly AnyFact[],
  beginning: (duty: Duty) => Beginning,
): Changes {
  const inDoubt = onceEach(held)
  const known = new Map(waiting.filter(({ state }) => state !== 'dropped').map((each) => [each.duty, each]))
  const isAsBefore = ({ id, content }: Duty, isHeld: boolean) => {
    const before = known.get(id)
    return before?.content === content && (before.state === 'held') === isHeld
  }
  const put = [
    ...due.filter((duty) => !isAsBefore(duty, false)).map((duty) => ({ duty, ...beginning(duty) })),
    ...inDoubt
      .filter((duty) => !isAsBefore(duty, true))
      .map((duty) => ({ duty, state: 'held' as const, approvalsWanted: 0 })),
  ]
  const wanted = new Set([...due, ...held].map(({ id }) => id))
  const over = waiting.filter(({ duty }) => !wanted.has(duty))
  const receipts = over.length === 0 ? new Map<string, readonly number[]>() : receiptsIn(facts)
  const finished = over.map((each) => ({ ...finish(each, receipts.get(each.key) ?? []), before: each.state }))
  return { put, finish: finished.filter(({ state, before }) => state !== before).map(({ before: _, ...each }) => each) }
}

/** A doubt may leave open what is owed: the same duty then waits with several contents, of which the first stands for all. */
const onceEach = (held: readonly Duty[]): readonly Duty[] => [
  ...new Map(held.toReversed().map((duty) => [duty.id, duty])).values(),
]

function finish({ duty }: Waiting, receipts: readonly number[]): Changes['finish'][number] {
  const receipt = receipts[numberOf(duty) - 1] ?? null
  return { duty, state: receipt === null ? 'dropped' : 'done', receipt }
}

/** The receipts of each key in their order, without those taken back as errors. */
function receiptsIn(facts: readonly AnyFact[]): ReadonlyMap<string, readonly number[]> {
  const receipts = view(facts).filter((fact): fact is Fact<'dutyDone'> => fact.kind === 'dutyDone')
  const byKey = Map.groupBy(receipts, ({ duty }) => duty)
  return new Map([...byKey].map(([key, of]) => [key, of.map(({ id }) => id)]))
}

/** How often a duty of this key has been done once this one is: the last part of its identity. */
export const numberOf = (duty: string): number => Number(duty.slice(duty.lastIndexOf('#') + 1))
