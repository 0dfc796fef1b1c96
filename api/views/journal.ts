import { showInstant } from '../../terms/grammar/day.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import type { Json } from '../../terms/grammar/field.ts'
import { writeFields } from '../../terms/grammar/read-fact.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, free, list, object } from '../schema.ts'

/** A fact as it may be told again: `klausel simulate` reads these. What is sealed is not among it. */
export type Written = { readonly [name: string]: Json }

export function writtenFact(fact: AnyFact): Written {
  const learned = fact.learnedAt === fact.at ? {} : { learnedAt: showInstant(fact.learnedAt) }
  return { fact: fact.kind, at: showInstant(fact.at), ...learned, ...writeFields(fact) }
}

/** What happened to an agreement, in the order of learning, with what happened to the installation. */
export const journal: Route = (api, door) => {
  api.get<{ Params: OfAgreement }>(
    '/agreements/:agreement/journal',
    {
      config: { right: 'see agreements' },
      schema: {
        summary: 'The facts of an agreement, as they were told',
        params: ofAgreement,
        response: answers({ 200: object({ facts: list(free) }) }),
      },
    },
    async (request) => ({
      facts: (await readAgreement(inside(door, request), request.params.agreement)).facts.map(writtenFact),
    }),
  )
}
