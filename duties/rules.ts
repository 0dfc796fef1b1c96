import { customerColumn, inTransaction, type Transaction } from '../journal/transaction.ts'
import type { Running } from './running.ts'

/** Whether and after whose approval a kind of duty is carried out. */
export type CarriedOut = 'at once' | 'after approval by one' | 'after approval by two' | 'never'

/** What a provider has set for a kind of duty. */
export interface Rule {
  readonly carriedOut: CarriedOut
  /** Of harmful ones, how many in a day; null for as many as come. */
  readonly harmfulPerDay: number | null
  /** How many seconds the last approval of a harmful one can be undone before it is carried out; left out, none. */
  readonly graceSeconds?: number
}

/** A provider's rules by the act's name; for acts without one, what the program does by itself. */
export type Rules = (act: string) => Rule

/** So many customers a day can be harmed by a mistake of the terms, or of a bank statement, before a person looks. */
const harmfulPerDay: Readonly<Record<string, number>> = { setAccess: 20 }
const harmfulOfAnyOtherKind = 5

/** What takes back or changes what somebody has booked and paid by is proposed: a person confirms it. */
const proposed: ReadonlySet<string> = new Set([
  ...['correctInvoice', 'cancelInvoice'],
  ...['correctCredit', 'cancelCredit'],
])

const otherwise = (act: string): Rule => ({
  carriedOut: proposed.has(act) ? 'after approval by one' : 'at once',
  harmfulPerDay: harmfulPerDay[act] ?? harmfulOfAnyOtherKind,
})

/** How many persons have to approve; a duty that is never carried out waits for a person who does it. */
export const approvalsFor: Readonly<Record<Exclude<CarriedOut, 'never'>, number>> = {
  'at once': 0,
  'after approval by one': 1,
  'after approval by two': 2,
}

export async function readRules(transaction: Transaction, provider: string): Promise<Rules> {
  const { rows } = await transaction.query<Row>({
    name: 'read rules',
    text: 'select act, carried_out, harmful_per_day, grace_seconds from duty_rule where provider = $1',
    values: [provider],
  })
  const rules = new Map(rows.map((row) => [row.act, ruleOf(row)]))
  return (act) => rules.get(act) ?? otherwise(act)
}

interface Row {
  readonly act: string
  readonly carried_out: CarriedOut
  readonly harmful_per_day: number | null
  readonly grace_seconds: number
}
const ruleOf = ({ carried_out, harmful_per_day, grace_seconds }: Row): Rule => ({
  carriedOut: carried_out,
  harmfulPerDay: harmful_per_day,
  graceSeconds: grace_seconds,
})

/**
 * Sets the rule for a kind of duty. It holds for duties that come from now on; those that wait already go on as they began.
 *
 * @example await setRule(running, provider, 'setAccess', { carriedOut: 'after approval by one', harmfulPerDay: 20 })
 */
export async function setRule(running: Running, provider: string, act: string, rule: Rule): Promise<void> {
  await inTransaction(running.app, { provider, customer: null }, (transaction) =>
    transaction.query(
      `insert into duty_rule (provider, customer, act, carried_out, harmful_per_day, grace_seconds)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (provider, customer, act) do update
       set carried_out = excluded.carried_out, harmful_per_day = excluded.harmful_per_day,
         grace_seconds = excluded.grace_seconds`,
      [provider, customerColumn(null), act, rule.carriedOut, rule.harmfulPerDay, rule.graceSeconds ?? 0],
    ),
  )
}
