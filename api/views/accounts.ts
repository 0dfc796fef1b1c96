import { type AccountHolder, readHolders } from '../../access/account-holder.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { replay } from '../../terms/engine/replay.ts'
import type { Walk } from '../../terms/engine/walk.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import { mayAssign, mayCompareSignIns } from '../../terms/grammar/matters/accounts.ts'
import { quantity } from '../../terms/grammar/matters/prices.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, count, flag, list, object, orNull, text, time } from '../schema.ts'

export interface ShownHolder {
  readonly name: string
  readonly address: string
  readonly from: string
  readonly until: string | null
}
/** An account of an end user: who holds it, and who held it before. */
export interface ShownAccount {
  readonly account: string
  readonly holder: ShownHolder | null
  /** The latest first. */
  readonly earlier: readonly ShownHolder[]
  /** Whether a person is to say if several use it. */
  readonly isQuestioned: boolean
}
export interface Accounts {
  /** Whether these terms know accounts of end users. */
  readonly areKnown: boolean
  readonly agreed: number
  readonly inUse: number
  readonly mayAssign: boolean
  /** The clause that says how many there may be. */
  readonly clause: string | null
  /** The clause by which sign-ins are compared; null where none allows it. */
  readonly comparedBy: string | null
  readonly accounts: readonly ShownAccount[]
}

const shownHolder = object({ name: text, address: text, from: time, until: orNull(time) })

/** What the terms make of accounts now. */
export function accountsOf(walk: Walk, facts: readonly AnyFact[], holders: readonly AccountHolder[]): Accounts {
  const assigning = walk.decision(mayAssign, 'accounts')
  const questioned = new Set(
    facts
      .filter(({ kind, id }) => kind === 'sharedUseSuspected' && walk.setAside.has(id))
      .map(({ account }) => account),
  )
  const byAccount = Map.groupBy(holders, ({ account }) => account)
  return {
    areKnown: assigning !== undefined,
    agreed: walk.decision(quantity, 'seats')?.value ?? 0,
    inUse: holders.filter(({ until }) => until === null).length,
    mayAssign: assigning?.value === 'permitted',
    clause: assigning?.because.ref ?? null,
    comparedBy: walk.decision(mayCompareSignIns, 'accounts')?.because.ref ?? null,
    accounts: [...byAccount].map(([account, held]) => ({
      account,
      holder: held.filter(({ until }) => until === null).map(shown)[0] ?? null,
      earlier: held
        .filter(({ until }) => until !== null)
        .map(shown)
        .toReversed(),
      isQuestioned: questioned.has(account),
    })),
  }
}
const shown = ({ name, address, from, until }: AccountHolder): ShownHolder => ({
  name,
  address,
  from: showInstant(from),
  until: until === null ? null : showInstant(until),
})

/** Who uses the services: accounts agreed and in use, their holders and the history. */
export const accounts: Route = (api, door) => {
  api.get<{ Params: OfAgreement }>(
    '/agreements/:agreement/accounts',
    {
      config: { right: 'see accounts' },
      schema: {
        summary: 'The accounts of end users: agreed, in use, by whom, and before',
        params: ofAgreement,
        response: answers({
          200: object({
            areKnown: flag,
            agreed: count,
            inUse: count,
            mayAssign: flag,
            clause: orNull(text),
            comparedBy: orNull(text),
            accounts: list(
              object({ account: text, holder: orNull(shownHolder), earlier: list(shownHolder), isQuestioned: flag }),
            ),
          }),
        }),
      },
    },
    async (request): Promise<Accounts> => {
      const by = inside(door, request)
      const { row, program, facts, now } = await readAgreement(by, request.params.agreement)
      const holders = await inTransaction(by.running.app, by, (transaction) => readHolders(transaction, row))
      return accountsOf(replay(program, facts, now), facts, holders)
    },
  )
}
