import { powersOf } from '../../access/role-power.ts'
import { noteChange, type Values } from '../../journal/accesses/change.ts'
import { replay } from '../../terms/engine/replay.ts'
import { agency } from '../../terms/grammar/matters/declarations.ts'
import { type PowerScope, powerAsked, powerScopes } from '../../terms/grammar/power.ts'
import { type Inside, inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { powerToGrantMissing } from '../powers-problems.ts'
import { type ReadAgreement, readAgreement } from '../read-agreement.ts'
import { answers, count, day, object, text } from '../schema.ts'
import { type OfThisMoment, tellNow } from './tell-now.ts'

export interface GrantPowerBody {
  readonly person: string
  /** Left out: the customer. */
  readonly represents?: 'customer' | 'provider'
  readonly scope: PowerScope
  /** The last day. */
  readonly until?: string
  readonly as?: 'attorney' | 'organ' | 'officer'
  readonly told?: 'to the other side' | 'to the person alone' | 'publicly' | 'by document'
  readonly proof?: 'register' | 'document' | 'word of the one represented' | 'agreement'
  readonly note?: string
}
export interface EndPowerBody {
  readonly person: string
  readonly represents?: 'customer' | 'provider'
  /** Left out: all of it. */
  readonly scope?: PowerScope
  readonly note?: string
}

const person = { ...text, format: 'uuid' }
const represents = { enum: ['customer', 'provider'] }
const scope = { enum: powerScopes }
const note = { ...text, maxLength: 500 }
const toldAs = answers({ 201: object({ number: count }) })

/** Says that a person may declare something for a side, from now on. */
export const grantPower: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: GrantPowerBody }>(
    '/agreements/:agreement/powers',
    {
      config: { right: 'manage powers' },
      schema: {
        summary: 'Grant a power: who may declare what, from now on',
        params: ofAgreement,
        body: object(
          {
            person,
            represents,
            scope,
            until: day,
            as: { enum: ['attorney', 'organ', 'officer'] },
            told: { enum: ['to the other side', 'to the person alone', 'publicly', 'by document'] },
            proof: { enum: ['register', 'document', 'word of the one represented', 'agreement'] },
            note,
          },
          { optional: ['represents', 'until', 'as', 'told', 'proof', 'note'] },
        ),
        response: toldAs,
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const agreement = await readAgreement(by, request.params.agreement)
      const own = refuseUnlessMayGrant(by, agreement, request.body)
      const granted = { fact: 'powerGranted', ...request.body, represents: sideOf(request.body) }
      notePower(agreement, request.body, { before: null, after: request.body.scope })
      return reply.status(201).send({ number: await tellNow(by, agreement, [...own, granted]) })
    },
  )
}

/** Says that a person may no longer, from now on: told to the other side, it works at once (§ 168 BGB). */
export const endPower: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: EndPowerBody }>(
    '/agreements/:agreement/powers/end',
    {
      config: { right: 'manage powers' },
      schema: {
        summary: 'End a power, or a part of it, from now on',
        params: ofAgreement,
        body: object({ person, represents, scope, note }, { optional: ['represents', 'scope', 'note'] }),
        response: toldAs,
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const agreement = await readAgreement(by, request.params.agreement)
      if (request.body.person !== by.who.person.id || sideOf(request.body) === 'provider')
        refuseUnlessMayGrant(by, agreement, { ...request.body, scope: request.body.scope ?? 'everything' })
      const ended = { fact: 'powerEnded', ...request.body, represents: sideOf(request.body) }
      notePower(agreement, request.body, { before: request.body.scope ?? 'everything', after: null })
      return reply.status(201).send({ number: await tellNow(by, agreement, [ended]) })
    },
  )
}

/** The fact says it too; in the access log it stands beside all else that was changed of people. */
const notePower = (
  { row: { provider, customer, agreement } }: ReadAgreement,
  { person: of }: Pick<GrantPowerBody, 'person'>,
  change: Values,
): void => noteChange({ provider, customer, kind: 'power', object: agreement, field: 'scope', person: of }, change)

const sideOf = ({ represents: side = 'customer' }: Pick<GrantPowerBody, 'represents'>) => side

/**
 * Staff enters what it was told or shown, for either side. A customer's administrator acts for the customer alone, and passes on
 * or ends nothing without holding everything; his own power anybody may lay down. As long as the agreement was told nothing about
 * powers, the administrator's role is one (§ 167 (1) BGB), and it is told with the first that is passed on.
 *
 * @returns what is to be told before: the power of whoever grants, if only the role says it so far
 * @throws Refused POWER_TO_GRANT_MISSING
 */
function refuseUnlessMayGrant(
  { who }: Inside,
  { program, facts, now }: ReadAgreement,
  { scope: granted, represents: side }: Pick<GrantPowerBody, 'scope' | 'represents'>,
): readonly OfThisMoment[] {
  if (who.membership.customer === null) return []
  if (side === 'provider') throw powerToGrantMissing(granted)
  const own = { person: who.person.id, represents: 'customer', scope: 'everything' } as const
  const walk = replay(program, facts, now)
  if (walk.decision(agency, powerAsked(own))?.value === 'held') return []
  const isKept = facts.some(({ kind, represents: of }) => kind === 'powerGranted' && of === 'customer')
  if (isKept || !powersOf(who.membership.role).includes('everything')) throw powerToGrantMissing(granted)
  return [{ fact: 'powerGranted', ...own, proof: 'word of the one represented' }]
}
