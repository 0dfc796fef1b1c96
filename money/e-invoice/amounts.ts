import type { Cents } from './invoice.ts'

/** @example inEuros(-5) === '-0.05' */
export function inEuros(cents: Cents): string {
  const whole = Math.abs(cents)
  return `${cents < 0 ? '-' : ''}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`
}

/** A price or a quantity, with no more digits than it has; at most six of them. @example inDigits(0.125) === '0.125' */
export const inDigits = (number: number): string => number.toFixed(6).replace(/\.?0+$/, '')

/** The price of one, which is in cents, in euros. @example priceInEuros(5000) === '50' */
export const priceInEuros = (price: number): string => inDigits(price / 100)
