import {
  type copyTypes,
  destroyIdentityCopies,
  keepIdentityCopy,
  kindOfCopy,
  openIdentityCopy,
} from '../../access/identity-copy.ts'
import { mayUse } from '../../access/rights.ts'
import { confirmByHand } from '../../duties/carry-out.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { type Inside, inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { copyNotNeeded, copyNotReadable, copyUnknown } from '../identity-problems.ts'
import { type ReadAgreement, readAgreement } from '../read-agreement.ts'
import { answers, count, flag, object, type Schema, text } from '../schema.ts'
import { tellNow } from './tell-now.ts'

export interface HandInBody {
  /** The instruction that is doubted, as its declaration names it. */
  readonly instruction: string
  readonly document: 'identity card' | 'passport' | 'other'
  /** Whether it is the document of whoever signed the instruction. */
  readonly ofSigner?: boolean
  /** The copy in base64: a JPEG, PNG or PDF of at most 600 kB. */
  readonly content: string
}

/** A copy of an identity document is handed in, to settle a doubt about who instructed. Whoever hands it in cannot read it back. */
export const handInCopy: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: HandInBody }>(
    '/agreements/:agreement/identity-copies',
    {
      config: { right: 'hand in identity', pace: 'expensive' },
      schema: {
        summary: 'Hand in the copy of an identity document while an instruction is doubted',
        params: ofAgreement,
        body: object(
          {
            instruction: { ...text, minLength: 1, maxLength: 120 },
            document: { enum: ['identity card', 'passport', 'other'] },
            ofSigner: flag,
            content: { ...text, minLength: 8, maxLength: 800_000, pattern: '^[A-Za-z0-9+/]+={0,2}$' },
          },
          { optional: ['ofSigner'] },
        ),
        response: answers({ 201: object({ copy: text }) }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { instruction, document, ofSigner, content: base64 } = request.body
      const agreement = await readAgreement(by, request.params.agreement)
      refuseUnlessDoubted(agreement, instruction)
      const content = Buffer.from(base64, 'base64')
      const mediaType = kindOfCopy(content)
      if (!mediaType) throw copyNotReadable()
      const copy = await keep(by, agreement, { instruction, mediaType, content })
      // What the customer says of the signer is no check of it: that is for the provider's staff to tell.
      const told = mayUse(by.who.membership.role, 'check identity') && ofSigner !== undefined ? { ofSigner } : {}
      await tellNow(by, agreement, [{ fact: 'identityProofReceived', instruction, document, ...told }])
      return reply.status(201).send({ copy })
    },
  )
}
const keep = (
  by: Inside,
  { row }: ReadAgreement,
  copy: { readonly instruction: string; readonly mediaType: (typeof copyTypes)[number]; readonly content: Buffer },
): Promise<string> =>
  inTransaction(by.running.app, by, (transaction) =>
    keepIdentityCopy(transaction, by.running.master, row, { ...copy, by: by.who.person.id }, Date.now()),
  )

/** No copy is taken without a need for it (Art. 5 (1) (c) GDPR). */
function refuseUnlessDoubted({ facts }: ReadAgreement, instruction: string): void {
  if (!facts.some((fact) => fact.kind === 'legitimacyDoubted' && fact.instruction === instruction))
    throw copyNotNeeded(instruction)
}

interface OfCopy extends OfAgreement {
  readonly copy: string
}
const ofCopy: Schema = object({
  ...(ofAgreement.properties as object),
  copy: { type: 'string', format: 'uuid' },
})

/** The copy, for whoever checks; never kept on the way. */
export const openCopy: Route = (api, door) => {
  api.get<{ Params: OfCopy }>(
    '/agreements/:agreement/identity-copies/:copy',
    {
      config: { right: 'check identity' },
      schema: {
        summary: 'The copy of an identity document, for its check',
        params: ofCopy,
        response: answers({
          200: { description: 'The copy', content: { 'application/octet-stream': { schema: { type: 'string' } } } },
        }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { row } = await readAgreement(by, request.params.agreement)
      const named = { provider: by.provider, agreement: row.agreement, copy: request.params.copy }
      const found = await inTransaction(by.running.app, by, (transaction) =>
        openIdentityCopy(transaction, by.running.master, named),
      )
      if (!found) throw copyUnknown(request.params.copy)
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', 'attachment')
        .type(found.mediaType)
        .serializer((content: Buffer) => content as never)
        .send(found.content)
    },
  )
}

/** Destroys what was copied for an instruction, and gives the receipt of each duty to do so: one for each copy. */
export const destroyCopies: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: { readonly instruction: string } }>(
    '/agreements/:agreement/identity-copies/destroy',
    {
      config: { right: 'check identity' },
      schema: {
        summary: 'Destroy the copies that came for an instruction; the record stays',
        params: ofAgreement,
        body: object({ instruction: { ...text, minLength: 1, maxLength: 120 } }),
        response: answers({ 200: object({ destroyed: count }) }),
      },
    },
    async (request) => {
      const by = inside(door, request)
      const { instruction } = request.body
      const { row } = await readAgreement(by, request.params.agreement)
      const person = by.who.person.id
      const destroyed = await inTransaction(by.running.app, by, (transaction) =>
        destroyIdentityCopies(transaction, row, { instruction, by: person }, Date.now()),
      )
      await giveReceipt(by, row, instruction)
      return { destroyed: destroyed.length }
    },
  )
}

async function giveReceipt(
  by: Inside,
  { customer, agreement }: ReadAgreement['row'],
  instruction: string,
): Promise<void> {
  const { rows } = await inTransaction(by.running.app, by, (transaction) =>
    transaction.query<{ id: string }>(
      `select id from duty where provider = $1 and agreement = $2 and state in ('open', 'person')
       and (key = $3 or starts_with(key, $3 || ' ('))`,
      [by.provider, agreement, `destroyIdentityCopy:${instruction}`],
    ),
  )
  for (const { id } of rows)
    await confirmByHand(
      by.running,
      { provider: by.provider, customer, agreement, duty: id },
      { person: by.who.person.id },
    )
}
