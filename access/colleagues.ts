import { customerColumn, type Transaction } from '../journal/transaction.ts'
import type { Role } from './roles.ts'

/** Somebody of a provider's own staff. */
export interface Colleague {
  readonly person: string
  readonly name: string
  readonly role: Role
}

/** Those who belong to a provider's staff now, by name; each once, with the first thing he is. */
export async function colleaguesOf(transaction: Transaction, provider: string): Promise<readonly Colleague[]> {
  const { rows } = await transaction.query<Colleague>(
    `select distinct on (lower(p.name), p.id) p.id as person, p.name, m.role
     from membership m join access.person p on p.id = m.person
     where m.provider = $1 and m.customer = $2 and m.from_at <= now() and (m.until_at is null or m.until_at > now())
     order by lower(p.name), p.id, m.from_at`,
    [provider, customerColumn(null)],
  )
  return rows
}

/** What persons are called who are, or were, something here; whoever is unknown by now is missing. */
export async function namesOfPersons(
  transaction: Transaction,
  persons: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(persons)].filter(isId)
  if (ids.length === 0) return new Map()
  const { rows } = await transaction.query<{ id: string; name: string }>(
    'select id, name from access.person where id = any ($1::uuid[])',
    [ids],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Programs act under names of their own. */
const isId = (person: string): boolean => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(person)
