import { join, resolve } from 'node:path'
import type { StoreAccess } from '../../backup/open-store.ts'
import { ProblemError } from '../problems.ts'
import type { Settings } from '../settings/table.ts'
import { backupHalfGiven, backupInDataFolder } from './backup-problems.ts'

/** What is set about backups. */
export interface BackupSettings {
  /** A folder, absolute, or the address of an S3 store. */
  readonly target: string
  readonly access: StoreAccess | undefined
  /** Public keys. */
  readonly recipients: readonly string[]
  readonly everyHours: number
  readonly days: number
  readonly drillDays: number
}

/**
 * Undefined where no backup is set up.
 *
 * @throws ProblemError BACKUP_HALF_GIVEN, BACKUP_IN_DATA_FOLDER
 */
export function backupSettingsIn(settings: Settings, dataFolder: string): BackupSettings | undefined {
  const { backupTo, backupRecipients, backupAccess, backupRegion } = settings
  const [to, recipients] = ['--backup-to', '--backup-recipients']
  if (backupTo === undefined && backupRecipients === undefined) return undefined
  if (backupTo === undefined) throw new ProblemError(backupHalfGiven({ given: recipients, missing: to }))
  if (backupRecipients === undefined) throw new ProblemError(backupHalfGiven({ given: to, missing: recipients }))
  const target = /^https?:\/\//.test(backupTo) ? backupTo : resolve(backupTo)
  if (target === dataFolder || target.startsWith(`${dataFolder}/`))
    throw new ProblemError(backupInDataFolder({ folder: target }))
  return {
    target,
    access: backupAccess && { ...backupAccess, region: backupRegion ?? 'us-east-1' },
    recipients: backupRecipients,
    everyHours: settings.backupEvery ?? 12,
    days: settings.backupDays ?? 35,
    drillDays: settings.backupDrillDays ?? 90,
  }
}

/** Its time says when a backup was made last that is one: for the start and for figures. */
export const stampIn = (dataFolder: string): string => join(dataFolder, 'backup', 'stamp')
