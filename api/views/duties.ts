import { type QueuedDuty, readDuties } from '../../duties/queued.ts'
import { inTransaction } from '../../journal/transaction.ts'
import type { Program } from '../../terms/engine/program.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import type { Json } from '../../terms/grammar/field.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { dutyInWords } from '../../terms/words/subjects.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, count, flag, free, list, object, orNull, ref, type Schema, text, time } from '../schema.ts'

/** A duty where it is on its way. */
export interface ListedDuty {
  readonly agreement: string
  readonly duty: string
  readonly act: string
  readonly content: string
  readonly says: Said
  readonly by: string | null
  readonly harmful: boolean
  readonly state: QueuedDuty['state']
  readonly approvalsWanted: number
  /** The code of the last failure. */
  readonly failure: string | null
  readonly because: readonly Json[]
}

export const listedFields: { readonly [name: string]: Schema } = {
  agreement: text,
  duty: text,
  act: text,
  content: text,
  says: ref('Said'),
  by: orNull(time),
  harmful: flag,
  state: { enum: ['open', 'approval', 'held', 'person', 'rejected', 'bounded', 'done', 'dropped'] },
  approvalsWanted: count,
  failure: orNull(text),
  because: list(free),
}
const listedDuties: Schema = object({ duties: list(object(listedFields)) })

/** All duties of one agreement, finished ones too. */
export const duties: Route = (api, door) => {
  api.get<{ Params: OfAgreement }>(
    '/agreements/:agreement/duties',
    {
      config: { right: 'see agreements' },
      schema: {
        summary: 'The duties of an agreement',
        params: ofAgreement,
        response: answers({ 200: listedDuties }),
      },
    },
    async (request) => {
      const { row, program } = await readAgreement(inside(door, request), request.params.agreement)
      const found = await inTransaction(door.running.app, row, (transaction) => readDuties(transaction, row))
      return { duties: found.map((duty) => listed(duty, program)) }
    },
  )
}

/** A duty in words. Terms and content are enough for that: nothing is lived through. */
export function listed(queued: QueuedDuty, program: Program): ListedDuty {
  const { agreement, duty, act, content, by, harmful, state, approvalsWanted, failure, because } = queued
  return {
    agreement,
    duty,
    act,
    content,
    says: dutyInWords(program, queued),
    by: by === null ? null : showInstant(by),
    harmful,
    state,
    approvalsWanted,
    failure,
    because: because as readonly Json[],
  }
}
