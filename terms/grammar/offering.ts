import type { Fact } from './fact.ts'
import type { Net } from './money.ts'
import { type Said, say } from './said.ts'

/** Who may apply, as the fact that tells of an application has it. */
export const applicants = {
  company: { de: 'Unternehmen', en: 'company' },
  'public body': { de: 'öffentliche Stelle', en: 'public body' },
  association: { de: 'Verein', en: 'association' },
  consumer: { de: 'Verbraucher', en: 'consumer' },
} as const satisfies Readonly<Record<string, Said>>
export type Applicant = keyof typeof applicants

/** What whoever applies confirms by a box, as the fact that tells of an application has it. */
export const confirmations = ['acceptsTerms', 'commercialUse', 'authorised'] as const
export type Confirmation = (typeof confirmations)[number]

/** For how long a price is. */
export const spans = {
  month: { de: 'im Monat', en: 'a month' },
  year: { de: 'im Jahr', en: 'a year' },
  'user and month': { de: 'je Nutzer und Monat', en: 'per user and month' },
} as const satisfies Readonly<Record<string, Said>>
export type Span = keyof typeof spans
/** For how long a sum is: what several users pay is no price per user. */
export const spanOfSum = (span: Span): Span => (span === 'user and month' ? 'month' : span)

/** What can be applied for, or added to it. */
export interface Offering extends Said {
  /** One main item is chosen; what is added stands beside one of the items in `to`. */
  readonly is: 'main' | 'added'
  readonly to?: readonly string[]
  readonly per: Span
  /**
   * Where its price is found: a price clause of the terms, what the provider publishes because the terms refer to it, or an
   * individual offer.
   */
  readonly priced: 'by a clause' | 'as published' | 'on request' | 'free'
  /** Whether prices of this provider are said without or with value added tax. */
  readonly prices: 'net' | 'gross'
  /** How many one may order at most: one, where it is there or not. */
  readonly most: number
  /** Prices by number, where the number decides: up to ten users, up to twenty. */
  readonly tiers?: readonly Tier[]
  /** As what an order of it is told, so that the other clauses find it. */
  readonly ordered:
    | 'booked'
    | 'a yearly term'
    | 'a plan'
    | 'a free plan'
    | 'a subscription'
    | 'an order'
    | 'with an order'
    | 'not at all'
  /** Of an order by term: what is ordered, for which term; and what stands beside it, as which storage. */
  readonly order?: { readonly item: string; readonly variant: Fact<'orderPlaced'>['variant'] }
  readonly storage?: string
}
export interface Tier {
  readonly upTo: number
  readonly price: Net
}

type Asked = Omit<Offering, 'de' | 'en' | 'most'> & { readonly most?: number }

/** What is offered, as a sentence names it: `offering('500 GB für einen Nutzer', '500 GB for one user', { … })`. */
export const offering = (de: string, en: string, asked: Asked) =>
  say(de, en, { is: { de, en, most: 1, ...asked } satisfies Offering })
