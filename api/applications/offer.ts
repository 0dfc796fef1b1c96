import { findProvider } from '../../access/provider.ts'
import { inkOn } from '../../applications/contrast.ts'
import { logoBytesMax, readLogo } from '../../applications/look.ts'
import {
  digestOf,
  type OfferNow,
  offerNow,
  offerUnknown,
  providerAtHost,
  sha256,
} from '../../applications/offer-now.ts'
import { stampOf } from '../../applications/secret.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { documentText } from '../../terms/edition/text.ts'
import type { OfferedItem, Price, Source } from '../../terms/engine/offer.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import { type Applicant, applicants, type Confirmation, confirmations, spans } from '../../terms/grammar/offering.ts'
import type { Language, Said } from '../../terms/grammar/said.ts'
import type { Route } from '../door.ts'
import { amount, answers, count, day, flag, free, list, object, orNull, ref, text, time } from '../schema.ts'
import { type OfProvider, ofProvider } from './applicant.ts'

/** A price as the page shows it: both forms, and which of them the provider names. */
export interface ShownPrice {
  readonly is: 'net' | 'gross'
  readonly net: string | null
  readonly gross: string | null
  readonly vatPercent: number | null
  readonly source: Source
}
export interface ShownItem {
  readonly item: string
  readonly title: Said
  readonly says: Said
  readonly is: 'main' | 'added'
  readonly to: readonly string[]
  readonly most: number
  readonly per: Said
  readonly span: string
  readonly onRequest: boolean
  readonly price: ShownPrice | null
  readonly tiers: readonly { readonly upTo: number; readonly price: ShownPrice }[]
  readonly source: Source
}
export interface ShownOffer {
  readonly provider: string
  readonly title: string
  readonly now: string
  readonly isDemo: boolean
  readonly look: {
    readonly greeting: Said
    readonly hint: Said
    readonly imprint: string
    readonly email: string
    readonly accent: {
      readonly light: string
      readonly dark: string
      readonly onLight: string
      readonly onDark: string
    }
    readonly logo: string | null
  }
  readonly items: readonly ShownItem[]
  readonly admitted: readonly {
    readonly applicant: Applicant
    readonly says: Said
    readonly source: Source | null
    readonly evidence: Source | null
  }[]
  /** The boxes to be ticked, each with the clause that asks for it. */
  readonly confirmations: readonly { readonly box: Confirmation; readonly source: Source }[]
  readonly area: {
    readonly says: Said
    readonly countries: readonly string[]
    readonly doubtful: readonly string[]
    readonly source: Source
  } | null
  readonly concludedBy: { readonly by: 'acceptance' | 'registration'; readonly source: Source | null }
  readonly documents: readonly {
    readonly document: string
    readonly title: Said
    readonly version: string
    readonly sha256: Record<Language, string>
  }[]
  readonly digest: string
  readonly stamp: string
}

const source = object({ ref: text, says: ref('Said') })
const price = object({
  is: { enum: ['net', 'gross'] },
  net: orNull(amount),
  gross: orNull(amount),
  vatPercent: orNull(count),
  source,
})
const offerSchema = object({
  provider: text,
  title: text,
  now: time,
  isDemo: flag,
  look: object({
    greeting: ref('Said'),
    hint: ref('Said'),
    imprint: text,
    email: text,
    accent: object({ light: text, dark: text, onLight: text, onDark: text }),
    logo: orNull(text),
  }),
  items: list(
    object({
      item: text,
      title: ref('Said'),
      says: ref('Said'),
      is: { enum: ['main', 'added'] },
      to: list(text),
      most: count,
      per: ref('Said'),
      span: text,
      onRequest: flag,
      price: orNull(price),
      tiers: list(object({ upTo: count, price })),
      source,
    }),
    'What can be applied for, each with the clause that offers it and the clause that prices it',
  ),
  admitted: list(
    object({ applicant: text, says: ref('Said'), source: orNull(source), evidence: orNull(source) }),
    'Who may apply; evidence: the clause by which it is asked for',
  ),
  confirmations: list(
    object({ box: { enum: [...confirmations] }, source }),
    'Boxes without which nothing is concluded',
  ),
  area: orNull(object({ says: ref('Said'), countries: list(text), doubtful: list(text), source })),
  concludedBy: object({ by: { enum: ['acceptance', 'registration'] }, source: orNull(source) }),
  documents: list(object({ document: text, title: ref('Said'), version: day, sha256: free })),
  digest: { ...text, description: 'Sent back with the application, so that what was shown is what counts' },
  stamp: { ...text, description: 'When the form was opened; sent back with the application' },
})

/** What a provider offers, to whom, and at which price: all of it from its terms. */
export const offer: Route = (api, { running }) => {
  api.get<{ Params: OfProvider }>(
    '/offers/:provider',
    {
      config: { right: 'anybody' },
      schema: { summary: 'What a provider offers', params: ofProvider, response: answers({ 200: offerSchema }) },
    },
    async ({ params }): Promise<ShownOffer> => shown(running.master, await offerNow(running, params.provider)),
  )
}

/** Which provider's offer opens under the host that was asked. */
export const offerHere: Route = (api, { running }) => {
  api.get(
    '/offer-here',
    {
      config: { right: 'anybody' },
      schema: {
        summary: 'Whose offer opens under this host',
        response: answers({ 200: object({ provider: orNull(text) }) }),
      },
    },
    async ({ host }) => ({ provider: (await providerAtHost(running, host)) ?? null }),
  )
}

/** A document as it would be signed now, and its hash. */
export const offeredDocument: Route = (api, { running }) => {
  api.get<{ Params: OfProvider & { document: string }; Querystring: { language: Language } }>(
    '/offers/:provider/documents/:document',
    {
      config: { right: 'anybody' },
      schema: {
        summary: 'A document as it would be signed now',
        params: object({ provider: text, document: { type: 'string', maxLength: 60 } }),
        querystring: object({ language: { enum: ['de', 'en'] } }),
        response: answers({ 200: object({ title: ref('Said'), version: day, text, sha256: text }) }),
      },
    },
    async ({ params, query: { language } }) => {
      const { documents } = await offerNow(running, params.provider)
      const found = documents.find(({ id }) => id === params.document)
      if (!found) throw offerUnknown(`${params.provider}, ${params.document}`)
      const signed = documentText(found, language)
      return { title: found.title, version: found.version, text: signed, sha256: sha256(signed) }
    },
  )
}

/** The provider's logo, as it lies there. */
export const offeredLogo: Route = (api, { running }) => {
  api.get<{ Params: OfProvider }>(
    '/offers/:provider/logo',
    {
      config: { right: 'anybody' },
      schema: {
        summary: "A provider's logo",
        description: `A picture of at most ${logoBytesMax} bytes.`,
        params: ofProvider,
        response: answers({ 200: { description: 'The picture', type: 'string', format: 'binary' } }),
      },
    },
    async ({ params }, reply) => {
      const provider = await findProvider(running.app, params.provider)
      const logo =
        provider &&
        (await inTransaction(running.app, { provider: provider.provider, customer: null }, (transaction) =>
          readLogo(transaction, provider.provider),
        ))
      if (!logo) throw offerUnknown(params.provider)
      reply.header('cache-control', 'public, max-age=300')
      return reply
        .type(`image/${logo.kind}`)
        .serializer((content: unknown) => content as string)
        .send(logo.content)
    },
  )
}

function shown(master: Parameters<typeof stampOf>[0], now: OfferNow): ShownOffer {
  const { provider, look, logo, offer: found, documents } = now
  const { accent, title: _, prices: __, ...words } = look
  return {
    provider: provider.name,
    title: look.title,
    now: showInstant(now.now),
    isDemo: provider.isDemo,
    look: {
      ...words,
      accent: { ...accent, onLight: inkOn(accent.light), onDark: inkOn(accent.dark) },
      logo: logo && `/api/offers/${provider.name}/logo?${logo}`,
    },
    items: found.items.map(shownItem),
    admitted: found.admitted.map(({ applicant, source: by, evidence }) => ({
      applicant,
      says: applicants[applicant],
      source: by ?? null,
      evidence: evidence ?? null,
    })),
    confirmations: found.confirmations,
    area: found.area
      ? {
          says: { de: found.area.area.de, en: found.area.area.en },
          countries: found.area.area.countries,
          doubtful: found.area.area.doubtful,
          source: found.area.source,
        }
      : null,
    concludedBy: { by: found.concludedBy.by, source: found.concludedBy.source ?? null },
    documents: documents.map((document) => ({
      document: document.id,
      title: document.title,
      version: document.version,
      sha256: { de: sha256(documentText(document, 'de')), en: sha256(documentText(document, 'en')) },
    })),
    digest: digestOf(found),
    stamp: stampOf(master, provider.provider, Date.now()),
  }
}

function shownItem({ item, title, offering, price: one, tiers, source: by }: OfferedItem): ShownItem {
  return {
    ...{ item, title, source: by, is: offering.is, to: offering.to ?? [], most: offering.most, span: offering.per },
    says: { de: offering.de, en: offering.en },
    per: spans[offering.per],
    onRequest: offering.priced === 'on request',
    price: one ? shownPrice(one) : null,
    tiers: (tiers ?? []).map(({ upTo, price: each }) => ({ upTo, price: shownPrice(each) })),
  }
}

const shownPrice = ({ is, net, gross, vatPercent, source: by }: Price): ShownPrice => ({
  is,
  net: net?.toString() ?? null,
  gross: gross?.toString() ?? null,
  vatPercent: vatPercent ?? null,
  source: by,
})
