import { membersIn } from '../../access/members.ts'
import { customerRoles, providerRoles, type Role, roleInWords } from '../../access/roles.ts'
import { factorsOf, rolesWithSecondFactor } from '../../access/second-factor.ts'
import { namesOf } from '../../journal/names.ts'
import { customerColumn, inTransaction, type Transaction } from '../../journal/transaction.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { type Inside, inside, type Route } from '../door.ts'
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
  /** To a provider its customers, of whom anybody could be invited. */
  readonly customers: readonly ShownCustomer[]
}
export interface ShownCustomer {
  readonly customer: string
  /** As long as it is not erased. */
  readonly name: string | null
}

/** More than anybody chooses from in one list. */
const customersShown = 500

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
            customers: list(object({ customer: text, name: orNull(text) })),
          }),
        }),
      },
    },
    async (request): Promise<Members> => {
      const by = inside(door, request)
      const isStaff = by.who.membership.customer === null
      const { found, demanded, customers } = await inTransaction(by.running.app, by, async (transaction) => ({
        found: await membersIn(transaction),
        demanded: await rolesWithSecondFactor(transaction, by.provider),
        customers: isStaff ? await customersOf(transaction, by) : [],
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
        staffRoles: isStaff ? Object.keys(providerRoles).map(shownRole) : [],
        customerRoles: Object.keys(customerRoles).map(shownRole),
        customers,
      }
    },
  )
}

async function customersOf(transaction: Transaction, { running, provider }: Inside): Promise<readonly ShownCustomer[]> {
  const { rows } = await transaction.query<{ customer: string; agreement: string }>(
    `select distinct on (customer) customer, agreement from agreement
     where provider = $1 and customer <> $2 order by customer, agreement limit $3`,
    [provider, customerColumn(null), customersShown],
  )
  const names = await namesOf(
    transaction,
    running.master,
    rows.map((row) => ({ provider, ...row })),
  )
  return rows.map(({ customer, agreement }) => ({ customer, name: names.get(agreement) ?? null }))
}
