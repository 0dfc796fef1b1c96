import { all, no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { type Day, earliest, instantOf, latest, plusDays } from '../../../../grammar/day.ts'
import { minimumNotice, moves, notice, stays, within } from '../../../../grammar/deadline.ts'
import { immediately } from '../../../../grammar/end-date.ts'
import { inCourseOf } from '../../../../grammar/ending.ts'
import type { Fact } from '../../../../grammar/fact.ts'
import { finalPrice } from '../../../../grammar/matters/prices.ts'
import { eur, Gross } from '../../../../grammar/money.ts'
import { ends, holds } from '../../../../grammar/outcome.ts'
import { finalPriceOfItem } from '../../../../grammar/quantities/booking.ts'
import { completeNotice, isAnnouncedByProvider, priceBefore } from '../../../../grammar/quantities/change.ts'
import { feesOf } from '../../../../grammar/quantities/item.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'

type Change = Fact<'changeReceived'>

const holdsTheRiseAlone = ({ finalPrice: asked, costIncrease }: Change, old: Gross | undefined): boolean =>
  asked !== undefined && old !== undefined && !asked.exceeds(old.plus(costIncrease ?? Gross.zero))

const rise = {
  by: 'provider',
  change: 'P',
  of: 'price',
  item: 'domain',
  finalPrice: eur('14.00'),
  costIncrease: eur('2.00'),
  complete: true,
} as const

export const passingOn = clause({
  ref: '§ 2.3 S. 1',
  title: { de: 'Weitergabe gestiegener Fremdkosten', en: 'Passing on risen costs of third parties' },
  when: 'changeReceived',
  about: ({ item }) => item ?? '',
  de: 'Steigen Kosten, die Dritte für einen Dienst berechnen, darf der Anbieter den Anstieg als solchen weitergeben, wenn er ihn {lead} vorher ankündigt und dabei auf die Kündigung hinweist.',
  en: 'If costs that third parties charge for a service rise, the provider may pass on the rise as such if it announces it {lead} ahead and mentions the right to terminate.',
  where: { lead: notice(4, 'weeks', stays(minimumNotice)) },
  given: { old: finalPriceOfItem },
  provided: (change, _, { old }) =>
    all(
      isAnnouncedByProvider(change),
      change.of === 'price' || no('Geändert wird kein Preis.', 'It is no price that changes.'),
      change.complete === true || no('Die Ankündigung ist unvollständig.', 'The announcement is incomplete.'),
      holdsTheRiseAlone(change, old) ||
        no('Der neue Preis enthält mehr als den Anstieg.', 'The new price holds more than the rise.'),
    ),
  then: (change, { lead }) => {
    const first = lead.earliest(change.on)
    if (change.item === undefined || change.finalPrice === undefined) return []
    return holds(finalPrice, change.item, change.finalPrice, { from: latest(change.from ?? first, first) })
  },
  examples: {
    'announced on 2 June it may apply from 1 July': [
      { ...rise, on: '2026-06-02', from: '2026-07-01' },
      holds(finalPrice, 'domain', eur('14.00'), { from: '2026-07-01' }),
      { old: eur('12.00') },
    ],
    'announced a day later, from 2 July, whatever day it names': [
      { ...rise, on: '2026-06-03', from: '2026-07-01' },
      holds(finalPrice, 'domain', eur('14.00'), { from: '2026-07-02' }),
      { old: eur('12.00') },
    ],
    'one cent more than the rise is refused': [
      { ...rise, finalPrice: eur('14.01'), on: '2026-06-02', from: '2026-07-01' },
      [],
      { old: eur('12.00') },
    ],
    'a customer passes nothing on': [
      { ...rise, by: 'customer', on: '2026-06-02', from: '2026-07-01' },
      [],
      { old: eur('12.00') },
    ],
    'an announcement that is silent about the termination changes nothing': [
      { ...rise, complete: false, on: '2026-06-02', from: '2026-07-01' },
      [],
      { old: eur('12.00') },
    ],
  },
  claims: ['kontent.agb.2.3a', 'kontent.agb.2.3b', 'kontent.agb.2.3c'],
  reading:
    'The rise as such, without a margin. Four full weeks lie between receipt and effect; an announcement that names an earlier day takes effect after them.',
})

/** A later day to which the customer wants to leave, at the latest the eve of the rise; none if that day has come. */
function chosenDay({ to, on }: Fact<'terminationReceived'>, { from }: Pick<Change, 'from'>): Day | undefined {
  if (to === undefined) return undefined
  const day = from ? earliest(to, plusDays(from, -1)) : to
  return day > on ? day : undefined
}

const leaving = { by: 'customer', ground: 'price', change: 'P', scope: 'domain' } as const
const announcedIn2026 = {
  announced: { ...rise, on: '2026-11-28', from: '2027-01-01' },
  before: eur('12.00'),
} as const
const noon = instantOf('2026-12-28T12:00')

export const leavingOnPrice = clause({
  ref: '§ 2.3 S. 2',
  title: { de: 'Kündigung bei Preiserhöhung', en: 'Termination on a price increase' },
  when: 'terminationReceived',
  about: ({ change }) => change ?? '',
  de: 'Der Kunde kann {window} nach Zugang der Ankündigung {end} oder zu einem späteren Tag vor der Erhöhung kündigen; bis zum Ende gilt der alte Preis.',
  en: 'The customer may terminate {window} of receipt of the announcement {end} or to a later day before the increase; until the end the old price applies.',
  where: { window: within(4, 'weeks', moves(workingDayNW)), end: immediately },
  given: { announced: completeNotice, before: priceBefore },
  provided: (termination, { window }, { announced }) =>
    all(
      (termination.by === 'customer' && termination.ground === 'price') ||
        no('Keine Kündigung des Kunden wegen des Preises.', 'Not a notice of the customer for the price.'),
      announced?.of === 'price' || no('Eine solche Erhöhung ist nicht angekündigt.', 'No such increase is announced.'),
      (announced !== undefined && termination.on <= window.lastDay(announced.on)) ||
        no('Die Kündigung kam nach der Frist.', 'The notice came after the period.'),
    ),
  then: (termination, { end }, { announced, before }) => {
    if (announced?.item === undefined || before === undefined) return []
    const item = termination.scope ?? announced.item
    const how = chosenDay(termination, announced) ?? end.at(termination.at)
    return [
      ends(how, item),
      ends(how, feesOf(item)),
      holds(finalPrice, announced.item, before, { from: termination.on }),
    ]
  },
  examples: {
    'a last day on Boxing Day, a Saturday, moves to Monday 28 December': [
      { ...leaving, on: '2026-12-28', at: noon },
      [
        ends(inCourseOf(noon), 'domain'),
        ends(inCourseOf(noon), 'fees domain'),
        holds(finalPrice, 'domain', eur('12.00'), { from: '2026-12-28' }),
      ],
      announcedIn2026,
    ],
    'the customer may choose a later day, at most the last one before the rise': [
      { ...leaving, on: '2026-12-28', at: noon, to: '2027-01-31' },
      [
        ends('2026-12-31', 'domain'),
        ends('2026-12-31', 'fees domain'),
        holds(finalPrice, 'domain', eur('12.00'), { from: '2026-12-28' }),
      ],
      announcedIn2026,
    ],
    'a day later it is too late': [
      { ...leaving, on: '2026-12-29', at: instantOf('2026-12-29T12:00') },
      [],
      announcedIn2026,
    ],
  },
  claims: ['kontent.agb.2.3d'],
  reading:
    'The four weeks are a time in which the customer may declare, no notice that protects the provider, so § 193 BGB moves their end. With the item its fees end; what was paid for later time is credited (§ 3.10).',
})
