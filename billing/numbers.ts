import { customerColumn, customerOf, type Transaction } from '../journal/transaction.ts'
import type { PaperKey } from '../papers/kept/paper.ts'
import { type Day, dayAt, type Instant, yearOf } from '../terms/grammar/day.ts'
import type { Issued } from './e-invoice-of.ts'

/** A number and what it was given for. The paper is the duty that asked for it, `issueInvoice:fee 2026-05#1`. */
export interface InvoiceNumber extends PaperKey, Issued {
  readonly reservedAt: Instant
  /** Its place in the row of its issuer and year, from 1. */
  readonly place: number
}

/**
 * Gives an invoice its number, the next one of its issuer and year; the same again to whoever asks again for the same cause. The row is
 * locked until the transaction ends, so nothing slow belongs into it: what the number stands on is made afterwards.
 *
 * A number stays with its cause even if nothing is issued under it, which `unusedNumbers` shows: no place in a row is ever skipped.
 *
 * @param prefix as the letterhead has it: `RE` for RE-2026-000017
 * @param at the provider's time; its day is that of the invoice, and its year that of the row
 */
export async function reserveNumber(
  transaction: Transaction,
  key: PaperKey,
  { prefix, at }: { readonly prefix: string; readonly at: Instant },
): Promise<InvoiceNumber> {
  const issuedOn = dayAt(at)
  const series = seriesOf(prefix, issuedOn)
  const last = await lockSeries(transaction, key.provider, series)
  const before = await readNumber(transaction, key)
  if (before !== undefined) return before
  const place = last + 1
  await transaction.query('update invoice_series set last = $4 where provider = $1 and customer = $2 and series = $3', [
    key.provider,
    customerColumn(null),
    series,
    place,
  ])
  await transaction.query(
    `insert into invoice_number
       (provider, customer, agreement, paper, of_customer, series, place, number, issued_on, reserved_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[...placeOf(key), customerColumn(key.customer)],
      ...[series, place, numberAt(series, place), issuedOn, new Date(at).toISOString()],
    ],
  )
  return { ...keyOf(key), number: numberAt(series, place), issuedOn, place, reservedAt: at }
}

/** A row that nobody has begun yet begins here; whoever comes at the same time waits. */
async function lockSeries(transaction: Transaction, provider: string, series: string): Promise<number> {
  await transaction.query(
    'insert into invoice_series (provider, customer, series, last) values ($1, $2, $3, 0) on conflict do nothing',
    [provider, customerColumn(null), series],
  )
  const { rows } = await transaction.query<{ last: number }>(
    'select last from invoice_series where provider = $1 and customer = $2 and series = $3 for no key update',
    [provider, customerColumn(null), series],
  )
  return rows[0]?.last ?? 0
}

const seriesOf = (prefix: string, on: Day): string => [...(prefix === '' ? [] : [prefix]), yearOf(on)].join('-')
const numberAt = (series: string, place: number): string => `${series}-${String(place).padStart(6, '0')}`

/** The number of a cause; undefined if it has none yet. */
export async function readNumber(transaction: Transaction, key: PaperKey): Promise<InvoiceNumber | undefined> {
  const { rows } = await transaction.query<Row>(
    `select ${columns} from invoice_number n
     where n.provider = $1 and n.customer = $2 and n.agreement = $3 and n.paper = $4`,
    placeOf(key),
  )
  return rows.map(numberIn)[0]
}

/** Numbers under which no paper is kept: each with the cause it was given for, so that every gap in a row is explained. */
export async function unusedNumbers(transaction: Transaction, provider: string): Promise<InvoiceNumber[]> {
  const { rows } = await transaction.query<Row>(
    `select ${columns} from invoice_number n
     where n.provider = $1 and not exists (
       select from paper p where p.provider = n.provider and p.customer = n.of_customer and p.agreement = n.agreement
         and p.paper = n.paper)
     order by n.series, n.place`,
    [provider],
  )
  return rows.map(numberIn)
}

const columns = `n.provider, n.of_customer, n.agreement, n.paper, n.place, n.number, n.issued_on::text as issued_on, n.reserved_at`

interface Row {
  readonly provider: string
  readonly of_customer: string
  readonly agreement: string
  readonly paper: string
  readonly place: number
  readonly number: string
  readonly issued_on: Day
  readonly reserved_at: Date
}

const numberIn = ({ of_customer, issued_on, reserved_at, ...row }: Row): InvoiceNumber => ({
  ...row,
  customer: customerOf(of_customer),
  issuedOn: issued_on,
  reservedAt: reserved_at.getTime(),
})

const keyOf = ({ provider, customer, agreement, paper }: PaperKey): PaperKey => ({
  provider,
  customer,
  agreement,
  paper,
})
/** Numbers are the issuer's: their rows belong to no customer. */
const placeOf = ({ provider, agreement, paper }: PaperKey): unknown[] => [
  provider,
  customerColumn(null),
  agreement,
  paper,
]
