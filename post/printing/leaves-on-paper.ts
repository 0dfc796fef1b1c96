import type { MasterKey } from '../../journal/master-key.ts'
import type { Transaction } from '../../journal/transaction.ts'
import { addressLines } from '../../papers/addressee.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { insertDispatch } from '../letters/dispatches.ts'
import type { LetterKey } from '../letters/letter.ts'
import { readStationery } from '../letters/stationery.ts'

/**
 * Has a letter leave on paper too, if its customer wants that: it waits to be printed, under the address as it is now. Without a
 * letterhead nothing is printed, so nothing waits for it.
 */
export async function leaveOnPaperToo(
  transaction: Transaction,
  master: MasterKey,
  key: LetterKey,
  { language, domain }: { readonly language: Language; readonly domain: string },
): Promise<void> {
  const { letterhead, addressee } = await readStationery(transaction, master, key)
  if (letterhead === undefined || addressee?.onPaper !== true) return
  const address = addressLines(addressee, letterhead.address, language).join('\n')
  await insertDispatch(transaction, master, { ...key, medium: 'letter', attempt: 1 }, { domain, address })
}
