import { listAgreements } from '../../journal/list.ts'
import { replayOpened } from '../../journal/replay.ts'
import { inTransaction, type Transaction } from '../../journal/transaction.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { type ReadAgreement, readAgreementsIn } from '../read-agreement.ts'
import { answers, count, list, object, orNull, ref, text, time } from '../schema.ts'
import { standingView } from './standing.ts'

export interface ListedAgreement {
  readonly agreement: string
  /** The name of its terms, for `--terms`, and their title. */
  readonly terms: string
  readonly title: Said
  /** Who applied, as long as it is not erased. */
  readonly name: string | null
  readonly facts: number
  readonly now: string
  readonly sentence: Said
}

/** The provider's agreements, each with today's sentence. */
export const agreements: Route = (api, door) => {
  api.get<{ Querystring: { after?: string; limit?: number } }>(
    '/agreements',
    {
      config: { right: 'see agreements' },
      schema: {
        summary: 'The agreements, each with the sentence of today',
        querystring: object(
          {
            after: { type: 'string', format: 'uuid', description: 'The last id of the page before' },
            limit: { type: 'integer', minimum: 1, maximum: 100, default: 50 },
          },
          { optional: ['after', 'limit'] },
        ),
        response: answers({
          200: object({
            agreements: list(
              object({
                agreement: text,
                terms: text,
                title: ref('Said'),
                name: orNull(text),
                facts: count,
                now: time,
                sentence: ref('Said'),
              }),
            ),
          }),
        }),
      },
    },
    async (request) => ({ agreements: await listed(inside(door, request), request.query) }),
  )
}

async function listed(inside: Inside, page: { after?: string; limit?: number }): Promise<readonly ListedAgreement[]> {
  return inTransaction(inside.running.app, inside, async (transaction) => {
    const rows = await listAgreements(transaction, inside.provider, page)
    const read = await readAgreementsIn(transaction, inside, rows)
    const names = await namesOf(transaction, inside, read)
    return read.map((agreement, place) => {
      const { at, sentence } = standingView(agreement)
      return {
        agreement: agreement.row.agreement,
        terms: agreement.row.terms,
        title: agreement.program.terms.title,
        name: names[place] ?? null,
        facts: agreement.row.lastNumber,
        now: at,
        sentence: sentence.says,
      }
    })
  })
}

/** A name is sealed like everything of a person: it is opened to be shown, and gone once its key is destroyed. */
async function namesOf(
  transaction: Transaction,
  { running }: Inside,
  read: readonly ReadAgreement[],
): Promise<readonly (string | undefined)[]> {
  const names: (string | undefined)[] = []
  for (const { row } of read) {
    const facts = await replayOpened(transaction, running.master, row)
    const opened = facts.find(({ kind, opened }) => kind === 'applicationReceived' && opened !== null)?.opened
    names.push(opened && !opened.erased && typeof opened.content.name === 'string' ? opened.content.name : undefined)
  }
  return names
}
