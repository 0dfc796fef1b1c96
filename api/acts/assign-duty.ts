import { colleaguesOf } from '../../access/colleagues.ts'
import { assign, type Handling } from '../../duties/handling.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { assigneeUnknown } from '../inbox-problems.ts'
import { answers, day, object, orNull, type Schema, text } from '../schema.ts'
import { dutyKey, type OfDuty, ofDuty } from './of-duty.ts'

/** How a duty was arranged before, so that whoever has changed it can undo it. */
export const handlingBefore: Schema = object({ assignedTo: orNull(text), snoozedUntil: orNull(day) })
export const assignee: Schema = orNull({ ...text, format: 'uuid', description: 'From /api/colleagues' })

/** A duty is given to somebody of the staff, or to nobody in particular. */
export const assignDuty: Route = (api, door) => {
  api.post<{ Params: OfDuty; Body: { person: string | null } }>(
    '/agreements/:agreement/duties/:duty/assign',
    {
      config: { right: 'sort the inbox' },
      schema: {
        summary: 'Give a duty to somebody',
        params: ofDuty,
        body: object({ person: assignee }),
        response: answers({ 200: handlingBefore }),
      },
    },
    async (request) => assignAs(inside(door, request), request.params, request.body),
  )
}

/** @throws Refused ASSIGNEE_UNKNOWN for whoever is none of the provider's staff now */
export async function assignAs(by: Inside, of: OfDuty, { person }: { person: string | null }): Promise<Handling> {
  if (person !== null) await refuseUnlessColleague(by, person)
  return assign(by.running, await dutyKey(by, of), person)
}

async function refuseUnlessColleague({ running, provider, customer }: Inside, person: string): Promise<void> {
  const staff = await inTransaction(running.app, { provider, customer }, (transaction) =>
    colleaguesOf(transaction, provider),
  )
  if (!staff.some((each) => each.person === person)) throw assigneeUnknown(person)
}
