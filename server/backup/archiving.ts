import {
  type Archiver,
  type ArchiveStanding,
  archiveCommand,
  keepArchiving,
} from '../../backup/cluster/keep-archiving.ts'
import type { BackupStore } from '../../backup/store/store.ts'
import type { Say } from '../console.ts'
import type { LogArchiving } from '../database/open.ts'

/** Whatever was committed longer ago than this is in the store, as long as the store can be reached: four minutes, and a minute for the way. */
const SWITCH_SECONDS = 240
/** Between two looks for finished files of the log, in milliseconds. */
const LOOK = 1_000

export interface HouseArchiving extends LogArchiving {
  /** Undefined until the database runs. */
  standing(): ArchiveStanding | undefined
}

/** How the log of the embedded database comes into the store while the house runs. */
export function archivingTo(
  store: BackupStore,
  recipients: readonly string[],
  say: Say,
  switchSeconds = SWITCH_SECONDS,
): HouseArchiving {
  let archiver: Archiver | undefined
  return {
    settings: (folder) => ({
      archive_mode: 'on',
      archive_command: archiveCommand(folder.archived),
      archive_timeout: `${switchSeconds}`,
    }),
    keep: (folder) => {
      archiver = keepArchiving({
        ...{ cluster: folder.database, marks: folder.archived, store, recipients, pause: LOOK },
        report: (trouble) => {
          if (trouble === undefined)
            say({
              de: 'Das Protokoll der Datenbank ist wieder gesichert.',
              en: "The database's log is backed up again.",
            })
          else
            say({
              de: `Das Protokoll der Datenbank kommt nicht in den Speicher (${trouble.code}); es wartet und wird wieder versucht.${trouble.diskFills ? ' Der Datenträger der Datenbank läuft voll!' : ''}`,
              en: `The database's log does not get into the store (${trouble.code}); it waits and is tried again.${trouble.diskFills ? ' The disk of the database is filling up!' : ''}`,
            })
        },
      })
      return archiver
    },
    standing: () => archiver?.standing(),
  }
}
