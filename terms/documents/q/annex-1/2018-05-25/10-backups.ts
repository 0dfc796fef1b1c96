import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { isDay } from '../../../../grammar/day.ts'
import { noDeclaration, notice, stays } from '../../../../grammar/deadline.ts'
import { endOfDay } from '../../../../grammar/ending.ts'
import { backupRetention } from '../../../../grammar/matters/operations.ts'
import { content } from '../../../../grammar/matters/services.ts'
import { must } from '../../../../grammar/outcome.ts'
import { lastDayOfPurpose } from '../../../../grammar/quantities/retention.ts'
import { itself, reached } from '../../../../grammar/quantity.ts'

export const backups = clause({
  ref: 'Nr. 10',
  title: { de: 'Sicherungen 35 Tage', en: 'Backups for 35 days' },
  when: 'turned',
  about: ({ about }) => about,
  de: 'Sicherungskopien gelöschter Daten sind spätestens mit Ablauf von {period} nach dem letzten Tag des Zwecks gelöscht.',
  en: 'Backup copies of erased data are erased at the latest when {period} have passed since the last day of the purpose.',
  where: { period: notice(35, 'days', stays(noDeclaration)) },
  given: { lastDay: lastDayOfPurpose },
  provided: ({ matter, value }, _, { lastDay }) =>
    all(
      (matter === content.name && value === 'erased') || no('Es wurde nichts gelöscht.', 'Nothing was erased.'),
      lastDay !== undefined || no('Der Zweck besteht fort.', 'The purpose goes on.'),
    ),
  then: ({ about }, { period }, { lastDay }) =>
    lastDay ? must('provider', 'eraseBackups', about, { by: endOfDay(period.runsOut(lastDay)).at }) : [],
  examples: {
    'five weeks over the end of a year': [
      { matter: 'content', about: 'contents', value: 'erased' },
      must('provider', 'eraseBackups', 'contents', { by: endOfDay('2027-02-04').at }),
      { lastDay: '2026-12-31' },
    ],
    'five weeks to a leap day': [
      { matter: 'content', about: 'contents', value: 'erased' },
      must('provider', 'eraseBackups', 'contents', { by: endOfDay('2028-02-29').at }),
      { lastDay: '2028-01-25' },
    ],
    'what turns back erases no backups': [
      { matter: 'content', about: 'contents', value: undefined },
      [],
      { lastDay: '2026-12-31' },
    ],
  },
  claims: ['q.av.4.1e', 'q.anh1.10a', 'q.anh1.10c'],
  reading:
    'Production data go at once, copies at the latest 35 days later: so both § 4.1 and this number are kept. Erasure may fall on any day of the week.',
  mend: {
    de: 'AV § 4.1 löscht die Produktion sofort und nur Sicherungen nach 35 Tagen, Nr. 10 alle Daten „nach 35 Tagen“: Nr. 10 auf Sicherungen beschränken.',
    en: 'AV § 4.1 erases production at once and only backups after 35 days, no. 10 all data "after 35 days": confine no. 10 to backups.',
  },
})

export const databaseBackups = asLongAs({
  ref: 'Nr. 10 (Datenbanksicherungen)',
  title: { de: 'Aufbewahrung der Datenbanksicherungen', en: 'Keeping of database backups' },
  decides: backupRetention,
  de: 'Sicherungen der Datenbank werden für die Dauer von {period} aufbewahrt und danach entfernt; eine frühere Löschung ist technisch nicht zugesagt.',
  en: 'Backups of the database are kept for {period} and removed afterwards; earlier erasure is technically not promised.',
  where: { period: notice(35, 'days', stays(noDeclaration)) },
  given: { day: itself<string>(), reached },
  provided: ({ day }) => isDay(day) || no('Gefragt ist nicht nach einem Tag.', 'It is not about a day.'),
  then: ({ day, reached: hasCome }, { period }) => (isDay(day) && hasCome(period.earliest(day)) ? 'removed' : 'kept'),
  examples: {
    'of New Year’s Eve to 4 February': [{ day: '2026-12-31', reached: asOf('2027-02-04T23:59') }, 'kept'],
    'removed from the next day on': [{ day: '2026-12-31', reached: asOf('2027-02-05') }, 'removed'],
    'something that is no day': [{ day: 'contents', reached: asOf('2027-02-05') }],
  },
  claims: ['q.anh1.10b'],
  reading: 'Exactly 35 days; the day of the backup is not counted (§ 187 (1) BGB).',
})
