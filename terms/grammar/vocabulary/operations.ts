import { flag } from '../field.ts'
import { everywhere } from './word.ts'

/** The running of the services, told once for all agreements. */
export const operations = {
  /** At the time at which it was finished; `complete` if all data are in it. */
  backupFinished: everywhere('Sicherung beendet', 'backup finished', { complete: flag }),
} as const
