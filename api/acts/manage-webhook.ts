import { inTransaction } from '../../journal/transaction.ts'
import { vocabulary } from '../../terms/grammar/fact.ts'
import { type Door, inside, type Route } from '../door.ts'
import { targetNotAllowed, webhookUnknown } from '../programs-problems.ts'
import { answers, list, object, text } from '../schema.ts'
import { shown, shownWebhook } from '../views/programs.ts'
import { mayBeTarget, type Reach } from '../webhooks/target.ts'
import { openWebhook, setState } from '../webhooks/webhook.ts'

const kindsOfFacts = Object.keys(vocabulary)

/** While things are tried out on one's own machine, a program there may be told too. */
export const reachOf = ({ story }: Pick<Door, 'story'>): Reach => ({ ownMachine: story !== undefined })

/** Has a program told of what happens from now on. */
export const openWebhookAct: Route = (api, door) => {
  api.post<{ Body: { url: string; kinds?: string[] } }>(
    '/webhooks',
    {
      config: { right: 'connect programs' },
      schema: {
        summary: 'Have a program told of what happens; its secret is shown once',
        description:
          'Deliveries are signed after Standard Webhooks (webhook-id, webhook-timestamp, webhook-signature), come in the order of the journal and at least once: the same webhook-id is the same fact. Nothing that is sealed is in them.',
        body: object(
          {
            url: { ...text, maxLength: 2_000, examples: ['https://example.org/klausel'] },
            kinds: { ...list({ enum: kindsOfFacts }), description: 'Of these kinds of facts only; left out: of all' },
          },
          { optional: ['kinds'] },
        ),
        response: answers({ 201: object({ ...shownWebhook, secret: text }) }),
      },
    },
    async (request, reply) => {
      const { running, who } = inside(door, request)
      const { url, kinds = [] } = request.body
      if (!mayBeTarget(url, reachOf(door))) throw targetNotAllowed(url)
      const made = await inTransaction(running.app, who.membership, (transaction) =>
        openWebhook(transaction, running.master, { ...who.membership, url, kinds }),
      )
      return reply.status(201).send({ ...shown(made), secret: made.secret })
    },
  )
}

const changes = {
  end: { state: 'ended', summary: 'Tell a program nothing any more' },
  resume: { state: 'on', summary: 'Go on telling a program that could not be reached, from where it stood' },
} as const

/** Ends one, or goes on with one. */
export const changeWebhook: Route = (api, door) => {
  for (const [change, { state, summary }] of Object.entries(changes)) {
    api.post<{ Params: { webhook: string } }>(
      `/webhooks/:webhook/${change}`,
      {
        config: { right: 'connect programs' },
        schema: {
          summary,
          params: object({ webhook: { type: 'string', format: 'uuid' } }),
          response: answers({ 204: { type: 'null' } }),
        },
      },
      async (request, reply) => {
        const { running, who } = inside(door, request)
        const isSet = await inTransaction(running.app, who.membership, (transaction) =>
          setState(transaction, who.membership, request.params.webhook, state),
        )
        if (!isSet) throw webhookUnknown()
        return reply.status(204).send()
      },
    )
  }
}
