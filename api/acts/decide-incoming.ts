import { readTold } from '../../journal/intake/told.ts'
import { confirm, reject } from '../../post/incoming/decide.ts'
import { inside, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, count, free, object, text } from '../schema.ts'
import { type OfIncoming, ofIncoming } from '../views/incoming.ts'
import { orRefuse, settleScenario } from './tell.ts'

interface Confirmed {
  readonly agreement: string
  readonly fact: unknown
  readonly expected?: number
}

/** A clerk says what a piece of post tells: the fact is told to the agreement, at the time that stands in it. */
export const confirmIncoming: Route = (api, door) => {
  api.post<{ Params: OfIncoming; Body: Confirmed }>(
    '/incoming/:incoming/confirm',
    {
      config: { right: 'tell' },
      schema: {
        summary: 'Confirm what a piece of post tells',
        description: 'The fact is as /api/vocabulary describes it; its time is when the post came in.',
        params: ofIncoming,
        body: object(
          {
            agreement: { type: 'string', format: 'uuid' },
            fact: { ...free, examples: [{ fact: 'noted', at: '2026-02-10', change: 'change 2026-1' }] },
            expected: count,
          },
          { optional: ['expected'] },
        ),
        response: answers({ 201: object({ number: count }) }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { agreement, fact, expected } = request.body
      const { now } = await readAgreement(by, agreement)
      const [told] = orRefuse([fact], [readTold(fact, now)])
      if (!told) throw new Error('A fact that could be read is not there.')
      const { incoming } = request.params
      const number = await confirm(by.running, by.provider, incoming, {
        ...{ agreement, told, expected, by: by.who.person.id },
      })
      await settleScenario(by)
      return reply.status(201).send({ number })
    },
  )
}

/** A clerk says that nothing follows from a piece of post, and why. */
export const rejectIncoming: Route = (api, door) => {
  api.post<{ Params: OfIncoming; Body: { reason: string } }>(
    '/incoming/:incoming/reject',
    {
      config: { right: 'tell' },
      schema: {
        summary: 'Lay a piece of post aside, with the reason',
        params: ofIncoming,
        body: object({ reason: { ...text, minLength: 1, maxLength: 2000 } }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { incoming } = request.params
      await reject(by.running, by.provider, incoming, { by: by.who.person.id, reason: request.body.reason })
      return reply.status(204).send()
    },
  )
}
