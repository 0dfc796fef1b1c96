import { given } from '../quantity.ts'

/** How many complete backups were finished on a day; the subject is the day. */
export const backupsOn = given(
  'Sicherungen des Tages',
  'backups of the day',
  'facts of the installation',
  (standing, day): number => standing.all('backupFinished', (backup) => backup.complete && backup.on === day).length,
)
