import { invite, noteMailed, withdrawInvitation } from '../../access/invitation.ts'
import { invitationText } from '../../access/mail-texts.ts'
import { isCustomer } from '../../access/members.ts'
import { customerUnknown, invitationUnknown } from '../../access/people-refusals.ts'
import { readProvider } from '../../access/provider.ts'
import { customerRoles, providerRoles, type Role, roleInWords } from '../../access/roles.ts'
import { inTransaction } from '../../journal/transaction.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { type Door, type Inside, inside, type Route } from '../door.ts'
import { answers, flag, object, orNull, text } from '../schema.ts'

export interface InviteBody {
  readonly email: string
  readonly role: Role
  readonly language?: Language
  /** A customer of the provider; left out for the own house. */
  readonly customer?: string
  readonly from?: string
  readonly until?: string
}

/** What became of the link: it went by mail, or it is for the person who invites to hand over. */
export interface Invited {
  readonly invitation: string
  readonly isMailed: boolean
  readonly link: string | null
}

/** Asks somebody in. The answer is the same whether anybody has that address or not. */
export const inviteAct: Route = (api, door) => {
  api.post<{ Body: InviteBody }>(
    '/invitations',
    {
      config: { right: 'manage people', pace: 'expensive' },
      schema: {
        summary: 'Invite somebody by e-mail',
        description:
          'Where no mail server takes it, the answer holds the link, once, for the inviting person to hand over.',
        body: object(
          {
            email: { type: 'string', format: 'email', maxLength: 254 },
            role: { enum: [...Object.keys(providerRoles), ...Object.keys(customerRoles)] },
            language: { enum: ['de', 'en'], default: 'de' },
            customer: { type: 'string', format: 'uuid' },
            from: { type: 'string', format: 'date-time' },
            until: { type: 'string', format: 'date-time' },
          },
          { optional: ['language', 'customer', 'from', 'until'] },
        ),
        response: answers({ 201: object({ invitation: text, isMailed: flag, link: orNull(text) }) }),
      },
    },
    async (request, reply) => reply.status(201).send(await invited(door, inside(door, request), request.body)),
  )
}

/** Asks somebody in, and sends the link. */
export async function invited({ people }: Pick<Door, 'people'>, by: Inside, body: InviteBody): Promise<Invited> {
  const { provider, running, who } = by
  const { email, role, language = 'de', from, until } = body
  const { invitation, secret, title } = await inTransaction(running.app, by, async (transaction) => {
    const customer = who.membership.customer ?? body.customer ?? null
    const isOwn = body.customer === undefined || body.customer === who.membership.customer
    if (!isOwn && (who.membership.customer !== null || !(await isCustomer(transaction, body.customer ?? ''))))
      throw customerUnknown()
    const made = await invite(transaction, {
      ...{ provider, customer, email, role, language },
      from: from === undefined ? new Date() : new Date(from),
      until: until === undefined ? null : new Date(until),
      invitedBy: who.person.id,
    })
    return { ...made, title: (await readProvider(transaction, provider))?.title ?? '' }
  })
  const link = `${people.address}/invitation#${secret}`
  const { subject, before } = invitationText(title, who.person.name, roleInWords(role))
  const isMailed = await people.mailer.send({
    to: email,
    language,
    subject: subject[language],
    paragraphs: before.map((paragraph) => paragraph[language]),
    link,
    providers: [provider],
  })
  if (isMailed) await inTransaction(running.app, by, (transaction) => noteMailed(transaction, invitation))
  return { invitation, isMailed, link: isMailed ? null : link }
}

/** Takes an invitation back. */
export const withdrawInvitationAct: Route = (api, door) => {
  api.post<{ Params: { invitation: string } }>(
    '/invitations/:invitation/withdraw',
    {
      config: { right: 'manage people' },
      schema: {
        summary: 'Withdraw an invitation',
        params: object({ invitation: { type: 'string', format: 'uuid', description: 'From /api/invitations' } }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const isWithdrawn = await inTransaction(by.running.app, by, (transaction) =>
        withdrawInvitation(transaction, request.params.invitation),
      )
      if (!isWithdrawn) throw invitationUnknown()
      return reply.status(204).send()
    },
  )
}
