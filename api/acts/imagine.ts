import type { Instant } from '../../terms/grammar/day.ts'
import { type AnyFact, aboutOf } from '../../terms/grammar/fact.ts'
import { readFact } from '../../terms/grammar/read-fact.ts'
import { instantIfAny } from '../at.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, list, object, ref, time } from '../schema.ts'
import { horizonOf } from '../views/timeline.ts'
import { whatIf } from '../views/what-if.ts'
import { answered, question } from '../views/why.ts'
import { factsToTell, orRefuse } from './tell.ts'

interface ImagineBody {
  readonly facts: readonly unknown[]
  readonly until?: string
  readonly at?: string
}

const life = object({ timeline: ref('Timeline'), standing: ref('Standing') })

/** What if: lives on with facts that nobody has told. Nothing is written. */
export const imagine: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: ImagineBody }>(
    '/agreements/:agreement/what-if',
    {
      config: { right: 'see agreements', pace: 'expensive' },
      schema: {
        summary: 'Live on with imagined facts, beside the life as it is; nothing is written',
        params: ofAgreement,
        body: object({ facts: { ...factsToTell, minItems: 0 }, until: time, at: time }, { optional: ['until', 'at'] }),
        response: answers({
          200: object({
            at: time,
            until: time,
            asIs: life,
            imagined: life,
            differences: list(object({ is: { enum: ['added', 'gone'] }, line: ref('Line') })),
          }),
        }),
      },
    },
    async (request) => {
      const { body } = request
      const agreement = await readAgreement(inside(door, request), request.params.agreement)
      const imagined = imaginedFacts(body.facts, agreement.row.lastNumber, agreement.now)
      const until = instantIfAny('until', body.until) ?? horizonOf(agreement.now)
      return whatIf(agreement, imagined, until, instantIfAny('at', body.at))
    },
  )
}

/** Why something would be so. Nothing is written. */
export const imagineWhy: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: Omit<ImagineBody, 'until'> & { matter: string; about: string } }>(
    '/agreements/:agreement/what-if/why',
    {
      config: { right: 'see agreements', pace: 'expensive' },
      schema: {
        summary: 'Why something would hold with imagined facts, or why not',
        params: ofAgreement,
        body: object({ facts: factsToTell, ...question }, { optional: ['at'] }),
        response: answers({ 200: ref('Why') }),
      },
    },
    async (request) => {
      const { facts, matter, about, at } = request.body
      const agreement = await readAgreement(inside(door, request), request.params.agreement)
      const imagined = imaginedFacts(facts, agreement.row.lastNumber, agreement.now)
      const forked = { ...agreement, facts: [...agreement.facts, ...imagined] }
      return answered(forked, { matter, about, at: instantIfAny('at', at) })
    },
  )
}

/** Numbered after those that were told. What lies in the past is imagined as learned now, what lies ahead as learned then. */
function imaginedFacts(facts: readonly unknown[], lastNumber: number, now: Instant): readonly AnyFact[] {
  const read = facts.map((json, n) => readFact(json, lastNumber + 1 + n))
  return orRefuse(facts, read).map(({ fact }): AnyFact => {
    const learnedAt = Math.max(fact.learnedAt, now)
    return aboutOf(fact.kind) === 'the installation'
      ? { ...fact, id: fact.id - FAR, learnedAt }
      : { ...fact, learnedAt }
  })
}

/** Beyond the numbers of what did happen to the installation. */
const FAR = 1_000_000
