import type { EInvoice, Line, Party, Profile } from '../money/e-invoice/invoice.ts'
import { netOf, sumUp } from '../money/e-invoice/sum-up.ts'
import type { Addressee } from '../papers/addressee.ts'
import type { Letterhead } from '../papers/letterhead/letterhead.ts'
import type { Day } from '../terms/grammar/day.ts'
import type { Language } from '../terms/grammar/said.ts'
import type { Bill, BilledLine } from './bill.ts'
import { Obstacle } from './obstacle.ts'
import { paymentTermsOf } from './payment-terms.ts'
import { reasonOfSmallBusiness, reasonsInWords } from './tax.ts'

/** Who bills whom, and in which language. */
export interface Parties {
  readonly letterhead: Letterhead
  readonly addressee: Addressee
  readonly language: Language
  /** The agreement, as both sides quote it. */
  readonly agreement: string
}

/** What is given to a bill when it leaves. */
export interface Issued {
  readonly number: string
  readonly issuedOn: Day
}

/** Net and tax are rounded once; the amount owed may differ from them by no more than this, in cents. */
const LARGEST_ROUNDING = 1

/** UNTDID 1001 */
const types = {
  invoice: '380',
  'standing invoice': '380',
  credit: '381',
  correction: '384',
  cancellation: '384',
} as const

/** The Leitweg-ID of a public body: coarse address, fine address, check digits. It is an electronic address of its own kind too (EAS 0204). */
const leitweg = /^\d{2,12}(-[A-Za-z0-9]{1,30})?-\d{2}$/
const isLeitweg = (reference: string | undefined): reference is string =>
  reference !== undefined && leitweg.test(reference)

/** Whoever quotes a Leitweg-ID gets XRechnung, a file that leaves beside the paper; all others get the file inside the paper. */
export const profileFor = ({ buyerReference }: Pick<Addressee, 'buyerReference'>): Profile =>
  isLeitweg(buyerReference) ? 'XRechnung' : 'EN 16931'

/**
 * A bill as EN 16931 means it. Totals and tax follow from the lines; what the terms say is owed must come out, to the cent that is lost
 * where a price with tax has no net price that makes it (BT-114).
 *
 * @throws Obstacle ROUNDING_TOO_LARGE
 */
export function eInvoiceOf(
  bill: Bill,
  { letterhead, addressee, language, agreement }: Parties,
  issued: Issued,
): EInvoice {
  const lines = bill.lines.map((line, place) => lineOf(line, String(place + 1), language))
  const inLanguage = (all: Bill['charges']) => all.map(({ reason, ...rest }) => ({ ...rest, reason: reason[language] }))
  const [allowances, charges] = [inLanguage(bill.allowances), inLanguage(bill.charges)]
  const summed = sumUp({ lines, allowances, charges }, { paid: bill.paid, reasons: reasonsFor(letterhead, language) })
  const rounding = bill.gross - summed.totals.gross
  if (Math.abs(rounding) > LARGEST_ROUNDING * Math.max(1, summed.breakdown.length))
    throw new Obstacle('ROUNDING_TOO_LARGE')
  const isOutside = summed.breakdown.some(({ category }) => category === 'O')
  const { buyerReference } = addressee
  const paymentTerms = paymentTermsOf(bill, language)
  return {
    profile: profileFor(addressee),
    ...issued,
    type: types[bill.is],
    currency: 'EUR',
    ...(bill.dueOn && bill.gross - bill.paid > 0 ? { dueOn: bill.dueOn } : {}),
    ...(buyerReference === undefined ? {} : { buyerReference }),
    ...{ agreement, paymentTerms, allowances, charges, lines },
    notes: bill.notes.map((note) => note[language]),
    preceding: bill.refersTo.map(({ number, issuedOn }) => ({ number, issuedOn })),
    seller: sellerOf(letterhead, isOutside),
    buyer: buyerOf(addressee, isOutside),
    ...(bill.deliveredOn ? { delivery: { on: bill.deliveredOn } } : {}),
    ...(bill.period ? { period: bill.period } : {}),
    payment: paymentOf(bill, letterhead, issued.number),
    breakdown: summed.breakdown,
    totals: { ...summed.totals, rounding, due: bill.gross - bill.paid },
  }
}

const reasonsFor = ({ smallBusiness }: Letterhead, language: Language) => ({
  ...reasonsInWords[language],
  ...(smallBusiness ? { E: { reason: reasonOfSmallBusiness[language] } } : {}),
})

function lineOf({ name, description, ...rest }: BilledLine, id: string, language: Language): Line {
  const line = {
    id,
    name: name[language],
    ...(description ? { description: description[language] } : {}),
    ...rest,
    ...{ allowances: [], charges: [] },
  }
  return { ...line, net: netOf(line) }
}

/** Beside what is outside of VAT no number of VAT may stand (BR-O-02 to 04). */
function sellerOf({ name, address, vatId, taxNumber, register, contact }: Letterhead, isOutside: boolean): Party {
  const registration = register ? `${register.court} ${register.number}` : undefined
  const isKnownByNumber = registration !== undefined || (vatId !== undefined && !isOutside)
  return {
    name,
    address,
    ...(vatId === undefined || isOutside ? {} : { vatId }),
    ...(taxNumber === undefined || isOutside ? {} : { taxNumber }),
    ...(registration === undefined ? {} : { registration }),
    // Whoever has no number but that of its tax office is known by that (BR-CO-26).
    ...(isKnownByNumber || taxNumber === undefined ? {} : { knownAs: taxNumber }),
    electronic: { scheme: 'EM', id: contact.mail },
    contact,
  }
}

function buyerOf(addressee: Addressee, isOutside: boolean): Party {
  const { name, organisation, lines, postCode, city, country, vatId } = addressee
  const electronic = electronicOf(addressee)
  return {
    name: organisation ?? name,
    address: { lines, postCode, city, country },
    ...(vatId === undefined || isOutside ? {} : { vatId }),
    ...(electronic ? { electronic } : {}),
  }
}

function electronicOf({ mail, buyerReference }: Addressee): Party['electronic'] {
  if (isLeitweg(buyerReference)) return { scheme: '0204', id: buyerReference }
  return mail === undefined ? undefined : { scheme: 'EM', id: mail }
}

/** By transfer where there is an account and something to pay; else it is set off (UNTDID 4461: 97). */
function paymentOf(bill: Bill, { bank, name }: Letterhead, number: string): NonNullable<EInvoice['payment']> {
  if (bank === undefined || bill.is === 'credit' || bill.gross - bill.paid <= 0) return { means: '97' }
  return { means: '58', remittance: number, transferTo: { holder: name, ...bank } }
}
