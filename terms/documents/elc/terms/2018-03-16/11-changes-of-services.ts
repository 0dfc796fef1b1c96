import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { type Day, type Instant, instantOf, midnight } from '../../../../grammar/day.ts'
import { announcement } from '../../../../grammar/matters/provision.ts'
import { asks, must } from '../../../../grammar/outcome.ts'
import { changeNotified, isAnnouncedByProvider } from '../../../../grammar/quantities/change.ts'
import { say } from '../../../../grammar/said.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

const isNecessary = {
  de: 'Die Änderung betrifft wesentliche Pflichten und ist nicht mit der IT-Sicherheit begründet. Soll sie gelten?',
  en: 'The change concerns essential duties and is not justified by IT security. Shall it count?',
}

export const essentialDuties = clause({
  ref: '§ 11.1 S. 4',
  title: { de: 'Wesentliche Pflichten', en: 'Essential duties' },
  when: 'changeReceived',
  de: 'Wesentliche Pflichten werden nur geändert, wenn die Dienste sonst anerkannten Anforderungen an {security} nicht mehr genügten; eine andere Änderung wartet auf die Entscheidung eines Menschen.',
  en: 'Essential duties are changed only if the services could otherwise no longer meet recognised demands of {security}; another change waits for the decision of a person.',
  where: { security: oneOf('die IT-Sicherheit', 'IT security', 'IT security') },
  provided: (change, { security }) =>
    all(
      isAnnouncedByProvider(change),
      change.keepsScope === false || no('Keine wesentliche Pflicht ändert sich.', 'No essential duty changes.'),
      !security.has(change.reason) || no('Die IT-Sicherheit verlangt es.', 'IT security demands it.'),
    ),
  then: ({ id }) => asks(id, isNecessary),
  examples: {
    'for another reason it waits': [
      { id: 4, by: 'provider', of: 'terms', keepsScope: false, reason: 'cost' },
      asks(4, isNecessary),
    ],
    'without a reason too': [{ id: 4, by: 'provider', of: 'terms', keepsScope: false }, asks(4, isNecessary)],
    'for IT security it goes its way': [
      { id: 4, by: 'provider', of: 'terms', keepsScope: false, reason: 'IT security' },
      [],
    ],
    'a change that leaves the duties as they are': [{ id: 4, by: 'provider', of: 'terms', reason: 'cost' }, []],
  },
  claims: ['elc.agb.11.1d'],
  reading: 'What an essential duty is § 8.2 says; whoever announces a change classifies it.',
})

export const changeOrEndOfServices = clause({
  ref: '§ 11.2 S. 1',
  title: { de: 'Änderung und Einstellung von Diensten', en: 'Changing and ending services' },
  when: 'changeReceived',
  de: 'Der Anbieter kann Dienste nach billigem Ermessen ganz oder teilweise ändern oder einstellen, wenn wesentliche Pflichten unberührt bleiben und es dem Kunden unter Abwägung seiner Interessen zumutbar ist; er hält die Abwägung fest.',
  en: 'The provider may change or end services, in whole or in part, by reasonable discretion, if essential duties remain intact and it is reasonable for the customer, its interests weighed; it keeps a record of the weighing.',
  where: {},
  provided: (change) =>
    all(
      isAnnouncedByProvider(change),
      change.of === 'service' || no('Keine Änderung der Leistung.', 'Not a change of the service.'),
    ),
  then: ({ change }) => must('provider', 'weighChangeOfService', change),
  examples: {
    'each change of a service': [
      { by: 'provider', of: 'service', change: 'N' },
      must('provider', 'weighChangeOfService', 'N'),
    ],
    'new terms are no change of a service': [{ by: 'provider', of: 'terms', change: 'N' }, []],
    'nor is what a customer announces': [{ by: 'customer', of: 'service', change: 'N' }, []],
  },
  asks: [{ of: 'weighChangeOfService', what: 'content' }],
  claims: ['elc.agb.11.2a'],
  reading:
    'To end a service in whole can hardly leave essential duties intact: that is notice under sentence 3, or an ordinary one.',
  mend: {
    de: 'Satz 1 verbietet, wesentliche Pflichten zu beeinträchtigen, Satz 3 regelt, wie es geschieht: beides aufeinander beziehen.',
    en: 'Sentence 1 forbids impairing essential duties, sentence 3 rules how it is done: relate the two.',
  },
})

const byItsBeginning = say('spätestens mit dem Wirksamwerden', 'at the latest when it takes effect', {
  isKept: (received: Instant, from: Day): boolean => received <= midnight(from),
})

export const noticeOfNeutralChange = asLongAs({
  ref: '§ 11.2 S. 2',
  title: { de: 'Mitteilung einer neutralen Änderung', en: 'Notice of a neutral change' },
  decides: announcement,
  de: 'Von einer solchen Änderung wird der Kunde {latest} in Textform unterrichtet.',
  en: 'The customer is told of such a change in text form {latest}.',
  where: { latest: byItsBeginning },
  given: { change: changeNotified },
  provided: ({ change }) =>
    all(
      (change?.of === 'service' && change.devalues === false) ||
        no('Keine neutrale Änderung der Leistung.', 'Not a neutral change of the service.'),
      change?.from !== undefined || no('Es ist kein Tag genannt.', 'No day is named.'),
    ),
  then: ({ change }, { latest }) =>
    change?.from !== undefined && latest.isKept(change.at, change.from) ? 'in time' : 'late',
  examples: {
    'with the first instant of the day': [
      { change: { of: 'service', devalues: false, from: '2026-05-01', at: instantOf('2026-05-01T00:00') } },
      'in time',
    ],
    'a minute later': [
      { change: { of: 'service', devalues: false, from: '2026-05-01', at: instantOf('2026-05-01T00:01') } },
      'late',
    ],
    'a change to the detriment has rules of its own': [
      { change: { of: 'service', devalues: true, from: '2026-05-01', at: instantOf('2026-05-01T00:00') } },
    ],
    'nor is a price meant': [
      { change: { of: 'price', devalues: false, from: '2026-05-01', at: instantOf('2026-05-01T00:00') } },
    ],
  },
  claims: ['elc.agb.11.2b'],
})
