import { askForContent, endGrant, grantContent, LONGEST } from '../../access/content-grant.ts'
import { inTransaction, type Transaction } from '../../journal/transaction.ts'
import { type Inside, inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { grantNotOpen } from '../grants-problems.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, object, type Schema, text } from '../schema.ts'

export interface AskBody {
  /** `everything`, or a part as the service names it: `files/offers`. */
  readonly scope: string
  readonly reason: string
  readonly hours: number
}

/** Staff asks the customer for a look at what it keeps. Nothing may be seen yet. */
export const askForContentAct: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: AskBody }>(
    '/agreements/:agreement/content-grants',
    {
      config: { right: 'ask for content' },
      schema: {
        summary: 'Ask the customer for a look at its content: what, why and how long',
        params: ofAgreement,
        body: object({
          scope: { ...text, minLength: 1, maxLength: 200, pattern: '^[^\\s/][^\\n]*$' },
          reason: { ...text, minLength: 5, maxLength: 500 },
          hours: { type: 'integer', minimum: 1, maximum: LONGEST },
        }),
        response: answers({ 201: object({ grant: text }) }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { row } = await readAgreement(by, request.params.agreement)
      const { id, name } = by.who.person
      const asked = {
        ...request.body,
        provider: by.provider,
        customer: row.customer,
        agreement: row.agreement,
        person: { id, name },
      }
      const grant = await inTransaction(by.running.app, by, (transaction) =>
        askForContent(transaction, asked, Date.now()),
      )
      return reply.status(201).send({ grant })
    },
  )
}

interface OfGrant extends OfAgreement {
  readonly grant: string
}
const ofGrant: Schema = object({
  ...(ofAgreement.properties as object),
  grant: { type: 'string', format: 'uuid' },
})
type Change = typeof grantContent

const changing = async (by: Inside, { agreement, grant }: OfGrant, change: Change): Promise<void> => {
  const { row } = await readAgreement(by, agreement)
  const { id, name } = by.who.person
  const named = { provider: by.provider, agreement: row.agreement, grant, by: { id, name } }
  const done = await inTransaction(by.running.app, by, (transaction: Transaction) =>
    change(transaction, named, Date.now()),
  )
  if (!done) throw grantNotOpen(grant)
}

/** The customer allows the look, from now on: for need, the provider's officer for data protection may, and the customer sees it. */
export const grantContentAct: Route = (api, door) => {
  api.post<{ Params: OfGrant }>(
    '/agreements/:agreement/content-grants/:grant/allow',
    {
      config: { right: 'grant content' },
      schema: {
        summary: 'Allow staff to see content, as asked',
        params: ofGrant,
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      await changing(inside(door, request), request.params, grantContent)
      return reply.status(204).send()
    },
  )
}

/** Ends it at once, or declines what was asked for. */
export const endGrantAct: Route = (api, door) => {
  api.post<{ Params: OfGrant }>(
    '/agreements/:agreement/content-grants/:grant/end',
    {
      config: { right: 'end grants' },
      schema: {
        summary: 'End a look at content, or decline it',
        params: ofGrant,
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      await changing(inside(door, request), request.params, endGrant)
      return reply.status(204).send()
    },
  )
}
