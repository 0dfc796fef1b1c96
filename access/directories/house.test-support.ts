import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openMasterKey } from '../../journal/master-key.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { testDatabase } from '../../tools/test-database.ts'
import { makePeople, type People } from '../people.ts'
import type { Role } from '../roles.ts'
import type { SignedIn } from '../who.ts'
import { nameDomain, noteProven } from './domain.ts'
import type { Wire } from './kinds.ts'
import { reachWithin } from './reach.ts'
import { type DirectoryKey, enterDirectory, type RoleOfGroup, switchDirectory } from './stored.ts'
import { lookAtEverybody, type Watching } from './watch.ts'

/** People, and customers with directories, over a database of their own. */
export interface DirectoryHouse {
  readonly people: People
  readonly needs: Watching
  readonly provider: string
  readonly customer: string
  /** Enters a directory of the customer, switched on, that may bring the people of these domains. */
  enter(
    wire: Wire,
    secret: string,
    more: { readonly roles: readonly RoleOfGroup[]; readonly domains: readonly string[]; readonly customer?: string },
  ): Promise<DirectoryKey>
  /** Signs in where everybody does; undefined if that is refused. */
  signIn(email: string, password: string): Promise<Headers | undefined>
  whoIs(headers: Headers | undefined): Promise<SignedIn | undefined>
  /** What somebody is in the session that these headers belong to. */
  rolesOf(headers: Headers | undefined): Promise<readonly Role[]>
  look(key: DirectoryKey): ReturnType<typeof lookAtEverybody>
  close(): Promise<void>
}

const address = 'http://127.0.0.1:4180'

export async function directoryHouse(): Promise<DirectoryHouse> {
  const database = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'klausel-directories-'))
  const app = database.pool('app')
  const needs: Watching = {
    app,
    auth: database.pool('auth'),
    queue: database.pool('queue'),
    master: await openMasterKey(folder, app),
    reach: reachWithin(['127.0.0.0/8', '::1']),
    report: () => undefined,
  }
  const people = makePeople({ ...needs, address, programs: () => undefined })
  const [provider, customer] = [randomUUID(), randomUUID()]
  const whoIs: DirectoryHouse['whoIs'] = async (headers) => (headers ? people.whoIs(headers) : undefined)
  return {
    people,
    needs,
    provider,
    customer,
    enter: (wire, secret, { roles, domains, customer: other = customer }) =>
      inTransaction(app, { provider, customer: other }, async (transaction) => {
        const owner = { provider, customer: other }
        const draft = { title: 'Lippe Werkstätten', wire, roles }
        const key = { ...owner, directory: await enterDirectory(transaction, needs.master, owner, draft, secret) }
        for (const domain of domains) {
          await nameDomain(transaction, key, domain)
          await noteProven(transaction, key, domain)
        }
        await switchDirectory(transaction, key, true)
        return key
      }),
    signIn: (email, password) => signIn(people, email, password),
    whoIs,
    rolesOf: async (headers) => ((await whoIs(headers))?.memberships ?? []).map(({ role }) => role),
    look: (key) => lookAtEverybody(needs, key),
    close: async () => {
      await database.close()
      await rm(folder, { recursive: true })
    },
  }
}

async function signIn(people: People, email: string, password: string): Promise<Headers | undefined> {
  const response = await people.signIn.handler(
    new Request(`${address}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify({ email, password }),
    }),
  )
  return response.ok ? cookiesOf(response.headers) : undefined
}

/** What a browser sends after an answer with these headers. */
export function cookiesOf(headers: Headers): Headers {
  const cookie = headers.getSetCookie().map((each) => each.slice(0, each.indexOf(';')))
  return new Headers({ cookie: cookie.join('; ') })
}
