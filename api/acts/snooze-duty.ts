import { type Handling, snooze } from '../../duties/handling.ts'
import { type Day, isDay } from '../../terms/grammar/day.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { requestNotUnderstood } from '../problems.ts'
import { answers, day, flag, object, orNull, type Schema } from '../schema.ts'
import { handlingBefore } from './assign-duty.ts'
import { dutyKey, type OfDuty, ofDuty } from './of-duty.ts'

export const snoozeBody: { readonly [name: string]: Schema } = {
  until: orNull({ ...day, description: 'The day on which it is in sight again; null: now' }),
  beyondDeadline: { ...flag, description: 'Said by whoever lets it sleep beyond its deadline' },
}

/** A duty is out of sight until a day. */
export const snoozeDuty: Route = (api, door) => {
  api.post<{ Params: OfDuty; Body: SnoozeBody }>(
    '/agreements/:agreement/duties/:duty/snooze',
    {
      config: { right: 'sort the inbox' },
      schema: {
        summary: 'Put a duty out of sight until a day',
        params: ofDuty,
        body: object(snoozeBody, { optional: ['beyondDeadline'] }),
        response: answers({ 200: handlingBefore }),
      },
    },
    async (request) => snoozeAs(inside(door, request), request.params, request.body),
  )
}

export interface SnoozeBody {
  readonly until: string | null
  readonly beyondDeadline?: boolean
}

export async function snoozeAs(by: Inside, of: OfDuty, { until, beyondDeadline }: SnoozeBody): Promise<Handling> {
  return snooze(by.running, await dutyKey(by, of), { until: until === null ? null : dayIn(until), beyondDeadline })
}

function dayIn(text: string): Day {
  if (isDay(text)) return text
  throw requestNotUnderstood([
    {
      field: 'until',
      seen: text,
      de: `until ist „${text}“, verlangt ist ein Tag wie 2026-01-31.`,
      en: `until is '${text}', a day as 2026-01-31 is asked for.`,
    },
  ])
}
