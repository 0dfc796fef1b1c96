import { programFor } from '../../duties/programs.ts'
import { readWaiting, release } from '../../duties/upgrade/waiting.ts'
import { readAgreements } from '../../journal/agreement.ts'
import { findAgreement } from '../../journal/list.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { changeInWords } from '../../terms/words/changed.ts'
import { settleScenario } from '../acts/tell.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { agreementUnknown } from '../problems.ts'
import { answers, count, list, object, ref, text, time } from '../schema.ts'

/** What waits after a later program was installed, since it reads these agreements otherwise. */
export interface AfterUpgrade {
  /** How many agreements wait; the longest of them are shown. */
  readonly count: number
  readonly waiting: readonly {
    readonly agreement: string
    readonly foundAt: string
    readonly changes: readonly { readonly says: Said; readonly clauses: readonly string[] }[]
  }[]
}

/** Agreements whose duties nobody carries out until somebody has released them. */
export const afterUpgrade: Route = (api, door) => {
  api.get(
    '/upgrade',
    {
      config: { right: 'see the inbox' },
      schema: {
        summary: 'Agreements that wait, since the present program reads them otherwise than the one before',
        response: answers({
          200: object({
            count,
            waiting: list(
              object({
                agreement: text,
                foundAt: time,
                changes: list(object({ says: ref('Said'), clauses: list(text) })),
              }),
            ),
          }),
        }),
      },
    },
    async (request): Promise<AfterUpgrade> => {
      const { running, provider, customer } = inside(door, request)
      return inTransaction(running.app, { provider, customer }, async (transaction) => {
        const { waiting, count } = await readWaiting(transaction, provider)
        const rows = await readAgreements(transaction, waiting)
        const shown = waiting.flatMap(({ agreement, foundAt, changes }, n) => {
          const row = rows[n]
          if (row === undefined) return []
          const program = programFor(running, row)
          const said = changes.map((change) => ({
            says: changeInWords(program, change),
            clauses: [...new Set(change.because.map(({ clause }) => String(clause)))],
          }))
          return [{ agreement, foundAt: showInstant(foundAt), changes: said }]
        })
        return { count, waiting: shown }
      })
    },
  )
}

/** A person lets an agreement go on as the present program reads it. */
export const releaseAgreement: Route = (api, door) => {
  api.post<{ Params: OfAgreement }>(
    '/agreements/:agreement/release',
    {
      config: { right: 'approve' },
      schema: {
        summary: 'Let an agreement go on that waits after an upgrade',
        params: ofAgreement,
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { agreement } = request.params
      const row = await inTransaction(by.running.app, by, (transaction) =>
        findAgreement(transaction, by.provider, agreement),
      )
      if (!row) throw agreementUnknown(agreement)
      await release(by.running, { provider: by.provider, customer: row.customer, agreement }, by.who.person.id)
      await settleScenario(by)
      return reply.status(204).send()
    },
  )
}

export const upgradeRoutes: readonly Route[] = [afterUpgrade, releaseAgreement]
