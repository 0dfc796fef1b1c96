import { factorsOf } from '../../access/second-factor.ts'
import type { Proof } from '../../access/sessions.ts'
import { accountOf } from '../account-of.ts'
import type { Route } from '../door.ts'
import { answers, flag, list, object, orNull, text, time } from '../schema.ts'

export interface ShownPasskey {
  readonly passkey: string
  readonly name: string | null
  readonly createdAt: string | null
}

/** One's own account: by what one signs in. */
export interface Account {
  readonly name: string
  readonly email: string
  readonly isAddressKnown: boolean
  readonly hasPassword: boolean
  readonly hasCode: boolean
  readonly passkeys: readonly ShownPasskey[]
  /** By what this session was proved. */
  readonly proof: Proof
  /** Whether something one is here demands a second factor. */
  readonly demandsSecondFactor: boolean
}

/** By what one signs in. */
export const account: Route = (api, { people }) => {
  api.get(
    '/account',
    {
      config: { right: 'signed in' },
      schema: {
        summary: 'The own account, and by what one signs in',
        response: answers({
          200: object({
            name: text,
            email: text,
            isAddressKnown: flag,
            hasPassword: flag,
            hasCode: flag,
            passkeys: list(object({ passkey: text, name: orNull(text), createdAt: orNull(time) })),
            proof: { enum: ['password', 'password and code', 'passkey'] },
            demandsSecondFactor: flag,
          }),
        }),
      },
    },
    async (request): Promise<Account> => {
      const { person, inUse, memberships } = accountOf(request)
      const factors = (await factorsOf(people.auth, [person.id])).get(person.id)
      const { rows: passkeys } = await people.auth.query<{
        passkey: string
        name: string | null
        createdAt: Date | null
      }>(
        `select id as passkey, name, created_at as "createdAt" from access.passkey where user_id = $1
         order by created_at, id`,
        [person.id],
      )
      const { rowCount } = await people.auth.query(
        `select from access.account where user_id = $1 and provider_id = 'credential' and password is not null`,
        [person.id],
      )
      return {
        name: person.name,
        email: person.email,
        isAddressKnown: factors?.isAddressKnown ?? false,
        hasPassword: (rowCount ?? 0) > 0,
        hasCode: factors?.hasCode ?? false,
        passkeys: passkeys.map((row) => ({ ...row, createdAt: row.createdAt?.toISOString() ?? null })),
        proof: inUse.proof,
        demandsSecondFactor: memberships.some((each) => each.demandsSecondFactor),
      }
    },
  )
}
