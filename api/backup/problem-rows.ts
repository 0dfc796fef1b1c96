/** What the codes of backups mean at the door. */
export const backupProblems = [
  { code: 'BACKUPS_NOT_SET_UP', status: 409, de: 'Hier wird nicht gesichert', en: 'No backups are made here' },
  { code: 'DRILL_UNKNOWN', status: 404, de: 'Diesen Nachweis gibt es nicht', en: 'No such evidence' },
] as const
