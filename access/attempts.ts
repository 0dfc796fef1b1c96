import { createHmac, type KeyObject } from 'node:crypto'
import type { Pool } from 'pg'

/** What a try is about, and where it comes from. */
export interface Try {
  /** A word such as `sign-in`: tries of different kinds are counted apart. */
  readonly kind: string
  /** The account as it was named, whether there is one or not. Left out where none is named. */
  readonly account?: string
  /** The network it comes from. */
  readonly network: string
}

/** A try that is under way. It counts as failed until it is known to have succeeded. */
export interface Attempt {
  /** How many seconds one has to wait before anything is tried; 0 if it may be tried now. */
  readonly wait: number
  succeeded(): Promise<void>
}

/** How many failures are free, and up to how many seconds the wait behind them doubles from one second on. */
interface Pace {
  readonly free: number
  readonly longest: number
}

/**
 * From one address for one account the wait grows to a quarter of an hour; an address that tries many accounts soon waits too.
 * For an account as a whole it grows to one minute only, and not for addresses from which the account was reached before: a
 * stranger can slow others down, and lock nobody out. A passkey is never slowed down, since it cannot be guessed.
 */
const paces = {
  pair: { free: 3, longest: 900 },
  network: { free: 20, longest: 900 },
  account: { free: 10, longest: 60 },
} as const satisfies Readonly<Record<string, Pace>>

/** Failures are forgotten after a day without one. */
const forgotten = '1 day'
/** How long an address is known to be the account's own. */
const known = '90 days'

/** Counts tries in the database, so that all processes count together. */
export interface Attempts {
  begin(tried: Try): Promise<Attempt>
  /** The account was reached from there in another way: its failures are forgotten, and the address is its own. */
  reached(tried: Try & { readonly account: string }): Promise<void>
}

export function countAttempts(auth: Pool, secret: KeyObject): Attempts {
  const keyOf = (...parts: readonly string[]): Buffer =>
    createHmac('sha256', secret).update(JSON.stringify(parts)).digest()
  const ofAccountIn = ({ kind, account = '', network }: Try) => {
    const name = account.trim().toLowerCase().normalize('NFKC')
    return {
      pair: { key: keyOf(kind, 'pair', name, network), ...paces.pair },
      ofAccount: { key: keyOf(kind, 'account', name), ...paces.account },
    }
  }
  return {
    reached: async (tried) => {
      const { pair, ofAccount } = ofAccountIn(tried)
      await auth.query(
        'insert into access.attempt (key, failures, waits_until) values ($1, 0, now()) on conflict do nothing',
        [pair.key],
      )
      await forget(auth, [], [pair, ofAccount])
    },
    begin: async (tried) => {
      const ofNetwork = { key: keyOf(tried.kind, 'network', tried.network), ...paces.network }
      if (tried.account === undefined) return begin(auth, [ofNetwork], [])
      const { pair, ofAccount } = ofAccountIn(tried)
      const isKnown = await wasReached(auth, pair.key)
      return begin(auth, isKnown ? [pair, ofNetwork] : [pair, ofNetwork, ofAccount], [pair, ofAccount])
    },
  }
}

type Counted = Pace & { readonly key: Buffer }

async function begin(auth: Pool, counted: readonly Counted[], cleared: readonly Counted[]): Promise<Attempt> {
  const wait = await count(auth, counted)
  return { wait, succeeded: () => forget(auth, counted, cleared) }
}

/** Counts a failure for each key, or for none of them while one of them has to wait. One statement, so that no two tries slip in. */
async function count(auth: Pool, counted: readonly Counted[]): Promise<number> {
  const keys = counted.map(({ key }) => key)
  const client = await auth.connect()
  try {
    await client.query('begin')
    const { rowCount } = await client.query(
      `insert into access.attempt as a (key, failures, waits_until)
       select key, 1, now() from unnest($1::bytea[]) as given (key) order by key
       on conflict (key) do update set
         failures = case when a.last_at < now() - interval '${forgotten}' then 1 else a.failures + 1 end,
         last_at = now()
       -- Not the beginning of this transaction: another one may have begun later and counted before.
       where a.waits_until <= clock_timestamp()`,
      [keys],
    )
    if (rowCount !== keys.length) {
      await client.query('rollback')
      return await waitOf(auth, keys)
    }
    await client.query(
      `update access.attempt a set waits_until = now() + make_interval(secs =>
         case when a.failures <= given.free then 0 else least(given.longest, 2 ^ least(a.failures - given.free - 1, 16)) end)
       from unnest($1::bytea[], $2::integer[], $3::integer[]) as given (key, free, longest) where a.key = given.key`,
      [keys, counted.map(({ free }) => free), counted.map(({ longest }) => longest)],
    )
    await client.query('commit')
    return 0
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

async function waitOf(auth: Pool, keys: readonly Buffer[]): Promise<number> {
  const { rows } = await auth.query<{ wait: number }>(
    `select coalesce(ceil(extract(epoch from max(waits_until) - now())), 0)::integer as wait
     from access.attempt where key = any ($1)`,
    [keys],
  )
  return Math.max(1, rows[0]?.wait ?? 1)
}

async function wasReached(auth: Pool, pair: Buffer): Promise<boolean> {
  const { rowCount } = await auth.query(
    `select from access.attempt where key = $1 and succeeded_at > now() - interval '${known}'`,
    [pair],
  )
  return rowCount === 1
}

/** The account's failures are forgotten; of the network's only this one, or an account of one's own would pay for all others. */
async function forget(auth: Pool, counted: readonly Counted[], cleared: readonly Counted[]): Promise<void> {
  const clearedKeys = cleared.map(({ key }) => key)
  await auth.query(
    `update access.attempt set failures = 0, waits_until = now(), succeeded_at = now() where key = any ($1)`,
    [clearedKeys],
  )
  await auth.query(
    `update access.attempt set failures = greatest(0, failures - 1), waits_until = now()
     where key = any ($1) and not key = any ($2)`,
    [counted.map(({ key }) => key), clearedKeys],
  )
  await auth.query(
    `delete from access.attempt where last_at < now() - interval '${forgotten}'
       and (succeeded_at is null or succeeded_at < now() - interval '${known}')`,
  )
}
