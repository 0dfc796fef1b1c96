/** A house of its own that can be backed up: a database that runs, a store, and what people keep apart. */
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { append } from '../../journal/append.ts'
import type { AgreementKey } from '../../journal/fact.ts'
import { openSample, sampleFact } from '../../journal/sample.test-support.ts'
import { sequence } from '../../journal/sequence.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { makeCheckpoint } from '../../proof/make-checkpoint.ts'
import { saySilently } from '../console.ts'
import type { BackupSettings } from './backup-settings.ts'
import { type HouseToBackUp, openHouseToBackUp } from './house-to-back-up.ts'

export interface SampleHouse {
  readonly folder: string
  readonly dataFolder: string
  readonly store: string
  readonly settings: BackupSettings
  /** The file with the secret half. */
  readonly identity: string
  /** Copies of the keys, as people keep them. */
  readonly secrets: string
  open(): Promise<HouseToBackUp>
  remove(): Promise<void>
}

/** @param databaseUrl a server of one's own; without it the embedded database */
export async function sampleHouse(settings: Partial<BackupSettings> = {}, databaseUrl?: string): Promise<SampleHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'klausel-backup-'))
  await chmod(folder, 0o755)
  const [dataFolder, store, secrets] = ['data', 'store', 'secrets'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  for (const each of [dataFolder, store, secrets]) await mkdir(each)
  const secret = await generateX25519Identity()
  const identity = join(folder, 'identity.txt')
  await writeFile(identity, `# kept elsewhere\n${secret}\n`, { mode: 0o600 })
  const all: BackupSettings = {
    ...{ target: store, access: undefined, everyHours: 12, days: 35, drillDays: 90 },
    ...{ recipients: [await identityToRecipient(secret)], ...settings },
  }
  return {
    ...{ folder, dataFolder, store, settings: all, identity, secrets },
    open: async () => {
      const about = { settings: all, dataFolder, databaseUrl, host: 'klausel.example', say: saySilently }
      const house = await openHouseToBackUp(about)
      for (const name of ['master.key', 'proof.key']) await cp(join(dataFolder, name), join(secrets, name))
      return house
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Tells so many facts in an agreement of its own, gives them their places and signs them. */
export async function tellFacts(
  { database, keeper }: HouseToBackUp,
  count: number,
  key?: AgreementKey,
): Promise<AgreementKey> {
  const agreement = key ?? (await openSample(database.pool('app')))
  for (let n = 0; n < count; n += 1)
    await inTransaction(database.pool('app'), agreement, (transaction) =>
      append(transaction, { ...agreement, facts: [sampleFact()] }),
    )
  while ((await sequence(database.pool('queue'))).outcome !== 'done');
  await makeCheckpoint(database.pool('queue'), keeper, Date.now)
  return agreement
}

/** Ends the segment of the log, and waits until the store has it. */
export async function untilArchived({ database, store }: HouseToBackUp): Promise<void> {
  const superuser = await database.inside?.superuser()
  const { rows } = (await superuser?.query<{ file: string }>('select pg_walfile_name(pg_switch_wal()) as file')) ?? {
    rows: [],
  }
  await superuser?.end()
  for (;;) {
    for await (const { name } of store.list(`wal/${rows[0]?.file}.`)) if (name) return
    await pause(50)
  }
}
