import { randomBytes } from 'node:crypto'
import { Resolver } from 'node:dns/promises'
import type { Transaction } from '../../journal/transaction.ts'
import { type DirectoryKey, idOf } from './stored.ts'

/** An e-mail domain whose people a directory is to bring. */
export interface DirectoryDomain {
  readonly domain: string
  /** What the domain has to show in the name system, as TXT at {@link proofName}. */
  readonly token: string
  readonly provenAt: Date | null
}

/** Where a domain shows that it belongs to a customer of ours. */
export const proofName = (domain: string): string => `_klausel.${domain}`

/** The domain of an e-mail address, in lower case. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

/** Labels of letters, digits and hyphens, with a dot; umlauts in their form for the name system. */
export const isDomain = (text: string): boolean =>
  text.length <= 253 && /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(text)

export async function domainsOf(transaction: Transaction, key: DirectoryKey): Promise<readonly DirectoryDomain[]> {
  const { rows } = await transaction.query<DirectoryDomain>(
    `select domain, token, proven_at as "provenAt" from directory_domain
     where provider = $1 and customer = $2 and directory = $3 order by domain`,
    idOf(key),
  )
  return rows
}

/** Names a domain; naming it again changes nothing. */
export async function nameDomain(transaction: Transaction, key: DirectoryKey, domain: string): Promise<void> {
  await transaction.query(
    `insert into directory_domain (provider, customer, directory, domain, token) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [...idOf(key), domain, `klausel-${randomBytes(18).toString('base64url')}`],
  )
}

export async function dropDomain(transaction: Transaction, key: DirectoryKey, domain: string): Promise<void> {
  await transaction.query(
    'delete from directory_domain where provider = $1 and customer = $2 and directory = $3 and domain = $4',
    [...idOf(key), domain],
  )
}

export async function noteProven(transaction: Transaction, key: DirectoryKey, domain: string): Promise<void> {
  await transaction.query(
    `update directory_domain set proven_at = coalesce(proven_at, now())
     where provider = $1 and customer = $2 and directory = $3 and domain = $4`,
    [...idOf(key), domain],
  )
}

/** Asks the name system what a domain shows. */
export type AskDomain = (name: string) => Promise<readonly string[]>

/**
 * Reads the TXT records of a name; none where there is no such name, or nobody answers.
 *
 * @param servers name servers to ask, `192.0.2.53` or with a port; those of the system, if left out
 */
export function askNameServers(servers?: readonly string[]): AskDomain {
  const resolver = new Resolver({ timeout: 3_000, tries: 2 })
  if (servers) resolver.setServers(servers)
  return async (name) => {
    const records = await resolver.resolveTxt(name).catch(() => [])
    return records.map((parts) => parts.join(''))
  }
}
