import type { Vat } from '../money/e-invoice/invoice.ts'
import type { Reasons } from '../money/e-invoice/sum-up.ts'
import type { Said } from '../terms/grammar/said.ts'
import { Obstacle } from './obstacle.ts'

/** What somebody owes without getting anything for it: damages and interest bear no tax (UStAE 1.3). */
const untaxed: ReadonlySet<string> = new Set([
  ...['interest', 'damages', 'penalty', 'reminder fee', 'costs of a returned debit', 'lump sum'],
])

/** What is paid for a service, and what is given back of that. */
const taxed: ReadonlySet<string> = new Set([
  ...['fee', 'true-up', 'work', 'effort', 'help', 'costs', 'compensation', 'postage'],
  ...['reduction', 'refund', 'for future fees', 'for other contracts'],
])

/** What the customer earns from the provider. */
const earned: ReadonlySet<string> = new Set(['commission'])

/** Where both sides are, and what the customer is, as far as tax asks. */
export interface Places {
  readonly seller: string
  readonly buyer: string
  readonly buyerVatId: string | undefined
  /** The seller charges no VAT (§ 19 UStG). */
  readonly smallBusiness?: boolean
  /** § 13 BGB: services to consumers are taxed elsewhere than those to businesses (§ 3a (1), (5) UStG). */
  readonly consumer?: boolean
}

/** What the clause reckons with: a rate in percent; undefined for what bears no tax; or its terms say nothing of tax. */
export type Reckoned = number | undefined | 'not said'

/** The member states, by which a service to a business abroad is taxed at the recipient's place (Art. 44, 196 VAT Directive). */
const union: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
)

/** Whether a claim of this kind bears tax at all. */
export function bearsTax(kind: string): boolean {
  if (earned.has(kind)) throw new Obstacle('SELF_BILLING')
  if (untaxed.has(kind)) return false
  if (taxed.has(kind)) return true
  throw new Obstacle('TAX_UNCLEAR')
}

/**
 * How something is taxed. The terms reckon with a rate; where the parties' places contradict it, a person has to look. A service to a
 * business abroad is taxed where that is (§ 3a (2) UStG): in the Union it owes the tax itself, elsewhere no state of the Union asks for any.
 *
 * @throws Obstacle SMALL_BUSINESS, BUYER_ABROAD, CONSUMER_ABROAD, VAT_ID_ELSEWHERE, TAX_UNCLEAR
 */
export function taxOf(reckoned: Reckoned, places: Places): Vat {
  const { seller, buyer, smallBusiness } = places
  if (reckoned === undefined) return { category: 'O' }
  const percent = reckoned === 'not said' ? 0 : reckoned
  // Whoever shows a tax that it does not owe owes it (§ 14c UStG).
  if (smallBusiness && percent > 0) throw new Obstacle('SMALL_BUSINESS')
  if (buyer !== seller) return taxAbroad(percent, places)
  if (smallBusiness) return { category: 'E', rate: 0 }
  if (percent > 0) return { category: 'S', rate: percent }
  throw new Obstacle('TAX_UNCLEAR')
}

function taxAbroad(percent: number, { buyer, buyerVatId, consumer }: Places): Vat {
  // A consumer's own country may tax it, from some turnover on (§ 3a (5), § 18j UStG; Art. 58 VAT Directive).
  if (consumer) throw new Obstacle('CONSUMER_ABROAD')
  if (percent > 0) throw new Obstacle('BUYER_ABROAD')
  if (!union.has(buyer)) return { category: 'O' }
  // Without a number nobody can show that it is a business (Art. 18 Regulation 282/2011).
  if (buyerVatId === undefined) throw new Obstacle('CONSUMER_ABROAD')
  if (countryOf(buyerVatId) !== buyer) throw new Obstacle('VAT_ID_ELSEWHERE')
  return { category: 'AE', rate: 0 }
}

/** Greece begins its numbers otherwise than its addresses. */
function countryOf(vatId: string): string {
  const prefix = vatId.slice(0, 2)
  return prefix === 'EL' ? 'GR' : prefix
}

/** By which law no tax of the seller's country is shown to a customer abroad; undefined where no such question arises. */
export function whyTaxedAbroad({ category }: Vat, { seller, buyer }: Places): Said | undefined {
  if (buyer === seller) return undefined
  const [law, lawEn] =
    seller === 'DE' ? ['§ 3a Abs. 2 UStG', '§ 3a (2) UStG'] : ['Art. 44 MwStSystRL', 'Art. 44 VAT Directive']
  if (category === 'AE')
    return {
      de: `Ort der Leistung: ${countryIn('de', buyer)} (${law}). Die Umsatzsteuer schulden Sie dort als Empfänger (Art. 196 MwStSystRL).`,
      en: `Place of the service: ${countryIn('en', buyer)} (${lawEn}). You owe the VAT there as the recipient (Art. 196 VAT Directive).`,
    }
  return {
    de: `Ort der Leistung: ${countryIn('de', buyer)} (${law}). In ${countryIn('de', seller)} ist sie nicht steuerbar.`,
    en: `Place of the service: ${countryIn('en', buyer)} (${lawEn}). In ${countryIn('en', seller)} it is not taxable.`,
  }
}

const countryNames = {
  de: new Intl.DisplayNames('de', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
} as const
const countryIn = (language: 'de' | 'en', code: string): string => countryNames[language].of(code) ?? code

/** § 34a no. 5 UStDV asks for these words on what a small business issues. */
export const reasonOfSmallBusiness = {
  de: 'Steuerbefreiung für Kleinunternehmer (§ 19 UStG)',
  en: 'Exempt from VAT as a small business (§ 19 UStG)',
} as const

/** Why no tax is shown, in the words that § 14a (5) UStG asks for and in the code of the norm. */
export const reasonsInWords = {
  de: {
    AE: { reason: 'Steuerschuldnerschaft des Leistungsempfängers', reasonCode: 'VATEX-EU-AE' },
    O: { reason: 'Nicht steuerbar', reasonCode: 'VATEX-EU-O' },
    E: { reason: 'Steuerfrei' },
    K: { reason: 'Steuerfreie innergemeinschaftliche Lieferung', reasonCode: 'VATEX-EU-IC' },
    G: { reason: 'Steuerfreie Ausfuhrlieferung', reasonCode: 'VATEX-EU-G' },
  },
  en: {
    AE: { reason: 'Reverse charge', reasonCode: 'VATEX-EU-AE' },
    O: { reason: 'Outside the scope of VAT', reasonCode: 'VATEX-EU-O' },
    E: { reason: 'Exempt from VAT' },
    K: { reason: 'Exempt supply within the Union', reasonCode: 'VATEX-EU-IC' },
    G: { reason: 'Exempt export', reasonCode: 'VATEX-EU-G' },
  },
} as const satisfies Readonly<Record<'de' | 'en', Reasons>>
