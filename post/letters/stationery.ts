import type { AgreementKey } from '../../journal/fact.ts'
import type { MasterKey } from '../../journal/master-key.ts'
import type { Transaction } from '../../journal/transaction.ts'
import { type Addressee, readAddressee } from '../../papers/addressee.ts'
import { type Letterhead, readLetterhead } from '../../papers/letterhead/letterhead.ts'
import { lookOf } from '../../papers/letterhead/look-of-papers.ts'
import type { Look } from '../../papers/press/order.ts'

/** What a provider has said about its letters; without a letterhead they leave as mails alone. */
export interface Stationery {
  readonly letterhead: Letterhead | undefined
  readonly look: Look
  readonly addressee: Addressee | undefined
}

/** The letterhead and look of a provider now, and whom a customer's papers go to. */
export async function readStationery(
  transaction: Transaction,
  master: MasterKey,
  key: Pick<AgreementKey, 'provider' | 'customer'>,
): Promise<Stationery> {
  return {
    letterhead: await readLetterhead(transaction, key.provider),
    look: await lookOf(transaction, key.provider),
    addressee: await readAddressee(transaction, master, key),
  }
}
