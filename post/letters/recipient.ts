import type { Role } from '../../access/roles.ts'
import type { AgreementKey } from '../../journal/fact.ts'
import { customerColumn, type Transaction } from '../../journal/transaction.ts'
import type { Language } from '../../terms/grammar/said.ts'

/** Whom a customer's letters go to. */
export interface Recipient {
  readonly person: string
  readonly name: string
  readonly email: string
}

/** Who is written to, the first of them that a customer has: those who may receive for it (§ 164 (3) BGB). */
const written: readonly Role[] = ['customerAdministrator', 'receiving']

/** The person whom a customer's letters go to; undefined if it has named nobody yet. */
export async function recipientOf(
  transaction: Transaction,
  { provider, customer }: Pick<AgreementKey, 'provider' | 'customer'>,
): Promise<Recipient | undefined> {
  const { rows } = await transaction.query<Recipient>(
    `select p.id as person, p.name, p.email from membership m join access.person p on p.id = m.person
     where m.provider = $1 and m.customer = $2 and m.role = any ($3::text[])
       and m.from_at <= now() and (m.until_at is null or m.until_at > now())
     order by array_position($3::text[], m.role), m.from_at, m.membership limit 1`,
    [provider, customerColumn(customer), written],
  )
  return rows[0]
}

/** In which language a customer is written to: in the one it chose, else in the one in which it applied, else in German. */
export async function languageOf(
  transaction: Transaction,
  { provider, customer }: Pick<AgreementKey, 'provider' | 'customer'>,
): Promise<Language> {
  const { rows } = await transaction.query<{ language: Language }>(
    `select coalesce(
       (select language from letter_language where provider = $1 and customer = $2),
       (select language from application where provider = $1 and customer = $2 order by received_at desc limit 1),
       'de') as language`,
    [provider, customerColumn(customer)],
  )
  return rows[0]?.language ?? 'de'
}

/** A customer chooses the language of its letters; those that are written already stay as they are. */
export async function chooseLanguage(
  transaction: Transaction,
  { provider, customer }: Pick<AgreementKey, 'provider' | 'customer'>,
  language: Language,
): Promise<void> {
  await transaction.query(
    `insert into letter_language (provider, customer, language) values ($1, $2, $3)
     on conflict (provider, customer) do update set language = excluded.language`,
    [provider, customerColumn(customer), language],
  )
}
