/**
 * An amount as people type it, with comma or point, with or without separators and sign of the currency, as the door wants
 * it: `1.234,5 €` is `1234.50`, `59.5` is `59.50`. Undefined for what is no amount, and where it could be read in two ways:
 * `1.234` may be a thousand or a little more than one.
 */
export function readAmount(text: string): string | undefined {
  const typed = text.replace(/[\s€]|eur/gi, '')
  const whole = '\\d{1,3}(?:SEP\\d{3})+|\\d+'
  for (const [separator, decimal] of [
    ['\\.', ','],
    [',', '\\.'],
  ] as const) {
    const form = new RegExp(`^(${whole.replace('SEP', separator)})(?:${decimal}(\\d{1,2}))?$`)
    const [, euros, cents = ''] = form.exec(typed) ?? []
    if (euros === undefined) continue
    if (/^\d{1,3}[.,]\d{3}$/.test(typed)) return undefined
    return `${Number(euros.replace(/\D/g, ''))}.${cents.padEnd(2, '0')}`
  }
  return undefined
}
