import type { DutyKey } from '../../duties/queued.ts'
import { type Inside, type OfAgreement, ofAgreement } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
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

/** @throws Refused AGREEMENT_UNKNOWN */
export async function dutyKey(inside: Inside, { agreement, duty }: OfDuty): Promise<DutyKey> {
  const { row } = await readAgreement(inside, agreement)
  return { provider: inside.provider, customer: row.customer, agreement, duty }
}
