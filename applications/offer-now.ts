import { createHash } from 'node:crypto'
import { findProvider, type Provider } from '../access/provider.ts'
import { programFor } from '../duties/programs.ts'
import type { Running } from '../duties/running.ts'
import { nowOf } from '../journal/intake/clock.ts'
import { readPublished } from '../journal/published.ts'
import { inTransaction } from '../journal/transaction.ts'
import { documentsToSign, documentText } from '../terms/edition/text.ts'
import { type Offer, offerOf } from '../terms/engine/offer.ts'
import { dayAt, type Instant } from '../terms/grammar/day.ts'
import type { Document } from '../terms/grammar/document.ts'
import type { Language } from '../terms/grammar/said.ts'
import { type KeptLook, readLook } from './look.ts'
import { refuse } from './refusal.ts'

/** What a provider offers now, and how it looks. */
export interface OfferNow extends KeptLook {
  readonly provider: Provider
  readonly now: Instant
  readonly offer: Offer
  /** The documents that will bind whoever applies now. */
  readonly documents: readonly Document[]
}

/** A document as it was shown: what was read is known by the hash of its text. */
export interface ShownDocument {
  readonly document: string
  readonly version: string
  readonly language: Language
  readonly sha256: string
}

/**
 * What the provider of this name offers now.
 *
 * @throws Refusal OFFER_UNKNOWN, TERMS_UNKNOWN
 */
export async function offerNow(running: Running, name: string): Promise<OfferNow> {
  const provider = await findProvider(running.app, name)
  if (provider === undefined) throw offerUnknown(name)
  return inTransaction(running.app, { provider: provider.provider, customer: null }, async (transaction) => {
    const now = await nowOf(transaction, running, provider.provider)
    const kept = await readLook(transaction, provider.provider, provider.title)
    const published = await readPublished(transaction, provider.terms)
    const program = programFor(running, { terms: provider.terms, versions: {}, published })
    const documents = documentsToSign(program.terms, dayAt(now))
    const versions = Object.fromEntries(documents.map(({ id, version }) => [id, version]))
    const pinned = programFor(running, { terms: provider.terms, versions, published })
    return { ...kept, provider, now, documents, offer: offerOf(pinned, now, kept.look.prices) }
  })
}

/** The name of the provider whose offer opens under a host; undefined under all others. */
export async function providerAtHost(running: Pick<Running, 'app'>, host: string): Promise<string | undefined> {
  const { rows } = await running.app.query<{ name: string | null }>('select provider_at_host($1) as name', [
    host.toLowerCase(),
  ])
  return rows[0]?.name ?? undefined
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export const shownAs = (document: Document, language: Language): ShownDocument => ({
  document: document.id,
  version: document.version,
  language,
  sha256: sha256(documentText(document, language)),
})

/** By which it is known whether an offer is still the one that was shown: prices, tax, items, and whom it is for. */
export const digestOf = (offer: Offer): string => sha256(JSON.stringify(offer))

export const offerUnknown = (name: string) =>
  refuse({
    code: 'OFFER_UNKNOWN',
    seen: { de: `Unter „${name}“ bietet hier niemand etwas an`, en: `Nobody offers anything here as '${name}'` },
    expected: { de: 'der Name eines Anbieters, wie er ihn nennt', en: 'the name of a provider, as it gives it' },
    remedy: { de: 'Prüfen Sie den Link', en: 'Check the link' },
  })
