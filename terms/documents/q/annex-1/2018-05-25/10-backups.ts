import { all, no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { noDeclaration, notice, stays } from '../../../../grammar/deadline.ts'
import { endOfDay } from '../../../../grammar/ending.ts'
import { content } from '../../../../grammar/matters/services.ts'
import { must } from '../../../../grammar/outcome.ts'
import { lastDayOfPurpose } from '../../../../grammar/quantities/retention.ts'

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
  claims: ['q.av.4.1e', 'q.anh1.10a', 'q.anh1.10b', 'q.anh1.10c'],
  reading:
    'Production data go at once, copies at the latest 35 days later: so both § 4.1 and this number are kept. Erasure may fall on any day of the week.',
})
