import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { type Day, instantOf, midnight, plusDays } from '../../../../grammar/day.ts'
import { moves, within } from '../../../../grammar/deadline.ts'
import { immediately } from '../../../../grammar/end-date.ts'
import { inCourseOf } from '../../../../grammar/ending.ts'
import { mayTerminate } from '../../../../grammar/matters/rights.ts'
import { mayReduce, supportChannel } from '../../../../grammar/matters/support.ts'
import { eurNet, Net } from '../../../../grammar/money.ts'
import { ends, must, untilTold } from '../../../../grammar/outcome.ts'
import { planPrice } from '../../../../grammar/quantities/billing.ts'
import {
  demandToRepair,
  isChannelOpen,
  mayLeaveForDefect,
  publishedChannels,
  repair,
  rightToReduce,
} from '../../../../grammar/quantities/support.ts'
import { after, type Reached, reached } from '../../../../grammar/quantity.ts'
import { workingDayHH } from '../../../../grammar/rest-days/hh.ts'
import { undertaking } from '../../../../grammar/statement.ts'

const cured = (defect: string) =>
  must('provider', 'cureDefect', defect, { until: untilTold('defectRepaired', { defect }) })

export const rectification = clause({
  ref: '§ 4.1 S. 1',
  title: { de: 'Beseitigung von Mängeln', en: 'Rectification of defects' },
  when: 'defectReported',
  about: ({ channel }) => channel,
  de: 'Ist ein Mangel auf einem offenen Weg angezeigt, beseitigt ihn der Anbieter in angemessener Zeit, nach seiner Wahl durch Nachbesserung oder Ersatz.',
  en: 'Once a defect has been reported in a way that is open, the provider rectifies it within a reasonable time, at its choice by repair or replacement.',
  where: {},
  given: { isOpen: isChannelOpen },
  provided: (_, __, { isOpen }) =>
    isOpen || no('Dieser Weg gehört nicht zum Abonnement.', 'This way is not part of the subscription.'),
  then: ({ defect }) => cured(defect),
  examples: {
    'by a ticket of a paid plan': [{ defect: 'D', channel: 'ticket' }, cured('D'), { isOpen: true }],
    'by a chat that is not booked': [{ defect: 'D', channel: 'chat' }, [], { isOpen: false }],
  },
  claims: ['q.agb.4.1a'],
  reading: 'Reasonable has no figure; the customer gives it one by setting a period.',
})

export const promptReport = undertaking({
  ref: '§ 4.1 S. 2',
  title: { de: 'Anzeige von Mängeln', en: 'Report of defects' },
  de: 'Mängel zeigt der Kunde unverzüglich auf dem Supportweg seines Abonnements an.',
  en: 'Defects the customer reports without delay by the support channel of its subscription.',
  where: {},
  claims: ['q.agb.4.1b'],
  undertaking: { who: 'customer', duty: 'reportDefect' },
})

export const reportWithoutSupport = asLongAs({
  ref: '§ 4.1 S. 3',
  title: { de: 'Anzeige ohne gebuchten Support', en: 'Report without support booked' },
  decides: supportChannel,
  of: ['imprint'],
  exceptionTo: ['§ 2.6.1 S. 11'],
  de: 'Wer keinen Support gebucht hat, zeigt Mängel unter der Adresse im Impressum an.',
  en: 'Who has not booked support reports defects to the address in the imprint.',
  where: {},
  given: { price: planPrice, published: publishedChannels },
  provided: ({ price, published }) =>
    (price.isPositive ? published.paid : published.free).length === 0 ||
    no('Support ist gebucht.', 'Support has been booked.'),
  then: () => 'open',
  examples: {
    'a free plan without support': [{ price: Net.zero, published: { free: [], paid: ['ticket'] } }, 'open'],
    'a paid one has a channel of its own': [{ price: eurNet('50.00'), published: { free: [], paid: ['ticket'] } }],
  },
  claims: ['q.agb.4.1c'],
  reading: '§ 2.6.1 says that support costs nothing extra, here it can be "not booked": it is part of certain plans.',
  mend: {
    de: '§ 2.6.1 und § 4.1 sollten übereinstimmen, ob Support in jedem Abonnement enthalten ist.',
    en: '§ 2.6.1 and § 4.1 should agree whether every subscription includes support.',
  },
})

const inVain = {
  demand: after('defect ', demandToRepair),
  repaired: after('defect ', repair),
  reached,
}
const period = within(14, 'days', moves(workingDayHH))
interface Demanded {
  readonly on: Day
  readonly until?: Day
}
const isInVain = (
  demand: Demanded | undefined,
  repaired: object | undefined,
  hasCome: Reached,
  { lastDay }: typeof period,
) =>
  all(
    demand !== undefined || no('Es ist keine Frist gesetzt.', 'No period has been set.'),
    repaired === undefined || no('Der Mangel ist behoben.', 'The defect has been repaired.'),
    (demand !== undefined && hasCome(plusDays(demand.until ?? lastDay(demand.on), 1))) ||
      no('Die Frist läuft noch.', 'The period is still running.'),
  )

export const terminationAfterFailedRepair = asLongAs({
  ref: '§ 4.1 S. 4',
  title: { de: 'Kündigung nach vergeblicher Frist', en: 'Termination after a period in vain' },
  decides: mayTerminate,
  ofEvery: ['defect '],
  de: 'Ist ein Mangel bis zu dem Tag, den der Kunde bestimmt, oder, wo er keinen bestimmt, {period} nach seiner Aufforderung nicht behoben, darf der Kunde kündigen.',
  en: 'If a defect has not been repaired by the day that the customer sets or, where it sets none, {period} of its demand, the customer may terminate.',
  where: { period },
  given: inVain,
  provided: ({ demand, repaired, reached: hasCome }, { period: least }) => isInVain(demand, repaired, hasCome, least),
  then: () => 'permitted',
  examples: {
    'the day after the day that was set': [
      { demand: { on: '2026-05-04', until: '2026-05-18' }, repaired: undefined, reached: asOf('2026-05-19') },
      'permitted',
    ],
    'on that day it is too early': [
      { demand: { on: '2026-05-04', until: '2026-05-18' }, repaired: undefined, reached: asOf('2026-05-18T23:59') },
    ],
    'where no day was set, after fourteen': [
      { demand: { on: '2026-05-04' }, repaired: undefined, reached: asOf('2026-05-19') },
      'permitted',
    ],
    'and not after thirteen': [{ demand: { on: '2026-05-04' }, repaired: undefined, reached: asOf('2026-05-18') }],
    'repaired on the last evening': [
      { demand: { on: '2026-05-04', until: '2026-05-18' }, repaired: {}, reached: asOf('2026-05-19') },
    ],
    'nobody set a period': [{ demand: undefined, repaired: undefined, reached: asOf('2026-05-19') }],
  },
  claims: ['q.agb.4.1d'],
  reading:
    'The "reasonable period by the customer" is one that the customer sets. Where it names no day, fourteen days are reasonable; that figure is ours.',
})

export const reductionAfterFailedRepair = asLongAs({
  ref: '§ 4.1 S. 6',
  title: { de: 'Minderung nach vergeblicher Frist', en: 'Reduction after a period in vain' },
  decides: mayReduce,
  de: 'Unter denselben Voraussetzungen ({period}, wo kein Tag bestimmt ist) darf er stattdessen das Entgelt angemessen mindern; die Wahl hat der Kunde.',
  en: 'Under the same conditions ({period} where no day was set) it may instead appropriately reduce the fee; the choice is the customer’s.',
  where: { period },
  given: { demand: demandToRepair, repaired: repair, reached },
  provided: ({ demand, repaired, reached: hasCome }, { period: least }) => isInVain(demand, repaired, hasCome, least),
  then: () => 'permitted',
  examples: {
    'after fourteen days': [
      { demand: { on: '2026-05-04' }, repaired: undefined, reached: asOf('2026-05-19') },
      'permitted',
    ],
    'not on the fourteenth': [{ demand: { on: '2026-05-04' }, repaired: undefined, reached: asOf('2026-05-18') }],
  },
  claims: ['q.agb.4.1d'],
})

export const endForDefect = clause({
  ref: '§ 4.1 S. 5',
  title: { de: 'Ende wegen eines Mangels', en: 'End for a defect' },
  when: 'terminationReceived',
  about: ({ defect }) => defect ?? '',
  de: 'Die Kündigung wegen eines Mangels wirkt {end}.',
  en: 'Termination for a defect works {end}.',
  where: { end: immediately },
  given: { right: mayLeaveForDefect },
  provided: ({ by, ground }, _, { right }) =>
    all(
      (by === 'customer' && ground === 'defect') ||
        no('Der Kunde kündigt nicht wegen eines Mangels.', 'The customer does not leave for a defect.'),
      right === 'permitted' || no('Das Recht dazu fehlt.', 'There is no right to it.'),
    ),
  then: ({ at }, { end }) => ends(end.at(at)),
  examples: {
    'on receipt': [
      { by: 'customer', ground: 'defect', defect: 'D', at: instantOf('2026-05-19T10:00') },
      ends(inCourseOf(instantOf('2026-05-19T10:00'))),
      { right: 'permitted' },
    ],
    'a day early it ends nothing': [
      { by: 'customer', ground: 'defect', defect: 'D', at: instantOf('2026-05-18T10:00') },
      [],
      { right: undefined },
    ],
  },
  claims: ['q.agb.4.1d'],
  reading: 'The source names no day of the end: it is the receipt.',
})

export const settlingTheReduction = clause({
  ref: '§ 4.1 S. 7',
  title: { de: 'Höhe der Minderung', en: 'Amount of the reduction' },
  when: 'reductionClaimed',
  about: ({ defect }) => defect,
  de: 'Verlangt er die Minderung, bestimmt der Anbieter die angemessene Höhe {period}.',
  en: 'If it claims the reduction the provider determines the appropriate amount {period}.',
  where: { period },
  given: { right: rightToReduce },
  provided: ({ by }, _, { right }) =>
    all(
      by === 'customer' || no('Der Kunde verlangt nichts.', 'The customer claims nothing.'),
      right === 'permitted' || no('Das Recht dazu fehlt.', 'There is no right to it.'),
    ),
  then: ({ defect, on }, { period: least }) =>
    must('provider', 'settleReduction', defect, { by: midnight(least.firstDayAfter(on)) }),
  examples: {
    'an amount is to be found': [
      { by: 'customer', defect: 'D', on: '2026-05-19' },
      must('provider', 'settleReduction', 'D', { by: instantOf('2026-06-03') }),
      { right: 'permitted' },
    ],
    'too early': [{ by: 'customer', defect: 'D', on: '2026-05-18' }, [], { right: undefined }],
  },
  claims: ['q.agb.4.1d'],
  reading: 'Appropriate has no formula: a person settles the amount. The fourteen days are ours.',
})
