import { folderOf } from '../held-master-key.ts'
import { type KeyFile, readFormerKeys, readMasterKey } from '../master-key-file.ts'
import { inTransactionOfAll, type Transaction } from '../transaction.ts'
import { otherMasterKey } from '../wrapping.ts'
import { changeKey } from './change-key.ts'
import { clearAway, destroyKeyFile } from './destroy-file.ts'
import { DAY, type Rotating } from './rotating.ts'
import { isUnused, wrapAllAnew } from './wrap-anew.ts'

/** What one look at the master keys did. */
export interface KeptMasterKey {
  /** Whether a new one is in force. */
  readonly changed: boolean
  /** How many keys lie under the newest one now that did not before. */
  readonly wrapped: number
  /** Former keys that are destroyed now, by their fingerprints. */
  readonly destroyed: readonly string[]
}

/**
 * Looks after the master keys: changes the one in force when its time has come, wraps anew what lies under former ones, and destroys
 * each former one after its horizon, once nothing lies under it. One process does so at a time.
 *
 * @param asked true: it changes now, whenever it changed last
 * @returns undefined if another process is at it
 */
export async function keepMasterKey(rotating: Rotating, asked = false): Promise<KeptMasterKey | undefined> {
  const client = await rotating.queue.connect()
  try {
    const { rows } = await client.query<{ alone: boolean }>(
      `select pg_try_advisory_lock(hashtextextended('klausel master key', 0)) as alone`,
    )
    if (!rows[0]?.alone) return undefined
    try {
      return await lookAfter(rotating, asked)
    } finally {
      await client.query(`select pg_advisory_unlock(hashtextextended('klausel master key', 0))`)
    }
  } finally {
    client.release()
  }
}

async function lookAfter(rotating: Rotating, asked: boolean): Promise<KeptMasterKey> {
  const { master, plan, now, interrupt } = rotating
  const folder = folderOf(master)
  await refuseOtherFolder(rotating)
  await clearAway(folder)
  await note(rotating)
  const inForce = readMasterKey(master.file)
  const isTime = plan.every > 0 && inForce !== undefined && now() >= inForce.since + plan.every * DAY
  const changed = asked || isTime
  if (changed) {
    await changeKey(rotating)
    await note(rotating)
    interrupt?.('after the change is noted')
  }
  let wrapped = 0
  const destroyed: string[] = []
  for (const former of readFormerKeys(folder)) {
    if (former.fingerprint.equals(master.fingerprint)) {
      // Kept for a change that did not come about.
      await destroyKeyFile(former.file)
      continue
    }
    wrapped += await wrapAllAnew(rotating, former.fingerprint)
    if (await endIfOver(rotating, former)) destroyed.push(former.fingerprint.toString('hex'))
  }
  return { changed, wrapped, destroyed }
}

/**
 * Where keys lie under a master key that this folder does not have, another folder is in use with this database: whoever changed the key
 * here would shut out those who work there.
 *
 * @throws Refusal MASTER_KEY_OTHER
 */
async function refuseOtherFolder({ queue, master }: Rotating): Promise<void> {
  const known = [master.fingerprint, ...readFormerKeys(folderOf(master)).map(({ fingerprint }) => fingerprint)]
  const { rows } = await queue.query<{ fingerprint: Buffer }>(
    `select fingerprint from master_key k
     where not fingerprint = any ($1::bytea[])
       and exists (select from seal_key where substring(wrapped from 2 for 8) = k.fingerprint) limit 1`,
    [known],
  )
  if (rows[0]) throw otherMasterKey(master, rows[0].fingerprint)
}

/** What the files say, as all may read it: the files are right, also after a restore. */
function note({ queue, master, plan, now }: Rotating): Promise<void> {
  const inForce = readMasterKey(master.file)
  const former = readFormerKeys(folderOf(master))
  return inTransactionOfAll(queue, async (transaction) => {
    for (const { fingerprint, since } of former.filter((each) => !each.fingerprint.equals(master.fingerprint)))
      await transaction.query(
        `insert into master_key as k (fingerprint, made_at, horizon_days, retired_at) values ($1, 'epoch', $2, $3)
         on conflict (fingerprint) do update
         set retired_at = excluded.retired_at, rotates_by = null, horizon_days = excluded.horizon_days, destroyed_at = null`,
        [fingerprint, plan.horizon, iso(since)],
      )
    if (inForce)
      await transaction.query(
        `insert into master_key as k (fingerprint, made_at, rotates_by, horizon_days) values ($1, $2, $3, $4)
         on conflict (fingerprint) do update
         set rotates_by = excluded.rotates_by, horizon_days = excluded.horizon_days, retired_at = null, destroyed_at = null`,
        [
          ...[inForce.fingerprint, iso(inForce.since)],
          ...[plan.every > 0 ? iso(inForce.since + plan.every * DAY) : null, plan.horizon],
        ],
      )
    // Its file went and the program was stopped before it could say so, or somebody removed it.
    await transaction.query(
      `update master_key set destroyed_at = $2, retired_at = coalesce(retired_at, $2), rotates_by = null
       where destroyed_at is null and not fingerprint = any ($1::bytea[])`,
      [[...former.map(({ fingerprint }) => fingerprint), master.fingerprint], iso(now())],
    )
  })
}

const iso = (at: number): string => new Date(at).toISOString()

/** Destroys a former key whose time is over, and only while nothing lies under it. */
function endIfOver({ queue, plan, now, interrupt }: Rotating, { file, fingerprint, since }: KeyFile): Promise<boolean> {
  return inTransactionOfAll(queue, async (transaction) => {
    const isOver = now() >= since + plan.horizon * DAY
    // Whoever is just writing a key is waited for: it may be one that lies under this master key.
    if (isOver) await transaction.query('lock table seal_key in share mode')
    if (!(await isUnused(transaction, fingerprint))) return false
    await noteUnused(transaction, fingerprint, now())
    if (!isOver) return false
    await destroyKeyFile(file, interrupt)
    interrupt?.('after the former key is gone, before that is noted')
    await transaction.query('update master_key set destroyed_at = $2 where fingerprint = $1', [fingerprint, iso(now())])
    return true
  })
}

async function noteUnused(transaction: Transaction, fingerprint: Buffer, now: number): Promise<void> {
  await transaction.query('update master_key set unused_at = coalesce(unused_at, $2) where fingerprint = $1', [
    fingerprint,
    iso(now),
  ])
}
