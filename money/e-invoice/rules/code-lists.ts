import { countries } from '../../country.ts'
import type { EInvoice } from '../invoice.ts'
import { isThere, type Rule, rule } from '../rule.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** UNTDID 1001, of which an invoice or a credit note may be. */
const kinds = words(
  '71 80 81 82 83 84 102 130 202 203 204 211 218 219 261 262 295 296 308 325 326 331 380 381 382 383 384 385 386 387 388 389 390 393 394 395 396 420 456 457 458 527 532 553 575 623 633 751 780 817 870 875 876 877 935',
)
/** ISO 4217, of the currencies in which somebody in Europe is billed. */
const currencies = words('EUR CHF DKK SEK NOK PLN CZK HUF RON BGN ISK GBP USD')
/** UNTDID 4461, the means that providers use. */
const means = words('1 10 20 30 42 48 49 54 55 57 58 59 68 97')
/** UNTDID 5189 and 7161, as far as providers give or charge so. */
const allowanceReasons = words('41 42 60 62 63 64 65 66 67 68 70 71 88 95 100 102 103 104 105')
const chargeReasons = words('AA AAA AAC ABK ABL ADC ADR AEO AES ADT FC FI LA PC SH TX')
/** UN/ECE Recommendation 20, the units that are sold here. */
const units = words('C62 H87 XPP MON DAY HUR MIN ANN WEE QAN LS AD E34 E35 4L 2P KWH P1 NMP')
/** The list of electronic addresses (EAS). */
const addressSchemes = words(
  '0002 0007 0009 0037 0060 0088 0096 0106 0130 0135 0142 0151 0183 0184 0188 0190 0191 0192 0193 0195 0196 0198 0199 0200 0201 0202 0204 0208 0209 0210 0211 0212 0213 0215 0216 0217 0218 0221 0225 0230 0235 0240 9901 9910 9913 9914 9915 9918 9919 9920 9922 9923 9924 9925 9926 9927 9928 9929 9930 9931 9932 9933 9934 9935 9936 9937 9938 9939 9940 9941 9942 9943 9944 9945 9946 9947 9948 9949 9950 9951 9952 9953 9957 9959 AN AQ AS AU EM',
)
/** VATEX, the reasons for no tax that providers of services meet. */
const exemptions = words(
  'VATEX-EU-AE VATEX-EU-IC VATEX-EU-G VATEX-EU-O VATEX-EU-132 VATEX-EU-143 VATEX-EU-148 VATEX-EU-151 VATEX-EU-309',
)
const categories = words('S Z E AE K G O')

/** What is missing altogether is the matter of another rule. */
const isOne = (list: ReadonlySet<string>, code: string | undefined): boolean => !isThere(code) || list.has(code ?? '')

/** The numbers that VAT identifiers begin with: the country's own, EL for Greece, XI for Northern Ireland. */
const prefixes = new Set([...countries, 'EL', 'XI'])

const addresses = ({ seller, buyer, delivery }: EInvoice) =>
  [seller.address, buyer.address, delivery?.address].filter((address) => address !== undefined)
const adjustments = (invoice: EInvoice, which: 'allowances' | 'charges') => [
  ...invoice[which],
  ...invoice.lines.flatMap((line) => line[which]),
]

/** Codes come from the lists that the norm names (EN 16931-1, 6.4.4); of long lists those are here that providers of services use. */
export const codeRules: readonly Rule[] = [
  rule('BR-CL-01', 'Die Art der Rechnung steht in UNTDID 1001', 'the kind of invoice is in UNTDID 1001', ({ type }) =>
    isOne(kinds, type),
  ),
  rule('BR-CL-04', 'Die Währung steht in ISO 4217', 'the currency is in ISO 4217', ({ currency }) =>
    isOne(currencies, currency),
  ),
  rule('BR-CL-14', 'Jeder Staat steht in ISO 3166-1', 'each country is in ISO 3166-1', (invoice) =>
    addresses(invoice).every(({ country }) => isOne(countries, country)),
  ),
  rule('BR-CL-16', 'Die Zahlungsart steht in UNTDID 4461', 'the means of payment is in UNTDID 4461', ({ payment }) =>
    isOne(means, payment?.means),
  ),
  rule(
    'BR-CL-17',
    'Jede Steuerkategorie steht in UNTDID 5305',
    'each VAT category is in UNTDID 5305',
    ({ breakdown, allowances, charges }) =>
      [
        ...breakdown.map(({ category }) => category),
        ...[...allowances, ...charges].map(({ vat }) => vat.category),
      ].every((code) => categories.has(code)),
  ),
  rule(
    'BR-CL-18',
    'Jede Steuerkategorie einer Position steht in UNTDID 5305',
    'each VAT category of a line is in UNTDID 5305',
    ({ lines }) => lines.every(({ vat }) => categories.has(vat.category)),
  ),
  rule(
    'BR-CL-19',
    'Jeder Grund eines Nachlasses steht in UNTDID 5189',
    'each reason of an allowance is in UNTDID 5189',
    (invoice) => adjustments(invoice, 'allowances').every(({ reasonCode }) => isOne(allowanceReasons, reasonCode)),
  ),
  rule(
    'BR-CL-20',
    'Jeder Grund eines Zuschlags steht in UNTDID 7161',
    'each reason of a charge is in UNTDID 7161',
    (invoice) => adjustments(invoice, 'charges').every(({ reasonCode }) => isOne(chargeReasons, reasonCode)),
  ),
  rule('BR-CL-22', 'Jeder Grund ohne Steuer steht in VATEX', 'each reason for no tax is in VATEX', ({ breakdown }) =>
    breakdown.every(({ reasonCode }) => isOne(exemptions, reasonCode)),
  ),
  rule(
    'BR-CL-23',
    'Jede Einheit steht in der Empfehlung 20 der UN/ECE',
    'each unit is in UN/ECE Recommendation 20',
    ({ lines }) => lines.every(({ unit }) => isOne(units, unit)),
  ),
  rule(
    'BR-CL-25',
    'Das Schema jeder elektronischen Adresse steht in EAS',
    'the scheme of each electronic address is in EAS',
    ({ seller, buyer }) => [seller, buyer].every(({ electronic }) => isOne(addressSchemes, electronic?.scheme)),
  ),
  rule(
    'BR-CL-26',
    'Das Kürzel jeder USt-IdNr. ist das eines Staats',
    'the prefix of each VAT identifier is that of a country',
    ({ seller, buyer }) =>
      [seller.vatId, buyer.vatId].every(
        (id) => id === undefined || !/^[A-Z]{2}/.test(id) || prefixes.has(id.slice(0, 2)),
      ),
  ),
]
