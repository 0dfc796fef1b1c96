import type { FastifyReply } from 'fastify'
import { readProvider } from '../../access/provider.ts'
import { programFor } from '../../duties/programs.ts'
import { readPublished } from '../../journal/published.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { lawyersEdition } from '../../papers/editions/lawyers-edition.ts'
import { lawyersHtml } from '../../papers/editions/lawyers-html.ts'
import { lawyersPaper } from '../../papers/editions/lawyers-paper.ts'
import { lookOf } from '../../papers/letterhead/look-of-papers.ts'
import type { Document } from '../../terms/grammar/document.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { requestNotUnderstood } from '../problems.ts'
import { answers, object, text } from '../schema.ts'
import { sendPdf } from './file.ts'
import { savedAs } from './title.ts'

interface Asked {
  readonly document: string
  readonly version: string
  readonly language: Language
  readonly format: 'pdf' | 'html'
}

/** The lawyer's edition of one document of the provider's terms. */
export const lawyersEditionFile: Route = (api, door) => {
  api.get<{ Querystring: Asked }>(
    '/terms/edition',
    {
      config: { right: 'see the terms', pace: 'expensive' },
      schema: {
        summary: 'A document of the terms for lawyers: text, rules in words, examples, readings, the law beside it',
        querystring: object({
          document: { ...text, maxLength: 100, description: 'Its id, from /api/terms' },
          version: { ...text, format: 'date', description: 'Its version, from /api/terms' },
          language: { enum: ['de', 'en'] },
          format: { enum: ['pdf', 'html'] },
        }),
        response: answers({ 200: { type: 'string', format: 'binary' } }),
      },
    },
    async (request, reply) => sendEdition(reply, inside(door, request), request.query),
  )
}

async function sendEdition(reply: FastifyReply, by: Inside, asked: Asked): Promise<FastifyReply> {
  const { program, title, look } = await termsOf(by)
  const { language, format } = asked
  const { documents, later = [] } = program.terms
  const document = [...documents, ...later].find(
    ({ id, version }) => id === asked.document && version === asked.version,
  )
  if (document === undefined) throw notThere(asked)
  const edition = lawyersEdition(program, [document], language)
  const name = savedAs(`${nameOf(document, language)}.${format}`)
  if (format === 'pdf') {
    const file = await by.running.press.print(lawyersPaper(edition, document.version, { title, look }))
    return sendPdf(reply, file, name)
  }
  return reply
    .type('text/html; charset=utf-8')
    .header('content-disposition', name)
    .header('cache-control', 'no-store')
    .serializer((sent: unknown) => sent as string)
    .send(lawyersHtml(edition, title))
}

async function termsOf({ running, provider }: Inside) {
  return inTransaction(running.app, { provider, customer: null }, async (transaction) => {
    const found = await readProvider(transaction, provider)
    if (!found) throw new Error(`The provider ${provider} was never entered.`)
    const published = await readPublished(transaction, found.terms)
    const program = programFor(running, { terms: found.terms, versions: {}, published })
    return { program, title: found.title, look: await lookOf(transaction, provider) }
  })
}

const nameOf = ({ title, version }: Document, language: Language): string =>
  `${title[language]} ${version}`.replaceAll(/[^\p{L}\p{N} .-]/gu, '')

const notThere = ({ document, version }: Asked) =>
  requestNotUnderstood([
    {
      field: 'document',
      seen: `${document} ${version}`,
      de: 'Ein Dokument in dieser Fassung gibt es in den Bedingungen nicht.',
      en: 'The terms hold no such document in this version.',
    },
  ])
