/** The rules `BR-S-01` to `BR-S-10` of a family. */
const from = (family: string, first: number, last: number, digits = 2): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, place) => `${family}-${String(first + place).padStart(digits, '0')}`)
const these = (family: string, ...numbers: readonly (number | string)[]): readonly string[] =>
  numbers.map((number) => `${family}-${typeof number === 'number' ? String(number).padStart(2, '0') : number}`)

/**
 * The business rules that the lists of the norm and of XRechnung name, by their families: EN 16931-1:2017 with its amendments, clause 6.4
 * and annex of code lists, as its Schematron 1.3 numbers them, and XRechnung 3.0. Numbers that are left out were never given, or withdrawn.
 */
export const knownRules: Readonly<Record<string, readonly string[]>> = {
  Document: [...from('BR', 1, 33), ...these('BR', 36, 37, 38), ...from('BR', 41, 57), ...from('BR', 61, 65)],
  Conditions: from('BR-CO', 3, 26),
  Decimals: [...these('BR-DEC', 1, 2, 5, 6), ...from('BR-DEC', 9, 20), ...these('BR-DEC', 23, 24, 25, 27, 28)],
  'Standard rate': from('BR-S', 1, 10),
  'Zero rate': from('BR-Z', 1, 10),
  Exempt: from('BR-E', 1, 10),
  'Reverse charge': from('BR-AE', 1, 10),
  'Within the Union': from('BR-IC', 1, 12),
  Export: from('BR-G', 1, 10),
  'Outside of VAT': from('BR-O', 1, 14),
  'Canary Islands': from('BR-IG', 1, 10),
  'Ceuta and Melilla': from('BR-IP', 1, 10),
  'Split payment': from('BR-B', 1, 2),
  'Code lists': [...these('BR-CL', 1), ...from('BR-CL', 3, 8), ...these('BR-CL', 10, 11), ...from('BR-CL', 13, 26)],
  XRechnung: [
    ...from('BR-DE', 1, 11, 1),
    ...from('BR-DE', 14, 22, 1),
    ...these('BR-DE', '23-a', '23-b', '24-a', '24-b', '25-a', '25-b', '26', '27', '28', '30', '31', 'TMP-32'),
  ],
}

/** Rules that no invoice of ours can break, by what makes that so. */
export const unbreakable: readonly { readonly rules: readonly string[]; readonly because: string }[] = [
  {
    rules: ['BR-01', 'BR-DE-21'],
    because: 'the specification is written from the profile, of which there are two',
  },
  {
    rules: [...these('BR', 8, 10, 12, 13, 14, 15, 26)],
    because: 'an address, the totals and the price of each line can not be left out of the invoice as data',
  },
  {
    rules: [...these('BR', 31, 32, 36, 37, 41, 43), 'BR-CO-04'],
    because: 'an adjustment has an amount and a category, a line has a category, or the program does not compile',
  },
  {
    rules: from('BR', 45, 48),
    because: 'each row of the breakdown of VAT has its amounts, category and rate, or it does not compile',
  },
  { rules: [...(knownRules.Decimals ?? [])], because: 'amounts are whole cents and written with two decimals' },
  { rules: from('BR-CO', 5, 8), because: 'an adjustment says its reason in words, and no code stands beside them' },
  { rules: from('BR-CO', 21, 24), because: 'they ask for a reason as BR-33, BR-38, BR-42 and BR-44 do' },
  { rules: ['BR-S-09'], because: 'it asks for the tax of a row as BR-CO-17 does' },
  { rules: [...from('BR', 17, 20), 'BR-56'], because: 'no other payee and no tax representative is ever named' },
  {
    rules: these('BR', 28, 54, 64, 65),
    because: 'no gross price, attribute or standard identifier of an item is written',
  },
  { rules: ['BR-51', 'BR-DE-24-a', 'BR-DE-24-b'], because: 'nothing is paid by card' },
  { rules: ['BR-52', 'BR-DE-22'], because: 'no supporting document is enclosed' },
  { rules: ['BR-53', 'BR-CO-03'], because: 'no currency of account and no tax point is written' },
  { rules: ['BR-DE-18'], because: 'no discount for early payment is offered' },
  {
    rules: these('BR-CL', 3, 5, 6, 7, 8, 10, 11, 13, 15, 21, 24),
    because: 'those codes are constants or not written',
  },
  {
    rules: [...from('BR-IG', 1, 10), ...from('BR-IP', 1, 10), ...from('BR-B', 1, 2)],
    because: 'taxes of the Canary Islands, of Ceuta and Melilla, and the split payment of Italy are no category here',
  },
]
