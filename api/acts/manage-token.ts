import { isRight, mayUse, type Right, rights } from '../../access/rights.ts'
import { endToken, makeToken } from '../../access/token.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { inside, type Route } from '../door.ts'
import { rightMissing } from '../entrance-problems.ts'
import { tokenUnknown } from '../programs-problems.ts'
import { answers, list, object, text } from '../schema.ts'
import { shownToken } from '../views/programs.ts'

interface Asked {
  readonly name: string
  readonly rights?: readonly string[]
  readonly days?: number
}

/** Longest life of a token: after that it is made anew, and somebody has thought of it. */
const LONGEST = 366

/** Makes a token for a program. It can never make further ones, whatever it may do else. */
export const makeTokenAct: Route = (api, door) => {
  api.post<{ Body: Asked }>(
    '/tokens',
    {
      config: { right: 'connect programs' },
      schema: {
        summary: 'Make a token by which a program acts as you; its secret is shown once',
        body: object(
          {
            name: { ...text, minLength: 1, maxLength: 100, description: 'What the program is for' },
            rights: { ...list({ enum: Object.keys(rights) }), description: 'Left out: all that you may do' },
            days: { type: 'integer', minimum: 1, maximum: LONGEST, default: 90 },
          },
          { optional: ['rights', 'days'] },
        ),
        response: answers({ 201: object({ ...shownToken, secret: text }) }),
      },
    },
    async (request, reply) => {
      const { running, who } = inside(door, request)
      const { membership } = who
      const { name, days = 90 } = request.body
      const until = new Date(Date.now() + days * 86_400_000)
      const only = programRights(request.body.rights?.filter(isRight) ?? Object.keys(rights).filter(isRight), who)
      const made = await inTransaction(running.app, membership, (transaction) =>
        makeToken(transaction, membership, { name, rights: only, until }),
      )
      return reply.status(201).send({
        token: made.token,
        name,
        rights: only,
        from: made.from.toISOString(),
        until: until.toISOString(),
        secret: made.secret,
      })
    },
  )
}

/**
 * Of the rights that were asked for those that the role brings, and never the one to connect programs.
 *
 * @throws Refused RIGHT_MISSING where nothing is left
 */
function programRights(
  asked: readonly Right[],
  who: { readonly membership: { readonly role: Parameters<typeof mayUse>[0] } },
) {
  const left = asked.filter((right) => right !== 'connect programs' && mayUse(who.membership.role, right))
  const [first] = asked
  if (left.length === 0 && first) throw rightMissing(first, rights[first])
  return left
}

/** Ends a token at once. */
export const endTokenAct: Route = (api, door) => {
  api.post<{ Params: { token: string } }>(
    '/tokens/:token/end',
    {
      config: { right: 'connect programs' },
      schema: {
        summary: 'End a token at once',
        params: object({ token: { type: 'string', format: 'uuid' } }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const { running, who } = inside(door, request)
      const { membership } = who
      const isEnded = await inTransaction(running.app, membership, (transaction) =>
        endToken(transaction, membership.membership, request.params.token),
      )
      if (!isEnded) throw tokenUnknown()
      return reply.status(204).send()
    },
  )
}
