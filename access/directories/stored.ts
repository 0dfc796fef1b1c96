import { randomUUID } from 'node:crypto'
import type { MasterKey } from '../../journal/master-key.ts'
import { customerColumn, customerOf, type Transaction } from '../../journal/transaction.ts'
import type { Role } from '../roles.ts'
import type { Wire } from './kinds.ts'
import { openSecret, type SealedSecret, type SecretPlace, sealSecret } from './secret.ts'
import type { Trouble } from './trouble.ts'

/** Whose directory it is: a customer's, or (null) the provider's own for its staff. */
export interface DirectoryOwner {
  readonly provider: string
  readonly customer: string | null
}
export interface DirectoryKey extends DirectoryOwner {
  readonly directory: string
}

/** Whoever is in the group is given the role. */
export interface RoleOfGroup {
  readonly group: string
  readonly role: Role
}

/** What an administrator says of a directory. */
export interface DirectoryDraft {
  readonly title: string
  readonly wire: Wire
  readonly roles: readonly RoleOfGroup[]
}

/** A directory as it is kept. */
export interface StoredDirectory extends DirectoryKey, DirectoryDraft {
  readonly isOn: boolean
  readonly lookedAt: Date | null
  /** What stood in the way at the last look; null when nothing did. */
  readonly trouble: Trouble | null
  readonly secret: SealedSecret | null
}

interface Row {
  readonly provider: string
  readonly customer: string
  readonly directory: string
  readonly kind: Wire['kind']
  readonly title: string
  readonly settings: never
  readonly sealed: Buffer | null
  readonly key_id: string | null
  readonly roles: readonly RoleOfGroup[]
  readonly is_on: boolean
  readonly looked_at: Date | null
  readonly trouble: Trouble | null
}

const columns = 'provider, customer, directory, kind, title, settings, sealed, key_id, roles, is_on, looked_at, trouble'

/** The directories of one owner, in the order of their titles. */
export async function directoriesOf(
  transaction: Transaction,
  { provider, customer }: DirectoryOwner,
): Promise<readonly StoredDirectory[]> {
  const { rows } = await transaction.query<Row>(
    `select ${columns} from directory where provider = $1 and customer = $2 order by title, directory`,
    [provider, customerColumn(customer)],
  )
  return rows.map(stored)
}

export async function readDirectory(transaction: Transaction, key: DirectoryKey): Promise<StoredDirectory | undefined> {
  const { rows } = await transaction.query<Row>(
    `select ${columns} from directory where provider = $1 and customer = $2 and directory = $3`,
    idOf(key),
  )
  return rows[0] && stored(rows[0])
}

const stored = ({ customer, kind, settings, sealed, key_id: keyId, ...row }: Row): StoredDirectory => ({
  provider: row.provider,
  customer: customerOf(customer),
  directory: row.directory,
  title: row.title,
  wire: { kind, settings },
  roles: row.roles,
  isOn: row.is_on,
  lookedAt: row.looked_at,
  trouble: row.trouble,
  secret: sealed && keyId ? { sealed, keyId } : null,
})

/** Enters a directory; nobody comes in through it until it is switched on. */
export async function enterDirectory(
  transaction: Transaction,
  master: MasterKey,
  owner: DirectoryOwner,
  { title, wire, roles }: DirectoryDraft,
  secret: string,
): Promise<string> {
  const key = { provider: owner.provider, customer: owner.customer, directory: randomUUID() }
  const { sealed, keyId } = await sealSecret(transaction, master, placeOf(key), secret)
  await transaction.query(
    `insert into directory (provider, customer, directory, kind, title, settings, roles, sealed, key_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [...idOf(key), wire.kind, title, wire.settings, JSON.stringify(roles), sealed, keyId],
  )
  return key.directory
}

/**
 * For the next sign-in it holds at once, and for those who are in as soon as they are looked at: that is next.
 *
 * @param secret the new one; undefined to keep the one there is
 */
export async function changeDirectory(
  transaction: Transaction,
  master: MasterKey,
  key: DirectoryKey,
  { title, wire, roles }: DirectoryDraft,
  secret: string | undefined,
): Promise<void> {
  await transaction.query(
    'update directory set title = $4, settings = $5, roles = $6, looked_at = null where provider = $1 and customer = $2 and directory = $3',
    [...idOf(key), title, wire.settings, JSON.stringify(roles)],
  )
  if (secret === undefined) return
  const { sealed, keyId } = await sealSecret(transaction, master, placeOf(key), secret)
  await transaction.query(
    'update directory set sealed = $4, key_id = $5 where provider = $1 and customer = $2 and directory = $3',
    [...idOf(key), sealed, keyId],
  )
}

export async function switchDirectory(transaction: Transaction, key: DirectoryKey, isOn: boolean): Promise<void> {
  await transaction.query('update directory set is_on = $4 where provider = $1 and customer = $2 and directory = $3', [
    ...idOf(key),
    isOn,
  ])
}

/** Notes how the last look went. */
export async function noteLook(transaction: Transaction, key: DirectoryKey, trouble: Trouble | null): Promise<void> {
  await transaction.query(
    `update directory set looked_at = now(), trouble = $4
     where provider = $1 and customer = $2 and directory = $3`,
    [...idOf(key), trouble],
  )
}

export async function removeDirectory(transaction: Transaction, key: DirectoryKey): Promise<void> {
  await transaction.query('delete from directory where provider = $1 and customer = $2 and directory = $3', idOf(key))
}

/** The password or secret it is asked with; empty if there is none. */
export async function secretOf(
  transaction: Transaction,
  master: MasterKey,
  directory: StoredDirectory,
): Promise<string> {
  if (directory.secret === null) return ''
  return (await openSecret(transaction, master, placeOf(directory), directory.secret)) ?? ''
}

const placeOf = ({ provider, customer, directory }: DirectoryKey): SecretPlace => ({
  provider,
  customer,
  directory,
  of: 'service account',
})

export const idOf = ({ provider, customer, directory }: DirectoryKey): [string, string, string] => [
  provider,
  customerColumn(customer),
  directory,
]
