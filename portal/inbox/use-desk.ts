import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Right } from '../../access/rights.ts'
import type { BulkAct } from '../../api/acts/in-bulk.ts'
import type { InboxRow } from '../../api/views/inbox.ts'
import type { Said } from '../../terms/grammar/said.ts'
import type { Acting } from '../door/me.ts'
import type { Saved } from './looking.ts'
import { type Doing, doWith, forgetView, saveView, useRefresh } from './queries.ts'

/** What came of the last act: shown below, with what could not be done one by one. */
export interface Outcome {
  readonly act: BulkAct
  readonly done: readonly InboxRow[]
  readonly failed: readonly { readonly row: InboxRow; readonly says: Said }[]
  /** For how many milliseconds from `at` it can be undone; undefined: as long as it stands there. */
  readonly undoableFor: number | undefined
  readonly canBeUndone: boolean
  readonly at: number
}

/** Which right each act needs; whoever lacks it is told before anything is sent. */
const rightFor: Readonly<Record<BulkAct, Right>> = {
  approve: 'approve',
  reject: 'approve',
  undo: 'approve',
  confirm: 'carry out',
  'try again': 'carry out',
  assign: 'sort the inbox',
  snooze: 'sort the inbox',
}

export interface Desk {
  readonly outcome: Outcome | undefined
  readonly error: Error | undefined
  readonly isBusy: boolean
  may(act: BulkAct): boolean
  perform(rows: readonly InboxRow[], doing: Doing): Promise<void>
  undoLast(): Promise<void>
  forgetOutcome(): void
  save(view: Omit<Saved, 'view' | 'own'>): Promise<void>
  forget(view: string): Promise<void>
}

/** Where a clerk works: what is done with duties, and undone. */
export function useDesk(me: Acting | null | undefined): Desk {
  const refresh = useRefresh()
  const queries = useQueryClient()
  const [outcome, setOutcome] = useState<Outcome>()
  const [error, setError] = useState<Error>()
  const [isBusy, setBusy] = useState(false)

  async function send(work: () => Promise<Outcome>): Promise<void> {
    setBusy(true)
    setError(undefined)
    try {
      setOutcome(await work())
    } catch (failed) {
      setError(failed instanceof Error ? failed : new Error(String(failed)))
    } finally {
      setBusy(false)
      await refresh()
    }
  }
  async function change(work: () => Promise<unknown>): Promise<void> {
    setError(undefined)
    await work().catch((failed: Error) => setError(failed))
    await queries.invalidateQueries({ queryKey: ['saved views'] })
  }
  return {
    outcome,
    error,
    isBusy,
    may: (act) => me?.may(rightFor[act]) ?? false,
    perform: (rows, doing) => send(() => performed(rows, doing)),
    undoLast: async () => {
      if (outcome?.canBeUndone) await send(() => undone(outcome))
    },
    forgetOutcome: () => {
      setOutcome(undefined)
      setError(undefined)
    },
    save: (view) => change(() => saveView(view)),
    forget: (view) => change(() => forgetView(view)),
  }
}

async function performed(rows: readonly InboxRow[], doing: Doing): Promise<Outcome> {
  const results = await doWith(rows, doing)
  const at = Date.now()
  const done = rows.filter((_, place) => results[place]?.problem === null)
  const failed = rows.flatMap((row, place) => {
    const problem = results[place]?.problem
    return problem ? [{ row, says: withoutId(problem.seen, row) }] : []
  })
  const graces = results.flatMap(({ problem, undoableFor }) => (problem === null ? [undoableFor] : []))
  return { act: doing.act, done, failed, at, ...undoing(doing.act, done, Math.min(...graces)) }
}

/** Whoever reads it sees the duty beside it. */
const withoutId = ({ de, en }: Said, { duty }: InboxRow): Said => ({
  de: de.replace(` ${duty}`, ''),
  en: en.replace(` ${duty}`, ''),
})

/** A receipt is never undone; what is carried out at once has one in a moment. */
function undoing(
  act: BulkAct,
  done: readonly InboxRow[],
  shortest: number,
): Pick<Outcome, 'canBeUndone' | 'undoableFor'> {
  if (done.length === 0 || act === 'confirm' || act === 'try again' || act === 'undo')
    return { canBeUndone: false, undoableFor: undefined }
  if (act !== 'approve') return { canBeUndone: true, undoableFor: undefined }
  const isFirstOfTwo = done.every(({ approvedBy, approvalsWanted }) => approvedBy.length + 1 < approvalsWanted)
  return isFirstOfTwo
    ? { canBeUndone: true, undoableFor: undefined }
    : { canBeUndone: shortest > 0, undoableFor: shortest }
}

/** Decisions are taken back; what was arranged is arranged as it was before, for each as it was with it. */
async function undone({ act, done }: Outcome): Promise<Outcome> {
  const none = { act: 'undo', done, failed: [], at: Date.now(), canBeUndone: false, undoableFor: undefined } as const
  if (act === 'assign') {
    const before = Map.groupBy(done, ({ assignedTo }) => assignedTo?.person ?? null)
    for (const [person, rows] of before) await doWith(rows, { act, person })
    return none
  }
  if (act === 'snooze') {
    const before = Map.groupBy(done, ({ snoozedUntil }) => snoozedUntil)
    for (const [until, rows] of before) await doWith(rows, { act, until, beyondDeadline: true })
    return none
  }
  return { ...(await performed(done, { act: 'undo' })), canBeUndone: false }
}
