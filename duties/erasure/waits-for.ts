import { readAgreements } from '../../journal/agreement.ts'
import type { AgreementKey } from '../../journal/fact.ts'
import { engineFact } from '../../journal/intake/engine-fact.ts'
import type { Transaction } from '../../journal/transaction.ts'
import { replay } from '../../terms/engine/replay.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import { readJournals } from '../known.ts'
import { programFor } from '../programs.ts'
import type { Running } from '../running.ts'

/** Why a customer is not erased yet. */
export type WaitsFor = 'AGREEMENT_RUNS' | 'MONEY_OWED' | 'PERSON_DECIDES' | 'DUTY_OPEN'

/** What keeps a customer from being erased: an agreement that runs, money, a doubt, or a duty that is not done. On doubt nothing is erased. */
export async function waitsFor(
  transaction: Transaction,
  running: Running,
  { provider, customer }: { readonly provider: string; readonly customer: string },
  now: Instant,
): Promise<WaitsFor | undefined> {
  const { rows } = await transaction.query<AgreementKey>(
    'select provider, customer, agreement from agreement where provider = $1 and customer = $2',
    [provider, customer],
  )
  for (const key of rows) {
    const found = await whyNot(transaction, running, key, now)
    if (found) return found
  }
  const { rowCount } = await transaction.query(
    `select from duty where provider = $1 and customer = $2
       and state in ('open', 'approval', 'held', 'person', 'bounded') limit 1`,
    [provider, customer],
  )
  return rowCount ? 'DUTY_OPEN' : undefined
}

async function whyNot(
  transaction: Transaction,
  running: Running,
  key: AgreementKey,
  now: Instant,
): Promise<WaitsFor | undefined> {
  const [row] = await readAgreements(transaction, [key])
  if (row === undefined) return undefined
  const { facts, installation } = await readJournals(transaction, key.provider, [row])
  const own = (facts[0] ?? []).map(engineFact)
  const known = [...installation, ...own].toSorted((a, b) => a.learnedAt - b.learnedAt)
  const walk = replay(programFor(running, row), known, now)
  if (walk.stopped) return 'PERSON_DECIDES'
  if (!walk.endings.has('agreement') && !own.some(({ kind }) => kind === 'applicationRefused')) return 'AGREEMENT_RUNS'
  return walk.openItems.some(({ open }) => open.isPositive) || walk.credit().isPositive ? 'MONEY_OWED' : undefined
}
