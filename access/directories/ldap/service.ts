import { type Client, ResultCodeError, StrongAuthRequiredError } from 'ldapts'
import type { Reach } from '../reach.ts'
import { reasonOf } from './ask.ts'
import { connect } from './connect.ts'
import type { LdapSettings } from './settings.ts'
import { encryptionWanted, notAnswered, signOnRefused } from './troubles.ts'

/** What it takes to ask a directory. */
export interface LdapAccess {
  readonly settings: LdapSettings
  /** Of the service account. */
  readonly password: string
  readonly reach: Reach
}

/**
 * Asks as the service account, on a connection that ends with the answer.
 *
 * @throws DirectoryTrouble at `reach`, `encrypt` or `signOn`
 */
export async function asService<T>(access: LdapAccess, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connect(access.settings, access.reach)
  try {
    await signOn(client, access.settings.serviceName, access.password)
    return await work(client)
  } finally {
    await end(client)
  }
}

async function signOn(client: Client, name: string, password: string): Promise<void> {
  // Without a password the directory would take us for nobody, and call that a success.
  if (password === '') throw signOnRefused(name)
  try {
    await client.bind(name, password)
  } catch (error) {
    if (error instanceof StrongAuthRequiredError) throw encryptionWanted()
    if (error instanceof ResultCodeError) throw signOnRefused(name)
    throw notAnswered('signOn', reasonOf(error))
  }
}

/** Says goodbye; a connection that broke has ended already. */
export async function end(client: Client): Promise<void> {
  await client.unbind().catch(() => undefined)
}
