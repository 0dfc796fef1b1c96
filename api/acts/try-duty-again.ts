import { tryAgain } from '../../duties/decide.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { answers, object } from '../schema.ts'
import { dutyKey, type OfDuty, ofDuty } from './of-duty.ts'
import { settleScenario } from './tell.ts'

/** The program tries again what it could not do. */
export const tryDutyAgain: Route = (api, door) => {
  api.post<{ Params: OfDuty }>(
    '/agreements/:agreement/duties/:duty/try-again',
    {
      config: { right: 'carry out' },
      schema: {
        summary: 'Let the program try again what was left to a person',
        params: ofDuty,
        body: object({}),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      await tryAgainAs(by, request.params)
      await settleScenario(by)
      return reply.status(204).send()
    },
  )
}

export const tryAgainAs = async (by: Inside, of: OfDuty): Promise<void> => tryAgain(by.running, await dutyKey(by, of))
