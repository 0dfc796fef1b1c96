import { readProvider } from '../../access/provider.ts'
import { mayUse, type Right, rights } from '../../access/rights.ts'
import { type Role, roleInWords } from '../../access/roles.ts'
import type { Membership, SignedIn } from '../../access/who.ts'
import { inTransaction } from '../../journal/transaction.ts'
import type { Said } from '../../terms/grammar/said.ts'
import type { Door, Route } from '../door.ts'
import { answers, flag, list, object, orNull, ref, text } from '../schema.ts'
import { sellsVpn } from '../vpn/agreed.ts'

/** One of the things a person is, with what it lets him do. */
export interface ShownMembership extends Membership {
  readonly says: Said
  readonly providerTitle: string
  /** Whether the provider is there to try things out with. */
  readonly isDemo: boolean
  readonly rights: readonly Right[]
  /** Whether one gets no further than to the own account until a second factor is set up. */
  readonly needsSecondFactor: boolean
}

/** Whoever is signed in. */
export interface Me {
  readonly person: SignedIn['person']
  /** A new password is asked for before anything else, by this clause. */
  readonly changeAsked: SignedIn['changeAsked'] | null
  readonly memberships: readonly ShownMembership[]
}

/** Who one is, and as what one may act: named in the header `klausel-membership` of every further request. */
export const me: Route = (api, door) => {
  api.get(
    '/me',
    {
      config: { right: 'signed in' },
      schema: {
        summary: 'Who is signed in, and as what he may act',
        response: answers({
          200: object({
            person: object({ id: text, name: text, email: text }),
            changeAsked: orNull(object({ reason: { enum: ['initial', 'too old'] }, ref: text })),
            memberships: list(
              object({
                provider: text,
                customer: { type: ['string', 'null'] },
                membership: text,
                role: text,
                says: ref('Said'),
                providerTitle: text,
                isDemo: flag,
                rights: list(text),
                needsSecondFactor: flag,
              }),
            ),
          }),
        }),
      },
    },
    async (request): Promise<Me> => {
      const { person, memberships, inUse, changeAsked = null } = request.signedIn as SignedIn
      return {
        person,
        changeAsked,
        memberships: await Promise.all(memberships.map((membership) => shown(door, membership, inUse))),
      }
    },
  )
}

async function shown({ running }: Door, membership: Membership, inUse: SignedIn['inUse']): Promise<ShownMembership> {
  const { provider, customer, role } = membership
  const found = await inTransaction(running.app, { provider, customer }, (transaction) =>
    readProvider(transaction, provider),
  )
  const program = found && running.programs(found.terms)
  const hasVpn = program !== undefined && sellsVpn(program)
  return {
    ...membership,
    says: roleInWords(role),
    providerTitle: found?.title ?? '',
    isDemo: found?.isDemo ?? false,
    rights: rightsOf(role).filter((right) => hasVpn || !ofVpn.includes(right)),
    needsSecondFactor: membership.demandsSecondFactor === true && inUse?.proof === 'password',
  }
}

/** Rights that mean nothing where the provider's terms bring no VPN: no page is offered for them. */
const ofVpn: readonly Right[] = ['see devices', 'manage devices', 'keep the stock']

const rightsOf = (role: Role): readonly Right[] =>
  (Object.keys(rights) as Right[]).filter((right) => mayUse(role, right))
