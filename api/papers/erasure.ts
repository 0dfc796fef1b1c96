import type { ErasureReceipt } from '../../duties/erasure/erase-customer.ts'
import { keptByLaw, type RetentionRule } from '../../duties/erasure/retention.ts'
import type { WaitsFor } from '../../duties/erasure/waits-for.ts'
import { customerColumn, inTransaction, type Transaction } from '../../journal/transaction.ts'
import { keysGone } from '../../post/editions/keys-gone.ts'
import { type Day, dayAt } from '../../terms/grammar/day.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, count, day, flag, list, object, orNull, ref, text } from '../schema.ts'

/** What becomes of what is kept about a customer after its contents are erased. */
export interface ShownErasure {
  /** When the last of its contents were erased, and when the rest is. */
  readonly contentsOn: Day
  readonly dueOn: Day
  /** Why it waits although it is due; null if it does not. */
  readonly waitsFor: Said | null
  readonly erasedOn: Day | null
  /** How many keys were destroyed. */
  readonly destroyed: number
  /** What law keeps: until when nobody reads it without a reason. */
  readonly blocked: readonly { readonly says: Said; readonly law: string; readonly until: Day; readonly keys: number }[]
  /** From when on no backup opens what was destroyed; null in a scenario, whose time is not that of the keys. */
  readonly unreadable: { readonly from: Day; readonly isSo: boolean } | null
}

const reasons: Readonly<Record<WaitsFor, Said>> = {
  AGREEMENT_RUNS: { de: 'Ein Vertrag läuft noch.', en: 'An agreement still runs.' },
  MONEY_OWED: { de: 'Es ist noch Geld offen.', en: 'Money is still owed.' },
  PERSON_DECIDES: { de: 'Ein Mensch muss erst entscheiden.', en: 'A person has to decide first.' },
  DUTY_OPEN: { de: 'Eine Pflicht ist noch offen.', en: 'A duty is still open.' },
}

const shown = object({
  ...{ contentsOn: day, dueOn: day, waitsFor: orNull(ref('Said')), erasedOn: orNull(day), destroyed: count },
  blocked: list(object({ says: ref('Said'), law: text, until: day, keys: count })),
  unreadable: orNull(object({ from: day, isSo: flag })),
})

/** What becomes of what is kept about the customer of an agreement; null while its contents are there. */
export const erasureView: Route = (api, door) => {
  api.get<{ Params: OfAgreement }>(
    '/agreements/:agreement/erasure',
    {
      config: { right: 'see agreements' },
      schema: {
        summary:
          'When what is kept about the customer is erased, what law keeps until when, and since when no backup opens it',
        params: ofAgreement,
        response: answers({ 200: object({ erasure: orNull(shown) }) }),
      },
    },
    async (request): Promise<{ erasure: ShownErasure | null }> => {
      const by = inside(door, request)
      const { row } = await readAgreement(by, request.params.agreement)
      return { erasure: await inTransaction(by.running.app, by, (transaction) => erasureOf(transaction, row)) }
    },
  )
}

interface Row {
  readonly ended_at: Date
  readonly due_at: Date
  readonly waits_for: WaitsFor | null
  readonly erased_at: Date | null
  readonly receipt: ErasureReceipt | null
}

async function erasureOf(
  transaction: Transaction,
  key: { readonly provider: string; readonly customer: string | null },
): Promise<ShownErasure | null> {
  const { rows } = await transaction.query<Row>(
    `select ended_at, due_at, waits_for, erased_at, receipt from customer_erasure where provider = $1 and customer = $2`,
    [key.provider, customerColumn(key.customer)],
  )
  const [row] = rows
  if (row === undefined) return null
  const keys = await keysGone(transaction, key)
  const dayOf = (at: Date): Day => dayAt(at.getTime())
  return {
    ...{ contentsOn: dayOf(row.ended_at), dueOn: dayOf(row.due_at) },
    waitsFor: row.waits_for && row.erased_at === null ? reasons[row.waits_for] : null,
    erasedOn: row.erased_at && dayOf(row.erased_at),
    destroyed: Object.values(row.receipt?.destroyed ?? {}).reduce((sum, each) => sum + each, 0),
    blocked: await blockedNow(transaction, key),
    unreadable: keys ? { from: keys.unreadableFrom, isSo: keys.isSo } : null,
  }
}

/** As it is now: what was erased on its day stands here no more. */
async function blockedNow(
  transaction: Transaction,
  { provider, customer }: { readonly provider: string; readonly customer: string | null },
): Promise<ShownErasure['blocked']> {
  const { rows } = await transaction.query<{ rule: RetentionRule; until: Day; keys: number }>(
    `select blocked_because as rule, blocked_until::text as until, count(*)::int as keys from seal_key
     where provider = $1 and customer = $2 and blocked_until is not null group by 1, 2 order by 2, 1`,
    [provider, customerColumn(customer)],
  )
  return rows.map(({ rule, until, keys }) => ({ says: keptByLaw[rule].says, law: keptByLaw[rule].law, until, keys }))
}
