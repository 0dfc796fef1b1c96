import { type ContentGrant, readGrants } from '../../access/content-grant.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { type Instant, showInstant } from '../../terms/grammar/day.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, count, list, object, orNull, text, time } from '../schema.ts'

/** Who of the provider may see what the customer keeps, why, and how long. */
export interface ShownGrant {
  readonly grant: string
  /** The name of the member of staff. */
  readonly person: string
  readonly scope: string
  readonly reason: string
  readonly askedAt: string
  readonly hours: number
  readonly allowedBy: string | null
  readonly from: string | null
  readonly until: string | null
  readonly endedAt: string | null
  readonly state: 'asked' | 'open' | 'over' | 'declined'
  /** Whether it is the reader's own. */
  readonly isMine: boolean
}
const shownGrant = object({
  grant: text,
  person: text,
  scope: text,
  reason: text,
  askedAt: time,
  hours: count,
  allowedBy: orNull(text),
  from: orNull(time),
  until: orNull(time),
  endedAt: orNull(time),
  state: { enum: ['asked', 'open', 'over', 'declined'] },
  isMine: { type: 'boolean' },
})

const showGrant = (grant: ContentGrant, reader: string, now: Instant): ShownGrant => ({
  grant: grant.grant,
  person: grant.person.name,
  scope: grant.scope,
  reason: grant.reason,
  askedAt: showInstant(grant.askedAt),
  hours: grant.hours,
  allowedBy: grant.allowed?.by.name ?? null,
  from: grant.allowed ? showInstant(grant.allowed.from) : null,
  until: grant.allowed ? showInstant(grant.allowed.until) : null,
  endedAt: grant.ended ? showInstant(grant.ended.at) : null,
  state: stateOf(grant, now),
  isMine: grant.person.id === reader,
})
function stateOf({ allowed, ended }: ContentGrant, now: Instant): ShownGrant['state'] {
  if (allowed === null) return ended ? 'declined' : 'asked'
  return ended === null && allowed.until > now ? 'open' : 'over'
}

/** Every grant there ever was: who looked at what is no secret from those whose it is. */
export const contentGrants: Route = (api, door) => {
  api.get<{ Params: OfAgreement }>(
    '/agreements/:agreement/content-grants',
    {
      config: { right: 'see grants' },
      schema: {
        summary: 'Who of the provider may see what the customer keeps, why and how long',
        params: ofAgreement,
        response: answers({ 200: object({ grants: list(shownGrant) }) }),
      },
    },
    async (request) => {
      const by = inside(door, request)
      const { row } = await readAgreement(by, request.params.agreement)
      const grants = await inTransaction(by.running.app, by, (transaction) => readGrants(transaction, row))
      return { grants: grants.map((grant) => showGrant(grant, by.who.person.id, Date.now())) }
    },
  )
}
