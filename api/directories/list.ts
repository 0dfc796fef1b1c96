import { countPeople } from '../../access/directories/administration.ts'
import { domainsOf, proofName } from '../../access/directories/domain.ts'
import type { Wire } from '../../access/directories/kinds.ts'
import { directoriesOf, type RoleOfGroup, type StoredDirectory } from '../../access/directories/stored.ts'
import { steps, type Trouble } from '../../access/directories/trouble.ts'
import { entranceOf } from '../../access/directories/way-mail.ts'
import { customerRoles, providerRoles } from '../../access/roles.ts'
import { inTransaction, type Transaction } from '../../journal/transaction.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { type Door, inside, type Route } from '../door.ts'
import { answers, list, object, ref, text } from '../schema.ts'
import { shownDirectory } from './shapes.ts'

/** A directory as its administrator sees it. Its secret is shown to nobody. */
export interface ShownDirectory {
  readonly directory: string
  readonly title: string
  readonly wire: Wire
  readonly roles: readonly RoleOfGroup[]
  readonly hasSecret: boolean
  readonly isOn: boolean
  readonly lookedAt: string | null
  readonly trouble: (Trouble & { readonly says: Said }) | null
  readonly domains: readonly ShownDomain[]
  readonly people: number
  readonly entrance: string
}
export interface ShownDomain {
  readonly domain: string
  readonly name: string
  readonly token: string
  readonly isProven: boolean
}
export interface Directories {
  readonly directories: readonly ShownDirectory[]
  /** The roles that a group may give here. */
  readonly roles: readonly { readonly role: string; readonly says: Said }[]
  /** Where a sign-in service sends people back to; to be entered there. */
  readonly returnsTo: string
}

/** The directories of whoever asks: the customer's, or those of the provider's own staff. */
export const listDirectories: Route = (api, door) => {
  api.get(
    '/directories',
    {
      config: { right: 'manage directories' },
      schema: {
        summary: 'The directories by which people sign in, as their administrator sees them',
        response: answers({
          200: object({
            directories: list(shownDirectory),
            roles: list(object({ role: text, says: ref('Said') })),
            returnsTo: text,
          }),
        }),
      },
    },
    async (request): Promise<Directories> => {
      const { running, who } = inside(door, request)
      const owner = who.membership
      const shown = await inTransaction(running.app, owner, async (transaction) => {
        const all: ShownDirectory[] = []
        for (const each of await directoriesOf(transaction, owner)) all.push(await asShown(transaction, door, each))
        return all
      })
      const roles = Object.entries(owner.customer === null ? providerRoles : customerRoles)
      return {
        directories: shown,
        roles: roles.map(([role, says]) => ({ role, says })),
        returnsTo: returnAddress(door).href,
      }
    },
  )
}

/** Where sign-in services send people back to. */
export const returnAddress = ({ people }: Door): URL => new URL('/api/directories/return', people.address)

async function asShown(transaction: Transaction, { people }: Door, stored: StoredDirectory): Promise<ShownDirectory> {
  const { directory, title, wire, roles, secret, isOn, lookedAt, trouble } = stored
  const domains = await domainsOf(transaction, stored)
  return {
    directory,
    title,
    wire,
    roles,
    hasSecret: secret !== null,
    isOn,
    lookedAt: lookedAt?.toISOString() ?? null,
    trouble: trouble && { ...trouble, says: steps[trouble.step] },
    domains: domains.map(({ domain, token, provenAt }) => ({
      domain,
      name: proofName(domain),
      token,
      isProven: provenAt !== null,
    })),
    people: await countPeople(transaction, stored),
    entrance: entranceOf(people.address, directory),
  }
}
