import { lockDuty, readDuties } from '../../duties/queued.ts'
import { writeReceipt } from '../../duties/receipt.ts'
import type { Transaction } from '../../journal/transaction.ts'
import type { OfAgreement } from '../../services/vpn/device.ts'
import type { Inside } from '../door.ts'

/**
 * Writes the receipt of a duty that is done by what happens in this transaction, where it is owed: whoever enters a parcel need not
 * confirm it in the inbox too. The transaction must be one for every customer of the provider.
 */
export async function dutyDone(
  transaction: Transaction,
  { running, who }: Inside,
  of: OfAgreement,
  act: string,
): Promise<void> {
  const owed = (await readDuties(transaction, of)).find(
    (duty) => duty.act === act && (duty.state === 'open' || duty.state === 'person'),
  )
  if (!owed) return
  const duty = await lockDuty(transaction, owed)
  if (duty.state === 'open' || duty.state === 'person') await writeReceipt(transaction, running, duty, who.person.id)
}
