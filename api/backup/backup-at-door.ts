import type { ArchiveStanding } from '../../backup/cluster/keep-archiving.ts'

/** What the door needs of the backups of the house. */
export interface BackupAtDoor {
  /** Where they go, for people. */
  readonly store: string
  /** Public keys of those who can open them. */
  readonly recipients: readonly string[]
  readonly everyHours: number
  readonly days: number
  readonly drillDays: number
  /** Whether the database is in them; not where it is a server of one's own. */
  readonly hasDatabase: boolean
  /** How the log of the database comes into the store; undefined where it does not by us. */
  standing(): ArchiveStanding | undefined
  /** Makes one now; false where one is under way. */
  begin(): boolean
}
