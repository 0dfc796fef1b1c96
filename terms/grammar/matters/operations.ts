import { matter, named } from './matter-of.ts'

/** Whether data were backed up often enough on a day. The subject is the day: `2026-05-04`. */
export const backupsOfDay = matter<'kept' | 'missed'>(
  'backupsOfDay',
  'Sicherungen eines Tages',
  'backups of a day',
  {},
  named({ kept: { de: 'eingehalten', en: 'kept' }, missed: { de: 'versäumt', en: 'missed' } }),
)
/** Whether the backups of a day are still to be kept. The subject is the day. */
export const backupRetention = matter<'kept' | 'removed'>(
  'backupRetention',
  'Aufbewahrung der Sicherungen',
  'keeping of backups',
  {},
  named({ kept: { de: 'aufbewahrt', en: 'kept' }, removed: { de: 'entfernt', en: 'removed' } }),
)
