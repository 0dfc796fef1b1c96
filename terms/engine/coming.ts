import { type Day, dayAt, daysBetween, firstOfMonth, type Instant, midnight, plusDays } from '../grammar/day.ts'
import { dutyKindOf } from '../grammar/duty-kind.ts'
import { access } from '../grammar/matters/services.ts'
import { Gross } from '../grammar/money.ts'
import type { Claim } from '../grammar/quantity.ts'
import type { Said } from '../grammar/said.ts'
import { wanted } from './duties.ts'
import type { Item } from './ledger.ts'
import type { Walk } from './walk.ts'

/** What will come about if nothing else is told. Where several come at one instant, they come in this order. */
const comings = ['end', 'access', 'due', 'default', 'right', 'duty'] as const

export interface Coming {
  readonly is: (typeof comings)[number]
  readonly at: Instant
  /** The day people name: what ends at midnight ends on the day before. */
  readonly on: Day
  /** The scope, service, claim, right or duty it is about. */
  readonly about: string
  readonly amount?: Gross
  readonly says: Said
}

/** More moments than these are not looked at: a row without end would never be through. */
const MOMENTS = 400

/**
 * What comes from where the walk stands until an instant, in the order of time. The walk itself stays where it is.
 *
 * @example a fee of 59.50 that falls due on Monday, 2 February: `{ is: 'due', on: '2026-02-02', amount: 59.50, … }`
 */
export function coming(walk: Walk, until: Instant): readonly Coming[] {
  return [...ahead(walk)].filter(({ at }) => at <= until).toSorted(inOrder)

  function* ahead(from: Walk): Generator<Coming> {
    for (const { events } of stepsAhead(from, until)) yield* events
  }
}

/** So far ahead nobody asks what comes next: terms that only renew would else be followed beyond all days. In months. */
const FARTHEST = 240

/** The first thing to come; undefined if nothing does within the moments and the years that are looked at. */
export function nextToCome(walk: Walk): Coming | undefined {
  let first: Coming | undefined
  for (const { events, next } of stepsAhead(walk, midnight(firstOfMonth(walk.dayNow, FARTHEST)))) {
    first = [...events, ...(first ? [first] : [])].toSorted(inOrder)[0]
    if (first && first.at < next) return first
  }
  return first
}

const inOrder = (a: Coming, b: Coming): number => a.at - b.at || comings.indexOf(a.is) - comings.indexOf(b.is)

interface Step {
  readonly events: readonly Coming[]
  /** When the walk changes next; nothing that is not yet known comes before. */
  readonly next: Instant
}

function* stepsAhead(walk: Walk, until: Instant): Generator<Step> {
  const ahead = walk.copy()
  const beginning = walk.now
  let was = pictureOf(ahead)
  yield { events: dueLater(was.claims.values(), beginning), next: ahead.next }
  for (let moments = 0; moments < MOMENTS && ahead.next <= until && ahead.next !== Infinity; moments++) {
    ahead.advanceToNext()
    if (ahead.stopped) return
    const is = pictureOf(ahead)
    yield { events: difference(was, is, ahead.now), next: ahead.next }
    was = is
  }
}

/** What of a walk a person would notice when it changes. */
interface Picture {
  readonly access: string | undefined
  readonly ended: ReadonlyMap<string, Instant>
  readonly claims: ReadonlyMap<string, Item>
  readonly inDefault: Gross
  readonly rights: ReadonlyMap<string, Said>
  readonly duties: ReadonlyMap<string, { readonly by: Instant; readonly act: string }>
}

function pictureOf(walk: Walk): Picture {
  const claims = walk.openItems.filter(({ who }) => who === 'customer')
  const permitted = walk.watched.filter(
    ({ topic, value }) => topic.matter.succession === 'bar before permission' && value === 'permitted',
  )
  return {
    access: wanted(walk).get(`${access.name}:services`)?.content,
    ended: new Map(walk.endings),
    claims: new Map(claims.map((item) => [item.key, item])),
    inDefault: Gross.sum(claims.filter((item) => walk.isInDefault(item)).map(({ open }) => open)),
    rights: new Map(permitted.map(({ topic }) => [topic.name, topic.matter])),
    duties: new Map(
      [...walk.duties.values()].flatMap(({ who, key, by, act }) =>
        who === 'provider' && by !== undefined ? [[key, { by, act }] as const] : [],
      ),
    ),
  }
}

function difference(was: Picture, is: Picture, at: Instant): readonly Coming[] {
  const on = dayAt(at)
  const events: Coming[] = []
  for (const [scope, endedAt] of is.ended)
    if (!was.ended.has(scope))
      events.push({ is: 'end', at: endedAt, on: dayAt(endedAt - 1), about: scope, says: saysEnd(scope) })
  if (is.access !== undefined && is.access !== was.access)
    events.push({ is: 'access', at, on, about: 'services', says: accessInWords(is.access) })
  events.push(
    ...dueLater(
      [...is.claims.values()].filter(({ key }) => !was.claims.has(key)),
      at - 1,
    ),
  )
  if (is.inDefault.exceeds(was.inDefault))
    events.push({ is: 'default', at, on, about: 'fees', amount: is.inDefault, says: saysDefault(is.inDefault) })
  for (const [name, { de, en }] of is.rights)
    if (!was.rights.has(name)) events.push({ is: 'right', at, on, about: name, says: { de, en } })
  for (const [key, { by, act }] of is.duties)
    if (!was.duties.has(key)) events.push({ is: 'duty', at: by, on: dayAt(by - 1), about: key, says: saysDuty(act) })
  return events
}

function dueLater(claims: Iterable<Item>, after: Instant): readonly Coming[] {
  return [...claims]
    .map((item): Coming => {
      const on = payableUntil(item)
      return { is: 'due', at: midnight(on), on, about: item.key, amount: item.open, says: saysDue(item.open) }
    })
    .filter(({ at }) => at > after)
}

/** No weekend with its holidays is longer, in days. */
const LONGEST_REST = 5

/**
 * The last day on which a payment is in time: § 193 BGB may have moved it past the day on the invoice. Where default begins
 * by the calendar, it is the day before; a default that begins weeks later (§ 286 (3) BGB) says nothing about that day.
 */
export function payableUntil({ due, defaultFrom }: Pick<Claim, 'due' | 'defaultFrom'>): Day {
  if (defaultFrom === undefined || defaultFrom <= due || daysBetween(due, defaultFrom) > LONGEST_REST) return due
  return plusDays(defaultFrom, -1)
}

/** Amounts without their currency: every agreement is in euro, and the sentence is to stay short. */
export const plainAmount = (amount: Gross): Said => ({ de: amount.toString().replace('.', ','), en: amount.toString() })

function saysDue(amount: Gross): Said {
  const { de, en } = plainAmount(amount)
  return { de: `${de} fällig`, en: `${en} due` }
}
function saysDefault(amount: Gross): Said {
  const { de, en } = plainAmount(amount)
  return { de: `mit ${de} in Verzug`, en: `${en} in default` }
}
function saysEnd(scope: string): Said {
  if (scope === 'agreement') return { de: 'der Vertrag endet', en: 'the agreement ends' }
  if (scope === 'avv') return { de: 'der AVV endet', en: 'the processing agreement ends' }
  return { de: `${scope} endet`, en: `${scope} ends` }
}
function saysDuty(act: string): Said {
  const { de, en } = dutyKindOf(act)
  return { de: `${de} bis dahin`, en: `${en} by then` }
}

const accessWords: Readonly<Record<string, Said>> = {
  open: { de: 'offen', en: 'open' },
  suspended: { de: 'gesperrt', en: 'suspended' },
  'export only': { de: 'nur noch Export', en: 'export only' },
  closed: { de: 'geschlossen', en: 'closed' },
}
/** The content of a duty to set the access, in words: `suspended` is no value of a matter, but a right that is used. */
export const accessInWords = (content: string): Said => accessWords[content] ?? { de: content, en: content }
