import { type Approval, approve } from '../../duties/decide.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { answers, count, flag, object } from '../schema.ts'
import { dutyKey, type OfDuty, ofDuty, seen } from './of-duty.ts'
import { settleScenario } from './tell.ts'

/** A person approves a duty as it stands; once enough have, it is carried out. */
export const approveDuty: Route = (api, door) => {
  api.post<{ Params: OfDuty; Body: { content?: string } }>(
    '/agreements/:agreement/duties/:duty/approve',
    {
      config: { right: 'approve' },
      schema: {
        summary: 'Approve a duty that waits for it',
        params: ofDuty,
        body: object({ content: seen }, { optional: ['content'] }),
        response: answers({
          200: object({ approvals: count, wanted: count, isCarriedOut: flag, undoableFor: count }),
        }),
      },
    },
    async (request) => {
      const by = inside(door, request)
      const approval = await approveAs(by, request.params, request.body)
      await settleScenario(by)
      return approval
    },
  )
}

export const approveAs = async (by: Inside, of: OfDuty, { content }: { content?: string }): Promise<Approval> =>
  approve(by.running, await dutyKey(by, of), by.who.person.id, { content })
