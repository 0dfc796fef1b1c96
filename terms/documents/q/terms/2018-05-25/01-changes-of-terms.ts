import { all, no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { latest } from '../../../../grammar/day.ts'
import { minimumNotice, moves, notice, stays, within } from '../../../../grammar/deadline.ts'
import { version } from '../../../../grammar/matters/agreement.ts'
import { objectionPeriod } from '../../../../grammar/matters/changes.ts'
import { holds } from '../../../../grammar/outcome.ts'
import { changeNotified, isAnnouncedByProvider, objectionInTime } from '../../../../grammar/quantities/change.ts'
import { workingDayHH } from '../../../../grammar/rest-days/hh.ts'

export const silence = clause({
  ref: '§ 1.2 S. 3',
  title: { de: 'Zwei Wochen für den Widerspruch', en: 'Two weeks to object' },
  when: 'changeReceived',
  de: 'Widerspricht der Kunde nicht {period} nach Zugang der Mitteilung, gelten die geänderten Bedingungen als angenommen.',
  en: 'If the customer does not object {period} of receipt of the notice, the changed terms count as accepted.',
  where: { period: within(2, 'weeks', moves(workingDayHH)) },
  provided: (notified) =>
    all(
      isAnnouncedByProvider(notified),
      notified.of === 'terms' || no('Geändert werden nicht die Bedingungen.', 'It is not the terms that change.'),
      notified.complete !== false ||
        no('Die Mitteilung nennt die Auswirkungen nicht.', 'The notice does not name the effects.'),
    ),
  then: ({ change, on }, { period }) =>
    holds(objectionPeriod, change, period.lastDay(on), { until: period.lastDay(on), then: 'objectionPeriodOver' }),
  examples: {
    'from 17 December to New Year’s Eve': [
      { by: 'provider', change: '2027', of: 'terms', on: '2026-12-17' },
      holds(objectionPeriod, '2027', '2026-12-31', { until: '2026-12-31', then: 'objectionPeriodOver' }),
    ],
    'Reformation Day, a holiday in Hamburg, moves the end to Monday': [
      { by: 'provider', change: '2027', of: 'terms', on: '2026-10-17' },
      holds(objectionPeriod, '2027', '2026-11-02', { until: '2026-11-02', then: 'objectionPeriodOver' }),
    ],
    'an incomplete notice starts no period': [
      { by: 'provider', change: '2027', of: 'terms', on: '2026-12-17', complete: false },
      [],
    ],
    'neither does what a customer announces': [{ by: 'customer', change: '2027', of: 'terms', on: '2026-12-17' }, []],
  },
  claims: ['q.agb.1.2d', 'q.agb.1.2c'],
  reading:
    'Receipt counts on both sides: of the notice by the customer, of the objection in Hamburg, whose holidays therefore decide (§ 193 BGB). Silence accepts at the end of the two weeks; the new text applies later.',
})

export const newTerms = clause({
  ref: '§ 1.2 S. 1',
  title: { de: 'Neue Bedingungen frühestens nach zwei Monaten', en: 'New terms after two months at the earliest' },
  when: 'objectionPeriodOver',
  about: ({ about }) => about,
  de: 'Angenommene Bedingungen gelten vom mitgeteilten Tag an, frühestens nach Ablauf von {lead} seit Zugang der Mitteilung.',
  en: 'Accepted terms apply from the day announced, {lead} after receipt of the notice at the earliest.',
  where: { lead: notice(2, 'months', stays(minimumNotice)) },
  given: { notified: changeNotified, objection: objectionInTime },
  provided: (_, __, { notified, objection }) =>
    all(
      notified?.version !== undefined || no('Die Mitteilung nennt keine Fassung.', 'The notice names no version.'),
      objection === undefined || no('Der Kunde hat rechtzeitig widersprochen.', 'The customer objected in time.'),
    ),
  then: (_, { lead }, { notified }) =>
    notified?.version
      ? holds(version, 'terms', notified.version, {
          from: latest(lead.earliest(notified.on), notified.from ?? notified.on),
        })
      : [],
  examples: {
    'two months from 31 December end with February': [
      { about: '2027' },
      holds(version, 'terms', '2027-03-01', { from: '2027-03-01' }),
      { notified: { change: '2027', of: 'terms', on: '2026-12-31', version: '2027-03-01' }, objection: undefined },
    ],
    'a later day that was announced is kept': [
      { about: '2027' },
      holds(version, 'terms', '2027-03-01', { from: '2027-04-01' }),
      { notified: { on: '2026-12-31', version: '2027-03-01', from: '2027-04-01' }, objection: undefined },
    ],
    'after an objection in time the old terms stay': [
      { about: '2027' },
      [],
      { notified: { on: '2026-12-31', version: '2027-03-01' }, objection: { change: '2027' } },
    ],
  },
  claims: ['q.agb.1.2b', 'q.agb.1.2e'],
  reading:
    'The two months are a minimum that no holiday moves. An objection has no further consequence: the old text goes on.',
})
