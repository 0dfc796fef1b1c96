import { all, no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { type Instant, instantOf, latest, midnight } from '../../../../grammar/day.ts'
import { moves, within } from '../../../../grammar/deadline.ts'
import type { Fact } from '../../../../grammar/fact.ts'
import { version } from '../../../../grammar/matters/agreement.ts'
import { objectionPeriod } from '../../../../grammar/matters/changes.ts'
import { holds, type Outcome } from '../../../../grammar/outcome.ts'
import { changeNotified, isAnnouncedByProvider, objectionInTime } from '../../../../grammar/quantities/change.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { undertaking } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

type Notice = Fact<'changeReceived'> | undefined

const namesAVersion = (notice: Notice) =>
  notice?.version !== undefined || no('Die Mitteilung nennt keine Fassung.', 'The notice names no version.')
/** The new version from an instant on, or from a later day that the notice names: never for the past. */
function newVersion(notice: Notice, from: Instant): Outcome | [] {
  if (notice?.version === undefined) return []
  return holds(version, 'terms', notice.version, { from: notice.from ? latest(midnight(notice.from), from) : from })
}

const toTheGood = {
  by: 'provider',
  change: 'T',
  of: 'terms',
  disadvantage: false,
  reason: 'case law',
  mentionsObjection: true,
} as const

export const changeBySilence = clause({
  ref: '§ 1.4 S. 2',
  title: { de: 'Schweigen nur ohne Nachteil', en: 'Silence only without disadvantage' },
  when: 'changeReceived',
  de: 'Eine Änderung, die dem Kunden keinen Nachteil bringt und auf {reason} beruht, gilt als angenommen, wenn der Kunde auf sein Recht hingewiesen wurde und nicht {period} nach Zugang widerspricht.',
  en: 'A change that brings the customer no disadvantage and is due to {reason} counts as accepted if the customer was told of this right and does not object {period} of receipt.',
  where: {
    period: within(4, 'weeks', moves(workingDayNW)),
    reason: oneOf(
      'neuer Rechtsprechung, neuen Gesetzen oder einer neuen Wirtschaftslage',
      'new case law, new legislation or new economic circumstances',
      'case law',
      'legislation',
      'economic',
    ),
  },
  provided: (change, { reason }) =>
    all(
      isAnnouncedByProvider(change),
      change.of === 'terms' || no('Geändert werden nicht die Bedingungen.', 'It is not the terms that change.'),
      change.disadvantage === false ||
        no('Dass kein Nachteil entsteht, ist nicht festgestellt.', 'That no disadvantage arises is not established.'),
      reason.has(change.reason) || no('Der Grund gehört nicht zu den genannten.', 'The reason is none of those named.'),
      change.mentionsObjection === true ||
        no('Der Hinweis auf den Widerspruch fehlt.', 'The right to object is not mentioned.'),
    ),
  then: ({ change, on }, { period }) =>
    holds(objectionPeriod, change, period.lastDay(on), { until: period.lastDay(on), then: 'objectionPeriodOver' }),
  examples: {
    'of Monday 1 June the last day is Monday 29 June': [
      { ...toTheGood, on: '2026-06-01' },
      holds(objectionPeriod, 'T', '2026-06-29', { until: '2026-06-29', then: 'objectionPeriodOver' }),
    ],
    'a period that would end on Christmas Day ends on Monday 28 December': [
      { ...toTheGood, on: '2026-11-27' },
      holds(objectionPeriod, 'T', '2026-12-28', { until: '2026-12-28', then: 'objectionPeriodOver' }),
    ],
    'what a customer announces starts no period': [{ ...toTheGood, by: 'customer', on: '2026-06-01' }, []],
    'a disadvantage starts no period': [{ ...toTheGood, on: '2026-06-01', disadvantage: true }, []],
    'neither does a reason of the provider’s own': [{ ...toTheGood, on: '2026-06-01', reason: 'relaunch' }, []],
    'nor a notice that is silent about the objection': [
      { ...toTheGood, on: '2026-06-01', mentionsObjection: false },
      [],
    ],
  },
  claims: ['kontent.agb.1.4b', 'kontent.agb.1.4c', 'kontent.agb.1.4e', 'kontent.agb.1.4f'],
  reading:
    'Both conditions must hold. The period runs from receipt of the notice that mentions the right to object; an objection is a declaration, so § 193 BGB moves the last day.',
  mend: {
    de: '„Daneben“ verbindet beide Bedingungen nur undeutlich, und ein wirtschaftlicher Grund ohne Nachteil für Kunden kommt kaum vor: die Bedingungen ausdrücklich mit „und“ verbinden, den Grund streichen oder Zustimmung verlangen.',
    en: '"Besides" joins both conditions unclearly, and an economic reason without disadvantage for customers hardly occurs: join the conditions expressly by "and", drop that reason or ask for consent.',
  },
})

export const noticeByEmail = undertaking({
  ref: '§ 1.4 S. 2 (Mitteilung)',
  title: { de: 'Mitteilung per E-Mail', en: 'Notice by e-mail' },
  de: 'Über eine Änderung werden die Kunden per E-Mail an ihre Kontaktadresse informiert.',
  en: 'Customers are informed of a change by e-mail to their contact address.',
  where: {},
  asks: [{ of: 'notifyChange', what: 'form' }],
  undertaking: { who: 'provider', duty: 'notifyChange' },
  claims: ['kontent.agb.1.4d'],
  reading: 'Message, delivery and the text are kept; a message that bounced was not received and starts no period.',
})

export const asChanged = clause({
  ref: '§ 1.4 S. 3',
  title: { de: 'Fortsetzung zu geänderten Bedingungen', en: 'The contract goes on as changed' },
  when: 'objectionPeriodOver',
  about: ({ about }) => about,
  de: 'Nach Ablauf der Frist gilt der Vertrag für die Zukunft geändert fort; wurde rechtzeitig widersprochen, unverändert.',
  en: 'When the period has passed, the contract goes on as changed for the future; after an objection in time it goes on unchanged.',
  where: {},
  given: { notice: changeNotified, objection: objectionInTime },
  provided: (_, __, { notice, objection }) =>
    all(
      objection === undefined || no('Der Kunde hat rechtzeitig widersprochen.', 'The customer objected in time.'),
      namesAVersion(notice),
    ),
  then: (over, _, { notice }) => newVersion(notice, over.at),
  examples: {
    'from the end of the period, even if the notice names an earlier day': [
      { about: 'T', at: instantOf('2026-06-30') },
      holds(version, 'terms', 'new', { from: '2026-06-30' }),
      { notice: { version: 'new', from: '2026-05-01' }, objection: undefined },
    ],
    'from a later day that the notice names': [
      { about: 'T', at: instantOf('2026-06-30') },
      holds(version, 'terms', 'new', { from: '2026-08-01' }),
      { notice: { version: 'new', from: '2026-08-01' }, objection: undefined },
    ],
    'never after an objection in time': [
      { about: 'T', at: instantOf('2026-06-30') },
      [],
      { notice: { version: 'new' }, objection: { change: 'T' } },
    ],
  },
  claims: ['kontent.agb.1.4a', 'kontent.agb.1.4g', 'kontent.agb.1.4h'],
})

export const changeByConsent = clause({
  ref: '§ 1.4 (Zustimmung)',
  title: { de: 'Sonst nur mit Zustimmung', en: 'Otherwise by consent alone' },
  when: 'consentReceived',
  about: ({ change }) => change,
  de: 'Jede andere Änderung wirkt erst, wenn der Kunde ihr zugestimmt hat, und nie für die Vergangenheit.',
  en: 'Any other change takes effect only when the customer has consented to it, and never for the past.',
  where: {},
  given: { notice: changeNotified },
  provided: (_, __, { notice }) =>
    all(
      notice?.of === 'terms' || no('Geändert werden nicht die Bedingungen.', 'It is not the terms that change.'),
      namesAVersion(notice),
    ),
  then: (consent, _, { notice }) => newVersion(notice, consent.at),
  examples: {
    'from the consent on': [
      { change: 'T', at: instantOf('2026-07-10') },
      holds(version, 'terms', 'new', { from: '2026-07-10' }),
      { notice: { of: 'terms', version: 'new', from: '2026-07-01' } },
    ],
    'a consent to a price changes no terms': [
      { change: 'P', at: instantOf('2026-07-10') },
      [],
      { notice: { of: 'price' } },
    ],
  },
  claims: ['kontent.agb.1.4b'],
})
