import { adjustable } from '../../../../grammar/adjustable.ts'
import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { dayAt, instantOf } from '../../../../grammar/day.ts'
import { minimumNotice, notice, stays } from '../../../../grammar/deadline.ts'
import type { Fact } from '../../../../grammar/fact.ts'
import { mayVisit } from '../../../../grammar/matters/processing-duties.ts'
import { eur, eurNet } from '../../../../grammar/money.ts'
import { openFromMondayToFriday } from '../../../../grammar/opening-hours.ts'
import { owes } from '../../../../grammar/outcome.ts'
import { vatPercent } from '../../../../grammar/quantities/booking.ts'
import { rateForEffort } from '../../../../grammar/quantities/processing-duties.ts'
import {
  announcedAudit,
  hoursOfOtherAudits,
  secrecyDemanded,
  secrecyOfAuditor,
} from '../../../../grammar/quantities/visits-and-help.ts'
import { setting } from '../../../../grammar/quantity.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { say } from '../../../../grammar/said.ts'
import { undertaking } from '../../../../grammar/statement.ts'

type Visit = Fact<'auditAnnounced'>

/** Statutory powers of an authority (Art. 58 GDPR) are bound by no agreement of the parties. */
const isByTheCustomer = (visit: Pick<Visit, 'auditor'> | undefined) =>
  all(
    visit !== undefined || no('Kein Besuch ist angekündigt.', 'No visit is announced.'),
    visit?.auditor !== 'authority' || no('Es besucht eine Behörde.', 'The visitor is an authority.'),
  )
const tuesday = instantOf('2026-12-15T09:00')

export const announcement = asLongAs({
  ref: '§ 25.3(6) S. 1',
  title: { de: 'Ankündigung von Kontrollen', en: 'Announcement of inspections' },
  decides: mayVisit,
  de: 'Der Kunde oder ein von ihm beauftragter Prüfer darf nach einer Ankündigung mit einer Frist von {lead} kontrollieren.',
  en: 'The customer, or an auditor it appoints, may inspect after an announcement with a notice of {lead}.',
  where: { lead: notice(3, 'weeks', stays(minimumNotice)) },
  given: { visit: announcedAudit },
  provided: ({ visit }) => isByTheCustomer(visit),
  then: ({ visit }, { lead }) =>
    visit !== undefined && dayAt(visit.from) >= lead.earliest(visit.on) ? 'permitted' : 'barred',
  examples: {
    'announced on a Monday, from the Tuesday three weeks later': [
      { visit: { on: '2026-11-23', from: tuesday, auditor: 'customer' } },
      'permitted',
    ],
    'a day short': [
      { visit: { on: '2026-11-23', from: instantOf('2026-12-14T09:00'), auditor: 'third party' } },
      'barred',
    ],
    'an authority need not wait': [{ visit: { on: '2026-11-23', from: tuesday, auditor: 'authority' } }],
  },
  claims: ['kontent.avv.25.3.6a'],
  reading:
    'Three full weeks lie between receipt of the announcement and the visit; no day of rest shortens or moves them.',
})

const usualHours = openFromMondayToFriday(9, 16)

export const inBusinessHours = asLongAs({
  ref: '§ 25.3(6) S. 2',
  title: { de: 'Zu den üblichen Geschäftszeiten', en: 'In usual business hours' },
  decides: mayVisit,
  de: 'Kontrolliert wird zu den üblichen Geschäftszeiten, {hours}, und nicht an Feiertagen.',
  en: 'Inspections take place in the usual business hours, {hours}, and not on public holidays.',
  where: { hours: usualHours },
  given: { visit: announcedAudit },
  provided: ({ visit }) => isByTheCustomer(visit),
  then: ({ visit }, { hours }) =>
    visit && hours.isOpen(visit.from) && workingDayNW.isWorkingDay(dayAt(visit.from)) ? 'permitted' : 'barred',
  examples: {
    'a Saturday': [{ visit: { from: instantOf('2026-12-19T10:00'), auditor: 'customer' } }, 'barred'],
    'a quarter past four': [{ visit: { from: instantOf('2026-12-15T16:15'), auditor: 'customer' } }, 'barred'],
    'ten to nine': [{ visit: { from: instantOf('2026-12-15T08:50'), auditor: 'customer' } }, 'barred'],
    'Christmas Day': [{ visit: { from: instantOf('2026-12-25T10:00'), auditor: 'customer' } }, 'barred'],
    'Tuesday at nine': [{ visit: { from: tuesday, auditor: 'customer' } }, 'permitted'],
    'four o’clock sharp': [{ visit: { from: instantOf('2026-12-15T16:00'), auditor: 'customer' } }, 'permitted'],
    'an authority comes when it must': [{ visit: { from: instantOf('2026-12-19T10:00'), auditor: 'authority' } }],
  },
  claims: ['kontent.avv.25.3.6b'],
  reading: 'The text does not define the hours; those of the fault desk (§ 23.10) are taken.',
})

export const withoutDisturbance = undertaking({
  ref: '§ 25.3(6) S. 3',
  title: { de: 'Ohne Störung des Betriebs', en: 'Without disturbing operations' },
  de: 'Der Betrieb des Anbieters darf durch eine Kontrolle nicht gestört werden.',
  en: 'An inspection may not disturb the operations of the provider.',
  where: {},
  undertaking: { who: 'customer', duty: 'avoidDisturbance' },
  claims: ['kontent.avv.25.3.6c'],
})

export const secrecyFirst = asLongAs({
  ref: '§ 25.3(6) S. 4',
  title: { de: 'Erst die Verschwiegenheitserklärung', en: 'The declaration of secrecy first' },
  decides: mayVisit,
  de: 'Der Anbieter darf verlangen, dass der Besucher vorher schriftlich Verschwiegenheit über Daten anderer Kunden und über die Maßnahmen erklärt; bis dahin findet die Kontrolle nicht statt.',
  en: 'The provider may ask the visitor to declare secrecy in writing beforehand, on data of other customers and on the measures; until then there is no inspection.',
  where: {},
  given: { visit: announcedAudit, demanded: secrecyDemanded, declared: secrecyOfAuditor },
  provided: ({ visit, demanded, declared }) =>
    all(
      visit !== undefined || no('Kein Besuch ist angekündigt.', 'No visit is announced.'),
      demanded !== undefined || no('Eine Erklärung ist nicht verlangt.', 'No declaration was demanded.'),
      declared === undefined || no('Die Erklärung liegt vor.', 'The declaration is there.'),
    ),
  then: () => 'barred',
  examples: {
    'demanded and not declared': [{ visit: { auditor: 'customer' }, demanded: {}, declared: undefined }, 'barred'],
    declared: [{ visit: { auditor: 'customer' }, demanded: {}, declared: {} }],
    'not demanded': [{ visit: { auditor: 'customer' }, demanded: undefined, declared: undefined }],
  },
  claims: ['kontent.avv.25.3.6d'],
})

export const effort = clause({
  ref: '§ 25.3(6) S. 5',
  title: { de: 'Vergütung des Aufwands', en: 'Compensation for effort' },
  when: 'auditHeld',
  de: 'Für seinen Aufwand bei einer Kontrolle kann der Anbieter eine Vergütung verlangen, nach dem Stundensatz, der dafür vereinbart ist.',
  en: 'For its effort in an inspection the provider may ask for compensation, by the hourly rate agreed for it.',
  where: {},
  given: { rate: rateForEffort, vat: vatPercent },
  provided: ({ hours }, __, { rate }) =>
    all(
      hours !== undefined || no('Ein Aufwand ist nicht erfasst.', 'No effort was recorded.'),
      rate !== undefined || no('Kein Satz ist vereinbart.', 'No rate is agreed.'),
    ),
  then: ({ audit, hours = 0, on }, _, { rate, vat }) =>
    rate
      ? owes('customer', {
          key: `effort ${audit}`,
          kind: 'effort',
          amount: rate.hourly.times(hours).withVat(vat),
          due: on,
        })
      : [],
  examples: {
    'six hours at 90.00': [
      { audit: 'visit 1', hours: 6, on: '2026-12-15' },
      owes('customer', { key: 'effort visit 1', kind: 'effort', amount: eur('642.60'), due: '2026-12-15' }),
      { rate: { hourly: eurNet('90.00') }, vat: 19 },
    ],
    'without a rate agreed nothing by itself': [
      { audit: 'visit 1', hours: 6, on: '2026-12-15' },
      [],
      { rate: undefined, vat: 19 },
    ],
    'no effort was recorded': [
      { audit: 'visit 1', on: '2026-12-15' },
      [],
      { rate: { hourly: eurNet('90.00') }, vat: 19 },
    ],
  },
  claims: ['kontent.avv.25.3.6e'],
  reading: 'The text names no amount: without an agreed rate a person asks.',
})

const perYear = adjustable([1], (days) =>
  say(days === 1 ? 'einen Tag' : `${days} Tage`, days === 1 ? 'one day' : `${days} days`, {
    isUsedUp: (hours: number, hoursOfADay: number): boolean => hours >= days * hoursOfADay,
  }),
)

export const oneDayAYear = asLongAs({
  ref: '§ 25.3(6) S. 6',
  title: { de: 'Ein Tag im Kalenderjahr', en: 'One day a calendar year' },
  decides: mayVisit,
  de: 'Der Aufwand für Kontrollen ist auf {limit} im Kalenderjahr begrenzt.',
  en: 'The effort for inspections is limited to {limit} a calendar year.',
  where: { limit: perYear },
  given: { visit: announcedAudit, hours: hoursOfOtherAudits, hoursOfADay: setting('hours of a day', 8) },
  provided: ({ visit, hours, hoursOfADay }, { limit }) =>
    all(
      isByTheCustomer(visit),
      limit.isUsedUp(hours, hoursOfADay) ||
        no('Der Tag des Jahres ist nicht verbraucht.', 'The day of the year is not used up.'),
    ),
  then: () => 'barred',
  examples: {
    'a day was spent': [{ visit: { auditor: 'customer' }, hours: 8, hoursOfADay: 8 }, 'barred'],
    'half a day leaves the other half': [{ visit: { auditor: 'customer' }, hours: 4, hoursOfADay: 8 }],
    'an authority is not bound': [{ visit: { auditor: 'authority' }, hours: 8, hoursOfADay: 8 }],
  },
  claims: ['kontent.avv.25.3.6f'],
  reading:
    'A day of work of the provider for each customer and calendar year, in parts if they like: the wording limits the effort, not how often.',
})

export const samples = undertaking({
  ref: '§ 25.3(7)',
  title: { de: 'Stichproben', en: 'Samples' },
  de: 'Sind die Maßnahmen nach § 25.4(4) nachgewiesen, soll sich die Kontrolle auf Stichproben beschränken; Gründe für mehr werden festgehalten.',
  en: 'Where the measures are proven under § 25.4(4), the inspection should be limited to samples; reasons for more are noted.',
  where: {},
  undertaking: { who: 'customer', duty: 'limitInspection' },
  claims: ['kontent.avv.25.3.7'],
})

export const noDeclarationOfTheBound = asLongAs({
  ref: '§ 25.3(8) S. 2',
  title: { de: 'Keine Erklärung gebundener Behörden', en: 'No declaration of bound authorities' },
  decides: mayVisit,
  exceptionTo: ['§ 25.3(6) S. 4'],
  de: 'Eine Behörde, deren Verschwiegenheit das Strafrecht sichert, muss keine Erklärung unterschreiben.',
  en: 'An authority whose secrecy is secured by criminal law need not sign a declaration.',
  where: {},
  given: { visit: announcedAudit },
  provided: ({ visit }) =>
    (visit?.auditor === 'authority' && visit.boundBySecrecy === true) ||
    no('Keine gebundene Behörde.', 'Not an authority that is bound.'),
  then: () => 'permitted',
  examples: {
    'the data protection commissioner': [{ visit: { auditor: 'authority', boundBySecrecy: true } }, 'permitted'],
    'an authority that is not bound': [{ visit: { auditor: 'authority', boundBySecrecy: false } }],
    'an auditor, however bound': [{ visit: { auditor: 'third party', boundBySecrecy: true } }],
  },
  claims: ['kontent.avv.25.3.8b'],
})
