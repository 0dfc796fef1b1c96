/** What numbers of member states begin with where it is not the country's own code: Greece, and Northern Ireland. */
const form =
  /^(AT|BE|BG|CH|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|NO|PL|PT|RO|SE|SI|SK|XI)[0-9A-Z+*]{2,13}$/

/**
 * Whether something has the form of a VAT identification number. Of a German one the check digit is looked at too (ISO 7064, MOD 11,10);
 * whether it was ever given to anybody, only the tax office knows.
 *
 * @example isVatId('DE136695976') === true
 * @example isVatId('DE136695977') === false
 */
export function isVatId(text: string): boolean {
  if (!form.test(text)) return false
  return !text.startsWith('DE') || isGerman(text.slice(2))
}

function isGerman(digits: string): boolean {
  if (!/^\d{9}$/.test(digits)) return false
  let product = 10
  for (const digit of digits.slice(0, 8)) {
    const sum = (Number(digit) + product) % 10 || 10
    product = (sum * 2) % 11
  }
  return (11 - product) % 10 === Number(digits[8])
}
