import type { Because } from '../../terms/engine/because.ts'
import { accessInWords } from '../../terms/engine/coming.ts'
import { replay } from '../../terms/engine/replay.ts'
import { standingOf } from '../../terms/engine/standing.ts'
import type { Walk } from '../../terms/engine/walk.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import { price, quantity, scope } from '../../terms/grammar/matters/prices.ts'
import { maySuspend } from '../../terms/grammar/matters/rights.ts'
import { access } from '../../terms/grammar/matters/services.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { type ClauseReason, reasonsInWords } from '../../terms/words/reasons.ts'
import { subjectInWords } from '../../terms/words/subjects.ts'
import type { AgreementNow } from '../agreement-now.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, list, object, orNull, ref, text } from '../schema.ts'

/** Something that runs, and the clause that says so. */
export interface RunningService {
  readonly service: string
  readonly says: Said
  /** `open`; for what is booked, how often and at what price. */
  readonly state: Said
  readonly look: string | null
  /** The clause nearest to it, with its sentence. */
  readonly clause: Pick<ClauseReason, 'ref' | 'title' | 'text' | 'values' | 'rank'> | null
  readonly why: { readonly matter: string; readonly about: string }
}

/** What runs now: the access to the services first, then each item that is booked. */
export function runningServices({ program, facts, now }: AgreementNow): readonly RunningService[] {
  const walk = replay(program, facts, now)
  const { services } = standingOf(walk, facts, now)
  return [
    ...services.map(({ service, should, is, because }): RunningService => {
      const state = accessInWords(should ?? '')
      const still = is === undefined || is === should ? undefined : accessInWords(is)
      return {
        service,
        says: { de: 'Zugang', en: 'access' },
        state: still ? { de: `${state.de} (noch ${still.de})`, en: `${state.en} (still ${still.en})` } : state,
        look: should ?? null,
        clause: clauseIn(walk, because),
        why: { matter: should === 'suspended' ? maySuspend.name : access.name, about: service },
      }
    }),
    ...itemsIn(facts).flatMap((item) => itemOf(walk, item)),
  ]
}

/** Whatever facts have named as an item, and the plan, which has no name of its own. */
const itemsIn = (facts: readonly AnyFact[]): readonly string[] => [
  ...new Set([...facts.map(({ item }) => item).filter((item) => typeof item === 'string'), 'plan']),
]

/** What it costs each, and how often it is booked; nothing for what has no price or is not booked any more. */
function itemOf(walk: Walk, item: string): readonly RunningService[] {
  const times = walk.decision(quantity, item === 'plan' ? 'seats' : item)?.value
  const each = walk.decision(price, item),
    yearly = walk.decision(scope, item)
  const decided = each ?? yearly
  if (!decided || times === 0) return []
  const cost = { de: decided.value.de, en: decided.value.en }
  const kind = each ? { de: 'netto', en: 'net' } : { de: 'im Jahr', en: 'a year' }
  const count = times === undefined ? '' : `${times} × `
  return [
    {
      service: item,
      says: item === 'plan' ? { de: 'Tarif', en: 'plan' } : subjectInWords(walk.program, item),
      state: { de: `${count}${cost.de} ${kind.de}`, en: `${count}${cost.en} ${kind.en}` },
      look: null,
      clause: clauseIn(walk, decided.because),
      why: { matter: each ? price.name : scope.name, about: item },
    },
  ]
}

function clauseIn({ program }: Walk, because: Because | undefined): RunningService['clause'] {
  const clause = because && reasonsInWords(program, [because]).find((reason) => reason.is === 'clause')
  if (!clause) return null
  const { ref: name, title, text: sentence, values, rank } = clause
  return {
    ref: name,
    title,
    ...(sentence ? { text: sentence } : {}),
    ...(values ? { values } : {}),
    ...(rank ? { rank } : {}),
  }
}

/** What was sold, how it stands, and what the agreement says of it. */
export const services: Route = (api, door) => {
  api.get<{ Params: OfAgreement }>(
    '/agreements/:agreement/services',
    {
      config: { right: 'see agreements' },
      schema: {
        summary: 'What runs now, beside the clause it rests on',
        params: ofAgreement,
        response: answers({
          200: object({
            services: list(
              object({
                service: text,
                says: ref('Said'),
                state: ref('Said'),
                look: orNull(text),
                clause: orNull(
                  object(
                    { ref: text, title: ref('Said'), text: ref('Said'), values: list(ref('Said')), rank: text },
                    { optional: ['text', 'values', 'rank'] },
                  ),
                ),
                why: object({ matter: text, about: text }),
              }),
            ),
          }),
        }),
      },
    },
    async (request) => ({
      services: runningServices(await readAgreement(inside(door, request), request.params.agreement)),
    }),
  )
}
