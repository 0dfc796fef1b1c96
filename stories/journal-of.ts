import type { Running } from '../duties/running.ts'
import type { AgreementKey, JournalFact } from '../journal/fact.ts'
import { replay } from '../journal/replay.ts'
import { inTransaction } from '../journal/transaction.ts'

/** The facts of an agreement as its journal holds them. */
export const journalOf = ({ app }: Pick<Running, 'app'>, key: AgreementKey): Promise<readonly JournalFact[]> =>
  inTransaction(app, key, async (transaction) => (await replay(transaction, key)).facts)
