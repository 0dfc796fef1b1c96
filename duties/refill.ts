import type { AgreementKey, JournalFact } from '../journal/fact.ts'
import { engineFact } from '../journal/intake/engine-fact.ts'
import { type Found, lockOne } from '../journal/intake/found.ts'
import { installationFacts } from '../journal/intake/installation.ts'
import { replay } from '../journal/replay.ts'
import { customerColumn, customerOf, everyCustomer, inTransaction, type Transaction } from '../journal/transaction.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'
import { readDecisions } from './decisions.ts'
import { forgetLines, writeLines } from './lines.ts'
import { liveAgain } from './live-again.ts'
import { beginningOf, writeChanges } from './outbox.ts'
import { programFor } from './programs.ts'
import { readRules } from './rules.ts'
import type { Running } from './running.ts'

/**
 * Empties the lines and the queue of an agreement and fills them again from the journal alone. What people decided is no
 * cache and stays; how often something was tried is forgotten, and what waited for a person because it had failed is
 * tried again.
 *
 * Facts that were told together are known by the transaction that wrote them. A fact of the installation counts as taken
 * in when it was learned; where it came to an agreement later, its line moves.
 *
 * @returns false if there is no such agreement, or nothing has happened in it
 */
export async function refill(running: Running, key: AgreementKey): Promise<boolean> {
  return inTransaction(running.app, { provider: key.provider, customer: everyCustomer }, async (transaction) => {
    const found = await lockOne(transaction, key)
    if (found?.lookedAt == null) return false
    const told = await toldTogether(transaction, found)
    const rules = await readRules(transaction, key.provider)
    const decisions = await readDecisions(transaction, [key])
    const { lines, queue } = liveAgain(programFor(running, found), told, found.lookedAt, (duty) =>
      beginningOf(key, duty, rules, decisions),
    )
    await forgetLines(transaction, key)
    await writeLines(transaction, [{ ...key, lines }])
    await forgetDuties(transaction, key)
    const own = told.flat().filter(({ id }) => id > 0)
    await writeChanges(transaction, running, key.provider, [{ of: { ...key, facts: own }, ...queue }])
    return true
  })
}

/** The same for every agreement of a provider, one after the other; how many they were. */
export async function refillAll(running: Running, provider: string): Promise<number> {
  const keys = await inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    const { rows } = await transaction.query<{ customer: string; agreement: string }>(
      'select customer, agreement from agreement where provider = $1 and customer <> $2',
      [provider, customerColumn(null)],
    )
    return rows.map(({ customer, agreement }) => ({ provider, customer: customerOf(customer), agreement }))
  })
  for (const key of keys) await refill(running, key)
  return keys.length
}

/** All that an agreement took in, in groups: told in one transaction, and learned at one instant. */
export async function toldTogether(transaction: Transaction, found: Found): Promise<readonly (readonly AnyFact[])[]> {
  const { facts } = await replay(transaction, found)
  const installation = (await installationFacts(transaction, found.provider)).filter(
    ({ number }) => number <= found.installationNumber,
  )
  const writtenIn = await transactionsOf(transaction, found)
  const groupOf = (fact: JournalFact) => `${fact.learnedAt} ${writtenIn.get(fact.number)}`
  const own = Map.groupBy(facts, groupOf).values()
  const ofAll = Map.groupBy(installation, ({ learnedAt }) => learnedAt).values()
  return [...ofAll, ...own]
    .map((together) => together.map(engineFact))
    .toSorted((a, b) => (a[0]?.learnedAt ?? 0) - (b[0]?.learnedAt ?? 0))
}

async function transactionsOf(
  transaction: Transaction,
  { provider, customer, agreement }: AgreementKey,
): Promise<ReadonlyMap<number, string>> {
  const { rows } = await transaction.query<{ number: number; written_in: string }>(
    'select number, written_in::text from fact where provider = $1 and customer = $2 and agreement = $3',
    [provider, customerColumn(customer), agreement],
  )
  return new Map(rows.map(({ number, written_in }) => [number, written_in]))
}

async function forgetDuties(transaction: Transaction, { provider, customer, agreement }: AgreementKey): Promise<void> {
  await transaction.query('delete from duty where provider = $1 and customer = $2 and agreement = $3', [
    provider,
    customerColumn(customer),
    agreement,
  ])
}
