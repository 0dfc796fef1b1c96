/** Random lives of agreements, for properties that must hold of every life. */
import fc from 'fast-check'
import { dayAt, instantOf, midnight, plusDays } from '../grammar/day.ts'
import { type AnyFact, aboutOf, type Facts, type ToldKind } from '../grammar/fact.ts'
import type { Json } from '../grammar/field.ts'
import { eur, eurNet } from '../grammar/money.ts'
import type { Walk } from './walk.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE

/** What happens, before it is known when it was learned and under which number it stands. */
interface Happening {
  readonly kind: ToldKind
  readonly fields: Readonly<Record<string, unknown>>
}
/** What may happen, each with its fields drawn at random. */
type Repertoire = readonly fc.Arbitrary<Happening>[]

const happens = <K extends ToldKind>(
  kind: K,
  fields: { readonly [N in keyof Facts[K]]: fc.Arbitrary<Facts[K][N]> | Facts[K][N] },
): fc.Arbitrary<Happening> => {
  const drawn = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, isArbitrary(value) ? value : fc.constant(value)]),
  )
  return fc.record(drawn).map((record) => ({ kind, fields: record }))
}
const isArbitrary = (value: unknown): value is fc.Arbitrary<unknown> =>
  typeof value === 'object' && value !== null && 'generate' in value

const gross = fc.constantFrom('0.01', '59.49', '59.50', '119.00', '200.00').map(eur)
const net = fc.constantFrom('48.00', '50.00', '52.60', '80.00', '120.00').map(eurNet)
const declared = {
  by: fc.constantFrom('customer' as const, 'provider' as const),
  medium: fc.constantFrom('e-mail' as const, 'letter' as const, 'signed letter' as const, 'telephone' as const),
}
const firstDay = '2026-01-01'
const someDay = fc.integer({ min: 0, max: 500 }).map((days) => plusDays(firstDay, days))
const changeName = fc.constantFrom('A', 'B')

/** How a life begins, all or in part, and what may happen in it. */
export interface RandomLife {
  readonly begins: readonly Happening[]
  readonly may: Repertoire
}

/** A customer of the Emscher-Lippe-Cloud. */
const filesMay: Repertoire = [
  happens('booked', { item: fc.constantFrom('files.single', 'files.archive'), count: fc.integer({ min: 0, max: 2 }) }),
  happens('paymentCredited', { amount: gross }),
  happens('setOffDeclared', {
    ...declared,
    amount: gross,
    title: fc.constantFrom('acknowledged' as const, 'disputed' as const),
  }),
  happens('terminationReceived', { ...declared, ground: fc.constantFrom('ordinary' as const, 'default' as const) }),
  happens('terminationReceived', { ...declared, ground: 'ordinary', power: 'none' }),
  happens('changeReceived', { ...declared, change: changeName, of: 'price', item: 'files.single', price: net }),
  happens('changeReceived', { ...declared, change: changeName, of: 'terms', version: 'new' }),
  happens('objectionReceived', { ...declared, change: changeName }),
  happens('priceAgreed', { ...declared, item: 'files.archive', price: net }),
  happens('handedOver', {}),
]
export const filesLife: RandomLife = {
  begins: [
    { kind: 'activated', fields: {} },
    { kind: 'booked', fields: { item: 'files.single', count: 1 } },
  ],
  may: filesMay,
}
/** A customer of Q. */
const planMay: Repertoire = [
  happens('termAgreed', { row: 'billing', first: someDay, months: fc.constantFrom(1, 12) }),
  happens('planOrdered', { seats: fc.integer({ min: 1, max: 9 }), price: fc.oneof(net, fc.constant(eurNet('0.00'))) }),
  happens('invoiceReceived', { claim: fc.constantFrom('R1', 'R2', 'R3'), amount: gross, due: someDay }),
  happens('paymentCredited', { amount: gross, claim: fc.constantFrom('R1', 'R2') }),
  happens('reminderReceived', {
    claim: 'R1',
    step: 1,
    threatensTermination: true,
    receiptProven: fc.boolean(),
    medium: 'e-mail',
  }),
  happens('terminationReceived', { ...declared, ground: fc.constantFrom('ordinary' as const, 'default' as const) }),
  happens('terminationReceived', { ...declared, ground: 'price', change: changeName }),
  happens('changeReceived', { ...declared, change: changeName, of: 'price', price: net }),
  happens('changeReceived', { ...declared, change: changeName, of: 'terms', version: 'new' }),
  happens('objectionReceived', { ...declared, change: changeName }),
  happens('minimumTermAgreed', { ...declared, until: someDay }),
  happens('releaseRequested', {}),
  happens('handedOver', {}),
  happens('voucherDated', { voucher: 'v', years: 1 }),
  someDay.map((day) => ({ kind: 'outage', fields: { from: midnight(day), to: midnight(day) + 36 * 60 * MINUTE } })),
]
export const planLife: RandomLife = {
  begins: [
    { kind: 'termAgreed', fields: { row: 'billing', first: firstDay, months: 1 } },
    { kind: 'planOrdered', fields: { seats: 5, price: eurNet('100.00') } },
  ],
  may: planMay,
}
/** What may be told about another fact; which one, and the new time of a correction, is chosen when the life is put together. */
const remarks: Repertoire = [
  happens('corrected', {
    of: 0,
    to: fc.constantFrom<Readonly<Record<string, Json>>>(
      { amount: '59.50' },
      { count: 1 },
      { count: 'many', due: '2026-02-30' },
      { at: '' },
    ),
  }),
  happens('withdrawn', { of: 0 }),
  happens('doubted', { of: 0 }),
  happens('doubtSettled', { of: 0 }),
  happens('approvalReceived', { of: 0, by: 'customer' }),
  happens('powerRejected', { of: 0 }),
  happens('decided', { act: 0, keep: fc.boolean() }),
]

interface Drawn {
  readonly happening: Happening
  readonly minutes: number
  readonly delayDays: number
  /** Chooses the fact that a remark is about. */
  readonly target: number
}
const drawn = (repertoire: Repertoire): fc.Arbitrary<Drawn> =>
  fc.record({
    happening: fc.oneof(
      { weight: 3, arbitrary: fc.oneof(...repertoire) },
      { weight: 1, arbitrary: fc.oneof(...remarks) },
    ),
    minutes: fc.oneof(
      fc.integer({ min: 0, max: 500 }).map((days) => days * 1440),
      fc.integer({ min: 0, max: 720_000 }),
    ),
    delayDays: fc.oneof(
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 90 }) },
    ),
    target: fc.nat(),
  })

/** Lives of up to `most` facts beside their beginning, in the order in which they were learned. */
export const lives = ({ begins, may }: RandomLife, most = 14): fc.Arbitrary<readonly AnyFact[]> =>
  fc
    .tuple(
      fc.oneof(fc.constant(begins), fc.subarray([...begins])),
      fc.array(drawn(may), { minLength: 1, maxLength: most, size: 'max' }),
    )
    .map(([first, later]) => {
      const beginning = first.map((happening) => ({ happening, minutes: 0, delayDays: 0, target: 0 }))
      const inOrder = [...beginning, ...later].toSorted((a, b) => learnedAt(a) - learnedAt(b))
      const facts: AnyFact[] = []
      for (const each of inOrder) facts.push(told(each, facts.length + 1, facts[each.target % facts.length]))
      return facts
    })

const happenedAt = ({ minutes }: Drawn): number => midnight(firstDay) + minutes * MINUTE
const learnedAt = (each: Drawn): number => happenedAt(each) + each.delayDays * DAY

/** A remark is about a fact that was learned before; the first fact of a life has none before it and misses its target. */
function told(each: Drawn, id: number, target: AnyFact | undefined): AnyFact {
  const { kind, fields } = each.happening
  const at = happenedAt(each)
  const about = 'of' in fields ? { of: target?.id ?? 0 } : 'act' in fields ? { act: target?.id ?? 0 } : {}
  const movedTo = dayAt((target?.at ?? at) + ((id % 5) - 2) * 9 * DAY)
  const moved = movesInTime(fields.to) ? { to: { at: movedTo } } : {}
  const number = aboutOf(kind) === 'the installation' ? -id : id
  const fact = { kind, id: number, at, on: dayAt(at), learnedAt: learnedAt(each), ...fields, ...about, ...moved }
  return fact as unknown as AnyFact
}
const movesInTime = (to: unknown): boolean => typeof to === 'object' && to !== null && 'at' in to

/** The same facts in another order of learning; only what is about another fact cannot come before it. */
export const inAnyOrder = (
  facts: readonly AnyFact[],
): fc.Arbitrary<readonly [readonly AnyFact[], readonly AnyFact[]]> =>
  fc.shuffledSubarray([...facts], { minLength: facts.length }).map((shuffled) => [facts, targetsFirst(shuffled)])

function targetsFirst(facts: readonly AnyFact[]): readonly AnyFact[] {
  const ordered = new Set<AnyFact>()
  const place = (fact: AnyFact): void => {
    const target = facts.find(({ id }) => id === fact.of)
    if (target && target !== fact) place(target)
    ordered.add(fact)
  }
  facts.forEach(place)
  return [...ordered]
}

/** All that a walk shows, in plain values, so that two walks can be compared. */
export const picture = (walk: Walk) => ({
  now: walk.now,
  next: walk.next,
  stopped: walk.stopped?.message,
  watched: walk.watched.map(({ topic, value, since }) => [topic.name, shown(value), since]),
  duties: [...walk.duties.values()].map(({ key, content, by }) => [key, content, by]),
  open: walk.openItems.map(({ key, open, due, defaultFrom }) => [key, `${open}`, due, defaultFrom]),
  claims: [...walk.knownItems.values()].map(({ key, amount }) => [key, `${amount}`]),
  credit: `${walk.credit()}`,
  endings: [...walk.endings],
  aside: [...walk.setAside.keys()],
  refusals: walk.refusals.map(({ code, fact }) => [code, fact.id]),
  clashes: walk.clashes.map(({ message }) => message),
})
const shown = (value: unknown): string => JSON.stringify(value) ?? 'undefined'

export const lastMoment = instantOf('2029-01-01')
