import { inTransaction } from '../../journal/transaction.ts'
import { inside, type Route } from '../door.ts'
import { Refused } from '../problem.ts'
import { answers, list, object, orNull, type Schema, text, time } from '../schema.ts'
import { attachPanel, detachPanel, readPanel } from './stored-panel.ts'

/** The panel that a provider has attached, without its secret. */
export interface ShownPanel {
  readonly panel: {
    readonly url: string
    readonly items: readonly string[]
    readonly attachedAt: string
    /** `done`, `waits for a person` or the code of what went wrong; null before the first order. */
    readonly answered: { readonly answer: string; readonly at: string } | null
  } | null
}
const config = { right: 'manage the provider' } as const
const items: Schema = {
  ...list({ ...text, pattern: '^[a-zA-Z0-9._-]{1,80}\\*?$' }),
  maxItems: 50,
  description: 'The items that it sees to, by name or with a star at the end (`mail.*`); none for all of them',
}

/** Which panel carries out orders on services. */
const panelView: Route = (api, door) => {
  api.get(
    '/panel',
    {
      config,
      schema: {
        summary: 'The panel that carries out orders on services, if one is attached',
        response: answers({
          200: object({
            panel: orNull(
              object({
                ...{ url: text, items: list(text), attachedAt: time },
                answered: orNull(object({ answer: text, at: time })),
              }),
            ),
          }),
        }),
      },
    },
    async (request): Promise<ShownPanel> => {
      const { running, provider } = inside(door, request)
      const found = await inTransaction(running.app, { provider, customer: null }, (transaction) =>
        readPanel(transaction, provider),
      )
      if (!found) return { panel: null }
      const { attachedAt, answered, ...panel } = found
      return {
        panel: {
          ...panel,
          attachedAt: attachedAt.toISOString(),
          answered: answered && { ...answered, at: answered.at.toISOString() },
        },
      }
    },
  )
}

/** Attaches a panel: orders go there from now on, also those that wait already. */
const attach: Route = (api, door) => {
  api.post<{ Body: { url: string; items?: readonly string[] } }>(
    '/panel',
    {
      config,
      schema: {
        summary: 'Attach the panel that carries out orders on services; its secret is shown once',
        description:
          'Orders are signed after Standard Webhooks, and so is each answer. Attaching it again changes address, items and secret.',
        body: object(
          { url: { ...text, maxLength: 2_000, examples: ['https://panel.example/klausel'] }, items },
          { optional: ['items'] },
        ),
        response: answers({ 201: object({ secret: text }) }),
      },
    },
    async (request, reply) => {
      const { running, provider } = inside(door, request)
      const { url, items: named = [] } = request.body
      if (!isAddress(url)) throw addressRefused(url)
      const secret = await inTransaction(running.app, { provider, customer: null }, (transaction) =>
        attachPanel(transaction, running.master, provider, { url, items: named }),
      )
      return reply.status(201).send({ secret })
    },
  )
}

/** People do again by hand what the panel did. */
const detach: Route = (api, door) => {
  api.post(
    '/panel/detach',
    {
      config,
      schema: { summary: 'Send no orders to the panel any more', response: answers({ 204: { type: 'null' } }) },
    },
    async (request, reply) => {
      const { running, provider } = inside(door, request)
      await inTransaction(running.app, { provider, customer: null }, (transaction) =>
        detachPanel(transaction, provider),
      )
      return reply.status(204).send()
    },
  )
}

/** The way of an order is encrypted, but on this machine itself; where it leads is looked at again before each order. */
function isAddress(given: string): boolean {
  const url = URL.parse(given)
  if (url === null) return false
  if (`${url.username}${url.password}${url.hash}` !== '') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && ['127.0.0.1', '[::1]'].includes(url.hostname))
}

const addressRefused = (url: string): Refused =>
  new Refused('PANEL_ADDRESS_REFUSED', {
    seen: {
      de: `${url.slice(0, 200)} ist keine Adresse für Aufträge`,
      en: `${url.slice(0, 200)} is no address for orders`,
    },
    expected: {
      de: 'verlangt ist https://, auf demselben Rechner auch http://127.0.0.1',
      en: 'https:// is asked for, on the same machine http://127.0.0.1 too',
    },
    remedy: { de: 'Berichtigen Sie die Adresse', en: 'Correct the address' },
  })

export const panelRoutes: readonly Route[] = [panelView, attach, detach]
