import { mayUse, type Right, rights } from '../../access/rights.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { rightMissing } from '../entrance-problems.ts'
import { asRefused, problemOf } from '../errors.ts'
import { languageIn, type Problem } from '../problem.ts'
import { answers, count, list, object, orNull, ref, text } from '../schema.ts'
import { approveAs } from './approve-duty.ts'
import { assignAs, assignee } from './assign-duty.ts'
import { confirmAs, noteOfConfirmation } from './confirm-duty.ts'
import type { OfDuty } from './of-duty.ts'
import { reasonOfRejection, rejectAs } from './reject-duty.ts'
import { snoozeAs, snoozeBody } from './snooze-duty.ts'
import { settleScenario } from './tell.ts'
import { tryAgainAs } from './try-duty-again.ts'
import { undoAs } from './undo-duty.ts'

interface BulkBody {
  readonly act: BulkAct
  readonly duties: readonly (OfDuty & { readonly content?: string })[]
  readonly reason?: string
  readonly note?: string
  readonly person?: string | null
  readonly until?: string | null
  readonly beyondDeadline?: boolean
}

/** What can be done with many duties at a time: as with one, each under the right that it needs with one. */
const acts = {
  approve: {
    right: 'approve',
    run: async (by, duty) => (await approveAs(by, duty, duty)).undoableFor,
  },
  reject: {
    right: 'approve',
    run: (by, duty, { reason = '' }) => rejectAs(by, duty, { ...duty, reason }),
  },
  confirm: { right: 'carry out', run: (by, duty, { note }) => confirmAs(by, duty, note ? { note } : {}) },
  'try again': { right: 'carry out', run: (by, duty) => tryAgainAs(by, duty) },
  undo: { right: 'approve', run: (by, duty) => undoAs(by, duty) },
  assign: { right: 'sort the inbox', run: (by, duty, { person = null }) => assignAs(by, duty, { person }) },
  snooze: {
    right: 'sort the inbox',
    run: (by, duty, { until = null, beyondDeadline = false }) => snoozeAs(by, duty, { until, beyondDeadline }),
  },
} as const satisfies Readonly<
  Record<
    string,
    { right: Right; run: (by: Inside, duty: BulkBody['duties'][number], body: BulkBody) => Promise<unknown> }
  >
>
export type BulkAct = keyof typeof acts

/** What became of one of the duties. */
export interface BulkResult {
  readonly agreement: string
  readonly duty: string
  /** Null: it is done. */
  readonly problem: Problem | null
  /** For how many milliseconds it can be undone. */
  readonly undoableFor: number
}

/** Does the same with many duties, one after the other: what cannot be done is said of each, and holds up none of the others. */
export const inBulk: Route = (api, door) => {
  api.post<{ Body: BulkBody }>(
    '/duties/in-bulk',
    {
      config: { right: 'see the inbox' },
      schema: {
        summary: 'Do the same with many duties; each succeeds or fails by itself',
        body: object(
          {
            act: { enum: Object.keys(acts) },
            duties: {
              ...list(
                object(
                  { agreement: { ...text, format: 'uuid' }, duty: text, content: text },
                  { optional: ['content'] },
                ),
              ),
              minItems: 1,
              maxItems: 500,
            },
            reason: reasonOfRejection,
            note: noteOfConfirmation,
            person: assignee,
            ...snoozeBody,
          },
          { optional: ['reason', 'note', 'person', 'until', 'beyondDeadline'] },
        ),
        response: answers({
          200: object({
            results: list(
              object({ agreement: text, duty: text, problem: orNull(ref('Problem')), undoableFor: count }),
              'In the order in which they were sent',
            ),
          }),
        }),
      },
    },
    async (request): Promise<{ readonly results: readonly BulkResult[] }> => {
      const by = inside(door, request)
      const { right } = acts[request.body.act]
      if (!mayUse(by.who.membership.role, right)) throw rightMissing(right, rights[right])
      const language = languageIn(request.headers['accept-language'])
      const results: BulkResult[] = []
      for (const duty of request.body.duties) {
        const { agreement } = duty
        results.push({ agreement, duty: duty.duty, ...(await orProblem(() => done(by, duty, request.body), language)) })
      }
      await settleScenario(by)
      return { results }
    },
  )
}

async function done(by: Inside, duty: BulkBody['duties'][number], body: BulkBody): Promise<number> {
  const outcome: unknown = await acts[body.act].run(by, duty, body)
  return typeof outcome === 'number' ? outcome : 0
}

/** A refusal belongs to one duty; a defect ends the whole, as everywhere. */
async function orProblem(
  act: () => Promise<number>,
  language: 'de' | 'en',
): Promise<Pick<BulkResult, 'problem' | 'undoableFor'>> {
  try {
    return { problem: null, undoableFor: await act() }
  } catch (error) {
    const refused = asRefused(error)
    if (!refused) throw error
    return { problem: problemOf(refused, language), undoableFor: 0 }
  }
}
