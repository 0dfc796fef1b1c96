import { type CarriedOut, setRule } from '../../duties/rules.ts'
import { inside, type Route } from '../door.ts'
import { answers, count, object, orNull, type Schema, text } from '../schema.ts'

const carriedOut: readonly CarriedOut[] = ['at once', 'after approval by one', 'after approval by two', 'never']

interface RuleBody {
  readonly carriedOut: CarriedOut
  readonly harmfulPerDay: number | null
  readonly graceSeconds: number
}

/** What a provider sets for a kind of duty. */
export const ruleFields: { readonly [name: string]: Schema } = {
  carriedOut: { enum: carriedOut },
  harmfulPerDay: orNull({ ...count, minimum: 0, maximum: 1_000_000 }),
  graceSeconds: {
    ...count,
    minimum: 0,
    maximum: 3600,
    default: 10,
    description: 'How long the last approval of a harmful one can be undone',
  },
}

/** The provider says whether and after whose approval a kind of duty is carried out, and how long an approval can be undone. */
export const setDutyRule: Route = (api, door) => {
  api.post<{ Params: { act: string }; Body: RuleBody }>(
    '/duty-rules/:act',
    {
      config: { right: 'manage the provider' },
      schema: {
        summary: 'Set the rule for a kind of duty; it holds for duties that come from now on',
        params: object({ act: { ...text, pattern: '^[a-zA-Z]{1,60}$', description: 'The act: `setAccess`' } }),
        body: object(ruleFields, { optional: ['graceSeconds'] }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const { running, provider } = inside(door, request)
      await setRule(running, provider, request.params.act, request.body)
      return reply.status(204).send()
    },
  )
}
