import { nowOf } from '../../journal/intake/clock.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { blockOf, noteOpening } from '../../papers/kept/blocked.ts'
import { openPaper, readPaper } from '../../papers/kept/store.ts'
import { inside, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, object } from '../schema.ts'
import { type OfPaper, ofPaper, sendPdf } from './file.ts'
import { paperErased, paperUnknown } from './refused.ts'
import { fileName, savedAs } from './title.ts'

/** Opens a paper that law keeps of a customer that is erased. Who did it, when and why is kept until the paper is erased. */
export const openBlockedPaper: Route = (api, door) => {
  api.post<{ Params: OfPaper; Body: { reason: string } }>(
    '/agreements/:agreement/papers/:paper/opened',
    {
      config: { right: 'open what is blocked' },
      schema: {
        summary: 'A paper that is blocked, as a PDF, for a reason that is kept',
        params: ofPaper,
        body: object({
          reason: { type: 'string', minLength: 3, maxLength: 500, description: 'Why it has to be looked into' },
        }),
        response: answers({ 200: { type: 'string', format: 'binary' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { row } = await readAgreement(by, request.params.agreement)
      const key = { ...row, paper: request.params.paper }
      const { paper, file } = await inTransaction(by.running.app, by, async (transaction) => {
        const found = await readPaper(transaction, key)
        if (found === undefined) throw paperUnknown(key.paper)
        const opened = await openPaper(transaction, by.running.master, key, { evenBlocked: true })
        if (opened === undefined) throw paperErased(found)
        if (await blockOf(transaction, key)) {
          const at = await nowOf(transaction, by.running, by.provider)
          const { id: person } = by.who.person
          await noteOpening(transaction, by.running.master, key, { person, at, reason: request.body.reason })
        }
        return { paper: found, file: opened }
      })
      return sendPdf(reply, file, savedAs(fileName(paper)))
    },
  )
}
