import type { AgreementKey } from '../journal/fact.ts'
import { everyCustomer, type Scope } from '../journal/transaction.ts'

/** What of an agreement a bundle is about. */
export type Subject =
  | { readonly is: 'agreement' }
  /** What one person has declared or told, and nothing of anybody else. */
  | { readonly is: 'person'; readonly person: string }
  /** One matter, as its facts name it: `breach 1`. */
  | { readonly is: 'incident'; readonly name: string }

/** What a bundle is asked for, and what whoever asks may see. */
export interface BundleAsked {
  readonly agreement: AgreementKey
  readonly subject: Subject
  /** Staff of the provider sees names of both sides, a customer those of its own people. */
  readonly side: 'provider' | 'customer'
  /** Whether content is opened and papers lie in it. Without that facts stay sealed, and are proven all the same. */
  readonly seesContent: boolean
}

/** In whose name everything in it is read: the database shows it nothing else. */
export const scopeOf = ({ agreement: { provider, customer }, side }: BundleAsked): Scope => ({
  provider,
  customer: side === 'provider' ? everyCustomer : customer,
})

/** `agreement 7f0c2a1e-…`, as the list of a bundle says what it is about; for a part of it with which one. */
export function aboutOf({ agreement: { agreement }, subject }: BundleAsked): string {
  if (subject.is === 'agreement') return `agreement ${agreement}`
  return `agreement ${agreement} ${subject.is} ${subject.is === 'person' ? subject.person : subject.name}`
}
