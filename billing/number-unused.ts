import { alone } from '../duties/alone.ts'
import { underWay } from '../duties/carry-out.ts'
import { findDuty } from '../duties/queued.ts'
import type { Running } from '../duties/running.ts'
import { nowOf } from '../journal/intake/clock.ts'
import { lockOne } from '../journal/intake/found.ts'
import { seal, sealingKey } from '../journal/keys.ts'
import { customerColumn, everyCustomer, inTransaction, type Transaction } from '../journal/transaction.ts'
import { type PaperKey, sealedFor } from '../papers/kept/paper.ts'
import { readPaper } from '../papers/kept/store.ts'
import type { Day } from '../terms/grammar/day.ts'
import { dutyOfPaper } from './duty-of-paper.ts'
import { readNumber } from './numbers.ts'
import { numberInUse, numberUnknown } from './refusal.ts'
import { isAtRest, noteOf, type WhyUnused } from './why-unused.ts'

/** What a person records about a number. */
export interface Recording {
  /** The random id of the person. */
  readonly person: string
  readonly why: WhyUnused
  /** What the person adds; sealed. */
  readonly note?: string | undefined
}

/**
 * Records why a number stays without a paper. From then on none is made under it, until the record is taken back; a second record says
 * nothing new and is left aside.
 *
 * @throws Refusal NUMBER_WITHOUT_PAPER_UNKNOWN; NUMBER_IN_USE while the program may still make the paper; DUTY_UNDER_WAY
 */
export async function recordUnused(running: Running, key: PaperKey, { person, why, note }: Recording): Promise<void> {
  await withDutyAlone(running, key, async (transaction) => {
    const duty = await findDuty(transaction, { ...key, duty: dutyOfPaper(key.paper) })
    const number = await readNumber(transaction, key)
    if (number === undefined || (await readPaper(transaction, key)) !== undefined) throw numberUnknown(key.paper)
    if (!isAtRest(duty?.state ?? null)) throw numberInUse(number.number)
    const at = await nowOf(transaction, running, key.provider)
    const sealed = note ? await sealedNote(transaction, running, key, number.issuedOn, note) : undefined
    await transaction.query(
      `insert into number_unused (provider, customer, agreement, paper, recorded_at, recorded_by, why, sealed, key_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
      [...placeOf(key), new Date(at).toISOString(), person, why, sealed?.sealed ?? null, sealed?.keyId ?? null],
    )
  })
}

async function sealedNote(
  transaction: Transaction,
  { master }: Running,
  { provider, customer, agreement, paper }: PaperKey,
  issuedOn: Day,
  note: string,
) {
  // It goes when the voucher would have gone.
  const owner = { provider, customer, person: null, purpose: sealedFor('invoice', issuedOn) }
  return seal(await sealingKey(transaction, master, owner), { agreement, kind: noteOf(paper) }, { note })
}

/**
 * The number is needed after all: the record stays to be seen in the table and holds nothing back any more.
 *
 * @throws Refusal NUMBER_WITHOUT_PAPER_UNKNOWN unless a record stands; DUTY_UNDER_WAY
 */
export async function takeBackRecord(running: Running, key: PaperKey, person: string): Promise<void> {
  await withDutyAlone(running, key, async (transaction) => {
    const at = await nowOf(transaction, running, key.provider)
    const { rowCount } = await transaction.query(
      `update number_unused set taken_back_at = $5, taken_back_by = $6
       where provider = $1 and customer = $2 and agreement = $3 and paper = $4 and taken_back_at is null`,
      [...placeOf(key), new Date(at).toISOString(), person],
    )
    if (rowCount === 0) throw numberUnknown(key.paper)
  })
}

/** Whether somebody has recorded that nothing is made under the number of this cause. */
export async function isRecordedUnused(transaction: Transaction, key: PaperKey): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `select from number_unused
     where provider = $1 and customer = $2 and agreement = $3 and paper = $4 and taken_back_at is null`,
    placeOf(key),
  )
  return (rowCount ?? 0) > 0
}

/** Nobody makes the paper meanwhile. */
async function withDutyAlone(
  running: Running,
  key: PaperKey,
  work: (transaction: Transaction) => Promise<void>,
): Promise<void> {
  const duty = { ...key, duty: dutyOfPaper(key.paper) }
  const taken = await alone(running, duty, () =>
    inTransaction(running.app, { provider: key.provider, customer: everyCustomer }, async (transaction) => {
      await lockOne(transaction, key)
      await work(transaction)
    }),
  )
  if (taken === undefined) throw underWay(duty)
}

const placeOf = ({ provider, customer, agreement, paper }: PaperKey): unknown[] => [
  provider,
  customerColumn(customer),
  agreement,
  paper,
]
