import { randomUUID } from 'node:crypto'
import { seal, sealingKey } from '../../journal/keys.ts'
import type { MasterKey } from '../../journal/master-key.ts'
import { customerColumn, customerOf, type Transaction } from '../../journal/transaction.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import { type Dispatch, type DispatchKey, type DispatchState, type LetterKey, messageIdOf } from './letter.ts'
import { opened, PURPOSE, placeOf } from './letter-seal.ts'

const ADDRESS = 'address of a letter'

/** Stores a try of a letter on one way. `address` is left out in the post box. */
export async function insertDispatch(
  transaction: Transaction,
  master: MasterKey,
  dispatch: DispatchKey,
  { domain, address }: { readonly domain: string; readonly address?: string },
): Promise<void> {
  const sealed = address === undefined ? undefined : await sealAddress(transaction, master, dispatch, address)
  await transaction.query(
    `insert into dispatch (provider, customer, agreement, letter, medium, attempt, envelope, message_id, sealed, key_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [
      ...placeOf(dispatch),
      dispatch.medium,
      dispatch.attempt,
      randomUUID(),
      messageIdOf(dispatch, domain),
      sealed?.sealed ?? null,
      sealed?.keyId ?? null,
    ],
  )
}

async function sealAddress(transaction: Transaction, master: MasterKey, dispatch: DispatchKey, address: string) {
  const { provider, customer, agreement } = dispatch
  const key = await sealingKey(transaction, master, { provider, customer, person: null, purpose: PURPOSE })
  return seal(key, { agreement, kind: ADDRESS }, { address })
}

/** The tries of some letters of one provider, by way and in their order. */
export async function readDispatches(transaction: Transaction, letters: readonly LetterKey[]): Promise<Dispatch[]> {
  if (letters.length === 0) return []
  const { rows } = await transaction.query<DispatchRow>(
    `select ${COLUMNS} from dispatch d
     join unnest($2::uuid[], $3::uuid[], $4::text[]) as asked (customer, agreement, letter)
       using (customer, agreement, letter)
     where d.provider = $1 order by d.medium, d.attempt`,
    [
      letters[0]?.provider,
      letters.map(({ customer }) => customerColumn(customer)),
      letters.map(({ agreement }) => agreement),
      letters.map(({ letter }) => letter),
    ],
  )
  return rows.map(dispatchOf)
}

/** Holds one try until the transaction ends, so that nobody else says what became of it. The agreement is locked before. */
export async function lockDispatch(transaction: Transaction, key: DispatchKey): Promise<Dispatch | undefined> {
  const { rows } = await transaction.query<DispatchRow>(
    `select ${COLUMNS} from dispatch d
     where d.provider = $1 and d.customer = $2 and d.agreement = $3 and d.letter = $4 and d.medium = $5
       and d.attempt = $6 for no key update`,
    [...placeOf(key), key.medium, key.attempt],
  )
  return rows[0] && dispatchOf(rows[0])
}

/** The try that a message or an envelope belongs to, whosever it is among a provider's. */
export async function findDispatch(
  transaction: Transaction,
  provider: string,
  by: { readonly envelope: string } | { readonly messageId: string },
): Promise<Dispatch | undefined> {
  const [column, value] = 'envelope' in by ? ['envelope::text', by.envelope] : ['message_id', by.messageId]
  const { rows } = await transaction.query<DispatchRow>(
    `select ${COLUMNS} from dispatch d where d.provider = $1 and d.${column} = $2`,
    [provider, value],
  )
  return rows[0] && dispatchOf(rows[0])
}

/** When something became of a try, beside the state it is in now. */
export interface Became {
  readonly state: DispatchState
  readonly handedOverAt?: Instant
  readonly dispatchedAt?: Instant
  readonly arrivedAt?: Instant
  readonly receivedAt?: Instant
  readonly returnedAt?: Instant
  readonly status?: string
  readonly openedBy?: string
}

export async function noteBecame(transaction: Transaction, key: DispatchKey, became: Became): Promise<void> {
  await transaction.query(
    `update dispatch set state = $7, handed_over_at = coalesce($8, handed_over_at),
       dispatched_at = coalesce($9, dispatched_at), arrived_at = coalesce($10, arrived_at),
       received_at = coalesce($11, received_at), returned_at = coalesce($12, returned_at),
       status = coalesce($13, status), opened_by = coalesce($14, opened_by)
     where provider = $1 and customer = $2 and agreement = $3 and letter = $4 and medium = $5 and attempt = $6`,
    [
      ...placeOf(key),
      key.medium,
      key.attempt,
      became.state,
      ...[became.handedOverAt, became.dispatchedAt, became.arrivedAt, became.receivedAt, became.returnedAt].map(
        isoIfAny,
      ),
      became.status ?? null,
      became.openedBy ?? null,
    ],
  )
}

/** Where a try goes to; undefined in the post box, and once it is erased. */
export async function openAddress(
  transaction: Transaction,
  master: MasterKey,
  key: DispatchKey,
): Promise<string | undefined> {
  const { rows } = await transaction.query<{ sealed: Buffer | null; key_id: string | null }>(
    `select sealed, key_id from dispatch
     where provider = $1 and customer = $2 and agreement = $3 and letter = $4 and medium = $5 and attempt = $6`,
    [...placeOf(key), key.medium, key.attempt],
  )
  return (await opened<{ address: string }>(transaction, master, key, ADDRESS, rows[0]))?.address
}

const isoIfAny = (instant: Instant | undefined): string | null =>
  instant === undefined ? null : new Date(instant).toISOString()

const COLUMNS = `d.provider, d.customer, d.agreement, d.letter, d.medium, d.attempt, d.state, d.envelope, d.message_id,
  d.handed_over_at, d.dispatched_at, d.arrived_at, d.received_at, d.returned_at, d.status`

interface DispatchRow {
  readonly provider: string
  readonly customer: string
  readonly agreement: string
  readonly letter: string
  readonly medium: Dispatch['medium']
  readonly attempt: number
  readonly state: DispatchState
  readonly envelope: string
  readonly message_id: string
  readonly handed_over_at: Date | null
  readonly dispatched_at: Date | null
  readonly arrived_at: Date | null
  readonly received_at: Date | null
  readonly returned_at: Date | null
  readonly status: string | null
}

const dispatchOf = (row: DispatchRow): Dispatch => ({
  provider: row.provider,
  customer: customerOf(row.customer),
  agreement: row.agreement,
  letter: row.letter,
  medium: row.medium,
  attempt: row.attempt,
  state: row.state,
  envelope: row.envelope,
  messageId: row.message_id,
  handedOverAt: row.handed_over_at?.getTime() ?? null,
  dispatchedAt: row.dispatched_at?.getTime() ?? null,
  arrivedAt: row.arrived_at?.getTime() ?? null,
  receivedAt: row.received_at?.getTime() ?? null,
  returnedAt: row.returned_at?.getTime() ?? null,
  status: row.status,
})
