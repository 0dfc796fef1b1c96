import type { AgreementKey } from '../../journal/fact.ts'
import type { Day, Instant } from '../../terms/grammar/day.ts'
import type { Language } from '../../terms/grammar/said.ts'

/** What a paper is to whoever receives it. */
export const paperKinds = [
  'letter',
  'invoice',
  'correction of an invoice',
  'cancellation of an invoice',
  'standing invoice',
  'signed edition',
  'processing agreement',
  'change notice',
  'proof of conclusion',
  'proof of export',
  'proof of erasure',
] as const
export type PaperKind = (typeof paperKinds)[number]

/**
 * Under which key of the customer a paper is sealed. What is erased at different times is sealed under different keys: words that
 * were exchanged, records that tax and commercial law keep for years (§ 147 AO, § 257 HGB), and the agreement itself.
 */
export type PaperPurpose = 'correspondence' | 'accounting' | 'contract'

/** Which purpose each kind serves. */
export const purposeOf: Readonly<Record<PaperKind, PaperPurpose>> = {
  letter: 'correspondence',
  invoice: 'accounting',
  'correction of an invoice': 'accounting',
  'cancellation of an invoice': 'accounting',
  'standing invoice': 'accounting',
  'signed edition': 'contract',
  'processing agreement': 'contract',
  'change notice': 'contract',
  'proof of conclusion': 'contract',
  'proof of export': 'contract',
  'proof of erasure': 'contract',
}

/**
 * What the key of a paper of some day is for. Vouchers of each year have a key of their own, since law counts from the end of the year in which
 * they came about (§ 147 (4) AO): each year's are erased when its time is over, also while their customer goes on.
 *
 * @example sealedFor('invoice', '2026-05-01') === 'accounting 2026'
 */
export function sealedFor(kind: PaperKind, madeOn: Day): string {
  const purpose = purposeOf[kind]
  return purpose === 'accounting' ? `${purpose} ${madeOn.slice(0, 4)}` : purpose
}

/** Which paper: the agreement, and the duty that it carries out, `issueInvoice:fee 2026-05#1`, or its kind and what it is about. */
export interface PaperKey extends AgreementKey {
  readonly paper: string
}

/** A paper as it is kept, without what it says. */
export interface Paper extends PaperKey {
  readonly kind: PaperKind
  /** What people call it by, where it has a number of its own: `RE-2026-000017`. */
  readonly number: string | null
  readonly language: Language
  readonly madeAt: Instant
  /** How many facts of the agreement it was made from. */
  readonly known: number
  /** SHA-256 of the file, in hexadecimal digits. */
  readonly digest: string
  readonly bytes: number
}
