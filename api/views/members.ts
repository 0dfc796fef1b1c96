import { membersIn } from '../../access/members.ts'
import { customerRoles, providerRoles, type Role, roleInWords } from '../../access/roles.ts'
import { factorsOf, rolesWithSecondFactor } from '../../access/second-factor.ts'
import { inTransaction } from '../../journal/transaction.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { inside, type Route } from '../door.ts'
import { answers, count, flag, list, object, orNull, ref, text, time } from '../schema.ts'

/** Somebody who belongs here, as those who manage people see them. */
export interface ShownMember {
  readonly membership: string
  /** Null for the provider's own staff. */
  readonly customer: string | null
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly says: Said
  readonly from: string
  readonly until: string | null
  readonly hasCode: boolean
  readonly passkeys: number
  readonly signedInAt: string | null
  readonly isSelf: boolean
}
export interface ShownRole {
  readonly role: Role
  readonly says: Said
  /** Whether the provider demands a second factor of it. */
  readonly demandsSecondFactor: boolean
}
export interface Members {
  readonly people: readonly ShownMember[]
  /** The roles that can be given: in the provider's own house, and at a customer. */
  readonly staffRoles: readonly ShownRole[]
  readonly customerRoles: readonly ShownRole[]
}

const role = object({ role: text, says: ref('Said'), demandsSecondFactor: flag })

/** Who belongs to one's own house, and for a provider to its customers' too. */
export const members: Route = (api, door) => {
  api.get(
    '/people',
    {
      config: { right: 'manage people' },
      schema: {
        summary: 'Who belongs here, and as what',
        response: answers({
          200: object({
            people: list(
              object({
                membership: text,
                customer: orNull(text),
                name: text,
                email: text,
                role: text,
                says: ref('Said'),
                from: time,
                until: orNull(time),
                hasCode: flag,
                passkeys: count,
                signedInAt: orNull(time),
                isSelf: flag,
              }),
            ),
            staffRoles: list(role),
            customerRoles: list(role),
          }),
        }),
      },
    },
    async (request): Promise<Members> => {
      const by = inside(door, request)
      const { found, demanded } = await inTransaction(by.running.app, by, async (transaction) => ({
        found: await membersIn(transaction),
        demanded: await rolesWithSecondFactor(transaction, by.provider),
      }))
      const factors = await factorsOf(
        door.people.auth,
        found.map(({ person }) => person.id),
      )
      const shownRole = (each: string): ShownRole => ({
        role: each as Role,
        says: roleInWords(each as Role),
        demandsSecondFactor: demanded.includes(each as Role),
      })
      return {
        people: found.map(({ person, ...member }) => ({
          ...member,
          name: person.name,
          email: person.email,
          says: roleInWords(member.role),
          from: member.from.toISOString(),
          until: member.until?.toISOString() ?? null,
          hasCode: factors.get(person.id)?.hasCode ?? false,
          passkeys: factors.get(person.id)?.passkeys ?? 0,
          signedInAt: factors.get(person.id)?.signedInAt?.toISOString() ?? null,
          isSelf: person.id === by.who.person.id,
        })),
        // Whoever manages a customer gives the roles of a customer alone.
        staffRoles: by.who.membership.customer === null ? Object.keys(providerRoles).map(shownRole) : [],
        customerRoles: Object.keys(customerRoles).map(shownRole),
      }
    },
  )
}
