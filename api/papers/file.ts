import type { FastifyReply } from 'fastify'
import { inTransaction } from '../../journal/transaction.ts'
import { blockOf } from '../../papers/kept/blocked.ts'
import type { Paper } from '../../papers/kept/paper.ts'
import { openPaper, readPaper } from '../../papers/kept/store.ts'
import { type Inside, inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, type Schema, text } from '../schema.ts'
import { paperBlocked, paperErased, paperUnknown, paperUnopened } from './refused.ts'
import { fileName, savedAs } from './title.ts'
import { unopenedOf } from './unopened.ts'

export interface OfPaper extends OfAgreement {
  readonly paper: string
}
export const ofPaper: Schema = {
  ...ofAgreement,
  required: ['agreement', 'paper'],
  properties: {
    ...(ofAgreement.properties as object),
    paper: { ...text, description: 'Its identity, `issueInvoice:fee 2026-05#1`, encoded for an address' },
  },
}

/** The file of a paper, as it was made. */
export const paperFile: Route = (api, door) => {
  api.get<{ Params: OfPaper }>(
    '/agreements/:agreement/papers/:paper',
    {
      config: { right: 'see papers' },
      schema: {
        summary: 'A paper as a PDF, as it was made',
        description: 'A letter that lies in the post box is opened there first, since by that it is received.',
        params: ofPaper,
        response: answers({ 200: { type: 'string', format: 'binary' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { row } = await readAgreement(by, request.params.agreement)
      const { paper, file } = await openedFor(by, { ...row, paper: request.params.paper })
      return sendPdf(reply, file, savedAs(fileName(paper)))
    },
  )
}

/** A paper, opened for whoever asks.
 *
 * @throws Refusal PAPER_UNKNOWN, PAPER_UNOPENED, PAPER_BLOCKED, PAPER_ERASED
 */
export async function openedFor(by: Inside, key: Pick<Paper, 'provider' | 'customer' | 'agreement' | 'paper'>) {
  return inTransaction(by.running.app, by, async (transaction) => {
    const paper = await readPaper(transaction, key)
    if (paper === undefined) throw paperUnknown(key.paper)
    const isCustomer = by.who.membership.customer !== null
    if (isCustomer && (await unopenedOf(transaction, [paper])).size > 0) throw paperUnopened(paper)
    const file = await openPaper(transaction, by.running.master, key)
    if (file === undefined) {
      const blocked = await blockOf(transaction, key)
      throw blocked ? paperBlocked(paper, blocked) : paperErased(paper)
    }
    return { paper, file }
  })
}

/** Sends a PDF that the browser keeps, or shows in the window itself and nowhere else. */
export function sendPdf(reply: FastifyReply, file: Uint8Array, disposition: string): FastifyReply {
  return reply
    .type('application/pdf')
    .header('content-disposition', disposition)
    .header('cache-control', 'no-store')
    .serializer((sent: unknown) => sent as string)
    .send(Buffer.from(file))
}
