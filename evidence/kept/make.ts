import { createHash } from 'node:crypto'
import { type Accessor, newNoted, whileNoting } from '../../journal/accesses/noted.ts'
import { customerOf, everyCustomer, inTransaction, type Transaction } from '../../journal/transaction.ts'
import { type Evidence, writeBundle } from '../write-bundle.ts'
import {
  type BundleKey,
  type BundleRow,
  bundleIn,
  COLUMNS,
  KEPT_DAYS,
  type KeptBundle,
  keepPiece,
  placeOf,
} from './store.ts'

/** Bytes of one piece. */
const PIECE = 2 ** 20

/** How long whoever makes a bundle may be silent before another one takes it up, and how often it is tried. */
const HELD = '1 minute'
const TRIES = 3

/** Somebody else has taken it up, or it is gone. */
class NoLongerOurs extends Error {}

/**
 * Takes up a bundle and makes it; whoever was killed before is followed by another one, from the beginning.
 *
 * @returns false if it is somebody else's by now, or is not to be made any more
 */
export async function makeBundle(evidence: Evidence, key: BundleKey): Promise<boolean> {
  const { app } = evidence.running
  const taken = await within(app, key, (transaction) => takeUp(transaction, key))
  if (taken === undefined) return false
  try {
    await notedAs(evidence, taken, () => make(evidence, taken))
    return true
  } catch (error) {
    if (error instanceof NoLongerOurs) return false
    await within(app, key, (transaction) => giveBack(transaction, key))
    throw error
  }
}

async function make(evidence: Evidence, bundle: KeptBundle): Promise<void> {
  const { app, master } = evidence.running
  const digest = createHash('sha256')
  let waiting: Uint8Array[] = []
  let [held, piece] = [0, 0]
  const keep = async (most: number): Promise<void> => {
    while (held > most) {
      const all = Buffer.concat(waiting)
      const [now, rest] = [all.subarray(0, PIECE), all.subarray(PIECE)]
      await within(app, bundle, (transaction) => keepPiece(transaction, master, bundle, piece, now))
      piece += 1
      waiting = rest.length === 0 ? [] : [rest]
      held = rest.length
    }
  }
  const writing = writeBundle(evidence, bundle.asked, (done, whole) =>
    within(app, bundle, (transaction) => hold(transaction, bundle, done, whole)),
  )
  for (;;) {
    const { value, done } = await writing.next()
    if (done) {
      await keep(0)
      const end = { bytes: value.bytes, digest: digest.digest(), keys: [...value.keys] }
      return within(app, bundle, (transaction) => finish(transaction, bundle, end))
    }
    digest.update(value)
    waiting.push(value)
    held += value.length
    await keep(PIECE)
  }
}

/** Whoever asked has read what is opened for him. */
async function notedAs<T>({ running }: Evidence, { asked, by }: KeptBundle, work: () => Promise<T>): Promise<T> {
  const book = running.master.accesses
  if (book === undefined) return work()
  const noted = newNoted()
  const accessor: Accessor = { side: asked.side, ...by, why: 'bundle of evidence', right: 'take own evidence' }
  try {
    return await whileNoting(noted, work)
  } finally {
    noted.isOver = true
    await book.write(noted, accessor)
  }
}

const within = <T>(
  app: Evidence['running']['app'],
  { provider }: BundleKey,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> => inTransaction(app, { provider, customer: everyCustomer }, work)

async function takeUp(transaction: Transaction, key: BundleKey): Promise<KeptBundle | undefined> {
  const { rows } = await transaction.query<BundleRow>(
    `update evidence_bundle b set state = 'making', held_until = now() + interval '${HELD}', tries = tries + 1, done = 0
     where provider = $1 and customer = $2 and evidence_bundle = $3 and tries < ${TRIES}
       and (state = 'waiting' or state = 'making' and held_until < now())
     returning ${COLUMNS}`,
    [...placeOf(key)],
  )
  await transaction.query(
    `update evidence_bundle set state = 'failed', until_at = now() + make_interval(days => ${KEPT_DAYS})
     where provider = $1 and customer = $2 and evidence_bundle = $3 and tries >= ${TRIES}
       and (state = 'waiting' or state = 'making' and held_until < now())`,
    [...placeOf(key)],
  )
  if (rows.length > 0)
    await transaction.query(
      'delete from evidence_piece where provider = $1 and customer = $2 and evidence_bundle = $3',
      [...placeOf(key)],
    )
  return rows.map(bundleIn)[0]
}

/** Still at it. */
async function hold(transaction: Transaction, key: BundleKey, done: number, whole: number): Promise<void> {
  const { rowCount } = await transaction.query(
    `update evidence_bundle set done = $4, whole = $5, held_until = now() + interval '${HELD}'
     where provider = $1 and customer = $2 and evidence_bundle = $3 and state = 'making'`,
    [...placeOf(key), done, whole],
  )
  if (rowCount !== 1) throw new NoLongerOurs()
}

interface End {
  readonly bytes: number
  readonly digest: Buffer
  readonly keys: readonly string[]
}

async function finish(transaction: Transaction, key: BundleKey, { bytes, digest, keys }: End): Promise<void> {
  const { rowCount } = await transaction.query(
    `update evidence_bundle set state = 'ready', held_until = null, bytes = $4, digest = $5, opened_by = $6,
       done = whole, until_at = now() + make_interval(days => ${KEPT_DAYS})
     where provider = $1 and customer = $2 and evidence_bundle = $3 and state = 'making'`,
    [...placeOf(key), bytes, digest, keys],
  )
  if (rowCount !== 1) throw new NoLongerOurs()
}

/** It went wrong: it is tried again, until it was tried often enough. */
async function giveBack(transaction: Transaction, key: BundleKey): Promise<void> {
  await transaction.query(
    `update evidence_bundle set state = 'waiting', held_until = null
     where provider = $1 and customer = $2 and evidence_bundle = $3 and state = 'making'`,
    [...placeOf(key)],
  )
}

/** A row that a look has found. */
export const keyIn = (row: {
  readonly provider: string
  readonly customer: string
  readonly bundle: string
}): BundleKey => ({
  ...row,
  customer: customerOf(row.customer),
})
