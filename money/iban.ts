/**
 * Whether something is an IBAN: two letters, two check digits, up to thirty letters and digits, and a remainder of 1 (ISO 13616, ISO 7064).
 * Blanks between the groups are allowed.
 *
 * @example isIban('DE89 3704 0044 0532 0130 00') === true
 * @example isIban('DE89 3704 0044 0532 0130 01') === false
 */
export function isIban(text: string): boolean {
  const compact = text.replaceAll(' ', '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false
  if (compact.startsWith('DE') && compact.length !== 22) return false
  const moved = compact.slice(4) + compact.slice(0, 4)
  const digits = moved.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return BigInt(digits) % 97n === 1n
}
