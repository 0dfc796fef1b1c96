import type { DutyKey } from '../../duties/queued.ts'
import { findAgreement } from '../../journal/list.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { type Inside, type OfAgreement, ofAgreement } from '../door.ts'
import { agreementUnknown } from '../problems.ts'
import { type Schema, text } from '../schema.ts'

export interface OfDuty extends OfAgreement {
  readonly duty: string
}

export const ofDuty: Schema = {
  ...ofAgreement,
  required: ['agreement', 'duty'],
  properties: {
    ...(ofAgreement.properties as object),
    duty: { ...text, description: 'Its identity, `access:services#2`, encoded for an address' },
  },
}

/** What whoever decides has seen: if something else is owed by now, nothing is done. */
export const seen: Schema = { ...text, description: 'The content that was seen: `suspended`' }

/** @throws Refused AGREEMENT_UNKNOWN */
export async function dutyKey(inside: Inside, { agreement, duty }: OfDuty): Promise<DutyKey> {
  const { running, provider } = inside
  const row = await inTransaction(running.app, inside, (transaction) => findAgreement(transaction, provider, agreement))
  if (!row) throw agreementUnknown(agreement)
  return { provider, customer: row.customer, agreement, duty }
}
