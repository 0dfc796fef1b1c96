import { replay } from '../../terms/engine/replay.ts'
import { agency } from '../../terms/grammar/matters/declarations.ts'
import { powerAsked, scopeOf } from '../../terms/grammar/power.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { approverLacksPower, nothingToApprove } from '../powers-problems.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, count, object } from '../schema.ts'
import { tellNow } from './tell-now.ts'

/**
 * Approves what somebody declared for the customer without power: it works from its own time on (§ 184 BGB). Only who could have
 * declared it can approve it.
 */
export const approveDeclaration: Route = (api, door) => {
  api.post<{ Params: OfAgreement & { readonly number: number } }>(
    '/agreements/:agreement/declarations/:number/approve',
    {
      config: { right: 'declare' },
      schema: {
        summary: 'Approve what somebody declared without power',
        params: object({ ...(ofAgreement.properties as object), number: count }),
        response: answers({ 201: object({ number: count }) }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { agreement: id, number: of } = request.params
      const agreement = await readAgreement(by, id)
      const walk = replay(agreement.program, agreement.facts, agreement.now)
      const refused = walk.refusals.find(({ fact, code }) => fact.id === of && code === 'POWER_MISSING')
      if (refused?.fact.by !== 'customer') throw nothingToApprove(of)
      const scope = scopeOf(refused.fact.kind)
      const person = by.who.person.id
      const own = walk.decision(agency, powerAsked({ represents: 'customer', scope, person }))
      if (own?.value !== 'held') throw approverLacksPower(scope, own?.because)
      const fields = { fact: 'approvalReceived', of, by: 'customer', medium: 'portal', person }
      return reply.status(201).send({ number: await tellNow(by, agreement, [fields]) })
    },
  )
}
