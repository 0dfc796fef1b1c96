import type { FastifyReply } from 'fastify'
import { findInboxDuty, type InboxDuty } from '../../duties/inbox.ts'
import { orderShown } from '../../duties/order-shown.ts'
import { previewPaper } from '../../duties/preview.ts'
import type { Running } from '../../duties/running.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { openPaper, readPaper } from '../../papers/kept/store.ts'
import type { PrintOrder } from '../../papers/press/order.ts'
import type { Order } from '../../services/driver.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { type OfDuty, ofDuty } from '../acts/of-duty.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { asRefused } from '../errors.ts'
import { dutyUnknown } from '../inbox-problems.ts'
import { languageIn } from '../problem.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, object, text } from '../schema.ts'
import { sendPdf } from './file.ts'
import { noPaper, paperErased } from './refused.ts'
import { fileName, savedAs } from './title.ts'

/** The paper that a duty means, as its case shows it. */
export type ShownPreview =
  /** It was made already, or it can be set. */
  | { readonly is: 'kept' | 'preview'; readonly title: string }
  /** It cannot leave, and why. */
  | { readonly is: 'missing'; readonly seen: Said; readonly expected: Said; readonly remedy: Said }

/** What the case says about the paper of a duty; null where it means none. */
export async function previewOf(by: Inside, duty: InboxDuty, order: Order): Promise<ShownPreview | null> {
  const kept = await inTransaction(by.running.app, by, (transaction) =>
    readPaper(transaction, { ...duty, paper: duty.duty }),
  )
  if (kept) return { is: 'kept', title: fileName(kept) }
  const found = await orderOrMissing(by.running, order)
  if (found === undefined) return null
  return 'sheet' in found ? { is: 'preview', title: found.title } : { is: 'missing', ...found }
}

type Missing = Pick<Extract<ShownPreview, { is: 'missing' }>, 'seen' | 'expected' | 'remedy'>

async function orderOrMissing(running: Running, order: Order): Promise<PrintOrder | Missing | undefined> {
  try {
    return await previewPaper(running, order)
  } catch (error) {
    const refused = asRefused(error)
    if (refused === undefined) throw error
    const { seen, expected, remedy } = refused.told
    return { seen, expected, remedy }
  }
}

/** The paper that a duty means: as it was made, or set as it would leave now, and kept nowhere. */
export const paperOfDuty: Route = (api, door) => {
  api.get<{ Params: OfDuty }>(
    '/agreements/:agreement/duties/:duty/paper',
    {
      config: { right: 'see names' },
      schema: {
        summary: 'The paper that a duty means, as a PDF: as it was made, or as it would leave now',
        params: ofDuty,
        querystring: object(
          {
            membership: {
              ...text,
              maxLength: 36,
              description: 'As what one asks: a frame carries no header that says it',
            },
          },
          { optional: ['membership'] },
        ),
        response: answers({ 200: { type: 'string', format: 'binary' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { now } = await readAgreement(by, request.params.agreement)
      const { kept, file, order } = await inTransaction(by.running.app, by, async (transaction) => {
        const duty = await findInboxDuty(transaction, by.provider, request.params.agreement, request.params.duty)
        if (!duty) throw dutyUnknown(request.params.duty)
        const key = { ...duty, paper: duty.duty }
        return {
          kept: await readPaper(transaction, key),
          file: await openPaper(transaction, by.running.master, key),
          order: await orderShown(transaction, duty, now),
        }
      })
      if (kept && file === undefined) throw paperErased(kept)
      if (kept && file) return show(reply, file, fileName(kept))
      const toPrint = await previewPaper(by.running, order)
      if (toPrint === undefined) throw noPaper()
      const name = { de: 'Vorschau.pdf', en: 'Preview.pdf' }[languageIn(request.headers['accept-language'])]
      return show(reply, await by.running.press.print(toPrint), name)
    },
  )
}

/** Shown within a page of ours alone. The viewer of a browser for PDF does not open in a sandbox. */
function show(reply: FastifyReply, file: Uint8Array, name: string): FastifyReply {
  reply.header('x-frame-options', 'SAMEORIGIN')
  reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'")
  return sendPdf(reply, file, savedAs(name, 'inline'))
}
