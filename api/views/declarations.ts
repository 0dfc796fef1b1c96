import { showInstant } from '../../terms/grammar/day.ts'
import { declarantOf } from '../declarations/declarant.ts'
import { type Possible, possibleNow } from '../declarations/possible.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, count, day, flag, list, object, orNull, ref, type Schema, text, time } from '../schema.ts'

/** Something that can be declared now, as the page offers it. */
export interface OfferedDeclaration extends Omit<Possible, 'declarable'> {
  /** Names it in a request. */
  readonly declaration: string
  readonly kind: string
}
export interface OfferedDeclarations {
  readonly now: string
  /** The number of the agreement's last fact: what is declared is declared on this. */
  readonly expected: number
  readonly declarations: readonly OfferedDeclaration[]
}

const offered: Schema = object({
  declaration: text,
  kind: text,
  group: { enum: ['answer', 'instruct', 'leave'] },
  title: ref('Said'),
  text: ref('Said'),
  needsWords: flag,
  mayNameDay: flag,
  lastOn: orNull(day),
  form: object({
    says: ref('Said'),
    portalMeetsIt: flag,
    ways: list(ref('Said')),
    reasons: list(ref('Reason')),
  }),
  noPower: orNull(object({ says: ref('Said'), reasons: list(ref('Reason')) })),
})

/** What whoever asks can declare to the provider now: nothing else would have an effect. */
export const declarations: Route = (api, door) => {
  api.get<{ Params: OfAgreement }>(
    '/agreements/:agreement/declarations',
    {
      config: { right: 'declare', pace: 'expensive' },
      schema: {
        summary: 'What can be declared now, with the form it needs and whether you have the power',
        params: ofAgreement,
        response: answers({ 200: object({ now: time, expected: count, declarations: list(offered) }) }),
      },
    },
    async (request): Promise<OfferedDeclarations> => {
      const by = inside(door, request)
      const agreement = await readAgreement(by, request.params.agreement)
      return {
        now: showInstant(agreement.now),
        expected: agreement.row.lastNumber,
        declarations: possibleNow(agreement, declarantOf(by)).map(({ declarable, ...possible }) => ({
          declaration: declarable.key,
          kind: declarable.kind,
          ...possible,
        })),
      }
    },
  )
}
