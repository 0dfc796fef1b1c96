import multipart from '@fastify/multipart'
import { readProvider } from '../../access/provider.ts'
import {
  type Look,
  logoBytesMax,
  logoIn,
  logoNotTaken,
  readHost,
  readLook,
  saveLogo,
  saveLook,
  takeHost,
} from '../../applications/look.ts'
import { programFor } from '../../duties/programs.ts'
import { nowOf } from '../../journal/intake/clock.ts'
import { readPublished } from '../../journal/published.ts'
import { everyCustomer, inTransaction, type Transaction } from '../../journal/transaction.ts'
import { isPrintable } from '../../papers/press/printable-mark.ts'
import { versionsOn } from '../../terms/edition/published.ts'
import { offerOf } from '../../terms/engine/offer.ts'
import { dayAt } from '../../terms/grammar/day.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { type Door, type Inside, inside, type Route } from '../door.ts'
import { requestNotUnderstood } from '../problems.ts'
import { answers, free, list, object, orNull, ref, type Schema, text } from '../schema.ts'

/** How a provider looks to applicants, as its administrator sees it. */
export interface LookView {
  readonly provider: string
  readonly look: Look
  readonly logo: string | null
  readonly host: string | null
  /** The hosts that can be taken. */
  readonly hosts: readonly string[]
  /** Items whose price the terms leave to what the provider publishes. */
  readonly published: readonly { readonly item: string; readonly title: Said; readonly is: 'net' | 'gross' }[]
}

const colour: Schema = { type: 'string', pattern: '^#[0-9a-f]{6}$' }
const words = (maxLength: number): Schema =>
  object({ de: { type: 'string', maxLength }, en: { type: 'string', maxLength } })
const lookSchema = object({
  title: { type: 'string', minLength: 1, maxLength: 80, pattern: '\\S' },
  greeting: words(200),
  hint: words(600),
  accent: object({ light: colour, dark: colour }),
  imprint: { type: 'string', maxLength: 600 },
  email: { type: 'string', maxLength: 200 },
  prices: { type: 'object', additionalProperties: { type: 'string', pattern: '^\\d{1,9}\\.\\d\\d$' } },
})
const viewSchema = object({
  provider: text,
  look: free,
  logo: orNull(text),
  host: orNull(text),
  hosts: list(text),
  published: list(object({ item: text, title: ref('Said'), is: { enum: ['net', 'gross'] } })),
})

const hostsOf = ({ place }: Door): readonly string[] => (place?.origins ?? []).map((origin) => new URL(origin).host)

/** How the provider looks to those who are not its customers yet. */
export const providerLook: Route = (api, door) => {
  api.get(
    '/provider-look',
    {
      config: { right: 'manage the provider' },
      schema: { summary: 'How the provider looks to applicants', response: answers({ 200: viewSchema }) },
    },
    async (request) => {
      const by = inside(door, request)
      return inTransaction(by.running.app, { provider: by.provider, customer: everyCustomer }, (transaction) =>
        viewOf(transaction, door, by),
      )
    },
  )
}

async function viewOf(transaction: Transaction, door: Door, { running, provider }: Inside): Promise<LookView> {
  const found = await readProvider(transaction, provider)
  const { look, logo } = await readLook(transaction, provider, found?.title ?? '')
  const now = await nowOf(transaction, running, provider)
  const terms = found?.terms ?? ''
  const published = await readPublished(transaction, terms)
  const all = programFor(running, { terms, versions: {}, published })
  const { items } = offerOf(programFor(running, { terms, versions: versionsOn(all.terms, dayAt(now)), published }), now)
  return {
    ...{ provider: found?.name ?? '', look, hosts: hostsOf(door), host: await readHost(transaction, provider) },
    logo: logo && `/api/offers/${found?.name}/logo?${logo}`,
    published: items.flatMap(({ item, title, offering }) =>
      offering.priced === 'as published' ? [{ item, title, is: offering.prices }] : [],
    ),
  }
}

/** The administrator changes how the provider looks, what it publishes, and under which host it is found. */
export const changeLook: Route = (api, door) => {
  api.post<{ Body: { look: Look; host: string | null } }>(
    '/provider-look',
    {
      config: { right: 'manage the provider' },
      schema: {
        summary: 'Change how the provider looks to applicants',
        body: object({ look: lookSchema, host: orNull({ type: 'string', maxLength: 253 }) }),
        response: answers({ 200: viewSchema }),
      },
    },
    async (request) => {
      const by = inside(door, request)
      return inTransaction(by.running.app, { provider: by.provider, customer: everyCustomer }, async (transaction) => {
        await saveLook(transaction, by.provider, request.body.look)
        await takeHost(transaction, by.provider, request.body.host || null, hostsOf(door))
        return viewOf(transaction, door, by)
      })
    },
  )
}

/** The administrator lays down a logo; what it is, is told by what stands in it. */
export const changeLogo: Route = (api, door) => {
  api.register(async (uploads) => {
    await uploads.register(multipart, {
      limits: { fileSize: logoBytesMax + 1, files: 1, fields: 0, parts: 1, headerPairs: 20 },
      throwFileSizeLimit: false,
    })
    uploads.post(
      '/provider-look/logo',
      {
        config: { right: 'manage the provider' },
        bodyLimit: logoBytesMax + 10_000,
        schema: {
          summary: 'Lay down a logo',
          description: 'multipart/form-data with one file: a small PNG, JPEG or WebP.',
          consumes: ['multipart/form-data'],
          response: answers({ 200: viewSchema }),
        },
      },
      async (request) => {
        const by = inside(door, request)
        const file = request.isMultipart() ? await request.file() : undefined
        if (!file)
          throw requestNotUnderstood([
            { field: 'file', seen: '', de: 'Es kam keine Datei an.', en: 'No file arrived.' },
          ])
        const logo = logoIn(await file.toBuffer())
        if (!(await isPrintable(by.running.press, { format: logo.kind, content: logo.content }))) throw logoNotTaken()
        return inTransaction(
          by.running.app,
          { provider: by.provider, customer: everyCustomer },
          async (transaction) => {
            const found = await readProvider(transaction, by.provider)
            await saveLogo(transaction, by.provider, found?.title ?? '', logo)
            return viewOf(transaction, door, by)
          },
        )
      },
    )
  })
}
