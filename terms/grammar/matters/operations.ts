import { matter, named } from './matter-of.ts'

/** Whether data were backed up often enough on a day. The subject is the day: `2026-05-04`. */
export const backupsOfDay = matter<'kept' | 'missed'>(
  'backupsOfDay',
  'Sicherungen eines Tages',
  'backups of a day',
  {},
  named({ kept: { de: 'eingehalten', en: 'kept' }, missed: { de: 'versäumt', en: 'missed' } }),
)
