/** Backups as the door sees them, of a house that makes none: what came of them is told by the test. */
import type { Pool } from 'pg'
import type { ArchiveStanding } from '../../backup/cluster/keep-archiving.ts'
import { backupNameOf } from '../../backup/manifest.ts'
import { beginRun, noteRun } from '../../backup/runs.ts'
import type { BackupAtDoor } from './backup-at-door.ts'

export interface SampleBackups {
  readonly atDoor: BackupAtDoor
  /** How often somebody wanted one now. */
  begun: number
  standing: ArchiveStanding | undefined
}

export function sampleBackups(): SampleBackups {
  const sample: SampleBackups = {
    begun: 0,
    standing: { until: Date.UTC(2026, 1, 10, 8, 58), waiting: 0, trouble: undefined },
    atDoor: {
      ...{ store: '/mnt/backup', everyHours: 12, days: 35, drillDays: 90, hasDatabase: true },
      recipients: ['age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq'],
      standing: () => sample.standing,
      begin: () => {
        sample.begun += 1
        return sample.begun === 1
      },
    },
  }
  return sample
}

/** A backup that is verified. */
export async function tellBackup(queue: Pool, at: number): Promise<string> {
  const run = backupNameOf(at)
  await beginRun(queue, { run, kind: 'backup', at })
  const contains = { database: 48_123_456, stored: 6_400_000, keys: 12, files: 340, fileBytes: 1_234_000_000 }
  const shown = { facts: 1_204, signed: 1_204, seconds: 3.2, until: at + 4_000 }
  await noteRun(queue, run, at + 9_000, { state: 'verified', contains, shown, endedAt: at + 9_000 })
  return run
}

/** A drill: with evidence where it went well. */
export async function tellDrill(queue: Pool, at: number, failure?: string): Promise<string> {
  const run = `${backupNameOf(at)}-drill`
  await beginRun(queue, { run, kind: 'drill', at })
  const shown = { facts: 1_204, signed: 1_204, seconds: 41, until: at - 60_000 }
  const came = failure
    ? { state: 'failed' as const, failure }
    : { state: 'verified' as const, shown, evidence: 'a note\n' }
  await noteRun(queue, run, at + 41_000, { ...came, endedAt: at + 41_000 })
  return run
}
