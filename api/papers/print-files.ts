import { inTransaction } from '../../journal/transaction.ts'
import { wordingOf } from '../../post/letters/wording.ts'
import { printOrder } from '../../post/printing/envelopes.ts'
import { handToPost, lettersOf, makePrintFile, type PrintFile, readPrintFiles } from '../../post/printing/print-file.ts'
import { type Obstacle, type OnPaper, readOnPaper } from '../../post/printing/waiting.ts'
import { dayAt, showInstant } from '../../terms/grammar/day.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { actInWords } from '../../terms/words/acts.ts'
import { inside, type Route } from '../door.ts'
import { languageIn } from '../problem.ts'
import { answers, list, object, orNull, ref, type Schema, text, time } from '../schema.ts'
import { sendPdf } from './file.ts'
import { savedAs } from './title.ts'

/** A letter on paper, as it waits to be printed or to be handed to the post. */
export interface ShownOnPaper {
  readonly agreement: string
  readonly letter: string
  readonly says: Said
  readonly writtenAt: string
  readonly printFile: string | null
  /** Why it is not printed; null where nothing stands in the way. */
  readonly obstacle: Obstacle | null
}
export interface ShownPrintFile {
  readonly printFile: string
  readonly madeAt: string
  readonly postedAt: string | null
}
/** What leaves on paper, and what was printed. */
export interface PrintFilesView {
  readonly letters: readonly ShownOnPaper[]
  readonly files: readonly ShownPrintFile[]
}

const shownView: Schema = object({
  letters: list(
    object({
      ...{ agreement: text, letter: text, says: ref('Said'), writtenAt: time, printFile: orNull(text) },
      obstacle: orNull({ enum: ['no paper', 'erased', 'not owed'] }),
    }),
  ),
  files: list(object({ printFile: text, madeAt: time, postedAt: orNull(time) })),
})
interface OfPrintFile {
  readonly printFile: string
}
const ofPrintFile: Schema = object({ printFile: { type: 'string', format: 'uuid' } })

/** What still leaves on paper, and the print files, newest first. */
export const printFiles: Route = (api, door) => {
  api.get(
    '/print-files',
    {
      config: { right: 'see the post' },
      schema: {
        summary: 'Letters that leave on paper, and what was printed of them',
        response: answers({ 200: shownView }),
      },
    },
    async (request): Promise<PrintFilesView> => {
      const by = inside(door, request)
      return inTransaction(by.running.app, by, async (transaction) => ({
        letters: (await readOnPaper(transaction, by.provider)).map(shownLetter),
        files: (await readPrintFiles(transaction, by.provider)).map(shownFile),
      }))
    },
  )
}

/** A clerk takes all that waits into one file. */
export const makePrintFileAct: Route = (api, door) => {
  api.post(
    '/print-files',
    {
      config: { right: 'carry out' },
      schema: {
        summary: 'Take all letters that wait to be printed into one file',
        body: object({}),
        response: answers({ 201: object({ printFile: text }) }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const printFile = await makePrintFile(by.running, by.provider, by.who.person.id)
      return reply.status(201).send({ printFile })
    },
  )
}

/** The file to print: for each envelope a cover sheet and its letters, the same however often it is fetched. */
export const printFileContent: Route = (api, door) => {
  api.get<{ Params: OfPrintFile }>(
    '/print-files/:printFile',
    {
      config: { right: 'see the post' },
      schema: {
        summary: 'A print file as one PDF: for each envelope a cover sheet, then its letters',
        params: ofPrintFile,
        response: answers({ 200: { type: 'string', format: 'binary' } }),
      },
    },
    async (request, reply) => {
      const { running, provider, ...by } = inside(door, request)
      const { printFile } = request.params
      const order = await inTransaction(running.app, { provider, customer: by.customer }, async (transaction) => {
        const letters = await lettersOf(transaction, provider, printFile)
        const made = (await readPrintFiles(transaction, provider, 1_000)).find((each) => each.printFile === printFile)
        return printOrder(transaction, running.master, provider, { letters, madeAt: made?.madeAt ?? 0 })
      })
      const called = { de: 'Druckdatei', en: 'Print file' }[languageIn(request.headers['accept-language'])]
      const name = `${called} ${dayAt(order.madeAt * 1000)} ${printFile.slice(0, 8)}.pdf`
      return sendPdf(reply, await running.press.print(order), savedAs(name))
    },
  )
}

/** A clerk has handed a print file to the post, all of it but what was kept back. */
export const handPrintFileToPost: Route = (api, door) => {
  api.post<{ Params: OfPrintFile; Body: { keptBack: readonly Pick<OnPaper, 'agreement' | 'letter'>[] } }>(
    '/print-files/:printFile/posted',
    {
      config: { right: 'carry out' },
      schema: {
        summary: 'Say that a print file was handed to the post; what was kept back waits to be printed again',
        params: ofPrintFile,
        body: object({ keptBack: { ...list(object({ agreement: text, letter: text })), maxItems: 10_000 } }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { printFile } = request.params
      const of = { provider: by.provider, printFile, by: by.who.person.id }
      await handToPost(by.running, of, request.body.keptBack)
      return reply.status(204).send()
    },
  )
}

const shownLetter = ({ agreement, letter, act, writtenAt, printFile, obstacle }: OnPaper): ShownOnPaper => ({
  ...{ agreement, letter, says: wordingOf(act)?.subject ?? actInWords(act), writtenAt: showInstant(writtenAt) },
  ...{ printFile, obstacle },
})

const shownFile = ({ printFile, madeAt, postedAt }: PrintFile): ShownPrintFile => ({
  printFile,
  madeAt: showInstant(madeAt),
  postedAt: postedAt === null ? null : showInstant(postedAt),
})
