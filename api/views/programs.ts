import { readTokens } from '../../access/token.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { inside, type Route } from '../door.ts'
import { answers, count, list, object, orNull, text, time } from '../schema.ts'
import { readWebhooks } from '../webhooks/webhook.ts'

/** A token as those who manage it see it; its secret was shown once. */
export interface ShownToken {
  readonly token: string
  readonly name: string
  readonly rights: readonly string[]
  readonly from: string
  readonly until: string | null
}
export const shownToken = { token: text, name: text, rights: list(text), from: time, until: orNull(time) }

/** The tokens by which programs act as the one who asks. */
export const tokens: Route = (api, door) => {
  api.get(
    '/tokens',
    {
      config: { right: 'connect programs' },
      schema: {
        summary: 'The tokens by which programs act as you',
        response: answers({ 200: object({ tokens: list(object(shownToken)) }) }),
      },
    },
    async (request) => {
      const { running, who } = inside(door, request)
      const { membership } = who
      const found = await inTransaction(running.app, membership, (transaction) =>
        readTokens(transaction, membership.membership),
      )
      return {
        tokens: found.map(
          ({ token, name, rights, from, until }): ShownToken => ({
            token,
            name,
            rights,
            from: from.toISOString(),
            until: until?.toISOString() ?? null,
          }),
        ),
      }
    },
  )
}

/** A webhook as those who manage it see it; its secret was shown once. */
export interface ShownWebhook {
  readonly webhook: string
  readonly url: string
  readonly kinds: readonly string[]
  readonly state: 'on' | 'paused' | 'ended'
  readonly attempts: number
  readonly nextAt: string
  readonly failure: string | null
}
export const shownWebhook = {
  webhook: text,
  url: text,
  kinds: list(text),
  state: { enum: ['on', 'paused', 'ended'] },
  attempts: count,
  nextAt: time,
  failure: orNull(text),
}

/** The programs that are told of what happens. */
export const webhooks: Route = (api, door) => {
  api.get(
    '/webhooks',
    {
      config: { right: 'connect programs' },
      schema: {
        summary: 'The programs that are told of what happens',
        response: answers({ 200: object({ webhooks: list(object(shownWebhook)) }) }),
      },
    },
    async (request) => {
      const { running, who } = inside(door, request)
      const found = await inTransaction(running.app, who.membership, (transaction) =>
        readWebhooks(transaction, who.membership),
      )
      return { webhooks: found.map(shown) }
    },
  )
}

export const shown = (webhook: Omit<ShownWebhook, 'nextAt'> & { readonly nextAt: Date }): ShownWebhook => ({
  webhook: webhook.webhook,
  url: webhook.url,
  kinds: webhook.kinds,
  state: webhook.state,
  attempts: webhook.attempts,
  nextAt: webhook.nextAt.toISOString(),
  failure: webhook.failure,
})
