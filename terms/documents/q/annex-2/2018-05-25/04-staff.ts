import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { midnight, plusDays } from '../../../../grammar/day.ts'
import { mayAccessData } from '../../../../grammar/matters/processing.ts'
import { must } from '../../../../grammar/outcome.ts'
import { monthsAfterEvent } from '../../../../grammar/period.ts'
import { engaged, isCommitted, isTrained } from '../../../../grammar/quantities/processing.ts'
import { setting } from '../../../../grammar/quantity.ts'
import { measure } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

const persons = oneOf('Wer', 'Whoever', 'employee', 'leased worker', 'freelancer')

export const trainingBefore = asLongAs({
  ref: 'Nr. 4.1 S. 1',
  title: { de: 'Schulung vor dem Einsatz', en: 'Training before assignment' },
  decides: mayAccessData,
  de: '{who} am Auftrag arbeiten soll, wird vorher umfassend im Datenschutz geschult, in Grundsätzen, den Besonderheiten des Auftrags und der Datensicherheit, und hat bis dahin keinen Zugriff.',
  en: '{who} is to work on the order is trained comprehensively in data protection before, in principles, what this order asks for and data security, and has no access until then.',
  where: { who: persons },
  given: { party: engaged, trained: isTrained },
  provided: ({ party, trained }, { who }) =>
    all(
      who.has(party?.as) || no('Keine Person.', 'Not a person.'),
      !trained || no('Die Schulung ist nachgewiesen.', 'Training is on record.'),
    ),
  then: () => 'barred',
  examples: {
    'a freelancer too': [{ party: { as: 'freelancer' }, trained: false }, 'barred'],
    'once trained': [{ party: { as: 'freelancer' }, trained: true }],
    'a company trains its own': [{ party: { as: 'company' }, trained: false }],
  },
  claims: ['q.anh2.4.1a'],
})

export const trainingRepeated = clause({
  ref: 'Nr. 4.1 S. 2',
  title: { de: 'Wiederholte Schulung', en: 'Repeated training' },
  when: 'trained',
  de: 'Die Schulung wird regelmäßig wiederholt.',
  en: 'Training is repeated regularly.',
  where: {},
  given: { months: setting('months until training is repeated', 12) },
  then: ({ party, on }, _, { months }) => {
    const last = monthsAfterEvent(on, months)
    return must('provider', 'repeatTraining', `${party} by ${last}`, { by: midnight(plusDays(last, 1)) })
  },
  examples: {
    'a year later': [
      { party: 'P', on: '2026-05-05' },
      must('provider', 'repeatTraining', 'P by 2027-05-05', { by: midnight('2027-05-06') }),
      { months: 12 },
    ],
  },
  claims: ['q.anh2.4.1b'],
  reading: 'No interval is named; a year is a setting of the provider.',
})

export const commitment = asLongAs({
  ref: 'Nr. 4.2 S. 1',
  title: { de: 'Verpflichtung auf Vertraulichkeit', en: 'Commitment to confidentiality' },
  decides: mayAccessData,
  de: '{who} geschult ist, verpflichtet sich am Ende der Schulung auf Vertraulichkeit und den Schutz personenbezogener Daten, bevor der Zugriff gewährt wird.',
  en: '{who} has been trained commits to confidentiality and the protection of personal data at the end of training, before access is granted.',
  where: { who: persons },
  given: { party: engaged, committed: isCommitted },
  provided: ({ party, committed }, { who }) =>
    all(
      who.has(party?.as) || no('Keine Person.', 'Not a person.'),
      !committed || no('Die Verpflichtung liegt vor.', 'The commitment is there.'),
    ),
  then: () => 'barred',
  examples: {
    'before it': [{ party: { as: 'leased worker' }, committed: false }, 'barred'],
    'after it': [{ party: { as: 'leased worker' }, committed: true }],
    'a company binds its own': [{ party: { as: 'company' }, committed: false }],
  },
  claims: ['q.anh2.4.2a'],
})

export const telecommunicationsSecrecy = measure({
  ref: 'Nr. 4.2 S. 2',
  title: { de: 'Fernmeldegeheimnis', en: 'Telecommunications secrecy' },
  de: 'Wo der Auftrag es verlangt, vor allem bei Zugang zu Verkehrsdaten, umfasst sie das Fernmeldegeheimnis.',
  en: 'Where the order requires, above all with access to traffic data, it covers telecommunications secrecy.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Verpflichtung mit Hinweis auf § 3 TDDDG', en: 'commitment with a notice of § 3 TDDDG' },
  },
  claims: ['q.anh2.4.2b'],
  reading: 'Annex 1 no. 8 answers yes to traffic data, so it is needed.',
})
