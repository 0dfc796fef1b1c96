/** How it goes with those who attest for this log: when each was last heard, what is wrong with it, and when it is asked again. */
import type { Transaction } from '../../journal/transaction.ts'
import type { Instant } from '../../terms/grammar/day.ts'

export type AttestorKind = 'time stamps' | 'witness'

export interface Attestor {
  /** Its address. */
  readonly attestor: string
  readonly kind: AttestorKind
  readonly heardAt: Instant | null
  readonly failedAt: Instant | null
  readonly failure: string | null
  /** In vain since it was last heard. */
  readonly tries: number
  readonly nextAt: Instant
}

export async function readAttestors(transaction: Transaction): Promise<readonly Attestor[]> {
  const { rows } = await transaction.query<AttestorRow>(
    'select attestor, kind, heard_at, failed_at, failure, tries, next_at from attestor order by kind, attestor',
  )
  return rows.map(attestorIn)
}

/** Those that are no longer set are forgotten, those that are new are asked at once. */
export async function settleAttestors(
  transaction: Transaction,
  wanted: readonly Pick<Attestor, 'attestor' | 'kind'>[],
  now: Instant,
): Promise<void> {
  const addresses = wanted.map(({ attestor }) => attestor)
  await transaction.query('delete from attestor where attestor <> all ($1::text[])', [addresses])
  await transaction.query(
    `insert into attestor (attestor, kind, next_at) select *, $3::timestamptz from unnest($1::text[], $2::text[])
     on conflict (attestor) do update set kind = excluded.kind where attestor.kind <> excluded.kind`,
    [addresses, wanted.map(({ kind }) => kind), iso(now)],
  )
}

/** Takes the turn of one for as long as asking may take, so that no other process asks it meanwhile; undefined if it is not due. */
export async function takeTurn(
  transaction: Transaction,
  attestor: string,
  { now, until }: { readonly now: Instant; readonly until: Instant },
): Promise<Attestor | undefined> {
  const { rows } = await transaction.query<AttestorRow>(
    `update attestor set next_at = $3 where attestor = $1 and next_at <= $2
     returning attestor, kind, heard_at, failed_at, failure, tries, next_at`,
    [attestor, iso(now), iso(until)],
  )
  return rows.map(attestorIn)[0]
}

/** It did what it was asked for: what was wrong is mended. */
export async function noteHeard(
  transaction: Transaction,
  attestor: string,
  { at, nextAt }: { readonly at: Instant; readonly nextAt: Instant },
): Promise<void> {
  await transaction.query(
    'update attestor set heard_at = $2, failure = null, failed_at = null, tries = 0, next_at = $3 where attestor = $1',
    [attestor, iso(at), iso(nextAt)],
  )
}

/** There was nothing to ask it; it is asked again then. */
export async function noteIdle(transaction: Transaction, attestor: string, nextAt: Instant): Promise<void> {
  await transaction.query('update attestor set next_at = $2 where attestor = $1', [attestor, iso(nextAt)])
}

const FIRST_PAUSE = 60_000
const LONGEST_PAUSE = 3_600_000

/** It was asked in vain, and is asked again: after a minute, two, four, and never later than after an hour. */
export async function noteFailed(
  transaction: Transaction,
  { attestor, tries }: Pick<Attestor, 'attestor' | 'tries'>,
  { at, failure }: { readonly at: Instant; readonly failure: string },
): Promise<void> {
  const pause = Math.min(FIRST_PAUSE * 2 ** Math.min(tries, 10), LONGEST_PAUSE)
  await transaction.query(
    `update attestor set failed_at = coalesce(failed_at, $2), failure = $3, tries = tries + 1, next_at = $4 where attestor = $1`,
    [attestor, iso(at), failure, iso(at + pause)],
  )
}

const iso = (instant: Instant): string => new Date(instant).toISOString()

interface AttestorRow {
  readonly attestor: string
  readonly kind: AttestorKind
  readonly heard_at: Date | null
  readonly failed_at: Date | null
  readonly failure: string | null
  readonly tries: number
  readonly next_at: Date
}

const attestorIn = ({ heard_at, failed_at, next_at, ...row }: AttestorRow): Attestor => ({
  ...row,
  heardAt: heard_at?.getTime() ?? null,
  failedAt: failed_at?.getTime() ?? null,
  nextAt: next_at.getTime(),
})
