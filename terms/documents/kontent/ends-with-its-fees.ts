import type { Day } from '../../grammar/day.ts'
import type { Ending } from '../../grammar/ending.ts'
import { ends, type Outcome } from '../../grammar/outcome.ts'
import { feesOf } from '../../grammar/quantities/item.ts'

/** An item ends, and with it its fees; after a transfer they outlive it (§ 3.9). */
export const endsWithItsFees = (how: Ending | Day, item: string): readonly Outcome[] => [
  ends(how, item),
  ends(how, feesOf(item)),
]
