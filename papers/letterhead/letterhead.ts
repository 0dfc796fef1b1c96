import type { Transaction } from '../../journal/transaction.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import type { Language } from '../../terms/grammar/said.ts'

/** Where somebody is reached by post. */
export interface PostalAddress {
  /** Street and number, and what else stands above the place: `Musterstraße 1`. */
  readonly lines: readonly string[]
  readonly postCode: string
  readonly city: string
  /** ISO 3166-1 alpha-2: `DE`. */
  readonly country: string
}

/** Who a provider's papers come from: what § 35a GmbHG asks of business letters and § 14 (4) UStG of invoices. */
export interface Letterhead {
  /** The name of the company or of the person behind it, with its legal form. */
  readonly name: string
  readonly address: PostalAddress
  readonly register?: { readonly court: string; readonly number: string }
  /** Everybody who manages it, by full name. */
  readonly directors?: readonly string[]
  /** With the prefix of its country: `DE999999995`. This one or the tax number is always there. */
  readonly vatId?: string
  /** As the tax office writes it: `340/1234/5678`. */
  readonly taxNumber?: string
  /** It charges no VAT as a small business (§ 19 UStG), and its invoices say so. */
  readonly smallBusiness?: true
  /** Who answers questions about papers (BG-6 of EN 16931). */
  readonly contact: { readonly name: string; readonly phone: string; readonly mail: string }
  /** Where one pays to. */
  readonly bank?: { readonly iban: string; readonly bic?: string; readonly holder?: string }
  /** What the numbers of invoices begin with: `RE` for RE-2026-000017. */
  readonly invoicePrefix: string
}

/**
 * The letterhead of a provider; undefined while it has none, and then no paper leaves.
 *
 * @param at the instant for which it is asked, to make a paper of that time again; the newest, if left out
 */
export async function readLetterhead(
  transaction: Transaction,
  provider: string,
  at?: Instant,
): Promise<Letterhead | undefined> {
  const { rows } = await transaction.query<{ content: Letterhead }>(
    `select content from letterhead where provider = $1 and ($2::timestamptz is null or since <= $2)
     order by version desc limit 1`,
    [provider, at === undefined ? null : new Date(at).toISOString()],
  )
  return rows[0]?.content
}

/**
 * The one line above the address in the window of an envelope.
 *
 * @example 'Emscher-Lippe-Cloud GmbH · Musterstraße 1 · 45657 Recklinghausen'
 */
export const senderLine = ({ name, address }: Letterhead): string =>
  [name, ...address.lines, `${address.postCode} ${address.city}`].join(' · ')

/** What stands at the foot of each page: who it is, who speaks for it, where it is registered, taxed and paid. */
export function footOf(letterhead: Letterhead, language: Language): string {
  const { register, directors = [], vatId, taxNumber, contact, bank } = letterhead
  const words = footWords[language]
  return [
    senderLine(letterhead),
    ...(register ? [`${register.court} ${register.number}`] : []),
    ...(directors.length > 0 ? [`${words.directors}: ${directors.join(', ')}`] : []),
    ...(vatId ? [`${words.vatId} ${vatId}`] : []),
    ...(taxNumber ? [`${words.taxNumber} ${taxNumber}`] : []),
    ...[contact.phone, contact.mail],
    ...(bank ? [`IBAN ${inGroups(bank.iban)}`] : []),
    ...(bank?.bic ? [`BIC ${bank.bic}`] : []),
  ].join(' · ')
}

/** An IBAN as people read and type it: in groups of four. */
export const inGroups = (iban: string): string => iban.replaceAll(/(.{4})(?=.)/g, '$1 ')

const footWords = {
  de: { directors: 'Geschäftsführung', vatId: 'USt-IdNr.', taxNumber: 'Steuernummer' },
  en: { directors: 'Managing directors', vatId: 'VAT ID', taxNumber: 'Tax number' },
} as const
