import { eur } from '../../../../grammar/money.ts'
import type { Claim } from '../../../../grammar/quantity.ts'

/** For examples: a fee in default since 31 January 2026. */
export const fee1: Claim = {
  key: 'fee 1',
  who: 'customer',
  kind: 'fee',
  amount: eur('119.00'),
  open: eur('119.00'),
  due: '2026-01-30',
  defaultFrom: '2026-01-31',
}
