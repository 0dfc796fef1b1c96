import { type KeyOwner, keyRing, seal, sealingKey, unseal } from '../../journal/keys.ts'
import type { MasterKey } from '../../journal/master-key.ts'
import type { Transaction } from '../../journal/transaction.ts'

/** A secret as it lies in a row: encrypted under the key that a customer has for its directories. */
export interface SealedSecret {
  readonly sealed: Buffer
  readonly keyId: string
}

/** Where a secret belongs; it opens nowhere else. */
export interface SecretPlace {
  readonly provider: string
  readonly customer: string | null
  readonly directory: string
  readonly of: 'service account' | 'person'
}

export async function sealSecret(
  transaction: Transaction,
  master: MasterKey,
  place: SecretPlace,
  secret: string,
): Promise<SealedSecret> {
  const key = await sealingKey(transaction, master, ownerOf(place))
  const { sealed, keyId } = seal(key, sealedIn(place), { secret })
  return { sealed: Buffer.from(sealed), keyId }
}

/** Undefined if its key was destroyed. */
export async function openSecret(
  transaction: Transaction,
  master: MasterKey,
  place: SecretPlace,
  { sealed, keyId }: SealedSecret,
): Promise<string | undefined> {
  const opened = unseal(await keyRing(transaction, master, ownerOf(place), [keyId]), sealedIn(place), { sealed, keyId })
  return opened.erased ? undefined : String(opened.content.secret)
}

const ownerOf = ({ provider, customer }: SecretPlace): KeyOwner => ({
  provider,
  customer,
  person: null,
  purpose: 'directory',
})

const sealedIn = ({ directory, of }: SecretPlace) => ({ agreement: directory, kind: `directory ${of}` })
