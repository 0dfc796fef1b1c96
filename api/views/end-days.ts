import { declarable } from '../../terms/engine/declarable.ts'
import { type EndDay, endDays as foundEndDays } from '../../terms/engine/end-days.ts'
import { replay } from '../../terms/engine/replay.ts'
import { type Day, showInstant } from '../../terms/grammar/day.ts'
import type { Declaration } from '../../terms/grammar/fact.ts'
import type { Party } from '../../terms/grammar/party.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { subjectInWords } from '../../terms/words/subjects.ts'
import type { AgreementNow } from '../agreement-now.ts'
import { formInWords, type ShownForm } from '../declarations/form-words.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, day, flag, free, list, object, orNull, ref, text } from '../schema.ts'

export interface ShownEndDay {
  /** The last day of the agreement, or of the part. */
  readonly endsOn: Day
  /** The last day on which a notice is in time for it; null where it ends on that day whatever is said. */
  readonly noticeBy: Day | null
  /** The notice that nobody has told, to ask `what-if/why` with. */
  readonly imagined: { readonly [field: string]: string }
}
/** When something can end by an ordinary notice. */
export interface EndDaysOf {
  readonly scope: string
  readonly says: Said
  readonly form: ShownForm
  readonly days: readonly ShownEndDay[]
}

/** So many days are shown: a person plans with the next ones. */
const COUNT = 5

/** The next possible end days of the agreement and of each part that has a term of its own; nothing for what cannot be terminated. */
export function endDaysOf(agreement: AgreementNow, by: Party): readonly EndDaysOf[] {
  const { program, facts, now } = agreement
  const walk = replay(program, facts, now)
  const ordinary = declarable(walk, facts, now).filter(
    ({ kind, fields }) => kind === 'terminationReceived' && fields.ground === 'ordinary' && fields.scope !== 'avv',
  )
  return ordinary.flatMap(({ fields: { scope, item } }) => {
    const part = { ...(scope ? { scope } : {}), ...(item ? { item } : {}) }
    const days = foundEndDays(agreement, { by, count: COUNT, ...part })
    const [first] = days
    if (!first) return []
    const form = formInWords(walk, first.notice as unknown as Declaration)
    return [
      {
        scope: scope ?? 'agreement',
        says: subjectInWords(program, scope ?? 'agreement'),
        form,
        days: days.map(shown),
      },
    ]
  })
}

function shown({ lastDay, noticeBy, notice }: EndDay): ShownEndDay {
  const { kind, id: _, at, on: __, learnedAt: ___, ...fields } = notice
  return {
    endsOn: lastDay,
    noticeBy: noticeBy ?? null,
    imagined: { fact: kind, at: showInstant(at), ...(fields as Readonly<Record<string, string>>) },
  }
}

/** When could it end? */
export const endDays: Route = (api, door) => {
  api.get<{ Params: OfAgreement; Querystring: { by?: Party } }>(
    '/agreements/:agreement/end-days',
    {
      config: { right: 'see agreements', pace: 'expensive' },
      schema: {
        summary: 'The next possible end days, each with the last day for the notice',
        params: ofAgreement,
        querystring: object({ by: { enum: ['customer', 'provider'], default: 'customer' } }, { optional: ['by'] }),
        response: answers({
          200: object({
            by: text,
            ends: list(
              object({
                scope: text,
                says: ref('Said'),
                form: object({
                  says: ref('Said'),
                  portalMeetsIt: flag,
                  ways: list(ref('Said')),
                  reasons: list(ref('Reason')),
                }),
                days: list(object({ endsOn: day, noticeBy: orNull(day), imagined: free })),
              }),
            ),
          }),
        }),
      },
    },
    async (request) => {
      const { by = 'customer' } = request.query
      return { by, ends: endDaysOf(await readAgreement(inside(door, request), request.params.agreement), by) }
    },
  )
}
