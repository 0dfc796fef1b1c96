import { openInvitations, shownInvitation } from '../../access/invitation.ts'
import { type Role, roleInWords } from '../../access/roles.ts'
import { inTransaction } from '../../journal/transaction.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { inside, type Route } from '../door.ts'
import { answers, flag, list, object, orNull, ref, text, time } from '../schema.ts'

export interface ListedInvitation {
  readonly invitation: string
  readonly customer: string | null
  readonly email: string
  readonly role: Role
  readonly says: Said
  readonly isMailed: boolean
  readonly invitedAt: string
  readonly expiresAt: string
}

/** Who was asked in and has not come yet. */
export const invitations: Route = (api, door) => {
  api.get(
    '/invitations',
    {
      config: { right: 'manage people' },
      schema: {
        summary: 'The open invitations',
        response: answers({
          200: object({
            invitations: list(
              object({
                invitation: text,
                customer: orNull(text),
                email: text,
                role: text,
                says: ref('Said'),
                isMailed: flag,
                invitedAt: time,
                expiresAt: time,
              }),
            ),
          }),
        }),
      },
    },
    async (request): Promise<{ invitations: readonly ListedInvitation[] }> => {
      const by = inside(door, request)
      const open = await inTransaction(by.running.app, by, openInvitations)
      return {
        invitations: open.map(({ invitation, customer, email, role, isMailed, invitedAt, expiresAt }) => ({
          ...{ invitation, customer, email, role, isMailed },
          says: roleInWords(role),
          invitedAt: invitedAt.toISOString(),
          expiresAt: expiresAt.toISOString(),
        })),
      }
    },
  )
}

/** What the holder of a link is told before accepting. */
export interface OpenedInvitation {
  readonly email: string
  readonly says: Said
  readonly providerTitle: string
  readonly expiresAt: string
}

/** The secret comes in the body, so that it stands in no address and no log. */
export const openInvitation: Route = (api, { people }) => {
  api.post<{ Body: { secret: string } }>(
    '/invitations/open',
    {
      config: { right: 'anybody', pace: 'sign-in' },
      schema: {
        summary: 'What an invitation is to',
        body: object({ secret: { type: 'string', format: 'uuid' } }),
        response: answers({
          200: object({ email: text, says: ref('Said'), providerTitle: text, expiresAt: time }),
        }),
      },
    },
    async ({ body }): Promise<OpenedInvitation> => {
      const { email, role, title, expiresAt } = await shownInvitation(people.auth, body.secret)
      return { email, says: roleInWords(role), providerTitle: title, expiresAt: expiresAt.toISOString() }
    },
  )
}
