import { createSecretKey } from 'node:crypto'
import { type KeyOwner, seal, sealingKey } from '../keys.ts'
import type { MasterKey } from '../master-key.ts'
import type { Transaction } from '../transaction.ts'
import { isNoted, noteOpen, type Touched } from './noted.ts'

/** A field of something that belongs to a customer or to the provider itself. */
export interface Field {
  readonly provider: string
  readonly customer: string | null
  /** `addressee`, `membership`. */
  readonly kind: string
  readonly object: string
  readonly field: string
  /** Whom it is about. */
  readonly person: string | null
}

/** What a field was and is: null where it was empty. */
export interface Values {
  readonly before: string | null
  readonly after: string | null
}

/** A role, a choice: its values say nothing of anybody, so they stand in the row itself. */
export function noteChange(field: Field, change: Values): void {
  if (change.before !== change.after) noteOpen({ ...field, did: 'changed', change } satisfies Touched)
}

/**
 * A name, an address: both values are sealed under the key of what was changed, so that whoever erases that erases them here too. The
 * transaction is that of the change.
 *
 * @param purpose that of the key under which the thing itself lies
 */
export async function notePersonalChange(
  transaction: Transaction,
  master: MasterKey,
  field: Field,
  purpose: KeyOwner['purpose'],
  change: Values,
): Promise<void> {
  if (change.before === change.after || !isNoted()) return
  const { provider, customer, person, object } = field
  const { keyId, key } = await sealingKey(transaction, master, { provider, customer, person, purpose })
  // A copy of the key: that a change is written down is no second writing.
  const sealed = seal({ keyId, key: createSecretKey(key.export()) }, changeIn(object, field), { ...change })
  noteOpen({ ...field, did: 'changed', sealed } satisfies Touched)
}

/** To what sealed values are bound. */
export const changeIn = (object: string, { kind }: Pick<Field, 'kind'>) => ({
  agreement: object,
  kind: `change of ${kind}`,
})

/** Notes each field of two records that differs. */
export async function noteChanges(
  transaction: Transaction,
  master: MasterKey,
  thing: Omit<Field, 'field'>,
  purpose: KeyOwner['purpose'],
  { before, after }: { readonly before: object | undefined; readonly after: object },
): Promise<void> {
  const [old, now] = [fieldsOf(before ?? {}), fieldsOf(after)]
  for (const field of new Set([...Object.keys(old), ...Object.keys(now)]))
    await notePersonalChange(transaction, master, { ...thing, field }, purpose, {
      before: old[field] ?? null,
      after: now[field] ?? null,
    })
}

const fieldsOf = (record: object): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) =>
      value === undefined || value === null || value === '' ? [] : [[name, shownAs(value)]],
    ),
  )

/** Lines of an address stand beside each other. */
const shownAs = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : Array.isArray(value) && value.every((each) => typeof each === 'string')
      ? value.join(', ')
      : JSON.stringify(value)
