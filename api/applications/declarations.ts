import { assignDeclaration, leaveWithoutEffect, linesOf, listDeclarations } from '../../applications/button.ts'
import { referenceOf } from '../../applications/secret.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { settleScenario } from '../acts/tell.ts'
import { inside, type Route } from '../door.ts'
import { answers, list, object, orNull, ref, text, time } from '../schema.ts'
import { applicationsOf } from './applicant.ts'

/** A notice or withdrawal that came by a button, as clerks see it. */
export interface ListedDeclaration {
  readonly declaration: string
  readonly reference: string
  readonly kind: 'cancellation' | 'withdrawal'
  readonly state: 'waits' | 'told' | 'no effect'
  readonly receivedAt: string
  readonly email: string
  readonly lines: readonly Said[]
  readonly agreement: string | null
}

interface OfDeclaration {
  readonly declaration: string
}
const ofDeclaration = object({
  declaration: { type: 'string', format: 'uuid', description: 'From /api/button-declarations' },
})

/** What was declared by the buttons, what waits for a person first. */
export const buttonDeclarations: Route = (api, door) => {
  api.get(
    '/button-declarations',
    {
      config: { right: 'see applications' },
      schema: {
        summary: 'Notices and withdrawals that came by the buttons',
        response: answers({
          200: object({
            declarations: list(
              object({
                declaration: text,
                reference: text,
                kind: text,
                state: text,
                receivedAt: time,
                email: text,
                lines: list(ref('Said')),
                agreement: orNull(text),
              }),
            ),
          }),
        }),
      },
    },
    async (request) => {
      const by = inside(door, request)
      const all = await inTransaction(by.running.app, by, (transaction) =>
        listDeclarations(transaction, by.running.master, by.provider),
      )
      return {
        declarations: all.map(
          ({ declaration, kind, state, receivedAt, content, key }): ListedDeclaration => ({
            ...{ declaration, kind, state, receivedAt: showInstant(receivedAt.getTime()), email: content.email },
            reference: referenceOf(declaration, kind === 'cancellation' ? 'K' : 'W'),
            lines: linesOf(content),
            agreement: key?.agreement ?? null,
          }),
        ),
      }
    },
  )
}

/** A clerk says which agreement a declaration is about; it counts from when it was received. */
export const assignDeclarationAct: Route = (api, door) => {
  api.post<{ Params: OfDeclaration; Body: { agreement: string } }>(
    '/button-declarations/:declaration/assign',
    {
      config: { right: 'tell' },
      schema: {
        summary: 'Say which agreement a declaration is about',
        params: ofDeclaration,
        body: object({ agreement: { type: 'string', format: 'uuid' } }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      await assignDeclaration(applicationsOf(door), by.provider, request.params.declaration, {
        agreement: request.body.agreement,
        by: by.who.person.id,
      })
      await settleScenario(by)
      return reply.status(204).send()
    },
  )
}

/** A clerk says that nothing follows from a declaration. */
export const leaveDeclarationAct: Route = (api, door) => {
  api.post<{ Params: OfDeclaration }>(
    '/button-declarations/:declaration/leave',
    {
      config: { right: 'tell' },
      schema: {
        summary: 'Say that nothing follows from a declaration',
        params: ofDeclaration,
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      await leaveWithoutEffect(applicationsOf(door), by.provider, request.params.declaration, by.who.person.id)
      return reply.status(204).send()
    },
  )
}
