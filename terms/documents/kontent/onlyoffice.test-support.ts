import type { Day } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { told } from './conditions.test-support.ts'

type Variant = Facts['orderPlaced']['variant']

/** Ten users order the software. */
export const ordered = (on: string, first: Day, variant: Variant, more: Partial<Facts['orderPlaced']> = {}): AnyFact =>
  told('orderPlaced', on, {
    item: 'onlyoffice',
    variant,
    first,
    users: 10,
    storage: 'M',
    by: 'customer',
    medium: 'portal',
    ...more,
  })
export const aMonth = (first: Day = '2026-11-22'): AnyFact => ordered(`${first}T10:00`, first, 'a month, renewed')
