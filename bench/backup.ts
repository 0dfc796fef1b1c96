import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { folderStore } from '../backup/store/folder-store.ts'
import { restoreHouse } from '../server/backup/restore-house.ts'
import { runBackup } from '../server/backup/run-backup.ts'
import { type SampleHouse, sampleHouse, tellFacts, untilArchived } from '../server/backup/sample-house.test-support.ts'
import { type Figure, machine, print } from './measure.ts'

const GIGABYTE = 1e9
const MINUTES_5 = 300
/** The log is brought into the store after this time at the latest, in seconds; see server/backup/archiving.ts. */
const SWITCH = 240

/**
 * How fast an installation comes back, and how much of what happened is lost at most. The database is one of so many gigabytes, on the disk
 * of this machine, as the store is.
 */
export async function backupFigures(gigabytes: number): Promise<readonly Figure[]> {
  const sample = await sampleHouse()
  try {
    return await measured(sample, gigabytes)
  } finally {
    await sample.remove()
  }
}

async function measured(sample: SampleHouse, gigabytes: number): Promise<readonly Figure[]> {
  const house = await sample.open()
  let [bytes, backedUp, verified, lag] = [0, 0, 0, 0]
  try {
    const key = await tellFacts(house, 10)
    await fill(house, gigabytes)
    await untilArchived(house)
    const began = performance.now()
    const { manifest, shown } = await runBackup(house, { ...sample, now: Date.now })
    verified = shown?.seconds ?? 0
    backedUp = (performance.now() - began) / 1_000 - verified
    bytes = manifest.database?.bytes ?? 0
    await tellFacts(house, 10, key)
    const finished = performance.now()
    await untilArchived(house)
    lag = (performance.now() - finished) / 1_000
  } finally {
    await house.close()
  }
  await rm(sample.dataFolder, { recursive: true })
  const began = performance.now()
  const restored = await restoreHouse({
    ...{ store: folderStore(sample.store), identity: sample.identity, secrets: sample.secrets },
    ...{ dataFolder: join(sample.folder, 'restored'), at: undefined, databaseUrl: undefined, say: () => undefined },
  })
  const seconds = (performance.now() - began) / 1_000
  if (restored.facts !== 20) throw new Error(`${restored.facts} facts came back instead of 20.`)
  return figuresOf({ bytes, backedUp, verified, lag, seconds })
}

interface Seconds {
  readonly bytes: number
  readonly backedUp: number
  readonly verified: number
  readonly lag: number
  readonly seconds: number
}

function figuresOf({ bytes, backedUp, verified, lag, seconds }: Seconds): readonly Figure[] {
  const size = `${(bytes / GIGABYTE).toFixed(1)} GB`
  const rate = (took: number): string => `${(bytes / 1e6 / took).toFixed(0)} MB/s`
  const forTen = (seconds * 10 * GIGABYTE) / bytes
  return [
    {
      work: 'to restore a database of 10 GB, decrypted, with the log after it, and its journal verified',
      goal: 'within 5 minutes',
      measured: `${forTen.toFixed(0)} s`,
      reached: forTen <= MINUTES_5,
      note: `${size} in ${seconds.toFixed(0)} s (${rate(seconds)})${bytes < 9.9 * GIGABYTE ? ', scaled to 10 GB' : ''}; the backup took ${backedUp.toFixed(0)} s (${rate(backedUp)}), the database that started from it was verified in ${verified.toFixed(0)} s; ${machine()}`,
      heldBackBy: 'decrypting and unpacking in one process',
    },
    {
      work: 'of what was committed, lost at most with the machine',
      goal: '5 minutes',
      measured: `${(SWITCH + lag).toFixed(0)} s`,
      reached: SWITCH + lag <= MINUTES_5,
      note: `a file of the log is finished after ${SWITCH} s at the latest, and was in the store ${lag.toFixed(1)} s later`,
      heldBackBy: 'the store',
    },
  ]
}

/** Rows of which a third is left when they are compressed, as of a journal with what is sealed in it. */
async function fill({ database }: Awaited<ReturnType<SampleHouse['open']>>, gigabytes: number): Promise<void> {
  const superuser = await database.inside?.superuser()
  await superuser?.query('create unlogged table filler (id bigint, text text)')
  await superuser?.query('alter table filler set logged')
  for (let tenth = 0; tenth < gigabytes * 10; tenth += 1)
    await superuser?.query(
      `insert into filler select g, (select string_agg(md5(random()::text || s || g), '') from generate_series(1, 30) s)
       from generate_series(1, 96000) g`,
    )
  await superuser?.end()
}

if (import.meta.main) print(await backupFigures(Number(process.argv[2] ?? 2)))
