const form = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s/i

/** A moment in one of the three forms of RFC 9110, 5.6.7, in milliseconds since 1970; undefined for anything else. */
export function httpDateFrom(header: string | undefined): number | undefined {
  if (header === undefined || header.length > 40 || !form.test(header)) return undefined
  // The form of asctime names no zone and means UTC.
  const milliseconds = Date.parse(/gmt\s*$/i.test(header) ? header : `${header} GMT`)
  return Number.isNaN(milliseconds) ? undefined : milliseconds
}

let lastSecond = -1
let lastText = ''

/** @param at in milliseconds since 1970 */
export function httpDate(at: number): string {
  const second = Math.floor(at / 1000)
  if (second !== lastSecond) {
    lastText = new Date(second * 1000).toUTCString()
    lastSecond = second
  }
  return lastText
}
