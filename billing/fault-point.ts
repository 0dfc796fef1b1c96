import type { Running } from '../duties/running.ts'

/** The places at which a test stops the program dead while an invoice is made: between any two steps that could be done apart. */
export const billingFaultPoints = [
  'before the number is reserved',
  'after the number is reserved, before the paper is set',
  'after the paper is set, before it is kept',
  'after the paper is kept, before the commit',
  'after the paper is committed, before its letter',
] as const
export type BillingFaultPoint = (typeof billingFaultPoints)[number]

/** What this room needs to act: the house, and in tests somebody who stops it. */
export interface BillingRunning extends Running {
  readonly stopBilling?: ((at: BillingFaultPoint) => void) | undefined
}

/** Passes a fault point: nothing, unless a test stops the program there. */
export function billingFaultPoint({ stopBilling }: BillingRunning, at: BillingFaultPoint): void {
  stopBilling?.(at)
}
