import type { Day } from '../day.ts'
import { scope } from '../matters/prices.ts'
import type { Gross } from '../money.ts'
import { given, periodAt } from '../quantity.ts'
import { termOf } from './item.ts'

/** How the yearly fee of an item stood before a day on which its scope was changed, and at the end of that day. */
export interface ChangeOfScope {
  readonly on: Day
  readonly before: Gross
  readonly after: Gross
  /** The last day of the term in which the change lies. */
  readonly endOfTerm: Day
}
/** The name under which an item's changes of one day are looked at together: `mail 2026-07-01`. */
export const scopeDayOf = (item: string, day: Day): string => `${item} ${day}`

/** All changes of a day are one: from the fee before the first to the fee after the last. The subject is `mail 2026-07-01`. */
export const changeOfScopeOn = given(
  'Änderung des Umfangs an einem Tag',
  'change of scope on a day',
  'clause on changes of scope',
  (standing, about): ChangeOfScope | undefined => {
    const changes = standing.all('scopeChanged', (change) => scopeDayOf(change.item, change.on) === about)
    const first = changes[0]
    const last = changes.at(-1)
    if (!first || !last) return undefined
    const before = standing.valueOn(scope, first.item, first.at - 1)
    const terms = standing.row(termOf(first.item))
    return before && terms && { on: first.on, before, after: last.yearly, endOfTerm: periodAt(terms, first.on).to }
  },
)
