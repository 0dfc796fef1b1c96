import { underTest } from '../../../tools/terms-under-test.ts'
import { walkTo } from '../../../tools/walk-under-test.ts'
import type { Program } from '../../engine/program.ts'
import type { Walk } from '../../engine/walk.ts'
import { type Day, plusDays } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { end } from '../../grammar/matters/agreement.ts'
import { maySuspend, mayTerminate } from '../../grammar/matters/rights.ts'
import { eur, eurNet } from '../../grammar/money.ts'
import type { Matter } from '../../grammar/standing.ts'
import { teller } from '../../grammar/told.ts'
import { elc } from './elc.ts'

/** Under the terms alone, as the inventory reads them. */
export const program = underTest(elc, { strict: true })
export const told = teller()

export type Life = readonly AnyFact[]
type Booked = readonly [item: string, count: number]

export const at = (life: Life, when: string, under: Program = program) => walkTo(under, life, when)
export const decided = <V>(life: Life, matter: Matter<V>, about: string, when: string, under?: Program) =>
  at(life, when, under).decision(matter, about)?.value
export const endOf = (life: Life, when: string, scope = 'agreement') => decided(life, end, scope, when)
export const maySuspendOn = (life: Life, when: string) => decided(life, maySuspend, 'services', when)
export const mayTerminateOn = (life: Life, when: string, about = 'default') => decided(life, mayTerminate, about, when)
export const fee = (walk: Walk, month: string) => walk.knownItems.get(`fee ${month}`)

/** Activated on a day with what is booked from then on. */
export const activated = (from: string, ...booked: readonly Booked[]): Life => [
  told('activated', from, {}),
  ...booked.map(([item, count]) => told('booked', from, { item, count })),
]
export const singlePlan = activated('2026-01-01', ['files.single', 1])
/** Multi plan, archive mode and two more routers: 198.14 a month. */
export const bigPlan: readonly Booked[] = [
  ['files.multi', 1],
  ['files.archive', 1],
  ['access.router.extra', 2],
]
export const pays = (on: string, amount: string, claim?: string): AnyFact =>
  told('paymentCredited', on, { amount: eur(amount), ...(claim ? { claim } : {}) })
/** January 2026 unpaid and February paid except for one cent: 59.51 in default from 3 February on. */
export const oneCentMore: Life = [...singlePlan, pays('2026-02-02', '59.49', 'fee 2026-02')]

export const notice = (on: string, more: Partial<Facts['terminationReceived']> = {}, learned?: string): AnyFact =>
  told(
    'terminationReceived',
    on,
    { by: 'customer', ground: 'ordinary', medium: 'e-mail', ...more },
    learned ? { learned } : {},
  )
export const setsOff = (
  title: Facts['setOffDeclared']['title'],
  more: { readonly ground?: 'defect'; readonly on?: string; readonly learned?: string; readonly doubted?: true } = {},
): AnyFact =>
  told(
    'setOffDeclared',
    more.on ?? '2026-02-03',
    {
      ...{ by: 'customer', medium: 'letter', amount: eur('20.00'), title },
      ...(more.ground ? { ground: more.ground } : {}),
    },
    { ...(more.learned ? { learned: more.learned } : {}), ...(more.doubted ? { doubted: true } : {}) },
  )
/** The provider tells of new terms, T. */
export const newTerms = (on: string, version = '2026-03-01'): AnyFact =>
  told('changeReceived', on, { change: 'T', of: 'terms', version, by: 'provider', medium: 'e-mail' })
/** The provider tells of a new price for the single plan, P. */
export const newPrice = (on: string, price: string): AnyFact =>
  told('changeReceived', on, {
    change: 'P',
    of: 'price',
    item: 'files.single',
    price: eurNet(price),
    by: 'provider',
    medium: 'e-mail',
  })
/** A single plan whose agreement ends with the last day of a month. */
export const endingOn = (lastDay: Day, ...more: Life): Life => [
  ...singlePlan,
  notice(plusDays(`${lastDay.slice(0, 8)}01` as Day, -1)),
  ...more,
]
