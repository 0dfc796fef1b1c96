import { given, type Standing } from '../quantity.ts'

/** The mandate given last, unless it was revoked since. */
const mandate = (standing: Standing) => {
  const granted = standing.last('mandateGranted', { by: 'customer' })
  const revoked = standing.last('mandateRevoked', { by: 'customer' })
  return granted && revoked && revoked.at >= granted.at ? undefined : granted
}
export const mandateInForce = given<ReturnType<typeof mandate>, unknown>(
  'Lastschriftmandat',
  'direct debit mandate',
  'fact',
  mandate,
)
/** Whether a debit for a claim came back. */
export const debitReturnedOf = given('zurückgegebene Lastschrift', 'direct debit returned', 'fact', (standing, claim) =>
  standing.last('debitReturned', { claim }),
)
/** Whether the mandate was extended to another contract; the subject is the contract. */
export const isMandateExtended = given(
  'Mandat erstreckt',
  'mandate extended',
  'fact',
  (standing, contract): boolean =>
    standing.first('mandateExtended', { contract, by: 'customer' }) !== undefined && mandate(standing) !== undefined,
)
