import type { Day } from '../../terms/grammar/day.ts'

/**
 * An invoice as EN 16931-1 means it: its business terms (BT) and groups (BG), under plain names. Amounts are whole cents, so that the
 * rules on decimals (BR-DEC) cannot be broken; credit notes have positive amounts and a type of their own.
 */
export interface EInvoice {
  /** BT-24 with BT-23: the norm, and what it was narrowed to. */
  readonly profile: Profile
  /** BT-1 */
  readonly number: string
  /** BT-2 */
  readonly issuedOn: Day
  /** BT-3, UNTDID 1001: 380 invoice, 381 credit note, 384 correction, 326 partial, 389 self-billed. */
  readonly type: string
  /** BT-5, ISO 4217 */
  readonly currency: string
  /** BT-9 */
  readonly dueOn?: Day
  /** BT-10: the Leitweg-ID, or what else the buyer asked to have quoted. */
  readonly buyerReference?: string
  /** BT-12 */
  readonly agreement?: string
  /** BT-13 */
  readonly order?: string
  /** BT-20 */
  readonly paymentTerms?: string
  /** BG-1 */
  readonly notes: readonly string[]
  /** BG-3: the invoice that this one corrects or takes back. */
  readonly preceding: readonly { readonly number: string; readonly issuedOn?: Day }[]
  readonly seller: Party
  readonly buyer: Party
  /** BG-13 */
  readonly delivery?: { readonly on?: Day; readonly address?: Address }
  /** BG-14 */
  readonly period?: Period
  readonly payment?: Payment
  readonly allowances: readonly Adjustment[]
  readonly charges: readonly Adjustment[]
  readonly lines: readonly Line[]
  readonly totals: Totals
  readonly breakdown: readonly VatOf[]
}

/** What the invoice says it follows. */
export type Profile = 'EN 16931' | 'XRechnung'

/** In whole cents. */
export type Cents = number

/** BG-14, BG-26; both days belong to it. */
export interface Period {
  readonly from?: Day
  readonly to?: Day
}

/** BG-5, BG-8, BG-15 */
export interface Address {
  readonly lines: readonly string[]
  readonly city: string
  readonly postCode: string
  /** ISO 3166-1 alpha-2 */
  readonly country: string
}

/** BG-4, BG-7 */
export interface Party {
  readonly name: string
  readonly address: Address
  /** BT-31, BT-48: with the prefix of its country. */
  readonly vatId?: string
  /** BT-32: Steuernummer */
  readonly taxNumber?: string
  /** BT-30, BT-47: the number in the register. */
  readonly registration?: string
  /** BT-29, BT-46: the number by which the other side knows it. */
  readonly knownAs?: string
  /** BT-34, BT-49: where electronic invoices reach it; scheme from the list EAS. */
  readonly electronic?: { readonly scheme: string; readonly id: string }
  /** BG-6, BG-9 */
  readonly contact?: { readonly name: string; readonly phone: string; readonly mail: string }
}

/** BG-16 */
export interface Payment {
  /** BT-81, UNTDID 4461: 58 SEPA credit transfer, 59 SEPA direct debit, 30 credit transfer. */
  readonly means: string
  /** BT-83 */
  readonly remittance?: string
  /** BG-17 */
  readonly transferTo?: { readonly iban: string; readonly bic?: string; readonly holder?: string }
  /** BG-19 */
  readonly debit?: { readonly mandate: string; readonly creditor: string; readonly iban: string }
}

/** UNTDID 5305: S standard, Z zero, E exempt, AE reverse charge, K within the Union, G export, O outside of VAT. */
export type VatCategory = 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O'

export interface Vat {
  readonly category: VatCategory
  /** In percent; undefined where the category has none (O). */
  readonly rate?: number
}

/** BG-20, BG-21: taken off or put on for the whole invoice. */
export interface Adjustment {
  readonly amount: Cents
  readonly vat: Vat
  /** BT-97, BT-104 */
  readonly reason?: string
  /** BT-98 (UNTDID 5189), BT-105 (UNTDID 7161) */
  readonly reasonCode?: string
}

/** BG-25 */
export interface Line {
  readonly id: string
  /** BT-153 */
  readonly name: string
  /** BT-154 */
  readonly description?: string
  /** BT-129 */
  readonly quantity: number
  /** BT-130, UN/ECE Recommendation 20: C62 one, MON month, HUR hour, E34 gigabyte. */
  readonly unit: string
  /** BT-146: of one unit, in cents; parts of a cent are possible. Never negative: what is given back has a negative quantity. */
  readonly price: number
  /** BT-131 */
  readonly net: Cents
  readonly vat: Vat
  /** BG-26 */
  readonly period?: Period
  readonly allowances: readonly LineAdjustment[]
  readonly charges: readonly LineAdjustment[]
}

/** BG-27, BG-28 */
export type LineAdjustment = Omit<Adjustment, 'vat'>

/** BG-22 */
export interface Totals {
  /** BT-106 */
  readonly lines: Cents
  /** BT-107 */
  readonly allowances: Cents
  /** BT-108 */
  readonly charges: Cents
  /** BT-109 */
  readonly net: Cents
  /** BT-110 */
  readonly vat: Cents
  /** BT-112 */
  readonly gross: Cents
  /** BT-113 */
  readonly paid: Cents
  /** BT-114 */
  readonly rounding: Cents
  /** BT-115 */
  readonly due: Cents
}

/** BG-23 */
export interface VatOf extends Vat {
  readonly net: Cents
  readonly vat: Cents
  /** BT-120 */
  readonly reason?: string
  /** BT-121, VATEX */
  readonly reasonCode?: string
}
