import type { MasterKey } from '../../journal/master-key.ts'
import type { Transaction } from '../../journal/transaction.ts'
import { openSecret, type SecretPlace, sealSecret } from './secret.ts'
import { type DirectoryKey, idOf } from './stored.ts'

/** Somebody who has come in through a directory before. */
export interface KnownPerson {
  readonly subject: string
  readonly person: string
  /** What the directory made him. */
  readonly memberships: readonly string[]
  /** What the directory gave to keep, to be shown when it is asked again. */
  readonly kept: string | null
  /** When the directory said last that he is in. */
  readonly lookedAt: Date
}

interface Row {
  readonly subject: string
  readonly person: string
  readonly memberships: readonly string[]
  readonly kept: Buffer | null
  readonly key_id: string | null
  readonly looked_at: Date
}

/** Everybody who was in at the last look, and whom a sign-in service has only not confirmed since. */
export async function knownPeople(
  transaction: Transaction,
  master: MasterKey,
  key: DirectoryKey,
): Promise<readonly KnownPerson[]> {
  const { rows } = await transaction.query<Row>(
    `select subject, person, memberships, kept, key_id, looked_at from directory_person
     where provider = $1 and customer = $2 and directory = $3 and (out_because is null or cardinality(memberships) > 0)
     order by looked_at, subject`,
    idOf(key),
  )
  return Promise.all(rows.map((row) => known(transaction, master, key, row)))
}

/** The ids of those whom a directory has brought, and who are in. */
export async function whoIsIn(transaction: Transaction, key: DirectoryKey): Promise<readonly string[]> {
  const { rows } = await transaction.query<{ person: string }>(
    `select d.person from directory_person d join directory o using (provider, customer, directory)
     where d.provider = $1 and d.customer = $2 and d.directory = $3 and d.out_because is null and o.is_on`,
    idOf(key),
  )
  return rows.map(({ person }) => person)
}

/** Two looks at one person follow one another, also at one who was not known before: each waits until the transaction of the other ends. */
export async function findKnown(
  transaction: Transaction,
  master: MasterKey,
  key: DirectoryKey,
  subject: string,
): Promise<KnownPerson | undefined> {
  await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${key.directory} ${subject}`])
  const { rows } = await transaction.query<Row>(
    `select subject, person, memberships, kept, key_id, looked_at from directory_person
     where provider = $1 and customer = $2 and directory = $3 and subject = $4`,
    [...idOf(key), subject],
  )
  return rows[0] && known(transaction, master, key, rows[0])
}

async function known(
  transaction: Transaction,
  master: MasterKey,
  key: DirectoryKey,
  { subject, person, memberships, kept, key_id: keyId, looked_at: lookedAt }: Row,
): Promise<KnownPerson> {
  const opened =
    kept && keyId ? await openSecret(transaction, master, placeOf(key), { sealed: kept, keyId }) : undefined
  return { subject, person, memberships, kept: opened ?? null, lookedAt }
}

/**
 * Notes who came in.
 *
 * @throws DatabaseError 23505 if the person is known there under another subject
 */
export async function noteIn(
  transaction: Transaction,
  master: MasterKey,
  key: DirectoryKey,
  { subject, person, memberships, kept }: Omit<KnownPerson, 'lookedAt'>,
): Promise<void> {
  const secret = kept === null ? null : await sealSecret(transaction, master, placeOf(key), kept)
  await transaction.query(
    `insert into directory_person (provider, customer, directory, subject, person, memberships, kept, key_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (provider, customer, directory, subject) do update set
       memberships = excluded.memberships, kept = excluded.kept, key_id = excluded.key_id,
       looked_at = now(), out_because = null`,
    [...idOf(key), subject, person, memberships, secret?.sealed ?? null, secret?.keyId ?? null],
  )
}

/** Notes that somebody is out, and what he still is; what was kept to ask about him is forgotten. */
export async function noteOut(
  transaction: Transaction,
  key: DirectoryKey,
  { subject, memberships }: Pick<KnownPerson, 'subject' | 'memberships'>,
  because: string,
): Promise<void> {
  await transaction.query(
    `update directory_person set out_because = $5, memberships = $6, kept = null, key_id = null
     where provider = $1 and customer = $2 and directory = $3 and subject = $4`,
    [...idOf(key), subject, because, memberships],
  )
}

const placeOf = ({ provider, customer, directory }: DirectoryKey): SecretPlace => ({
  provider,
  customer,
  directory,
  of: 'person',
})
