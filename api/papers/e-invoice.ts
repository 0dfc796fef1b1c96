import { readInvoice } from '../../billing/kept.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { inside, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers } from '../schema.ts'
import { type OfPaper, ofPaper, openedFor } from './file.ts'
import { paperUnknown } from './refused.ts'
import { fileName, savedAs } from './title.ts'

/** An invoice as machines read it: the file that lies in its paper, or left beside it. */
export const eInvoiceFile: Route = (api, door) => {
  api.get<{ Params: OfPaper }>(
    '/agreements/:agreement/papers/:paper/xml',
    {
      config: { right: 'see papers' },
      schema: {
        summary: 'The e-invoice of a paper as XML, as it left',
        description:
          'EN 16931 in CII (ZUGFeRD) where it lies in the paper, in UBL (XRechnung) where it left beside it. What opens a paper opens its file.',
        params: ofPaper,
        response: answers({ 200: { type: 'string', format: 'binary' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { row } = await readAgreement(by, request.params.agreement)
      const key = { ...row, paper: request.params.paper }
      const { paper } = await openedFor(by, key)
      const kept = await inTransaction(by.running.app, by, (transaction) =>
        readInvoice(transaction, by.running.master, key),
      )
      if (kept === undefined) throw paperUnknown(key.paper)
      return reply
        .type('application/xml')
        .header('content-disposition', savedAs(fileName(paper).replace(/\.pdf$/, '.xml')))
        .header('cache-control', 'no-store')
        .serializer((sent: unknown) => sent as string)
        .send(Buffer.from(kept.xml))
    },
  )
}
