import { all, no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { instantOf, midnight, plusDays } from '../../../../grammar/day.ts'
import { noDeclaration, notice, stays } from '../../../../grammar/deadline.ts'
import { announcedInTime } from '../../../../grammar/matters/conduct.ts'
import { holds, must } from '../../../../grammar/outcome.ts'
import { undertaking } from '../../../../grammar/statement.ts'

export const sparingUse = undertaking({
  ref: '§ 4.5 S. 1',
  title: { de: 'Schonende Nutzung', en: 'Sparing use' },
  de: 'Der Kunde gestaltet sein Angebot so, dass Skripte, Datenbankabfragen und Ähnliches die Server nicht übermäßig mit Rechenzeit oder Speicher belasten.',
  en: 'The customer builds its offer so that scripts, database queries and the like do not burden the servers excessively with computing time or memory.',
  where: {},
  undertaking: { who: 'customer', duty: 'remedyOverload' },
  claims: ['kontent.agb.4.5a'],
  reading: 'The terms name no figures; a person finds the overload.',
})
export const remedyOfOverload = clause({
  ref: '§ 4.5 S. 2',
  title: { de: 'Abhilfe bei Überlast', en: 'Remedy of an overload' },
  when: 'remedyDemanded',
  de: 'Wird ein Server übermäßig belastet, fordert der Anbieter den Kunden auf, dem in angemessener Frist abzuhelfen; der Kunde hilft bis zum Ablauf des genannten Tages ab.',
  en: 'If a server is burdened excessively, the provider asks the customer to remedy this within a reasonable time; the customer does so by the end of the day named.',
  where: {},
  provided: ({ by }) =>
    by === 'provider' || no('Verlangt hat es nicht der Anbieter.', 'It is not the provider who asked.'),
  then: ({ case: overload, until }) =>
    must('customer', 'remedyOverload', overload, { by: midnight(plusDays(until, 1)) }),
  examples: {
    'to the end of the day named': [
      { by: 'provider', case: 'case 1', until: '2026-11-30' },
      must('customer', 'remedyOverload', 'case 1', { by: instantOf('2026-12-01') }),
    ],
    'a customer asks for nothing here': [{ by: 'customer', case: 'case 1', until: '2026-11-30' }, []],
  },
  claims: ['kontent.agb.4.5b'],
  reading: 'The source names no figure; seven days are usual. What is reasonable is named in the request.',
})
export const trafficPeaks = clause({
  ref: '§ 4.5 S. 3',
  title: { de: 'Ankündigung von viel Datenverkehr', en: 'Announcing much traffic' },
  when: 'trafficPeakAnnounced',
  de: 'Stark erhöhten Datenverkehr, etwa nach Werbung, kündigt der Kunde mit mindestens {period} Vorlauf an.',
  en: 'Strongly increased traffic, for instance after advertising, is announced by the customer at least {period} ahead.',
  where: { period: notice(14, 'days', stays(noDeclaration)) },
  provided: ({ by }) =>
    all(by === 'customer' || no('Angekündigt hat es nicht der Kunde.', 'It is not the customer who announced it.')),
  then: ({ from, on }, { period }) =>
    holds(announcedInTime, `traffic ${from}`, period.earliest(on) <= from ? 'in time' : 'late'),
  examples: {
    'fourteen full days lie between': [
      { by: 'customer', from: '2026-12-24', on: '2026-12-09' },
      holds(announcedInTime, 'traffic 2026-12-24', 'in time'),
    ],
    'a day short': [
      { by: 'customer', from: '2026-12-24', on: '2026-12-10' },
      holds(announcedInTime, 'traffic 2026-12-24', 'late'),
    ],
    'the provider announces none': [{ by: 'provider', from: '2026-12-24', on: '2026-12-01' }, []],
  },
  claims: ['kontent.agb.4.5c'],
  reading:
    'Full days are counted back from the first day of the traffic. What "strongly" is, and what follows from being late, is not said.',
})
