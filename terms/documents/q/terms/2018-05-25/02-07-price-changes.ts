import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { type Day, plusDays } from '../../../../grammar/day.ts'
import { minimumNotice, notice, stays } from '../../../../grammar/deadline.ts'
import { price } from '../../../../grammar/matters/prices.ts'
import { mayTerminate } from '../../../../grammar/matters/rights.ts'
import { eurNet } from '../../../../grammar/money.ts'
import { ends, holds } from '../../../../grammar/outcome.ts'
import { billingPeriodOf, planPriceOn } from '../../../../grammar/quantities/billing.ts'
import { changeNotified, isAnnouncedByProvider } from '../../../../grammar/quantities/change.ts'
import { mayLeaveOnPrice } from '../../../../grammar/quantities/termination.ts'
import { after, reached } from '../../../../grammar/quantity.ts'
import { type Period, rowOf } from '../../../../grammar/row.ts'
import { moreThanPercent } from '../../../../grammar/threshold.ts'

const lead = notice(2, 'months', stays(minimumNotice))

/** For examples: years of billing from 2026 on. */
const yearFrom2026 = (day: Day): Period => rowOf.countedFromFirstDay('2026-01-01', 12).at(day)

export const newPrice = clause({
  ref: '§ 2.7 S. 5',
  title: { de: 'Neuer Preis', en: 'New price' },
  when: 'changeReceived',
  de: 'Ein neuer Preis gilt vom ersten Abrechnungszeitraum an, der frühestens nach Ablauf von {lead} seit Zugang der Mitteilung beginnt.',
  en: 'A new price applies from the first billing period that begins {lead} after receipt of the notice or later.',
  where: { lead },
  given: { periodOf: billingPeriodOf },
  provided: (notified, { lead: ahead }, { periodOf }) =>
    all(
      isAnnouncedByProvider(notified),
      (notified.of === 'price' && notified.price !== undefined) ||
        no('Mitgeteilt ist kein neuer Preis.', 'The notice names no new price.'),
      periodOf(ahead.runsOut(notified.on)) !== undefined ||
        no('Es ist kein Abrechnungszeitraum vereinbart.', 'No billing period is agreed.'),
    ),
  then: (notified, { lead: ahead }, { periodOf }) => {
    const last = periodOf(ahead.runsOut(notified.on))
    return last && notified.price ? holds(price, 'plan', notified.price, { from: plusDays(last.to, 1) }) : []
  },
  examples: {
    'two full months before a year ends are in time': [
      { by: 'provider', of: 'price', on: '2026-10-31', price: eurNet('120.00') },
      holds(price, 'plan', eurNet('120.00'), { from: '2027-01-01' }),
      { periodOf: yearFrom2026 },
    ],
    'a day later it is a year later': [
      { by: 'provider', of: 'price', on: '2026-11-01', price: eurNet('120.00') },
      holds(price, 'plan', eurNet('120.00'), { from: '2028-01-01' }),
      { periodOf: yearFrom2026 },
    ],
    'a customer sets no price': [
      { by: 'customer', of: 'price', on: '2026-10-31', price: eurNet('1.00') },
      [],
      { periodOf: yearFrom2026 },
    ],
  },
  claims: ['q.agb.2.7g'],
  reading:
    'With monthly periods the sentence cannot be kept to the letter; so the first period before whose beginning two full months have run.',
})

export const rightAboveFivePercent = asLongAs({
  ref: '§ 2.7 S. 6',
  title: { de: 'Kündigungsrecht über fünf Prozent', en: 'Right to leave above five percent' },
  decides: mayTerminate,
  de: 'Steigt der Preis um {limit}, darf der Kunde bis zum Ablauf des letzten Zeitraums zum alten Preis kündigen; das ist der, der beim Ablauf von {lead} seit Zugang der Mitteilung läuft.',
  en: 'If the price rises by {limit}, the customer may terminate until the last period at the old price is over, which is the one that runs {lead} after receipt of the notice.',
  where: { limit: moreThanPercent(5), lead },
  given: { notified: after('price ', changeNotified), periodOf: billingPeriodOf, priceOn: planPriceOn, reached },
  provided: ({ notified, periodOf, priceOn, reached: hasCome }, { limit, lead: ahead }) => {
    const last = notified && periodOf(ahead.runsOut(notified.on))
    if (!last || !notified.price) return no('Mitgeteilt ist kein neuer Preis.', 'No new price has been announced.')
    return all(
      limit.isMetBy(notified.price, priceOn(last.to)),
      !hasCome(plusDays(last.to, 1)) || no('Der neue Preis gilt schon.', 'The new price already applies.'),
    )
  },
  then: () => 'permitted',
  examples: {
    'a rise by 5.01 percent gives the right': [
      {
        notified: { on: '2026-10-15', price: eurNet('105.01') },
        periodOf: yearFrom2026,
        priceOn: () => eurNet('100.00'),
        reached: asOf('2026-12-31'),
      },
      'permitted',
    ],
    'exactly five percent gives none': [
      {
        notified: { on: '2026-10-15', price: eurNet('105.00') },
        periodOf: yearFrom2026,
        priceOn: () => eurNet('100.00'),
        reached: asOf('2026-12-31'),
      },
    ],
    'with the new price it is over': [
      {
        notified: { on: '2026-10-15', price: eurNet('105.01') },
        periodOf: yearFrom2026,
        priceOn: () => eurNet('100.00'),
        reached: asOf('2027-01-01'),
      },
    ],
  },
  claims: ['q.agb.2.7i'],
  reading: 'Net against net, against the price just before; the running period is the last one at the old price.',
})

export const exitOnNewPrice = clause({
  ref: '§ 2.7 S. 7',
  title: { de: 'Kündigung wegen des neuen Preises', en: 'Termination on a new price' },
  when: 'terminationReceived',
  about: ({ change }) => change ?? '',
  exceptionTo: ['§ 2.9.1 S. 1', 'Individualabrede § 1'],
  de: 'Dann endet der Vertrag, ungeachtet besonderer Abreden, mit dem letzten Zeitraum zum alten Preis; das ist der, der beim Ablauf von {lead} seit Zugang der Mitteilung läuft.',
  en: 'The agreement then ends, whatever special agreements say, with the last period at the old price, which is the one that runs {lead} after receipt of the notice.',
  where: { lead },
  given: { right: mayLeaveOnPrice, announced: changeNotified, periodOf: billingPeriodOf },
  provided: (notified, _, { right }) =>
    all(
      (notified.by === 'customer' && notified.ground === 'price') ||
        no('Keine Kündigung des Kunden wegen des Preises.', 'No notice of the customer for the price.'),
      right === 'permitted' ||
        no(
          'Der Preis steigt nicht genug, oder der neue gilt schon.',
          'The price does not rise enough, or the new one already applies.',
        ),
    ),
  then: (_, { lead: ahead }, { announced, periodOf }) => {
    const last = announced && periodOf(ahead.runsOut(announced.on))
    return last ? ends(last.to) : []
  },
  examples: {
    'with the year that is paid at the old price': [
      { by: 'customer', ground: 'price', change: '2027', on: '2026-12-31' },
      ends('2026-12-31'),
      { right: 'permitted', announced: { on: '2026-10-15' }, periodOf: yearFrom2026 },
    ],
    'the provider does not leave for its own price': [
      { by: 'provider', ground: 'price', change: '2027', on: '2026-12-31' },
      [],
      { right: 'permitted', announced: { on: '2026-10-15' }, periodOf: yearFrom2026 },
    ],
    'without the right nothing ends by it': [
      { by: 'customer', ground: 'price', change: '2027', on: '2026-12-31' },
      [],
      { right: undefined, announced: { on: '2026-10-15' }, periodOf: yearFrom2026 },
    ],
  },
  claims: ['q.agb.2.7i'],
})
