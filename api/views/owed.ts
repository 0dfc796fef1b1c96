import { payableUntil } from '../../terms/engine/coming.ts'
import type { Item } from '../../terms/engine/ledger.ts'
import { replay } from '../../terms/engine/replay.ts'
import type { Walk } from '../../terms/engine/walk.ts'
import type { Day } from '../../terms/grammar/day.ts'
import { defaultFrom, interest, lumpSum } from '../../terms/grammar/matters/prices.ts'
import { Gross } from '../../terms/grammar/money.ts'
import type { Party } from '../../terms/grammar/party.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { subjectInWords } from '../../terms/words/subjects.ts'
import type { AgreementNow } from '../agreement-now.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { amount, answers, day, flag, list, object, orNull, ref, text } from '../schema.ts'

/** What to ask `why` about. */
interface Ask {
  readonly matter: string
  readonly about: string
}
export interface OwedClaim {
  readonly claim: string
  readonly says: Said
  /** Who owes it. */
  readonly who: Party
  readonly amount: string
  readonly open: string
  /** The day on the invoice, and the last day on which a payment is in time. */
  readonly due: Day
  readonly payableUntil: Day
  readonly inDefault: boolean
  /** The first day of default, where it has begun or is fixed. */
  readonly defaultFrom: Day | null
  readonly why: Ask
  /** What the law lets the creditor ask for besides, until today; nothing of it is billed by itself. */
  readonly besides: readonly { readonly says: Said; readonly amount: string; readonly why: Ask }[]
}
export interface Owed {
  /** What the customer owes: all that is open, and what of it is in default. */
  readonly open: string
  readonly inDefault: string
  /** What was paid beyond what was owed. */
  readonly credit: string
  readonly claims: readonly OwedClaim[]
}

/** What is owed now, the oldest claim first, each with its reasons one question away. */
export function owedIn({ program, facts, now }: AgreementNow): Owed {
  const walk = replay(program, facts, now)
  const claims = walk.openItems.toSorted((a, b) => (a.due < b.due ? -1 : 1)).map((item) => claimOf(walk, item))
  const ofCustomer = walk.openItems.filter(({ who }) => who === 'customer')
  const sum = (items: readonly Item[]): string => Gross.sum(items.map(({ open }) => open)).toString()
  return {
    open: sum(ofCustomer),
    inDefault: sum(ofCustomer.filter((item) => walk.isInDefault(item))),
    credit: walk.credit().toString(),
    claims,
  }
}

function claimOf(walk: Walk, item: Item): OwedClaim {
  const { key, who, open, due } = item
  return {
    claim: key,
    says: subjectInWords(walk.program, key),
    who,
    amount: item.amount.toString(),
    open: open.toString(),
    due,
    payableUntil: payableUntil(item),
    inDefault: walk.isInDefault(item),
    defaultFrom: item.defaultFrom ?? walk.decision(defaultFrom, key)?.value ?? null,
    why: { matter: 'claim', about: key },
    besides: [interest, lumpSum].flatMap((matter) => {
      const decided = walk.decision(matter, key)
      if (!decided?.value.isPositive) return []
      const says = { de: matter.de, en: matter.en }
      return [{ says, amount: decided.value.toString(), why: { matter: matter.name, about: key } }]
    }),
  }
}

const ask = object({ matter: text, about: text })

/** What is owed, by when, and what stands in default. */
export const owed: Route = (api, door) => {
  api.get<{ Params: OfAgreement }>(
    '/agreements/:agreement/owed',
    {
      config: { right: 'see agreements' },
      schema: {
        summary: 'The open claims, with due days, default and interest',
        params: ofAgreement,
        response: answers({
          200: object({
            open: amount,
            inDefault: amount,
            credit: amount,
            claims: list(
              object({
                claim: text,
                says: ref('Said'),
                who: { enum: ['customer', 'provider'] },
                amount,
                open: amount,
                due: day,
                payableUntil: day,
                inDefault: flag,
                defaultFrom: orNull(day),
                why: ask,
                besides: list(object({ says: ref('Said'), amount, why: ask })),
              }),
            ),
          }),
        }),
      },
    },
    async (request) => owedIn(await readAgreement(inside(door, request), request.params.agreement)),
  )
}
