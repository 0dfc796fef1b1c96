import type { AgreementKey } from '../journal/fact.ts'
import { replayOpened } from '../journal/replay.ts'
import { inTransaction } from '../journal/transaction.ts'
import type { House } from './house.ts'

/** All that people said in an agreement, opened with the keys that it was sealed under. */
export async function sealedWordsOf({ running }: House, key: AgreementKey): Promise<readonly string[]> {
  const facts = await inTransaction(running.app, key, (transaction) => replayOpened(transaction, running.master, key))
  return facts.flatMap(({ opened }) =>
    opened === null || opened.erased ? [] : Object.values(opened.content).map((word) => String(word)),
  )
}
