import type { Cents, EInvoice, VatCategory, VatOf } from '../invoice.ts'
import { isThere, type Rule, rule } from '../rule.ts'

/** How a category of VAT is called, and what it asks of an invoice (EN 16931-1, 6.4.3; UNTDID 5305). */
interface Category {
  readonly code: VatCategory
  /** Under which letters its rules stand. */
  readonly letters: string
  readonly de: string
  readonly en: string
  readonly rate: 'above zero' | 'zero' | 'none'
  /** Whether the breakdown says why no tax is charged: it must, it must not. */
  readonly reason: boolean
  /** Which numbers of both sides it asks for. */
  readonly numbers: { readonly de: string; readonly en: string; readonly holds: (invoice: EInvoice) => boolean }
}

const sellerIsTaxed = ({ seller }: EInvoice): boolean => isThere(seller.vatId) || isThere(seller.taxNumber)
const ofSeller = {
  de: 'der Verkäufer nennt USt-IdNr. oder Steuernummer',
  en: 'the seller gives its VAT identifier or tax number',
  holds: sellerIsTaxed,
}

const categories: readonly Category[] = [
  {
    code: 'S',
    letters: 'S',
    de: 'Regelsteuersatz',
    en: 'standard rate',
    rate: 'above zero',
    reason: false,
    numbers: ofSeller,
  },
  { code: 'Z', letters: 'Z', de: 'Nullsatz', en: 'zero rate', rate: 'zero', reason: false, numbers: ofSeller },
  { code: 'E', letters: 'E', de: 'Steuerbefreiung', en: 'exempt', rate: 'zero', reason: true, numbers: ofSeller },
  {
    ...{
      code: 'AE',
      letters: 'AE',
      de: 'Steuerschuld des Empfängers',
      en: 'reverse charge',
      rate: 'zero',
      reason: true,
    },
    numbers: {
      de: 'der Verkäufer nennt USt-IdNr. oder Steuernummer, der Käufer USt-IdNr. oder Registernummer',
      en: 'the seller gives its VAT identifier or tax number, the buyer its VAT identifier or number in the register',
      holds: (invoice) =>
        sellerIsTaxed(invoice) && (isThere(invoice.buyer.vatId) || isThere(invoice.buyer.registration)),
    },
  },
  {
    ...{
      code: 'K',
      letters: 'IC',
      de: 'innergemeinschaftliche Lieferung',
      en: 'supply within the Union',
      rate: 'zero',
      reason: true,
    },
    numbers: {
      de: 'beide Seiten nennen ihre USt-IdNr.',
      en: 'both sides give their VAT identifier',
      holds: ({ seller, buyer }) => isThere(seller.vatId) && isThere(buyer.vatId),
    },
  },
  {
    ...{ code: 'G', letters: 'G', de: 'Ausfuhr', en: 'export', rate: 'zero', reason: true },
    numbers: {
      de: 'der Verkäufer nennt seine USt-IdNr.',
      en: 'the seller gives its VAT identifier',
      holds: ({ seller }) => isThere(seller.vatId),
    },
  },
  {
    ...{ code: 'O', letters: 'O', de: 'nicht steuerbar', en: 'outside of VAT', rate: 'none', reason: true },
    numbers: {
      de: 'keine Seite nennt eine USt-IdNr.',
      en: 'neither side gives a VAT identifier',
      holds: ({ seller, buyer }) => !isThere(seller.vatId) && !isThere(buyer.vatId),
    },
  },
]

const padded = (number: number): string => String(number).padStart(2, '0')

/** Whatever is taxed on an invoice, with its sign: lines and charges add, allowances take off. */
const taxed = ({ lines, allowances, charges }: EInvoice) => [
  ...lines.map(({ vat, net }) => ({ vat, amount: net, of: 'lines' as const })),
  ...allowances.map(({ vat, amount }) => ({ vat, amount: -amount, of: 'allowances' as const })),
  ...charges.map(({ vat, amount }) => ({ vat, amount, of: 'charges' as const })),
]
const rowsOf = ({ breakdown }: EInvoice, code: VatCategory): readonly VatOf[] =>
  breakdown.filter(({ category }) => category === code)

function rulesOf(category: Category): readonly Rule[] {
  const { code, letters, de, en, rate, reason, numbers } = category
  const named = (number: number, deSays: string, enSays: string, holds: Rule['holds']): Rule =>
    rule(`BR-${letters}-${padded(number)}`, `${de}: ${deSays}`, `${en}: ${enSays}`, holds)
  const uses = (invoice: EInvoice, part: ReturnType<typeof taxed>[number]['of']): boolean =>
    taxed(invoice).some(({ vat, of }) => of === part && vat.category === code)
  const parts = [
    ['lines', 'Position', 'line'],
    ['allowances', 'Nachlass', 'allowance'],
    ['charges', 'Zuschlag', 'charge'],
  ] as const

  const rateIsRight = (given: number | undefined): boolean =>
    rate === 'none' ? given === undefined : rate === 'zero' ? given === 0 : given !== undefined && given > 0
  const rateInWords = {
    'above zero': ['über null', 'above zero'],
    zero: ['null', 'zero'],
    none: ['nicht genannt', 'not given'],
  } as const

  return [
    named(
      1,
      'was so besteuert ist, steht so in der Aufschlüsselung',
      'what is taxed so stands so in the breakdown',
      (invoice) => {
        const isUsed = taxed(invoice).some(({ vat }) => vat.category === code)
        const rows = rowsOf(invoice, code).length
        return isUsed ? (code === 'S' ? rows > 0 : rows === 1) : rows === 0
      },
    ),
    ...parts.map(([part, dePart, enPart], place) =>
      named(
        2 + place,
        `mit ${dePart} gilt: ${numbers.de}`,
        `with a ${enPart}: ${numbers.en}`,
        (invoice) => !uses(invoice, part) || numbers.holds(invoice),
      ),
    ),
    ...parts.map(([part, dePart, enPart], place) =>
      named(
        5 + place,
        `der Satz (${dePart}) ist ${rateInWords[rate][0]}`,
        `the rate (${enPart}) is ${rateInWords[rate][1]}`,
        (invoice) =>
          taxed(invoice).every(({ vat, of }) => of !== part || vat.category !== code || rateIsRight(vat.rate)),
      ),
    ),
    named(
      8,
      'der Nettobetrag je Satz ist die Summe dessen, was so besteuert ist',
      'the net amount of each rate is the sum of what is taxed so',
      (invoice) => rowsOf(invoice, code).every(({ rate: of, net }) => net === sumOf(invoice, code, of)),
    ),
    ...(rate === 'above zero'
      ? []
      : [
          named(9, 'die Steuer ist null', 'the tax is zero', (invoice) =>
            rowsOf(invoice, code).every(({ vat }) => vat === 0),
          ),
        ]),
    reason
      ? named(10, 'die Aufschlüsselung nennt den Grund', 'the breakdown gives the reason', (invoice) =>
          rowsOf(invoice, code).every((row) => isThere(row.reason) || isThere(row.reasonCode)),
        )
      : named(10, 'die Aufschlüsselung nennt keinen Grund', 'the breakdown gives no reason', (invoice) =>
          rowsOf(invoice, code).every((row) => !isThere(row.reason) && !isThere(row.reasonCode)),
        ),
  ]
}

/** Where a category is taxed at one rate alone, all of it counts together. */
const sumOf = (invoice: EInvoice, code: VatCategory, rate: number | undefined): Cents =>
  taxed(invoice)
    .filter(({ vat }) => vat.category === code && (code !== 'S' || vat.rate === rate))
    .reduce((total, { amount }) => total + amount, 0)

const isOutside = (invoice: EInvoice): boolean => rowsOf(invoice, 'O').length > 0
const aloneOutside =
  (of: ReturnType<typeof taxed>[number]['of']) =>
  (invoice: EInvoice): boolean =>
    !isOutside(invoice) || taxed(invoice).every((each) => each.of !== of || each.vat.category === 'O')

/** What the categories ask for, one like the other, and what two of them ask beyond it. */
export const vatRules: readonly Rule[] = [
  ...categories.flatMap(rulesOf),
  rule(
    'BR-IC-11',
    'Eine innergemeinschaftliche Lieferung nennt den Tag oder Zeitraum der Lieferung',
    'a supply within the Union names the day or period of the supply',
    (invoice) =>
      rowsOf(invoice, 'K').length === 0 ||
      isThere(invoice.delivery?.on) ||
      isThere(invoice.period?.from) ||
      isThere(invoice.period?.to),
  ),
  rule(
    'BR-IC-12',
    'Eine innergemeinschaftliche Lieferung nennt den Staat, in den geliefert wurde',
    'a supply within the Union names the country it went to',
    (invoice) => rowsOf(invoice, 'K').length === 0 || isThere(invoice.delivery?.address?.country),
  ),
  rule(
    'BR-O-11',
    'Neben nicht Steuerbarem steht nichts anderes in der Aufschlüsselung',
    'beside what is outside of VAT nothing else stands in the breakdown',
    (invoice) => !isOutside(invoice) || invoice.breakdown.length === 1,
  ),
  rule(
    'BR-O-12',
    'Neben nicht Steuerbarem steht keine andere Position',
    'beside what is outside of VAT there is no other line',
    aloneOutside('lines'),
  ),
  rule(
    'BR-O-13',
    'Neben nicht Steuerbarem steht kein anderer Nachlass',
    'beside what is outside of VAT there is no other allowance',
    aloneOutside('allowances'),
  ),
  rule(
    'BR-O-14',
    'Neben nicht Steuerbarem steht kein anderer Zuschlag',
    'beside what is outside of VAT there is no other charge',
    aloneOutside('charges'),
  ),
]
