import { no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { type Instant, instantOf, midnight } from '../../../../grammar/day.ts'
import { must, untilTold } from '../../../../grammar/outcome.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const supportOfTheCustomer = clause({
  ref: '§ 25.3(9)',
  title: { de: 'Unterstützung des Kunden', en: 'Support of the customer' },
  when: 'assistanceRequested',
  de: 'Bei Kontrollen von Behörden und wenn Betroffene beim Kunden Rechte geltend machen, unterstützt ihn der Anbieter angemessen.',
  en: 'The provider supports the customer adequately when authorities check it or data subjects assert rights against it.',
  where: {},
  provided: ({ by }) => by === 'customer' || no('Der Kunde verlangt nichts.', 'It is not the customer who asks.'),
  then: ({ help, with: what }) => must('provider', 'assistCustomer', help, { content: what }),
  examples: {
    'with a data subject': [
      { help: 'help 1', with: 'data subject', by: 'customer' },
      must('provider', 'assistCustomer', 'help 1', { content: 'data subject' }),
    ],
    'the provider needs no help here': [{ help: 'help 1', with: 'records', by: 'provider' }, []],
  },
  claims: ['kontent.avv.25.3.9'],
  reading: 'No time is set. The customer has a month to answer (Art. 12 (3) GDPR): five working days are a good aim.',
})

export const lessenTheHarm = clause({
  ref: '§ 25.4(5)',
  title: { de: 'Sichern und Folgen mindern', en: 'Secure data and lessen harm' },
  when: 'breachKnown',
  de: 'Nach einem Vorfall trifft der Anbieter sogleich die Maßnahmen, die nötig sind, um die Daten zu sichern und Nachteile für Betroffene zu mindern.',
  en: 'After an incident the provider takes at once the measures needed to secure the data and to lessen adverse effects for data subjects.',
  where: {},
  then: ({ breach, at }) => must('provider', 'containIncident', breach, { by: at }),
  examples: {
    'at once': [
      { breach: 'breach 1', at: instantOf('2026-11-23T22:00') },
      must('provider', 'containIncident', 'breach 1', { by: instantOf('2026-11-23T22:00') }),
    ],
  },
  claims: ['kontent.avv.25.4.5'],
})

export const publication = clause({
  ref: '§ 25.4(4) S. 1',
  title: { de: 'Nachweis durch Veröffentlichung', en: 'Proof by publication' },
  when: 'measureChangePlanned',
  de: 'Den Nachweis führt der Anbieter, indem er die Maßnahmen regelmäßig anpasst und, sobald eine Anpassung gilt, auf seiner Website veröffentlicht.',
  en: 'The provider gives proof by regularly adapting the measures and, as soon as an adaptation applies, publishing them on its website.',
  where: {},
  provided: ({ protection }) =>
    protection === 'higher' ||
    protection === 'equal' ||
    no('Diese Änderung ist nicht erlaubt.', 'This change is not permitted.'),
  then: ({ change, from }) => must('provider', 'publishMeasures', change, { by: midnight(from) }),
  examples: {
    'by the day from which it applies': [
      { change: 'measure 1', from: '2027-01-01', protection: 'equal' },
      must('provider', 'publishMeasures', 'measure 1', { by: midnight('2027-01-01') }),
    ],
    'a lower protection is not published but refused': [
      { change: 'measure 1', from: '2027-01-01', protection: 'lower' },
      [],
    ],
  },
  claims: ['kontent.avv.25.4.4a'],
  reading: 'How often the measures are looked at is not said; once a year is usual.',
})

export const authorities = clause({
  ref: '§ 25.3(8) S. 1',
  title: { de: 'Kontrollen von Behörden', en: 'Inspections by authorities' },
  when: 'auditAnnounced',
  de: 'Für Kontrollen durch Behörden des Kunden gilt das Gleiche, soweit ihre gesetzlichen Befugnisse nicht weiter gehen; der Anbieter empfängt sie zur angekündigten Zeit.',
  en: 'For inspections by authorities of the customer the same applies as far as their statutory powers do not go further; the provider receives them at the time announced.',
  where: {},
  provided: ({ auditor }) => auditor === 'authority' || no('Es besucht keine Behörde.', 'The visitor is no authority.'),
  then: ({ audit, from }) => must('provider', 'receiveAuthority', audit, { by: from }),
  examples: {
    'the commissioner': [
      { audit: 'visit 1', auditor: 'authority', from: instantOf('2026-11-24T10:00') },
      must('provider', 'receiveAuthority', 'visit 1', { by: instantOf('2026-11-24T10:00') }),
    ],
    'an auditor of the customer': [
      { audit: 'visit 1', auditor: 'third party', from: instantOf('2026-12-15T10:00') },
      [],
    ],
  },
  claims: ['kontent.avv.25.3.8a'],
  reading: 'The powers of Art. 58 GDPR go first: neither three weeks nor the one day are held against an authority.',
})

export const lawfulnessIsTheCustomers = textOnly({
  ref: '§ 25.7(1)',
  title: { de: 'Zulässigkeit', en: 'Lawfulness' },
  de: 'Ob verarbeitet werden darf und wie Betroffene ihre Rechte wahren, beurteilt allein der Kunde.',
  en: 'Whether data may be processed, and how data subjects keep their rights, is judged by the customer alone.',
  where: {},
  textOnly: 'It says whose judgement it is.',
  claims: ['kontent.avv.25.7.1'],
})

const errorReported = (error: string, by: Instant) =>
  must('customer', 'reportError', error, { by, until: untilTold('processingErrorReported', { error }) })

export const errorsFound = clause({
  ref: '§ 25.7(2)',
  title: { de: 'Fehler melden', en: 'Reporting errors' },
  when: 'processingErrorFound',
  de: 'Findet der Kunde bei der Prüfung von Ergebnissen Fehler oder Unregelmäßigkeiten, unterrichtet er den Anbieter unverzüglich.',
  en: 'If the customer finds errors or irregularities when checking results, it tells the provider without undue delay.',
  where: {},
  then: ({ error, at }) => errorReported(error, at),
  examples: {
    'at once': [
      { error: 'error 1', at: instantOf('2026-11-23T10:00') },
      errorReported('error 1', instantOf('2026-11-23T10:00')),
    ],
  },
  claims: ['kontent.avv.25.7.2'],
})
