import type { FastifyReply } from 'fastify'
import { isRole, roleInWords } from '../../access/roles.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { incomingUnknown } from '../../post/incoming/decide.ts'
import { type FileKind, fileKinds, mediaTypes } from '../../post/incoming/file-kind.ts'
import type { Incoming, IncomingState } from '../../post/incoming/incoming.ts'
import { readMail } from '../../post/incoming/mail.ts'
import { lockIncoming, readContent, readIncoming } from '../../post/incoming/store.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import { media } from '../../terms/grammar/form.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { kindInWords } from '../../terms/words/facts.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { answers, count, flag, list, object, orNull, ref, type Schema, text, time } from '../schema.ts'

/** A piece of post that has come in, as a clerk sees it in the list. */
export interface ShownIncoming {
  readonly incoming: string
  readonly state: IncomingState
  readonly source: 'mailbox' | 'upload'
  readonly file: FileKind
  readonly bytes: number
  readonly medium: string
  readonly receivedAt: string
  /** Who it says it is from; empty for a scan, null once it was erased. */
  readonly sender: string | null
  readonly address: string | null
  readonly subject: string | null
  readonly beginning: string | null
  readonly reason: string | null
  /** The one agreement of the customer whose person has that address. */
  readonly agreement: string | null
  readonly person: string | null
  readonly role: Said | null
  /** The kind of fact it seems to tell. */
  readonly proposes: string | null
  readonly says: Said | null
  readonly isAutomatic: boolean
  readonly isWhole: boolean
  readonly fact: number | null
}
const shownIncoming = {
  incoming: text,
  state: { enum: ['proposed', 'confirmed', 'rejected', 'settled'] },
  source: { enum: ['mailbox', 'upload'] },
  file: { enum: fileKinds },
  bytes: count,
  medium: { enum: media },
  receivedAt: time,
  ...{ sender: orNull(text), address: orNull(text), subject: orNull(text), beginning: orNull(text) },
  ...{ reason: orNull(text), agreement: orNull(text), person: orNull(text), role: orNull(ref('Said')) },
  ...{ proposes: orNull(text), says: orNull(ref('Said')), isAutomatic: flag, isWhole: flag, fact: orNull(count) },
}

export interface OfIncoming {
  readonly incoming: string
}
export const ofIncoming: Schema = object({ incoming: { type: 'string', format: 'uuid' } })

/** What has come in: what waits for a person, or what became of the rest. */
export const incoming: Route = (api, door) => {
  api.get<{ Querystring: { of?: 'waiting' | 'decided' } }>(
    '/incoming',
    {
      config: { right: 'see the post' },
      schema: {
        summary: 'Post that has come in, newest first',
        querystring: object(
          {
            of: {
              enum: ['waiting', 'decided'],
              default: 'waiting',
              description: 'What waits for a person, or the rest',
            },
          },
          { optional: ['of'] },
        ),
        response: answers({ 200: object({ incoming: list(object(shownIncoming)) }) }),
      },
    },
    async (request) => {
      const by = inside(door, request)
      const states: IncomingState[] =
        request.query.of === 'decided' ? ['confirmed', 'rejected', 'settled'] : ['proposed']
      const found = await inTransaction(by.running.app, by, (transaction) =>
        readIncoming(transaction, by.running.master, by.provider, states),
      )
      return { incoming: found.map(shown) }
    },
  )
}

/** What a piece of post says, and what came with it. */
export interface IncomingText {
  readonly text: string
  /** Their names as the sender gave them; their place in this list is their place in the address. */
  readonly attachments: readonly string[]
}

/** What a mail or a text says, as text: nothing that came in is ever shown as a page. */
export const incomingText: Route = (api, door) => {
  api.get<{ Params: OfIncoming }>(
    '/incoming/:incoming/text',
    {
      config: { right: 'see the post' },
      schema: {
        summary: 'What a mail or text says, empty for a scan; and the names of the files that came with it',
        params: ofIncoming,
        response: answers({ 200: object({ text, attachments: list(text) }) }),
      },
    },
    async (request): Promise<IncomingText> => {
      const { found, content } = await wholeOf(inside(door, request), request.params.incoming)
      if (content === undefined) return { text: '', attachments: [] }
      if (found.file !== 'eml') return { text: found.file === 'txt' ? content.toString('utf8') : '', attachments: [] }
      const mail = await readMail(content)
      return { text: mail.text, attachments: mail.attachments.map(({ name }) => name) }
    },
  )
}

/** All of it as it came, to be saved. */
export const incomingFile: Route = (api, door) => {
  api.get<{ Params: OfIncoming }>(
    '/incoming/:incoming/file',
    {
      config: { right: 'see the post' },
      schema: {
        summary: 'The file as it came in',
        params: ofIncoming,
        response: answers({ 200: { type: 'string', format: 'binary' } }),
      },
    },
    async (request, reply) => {
      const { found, content } = await wholeOf(inside(door, request), request.params.incoming)
      if (content === undefined) throw incomingUnknown(request.params.incoming)
      return save(reply, content, `${found.incoming}.${found.file}`, mediaTypes[found.file])
    },
  )
}

/** One file that came with a mail, to be saved under a name of ours. */
export const incomingAttachment: Route = (api, door) => {
  api.get<{ Params: OfIncoming & { place: number } }>(
    '/incoming/:incoming/attachments/:place',
    {
      config: { right: 'see the post' },
      schema: {
        summary: 'A file that came with a mail, by its place, counted from 0',
        params: object({
          incoming: { type: 'string', format: 'uuid' },
          place: { type: 'integer', minimum: 0, maximum: 999 },
        }),
        response: answers({ 200: { type: 'string', format: 'binary' } }),
      },
    },
    async (request, reply) => {
      const { incoming, place } = request.params
      const { found, content } = await wholeOf(inside(door, request), incoming)
      const mail = content && found.file === 'eml' ? await readMail(content) : undefined
      const attachment = mail?.attachments[place]
      if (attachment === undefined) throw incomingUnknown(incoming)
      return save(
        reply,
        attachment.content,
        `${incoming}-${place + 1}${endingOf(attachment.name)}`,
        'application/octet-stream',
      )
    },
  )
}

/** The ending says with which program it is opened; of the sender's name nothing else is kept. */
const endingOf = (name: string): string => name.match(/\.[A-Za-z0-9]{1,8}$/)?.[0].toLowerCase() ?? ''

const save = (reply: FastifyReply, content: Buffer, name: string, type: string): FastifyReply =>
  reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .serializer((sent: unknown) => sent as string)
    .send(content)

/** @throws Refusal INCOMING_UNKNOWN */
async function wholeOf(by: Inside, incoming: string) {
  return inTransaction(by.running.app, by, async (transaction) => {
    const found = await lockIncoming(transaction, by.running.master, by.provider, incoming)
    if (found === undefined) throw incomingUnknown(incoming)
    return { found, content: await readContent(transaction, by.running.master, by.provider, incoming) }
  })
}

const shown = ({ summary, role, receivedAt, proposes, ...post }: Incoming): ShownIncoming => ({
  incoming: post.incoming,
  state: post.state,
  source: post.source,
  file: post.file,
  bytes: post.bytes,
  medium: post.medium,
  receivedAt: showInstant(receivedAt),
  sender: summary?.sender ?? null,
  address: summary?.address ?? null,
  subject: summary?.subject ?? null,
  beginning: summary?.beginning ?? null,
  reason: summary?.reason ?? null,
  agreement: post.agreement,
  person: post.person,
  role: role !== null && isRole(role) ? roleInWords(role) : null,
  proposes,
  says: proposes === null ? null : { de: kindInWords(proposes).de, en: kindInWords(proposes).en },
  isAutomatic: post.isAutomatic,
  isWhole: post.isWhole,
  fact: post.fact,
})
