/**
 * The sequencer: gives every committed fact its place in the one order of the installation, and grows the tree by it.
 *
 * Nothing that appends waits for it, and it waits for nothing that appends. How it finds what is new without a serial
 * column and without missing a transaction that commits late is told in docs/decisions/order-after-commit.md.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { Pool } from 'pg'
import { hashesIn, readTiles, splitHashes } from './stored-tree.ts'
import { growTiles, keyOf, openTiles } from './tiles.ts'
import { inTransactionOfAll, type Transaction } from './transaction.ts'
import { rootHash } from './tree.ts'

export interface Sequenced {
  /** How many facts got their place now. */
  readonly added: number
  /**
   * `more`: there may be others waiting · `done`: there were none when it looked · `busy`: another sequencer is at work,
   * and this one did nothing
   */
  readonly outcome: 'more' | 'done' | 'busy'
}

/** One sequencer at a time in a database; the number is arbitrary and only has to differ from other such locks. */
const LOCK = 6962

/** Facts that get their place in one transaction: some tenths of a second of work. */
const BATCH = 50_000

/**
 * Gives facts their places, in one transaction: killed at any point, it has done nothing or all of it.
 *
 * @param pool connections of the role `queue`
 * @example
 * while ((await sequence(pool)).outcome === 'more');
 */
export async function sequence(pool: Pool, batch = BATCH): Promise<Sequenced> {
  return inTransactionOfAll(pool, async (transaction) => {
    if (!(await lock(transaction))) return { added: 0, outcome: 'busy' }
    const head = await readHead(transaction)
    const found = await place(transaction, head, batch)
    const leaves = splitHashes(found.leaves)
    // With nothing to place, nothing is written: a mark that lags costs less than a write at every look.
    if (leaves.length > 0 || head.goOnFrom !== null) {
      const root = await grow(transaction, head.size, leaves)
      await writeHead(transaction, { ...after(head, found, batch), size: head.size + leaves.length }, root)
    }
    return { added: leaves.length, outcome: found.picked < batch ? 'done' : 'more' }
  })
}

export interface Running {
  /** How long to rest in milliseconds when there was nothing left. */
  readonly pause: number
  readonly signal: AbortSignal
  /** Told of every failure, such as a lost connection; the sequencer rests and goes on. */
  readonly report: (error: unknown) => void
}

/** Sequences until the signal ends it. Any number of processes may run it on one database. */
export async function runSequencer(pool: Pool, { pause, signal, report }: Running): Promise<void> {
  while (!signal.aborted) {
    const outcome = await sequence(pool).then(
      (sequenced) => sequenced.outcome,
      (error: unknown) => report(error),
    )
    // Rejects when the signal comes, which ends the loop.
    if (outcome !== 'more') await wait(pause, undefined, { signal }).catch(() => undefined)
  }
}

interface Head {
  readonly size: number
  /** Facts written by transactions before this one have their places. Numbers of transactions outgrow 2⁵³. */
  readonly until: bigint
  readonly server: string
  readonly goOnFrom: bigint | null
}

async function lock(transaction: Transaction): Promise<boolean> {
  const { rows } = await transaction.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [LOCK])
  return rows[0]?.mine === true
}

/** Where the last one stopped; all the way back if that was on another server, whose transactions counted apart. */
async function readHead(transaction: Transaction): Promise<Head> {
  const { rows } = await transaction.query<{
    size: string
    until: string
    server: string
    go_on_from: string | null
    this_server: string
    oldest_open: string
  }>(`
    select size, sequenced_until as until, server, go_on_from,
      (select system_identifier::text from pg_control_system()) as this_server,
      pg_snapshot_xmin(pg_current_snapshot()) as oldest_open
    from tree`)
  const [row] = rows
  if (row === undefined)
    throw new Error('TREE_MISSING  The table tree has no row. Restore it; it is made by migration 0004.')
  const size = Number(row.size)
  if (row.server !== row.this_server) {
    return { size, until: 0n, server: row.this_server, goOnFrom: BigInt(row.oldest_open) }
  }
  const goOnFrom = row.go_on_from === null ? null : BigInt(row.go_on_from)
  return { size, until: BigInt(row.until), server: row.server, goOnFrom }
}

interface Found {
  /** How many unsequenced facts were taken into view; as many as asked for if there are more. */
  readonly picked: number
  /** The transaction that wrote the last of them. */
  readonly last: bigint | null
  /** Every earlier transaction had ended when it looked: what it did not see then will never come. */
  readonly oldestOpen: bigint
  /** The leaves of all facts placed now, in their order. */
  readonly leaves: Buffer
}

/**
 * Takes facts that have no place, by the transaction that wrote them, and with each all earlier ones of its agreement:
 * so the order of the whole never contradicts the order within an agreement, wherever a batch ends.
 */
async function place(transaction: Transaction, head: Head, batch: number): Promise<Found> {
  // Facts restored from another server may carry numbers that this one has not reached; only the full round wants them.
  const ceiling = head.goOnFrom === null ? 'pg_snapshot_xmax(pg_current_snapshot())' : `'${2n ** 64n - 1n}'::xid8`
  // Only ever some new facts among many old ones: each is looked up by its key, whatever the statistics say today.
  await transaction.query('set local enable_hashjoin = off; set local enable_mergejoin = off; set local jit = off')
  const { rows } = await transaction.query<{
    picked: number
    last: string | null
    oldest_open: string
    leaves: Buffer | null
  }>(
    `
    with picked as materialized (
      select f.provider, f.customer, f.agreement, f.number, f.written_in
      from fact f
      where f.written_in >= $1::xid8 and f.written_in < ${ceiling}
        and not exists (
          select from sequenced s
          where s.provider = f.provider and s.customer = f.customer and s.agreement = f.agreement and s.number = f.number)
      order by f.written_in
      limit $2
    ), reached as (
      select provider, customer, agreement, max(number) as number, min(written_in) as written_in
      from picked group by provider, customer, agreement
    ), chosen as materialized (
      select f.provider, f.customer, f.agreement, f.number, f.leaf,
        $3::bigint - 1 + row_number() over (order by r.written_in, f.provider, f.customer, f.agreement, f.number) as position
      from reached r
      cross join lateral (
        select coalesce(max(s.number), 0) as number from sequenced s
        where s.provider = r.provider and s.customer = r.customer and s.agreement = r.agreement) as done
      join fact f on f.provider = r.provider and f.customer = r.customer and f.agreement = r.agreement
        and f.number > done.number and f.number <= r.number
    ), placed as (
      insert into sequenced (position, provider, customer, agreement, number)
      select position, provider, customer, agreement, number from chosen
    )
    select (select count(*)::integer from picked) as picked,
      (select max(written_in) from picked) as last,
      pg_snapshot_xmin(pg_current_snapshot()) as oldest_open,
      (select string_agg(leaf, '' order by position) from chosen) as leaves`,
    [String(head.until), batch, head.size],
  )
  const [row] = rows
  if (row === undefined) throw new Error('A query of aggregates always has a row.')
  return {
    picked: row.picked,
    last: row.last === null ? null : BigInt(row.last),
    oldestOpen: BigInt(row.oldest_open),
    leaves: row.leaves ?? Buffer.alloc(0),
  }
}

/** Where the next batch begins. A transaction that is still open holds back only this, and nobody's place. */
function after(head: Head, { picked, last, oldestOpen }: Found, batch: number): Head {
  const settled = head.goOnFrom ?? oldestOpen
  if (picked < batch || last === null) return { ...head, until: settled, goOnFrom: null }
  return { ...head, until: head.goOnFrom === null && settled < last ? settled : last }
}

async function writeHead(transaction: Transaction, head: Head, root: Uint8Array | undefined): Promise<void> {
  await transaction.query(
    `update tree set size = $1, root = coalesce($2, root), sequenced_until = $3::xid8, server = $4, go_on_from = $5::xid8`,
    [head.size, root && Buffer.from(root), String(head.until), head.server, head.goOnFrom?.toString() ?? null],
  )
}

/** Grows the stored tree; the new root, or undefined if there is no new leaf. */
async function grow(
  transaction: Transaction,
  size: number,
  leaves: readonly Uint8Array[],
): Promise<Uint8Array | undefined> {
  if (leaves.length === 0) return undefined
  const open = await readTiles(transaction, openTiles(size))
  const grown = growTiles(size, open, leaves)
  await transaction.query(
    `insert into tree_tile (level, index, hashes)
     select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])
     on conflict (level, index) do update set hashes = excluded.hashes`,
    [grown.map(({ level }) => level), grown.map(({ index }) => index), grown.map(({ hashes }) => hashes)],
  )
  const edge = new Map([...open, ...grown].map((tile) => [keyOf(tile), tile]))
  return rootHash(size + leaves.length, hashesIn([...edge.values()]))
}
