import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { type Day, latest, plusDays } from '../../../../grammar/day.ts'
import { dayInWords } from '../../../../grammar/day-in-words.ts'
import { minimumNotice, moves, notice, onTheDay, stays } from '../../../../grammar/deadline.ts'
import { monthAfterNext } from '../../../../grammar/end-date.ts'
import type { Fact } from '../../../../grammar/fact.ts'
import { version } from '../../../../grammar/matters/agreement.ts'
import { price } from '../../../../grammar/matters/prices.ts'
import { mayTerminate } from '../../../../grammar/matters/rights.ts'
import { eurNet } from '../../../../grammar/money.ts'
import { ends, holds, must } from '../../../../grammar/outcome.ts'
import { changeNotified, isAnnouncedByProvider } from '../../../../grammar/quantities/change.ts'
import { mayLeaveOnChange, mayLeaveOnPrice } from '../../../../grammar/quantities/termination.ts'
import { after, reached } from '../../../../grammar/quantity.ts'
import { readings } from '../../../../grammar/reading.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { say } from '../../../../grammar/said.ts'

const monthAhead = { from: monthAfterNext, lead: notice(2, 'weeks', stays(minimumNotice)) }

export const changeOfTerms = clause({
  ref: '§ 11.1 S. 2',
  title: { de: 'Änderung der Bedingungen', en: 'Change of terms' },
  when: 'changeReceived',
  de: 'Geänderte Bedingungen gelten ab dem {from} nach Zugang der Mitteilung, frühestens nach {lead}.',
  en: 'Changed terms apply from the {from} after receipt of the notice, at the earliest after {lead}.',
  where: monthAhead,
  provided: (change) =>
    all(
      isAnnouncedByProvider(change),
      (change.of === 'terms' && change.version !== undefined) ||
        no('Keine neue Fassung der Bedingungen.', 'No new version of the terms.'),
    ),
  then: (change, { from, lead }) =>
    holds(version, 'terms', change.version ?? '', {
      from: latest(from.countedFrom(change.on), lead.earliest(change.on)),
    }),
  examples: {
    'received on 30 January': [
      { by: 'provider', of: 'terms', version: '2026-03-01', on: '2026-01-30' },
      holds(version, 'terms', '2026-03-01', { from: '2026-03-01' }),
    ],
    'received two days later': [
      { by: 'provider', of: 'terms', version: '2026-03-01', on: '2026-02-01' },
      holds(version, 'terms', '2026-03-01', { from: '2026-04-01' }),
    ],
    'at the turn of the year': [
      { by: 'provider', of: 'terms', version: '2026-03-01', on: '2027-12-31' },
      holds(version, 'terms', '2026-03-01', { from: '2028-02-01' }),
    ],
    'a customer cannot change them': [{ by: 'customer', of: 'terms', version: '2026-03-01', on: '2026-01-30' }, []],
  },
  claims: ['elc.agb.11.1b', 'elc.agb.11.1a'],
  reading:
    'The month of receipt by this customer counts, not that of the decision; then the two weeks are always kept, and every other reading too.',
})

export const changeOfPricesAndServices = clause({
  ref: '§ 11.2 S. 3',
  title: { de: 'Änderung von Preisen und Leistungen', en: 'Change of prices and services' },
  when: 'changeReceived',
  de: 'Ebenso gelten geänderte Preise und nachteilige Änderungen der Leistung ab dem {from} nach Zugang der Mitteilung; die zwei Wochen des § 11.1 sind damit stets gewahrt.',
  en: 'In the same way changed prices and changes of the service to the detriment of the customer apply from the {from} after receipt of the notice; the two weeks of § 11.1 are always kept by that.',
  where: { from: monthAfterNext },
  provided: (change) => all(isAnnouncedByProvider(change), isOfPriceOrDetriment(change)),
  then: (change, { from }) => {
    const day = from.countedFrom(change.on)
    return change.of === 'price' && change.item !== undefined && change.price !== undefined
      ? holds(price, change.item, change.price, { from: day })
      : holds(version, 'services', change.version ?? change.change, { from: day })
  },
  examples: {
    'a price for April': [
      { by: 'provider', of: 'price', item: 'files.single', price: eurNet('52.00'), on: '2026-02-02' },
      holds(price, 'files.single', eurNet('52.00'), { from: '2026-04-01' }),
    ],
    'less storage from March': [
      { by: 'provider', of: 'service', change: '2026-1', devalues: true, on: '2026-01-30' },
      holds(version, 'services', '2026-1', { from: '2026-03-01' }),
    ],
    'a new name for a service needs no such notice': [
      { by: 'provider', of: 'service', change: '2026-1', devalues: false, on: '2026-01-30' },
      [],
    ],
  },
  claims: ['elc.agb.11.2c', 'elc.agb.11.2d'],
  reading:
    'A price is no duty that makes the use possible: the ground of IT security in § 11.1 S. 4 is not asked of it. A lower price takes the same way.',
})
const isOfPriceOrDetriment = (change: Partial<Fact<'changeReceived'>>) =>
  change.of === 'price' ||
  (change.of === 'service' && change.devalues === true) ||
  no('Weder ein Preis noch ein Nachteil.', 'Neither a price nor a detriment.')

const onAWorkingDay = onTheDay(moves(workingDayNW))
/** Until when a customer who does not agree may terminate; given is the day from which the change applies. */
const lastDayToRefuse = readings(
  'elc.agb.11.1c',
  {
    'eve of the change': say('Letzter Tag ist der Vortag der Änderung.', 'The last day is the eve of the change.', {
      lastDay: (from: Day): Day => plusDays(from, -1),
    }),
    'next working day': say(
      'Letzter Tag ist der Vortag der Änderung oder, wenn er kein Werktag ist, der nächste Werktag (§ 193 BGB).',
      'The last day is the eve of the change or, if it is no working day, the next working day (§ 193 BGB).',
      { lastDay: (from: Day): Day => onAWorkingDay.lastDay(plusDays(from, -1)) },
    ),
  },
  'eve of the change',
)

export const rightToRefuse = asLongAs({
  ref: '§ 11.1 S. 3',
  title: { de: 'Wer nicht einverstanden ist, darf gehen', en: 'Who does not agree may leave' },
  decides: mayTerminate,
  ofEvery: ['price ', 'change '],
  de: 'Ist der Kunde mit einer Änderung zum {from} nicht einverstanden, kann er bis dahin kündigen.',
  en: 'If the customer does not agree to a change as of the {from}, it may terminate until then.',
  where: { from: monthAfterNext },
  given: {
    ofPrice: after('price ', changeNotified),
    ofTerms: after('change ', changeNotified),
    reached,
    reading: lastDayToRefuse.inForce,
  },
  provided: ({ ofPrice, ofTerms, reached: isReached, reading }, { from }) => {
    const change = ofPrice ?? ofTerms
    if (change === undefined) return no('Es ist keine Änderung mitgeteilt.', 'No change was told.')
    const lastDay = reading.lastDay(from.countedFrom(change.on))
    return all(
      isAnnouncedByProvider(change),
      change.of === 'terms' || isOfPriceOrDetriment(change),
      !isReached(plusDays(lastDay, 1)) ||
        no('Der letzte Tag war der {lastDay}.', 'The last day was {lastDay}.', {
          lastDay: dayInWords(lastDay),
        }),
    )
  },
  then: () => 'permitted',
  examples: {
    'to the eve of the change': [rightOf('eve of the change', '2026-02-28'), 'permitted'],
    'not on the day it applies': [rightOf('eve of the change', '2026-03-01')],
    'in the other reading Monday is the last day': [rightOf('next working day', '2026-03-02'), 'permitted'],
    'and Tuesday is too late': [rightOf('next working day', '2026-03-03')],
  },
  claims: ['elc.agb.11.1c', 'elc.agb.11.2c', 'elc.agb.11.2d'],
  readings: lastDayToRefuse,
  reading:
    'A special right to the eve of the change: with § 9.1 alone who leaves would spend a month under the terms it refused.',
})
function rightOf(reading: keyof typeof lastDayToRefuse.all, today: Day) {
  return {
    ofPrice: undefined,
    ofTerms: { by: 'provider', of: 'terms', on: '2026-01-30' },
    reached: asOf(today),
    reading: lastDayToRefuse.all[reading],
  } as const
}

export const terminationOnChange = clause({
  ref: '§ 11.1 S. 3 (Kündigung)',
  title: { de: 'Kündigung wegen einer Änderung', en: 'Termination on a change' },
  when: 'terminationReceived',
  about: (received) => received.change ?? '',
  exceptionTo: ['§ 9.1'],
  de: 'Diese Kündigung wirkt zum Ablauf des Tages vor dem {from} nach Zugang der Mitteilung, frühestens mit Ablauf des Tages ihres Zugangs.',
  en: 'Such a notice takes effect with the end of the day before the {from} after receipt of the notice of the change, at the earliest with the end of the day of its own receipt.',
  where: { from: monthAfterNext },
  given: { change: changeNotified, onPrice: mayLeaveOnPrice, onChange: mayLeaveOnChange },
  provided: (received, _, { onPrice, onChange }) =>
    all(
      (received.by === 'customer' && received.ground === 'change') ||
        no('Keine Kündigung des Kunden wegen einer Änderung.', 'Not a notice of the customer on a change.'),
      onPrice === 'permitted' || onChange === 'permitted' || no('Das Recht besteht nicht.', 'The right is not there.'),
    ),
  then: (received, { from }, { change }) =>
    ends(latest(plusDays(from.countedFrom(change?.on ?? received.on), -1), received.on)),
  examples: {
    'on the eve of the change': [
      { by: 'customer', ground: 'change', change: 'T', on: '2026-02-20' },
      ends('2026-02-28'),
      { change: { on: '2026-01-30' }, onPrice: undefined, onChange: 'permitted' },
    ],
    'received after the eve, where that is in time': [
      { by: 'customer', ground: 'change', change: 'T', on: '2026-03-02' },
      ends('2026-03-02'),
      { change: { on: '2026-01-30' }, onPrice: undefined, onChange: 'permitted' },
    ],
    'too late it is an ordinary notice': [
      { by: 'customer', ground: 'change', change: 'T', on: '2026-03-02' },
      [],
      { change: { on: '2026-01-30' }, onPrice: undefined, onChange: undefined },
    ],
  },
  claims: ['elc.agb.11.1c'],
})

export const objectionToChange = clause({
  ref: '§ 11.1 S. 3 (Widerspruch)',
  title: { de: 'Widerspruch ohne Kündigung', en: 'Objection without termination' },
  when: 'objectionReceived',
  about: (objection) => objection.change,
  de: 'Wer nur widerspricht, hält die Änderung nicht auf; der Anbieter prüft den Widerspruch.',
  en: 'Who only objects does not hold the change back; the provider reviews the objection.',
  where: {},
  given: { change: changeNotified },
  provided: (_, __, { change }) =>
    (change !== undefined && change.of !== 'subprocessor') ||
    no('Kein Widerspruch gegen Bedingungen, Preise oder Leistungen.', 'No objection to terms, prices or services.'),
  then: (objection) => must('provider', 'reviewObjection', objection.change),
  examples: {
    'it is put before a person': [
      { change: 'T' },
      must('provider', 'reviewObjection', 'T'),
      { change: { of: 'terms' } },
    ],
    'subprocessors have a rule of their own': [{ change: 'S' }, [], { change: { of: 'subprocessor' } }],
  },
  claims: ['elc.agb.11.1c'],
  reading: 'The text gives no veto. A change forced upon silence is open to attack (§ 307 BGB), so nobody may miss it.',
})
