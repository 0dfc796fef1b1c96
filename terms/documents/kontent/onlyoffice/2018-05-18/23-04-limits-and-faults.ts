import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { outageCounts } from '../../../../grammar/matters/availability.ts'
import { faultAcceptedAt } from '../../../../grammar/matters/software-service.ts'
import { openFromMondayToFriday } from '../../../../grammar/opening-hours.ts'
import { faultMessage } from '../../../../grammar/quantities/software-service.ts'
import { textOnly, undertaking } from '../../../../grammar/statement.ts'

export const limits = textOnly({
  ref: '§ 23.4 S. 1',
  title: { de: 'Grenzen außerhalb des Einflusses', en: 'Limits beyond influence' },
  de: 'Einflüsse Dritter, Übertragungswege außerhalb des Rechenzentrums und die Ausstattung des Nutzers können die Leistung einschränken.',
  en: 'Influences of third parties, transmission outside the data centre and the equipment of the user may limit the service.',
  where: {},
  textOnly: 'It explains; what follows from it stands in the next sentence.',
  claims: ['kontent.oo.23.4a'],
})

export const countsAsPerformed = asLongAs({
  ref: '§ 23.4 S. 2',
  title: { de: 'Solche Ausfälle gelten als Leistung', en: 'Such outages count as performance' },
  decides: outageCounts,
  of: ['influence of third parties', 'user equipment', 'foreign network'],
  de: 'Ausfälle aus diesen Gründen zählen nicht gegen die Verfügbarkeit und mindern das Entgelt nicht.',
  en: 'Outages for these reasons do not count against the availability and lower no fee.',
  where: {},
  then: () => 'not counted',
  examples: { 'a carrier is down': [{}, 'not counted'] },
  claims: ['kontent.oo.23.4b'],
  reading:
    'An influence of third parties excuses only who had taken the measures it owes: whoever classifies an outage looks at that. The 97 % of § 2.1 of the general terms cover ONLYOFFICE too.',
})

export const reportAtOnce = undertaking({
  ref: '§ 23.5 S. 1',
  title: { de: 'Störungen umgehend melden', en: 'Report faults promptly' },
  de: 'Der Nutzer meldet Störungen umgehend per E-Mail an oo@kontent.com.',
  en: 'The user reports faults promptly by e-mail to oo@kontent.com.',
  where: {},
  undertaking: { who: 'customer', duty: 'reportFault' },
  claims: ['kontent.oo.23.5a'],
})

export const describeExactly = undertaking({
  ref: '§ 23.5 S. 2',
  title: { de: 'Genaue Beschreibung', en: 'Exact description' },
  de: 'Die Meldung beschreibt die Störung so genau, wie der Nutzer es kann.',
  en: 'The report describes the fault as exactly as the user can.',
  where: {},
  undertaking: { who: 'customer', duty: 'reportFault' },
  asks: [{ of: 'reportFault', what: 'content' }],
  claims: ['kontent.oo.23.5b'],
})

export const hoursOfTheFaultDesk = asLongAs({
  ref: '§ 23.10 S. 1',
  title: { de: 'Annahme von Störungen', en: 'Hours of the fault desk' },
  decides: faultAcceptedAt,
  de: 'Störungsmeldungen werden {hours} angenommen.',
  en: 'Messages of faults are accepted {hours}.',
  where: { hours: openFromMondayToFriday(9, 16) },
  given: { message: faultMessage },
  provided: ({ message }) => message !== undefined || no('Gemeldet ist keine Störung.', 'No fault was reported.'),
  then: ({ message }, { hours }) => hours.openFrom(message?.at ?? 0),
  examples: {
    'at the last minute of Friday': [{ message: { at: instantOf('2026-11-20T16:00') } }, instantOf('2026-11-20T16:00')],
    'a minute later it is Monday': [{ message: { at: instantOf('2026-11-20T16:01') } }, instantOf('2026-11-23T09:00')],
    'before nine it waits until nine': [
      { message: { at: instantOf('2026-11-20T08:59') } },
      instantOf('2026-11-20T09:00'),
    ],
    'nothing reported': [{ message: undefined }],
  },
  claims: ['kontent.oo.23.10a'],
  reading: 'The text excepts no holidays, so the desk is open on them. It promises no time for an answer.',
})

export const describeInTheMessage = undertaking({
  ref: '§ 23.10 S. 2',
  title: { de: 'Inhalt der Meldung', en: 'Content of the message' },
  de: 'Die Meldung soll die Störung so genau wie möglich zeigen.',
  en: 'The message should show the fault as exactly as possible.',
  where: {},
  undertaking: { who: 'customer', duty: 'reportFault' },
  claims: ['kontent.oo.23.10b'],
})
