import { readHolders } from '../../access/account-holder.ts'
import { findSharedSignIns } from '../../access/shared-sign-ins.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { replay } from '../../terms/engine/replay.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import { mayCompareSignIns } from '../../terms/grammar/matters/accounts.ts'
import { comparisonNotAllowed } from '../accounts-problems.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, list, object, text } from '../schema.ts'
import { tellNow } from './tell-now.ts'

/** As long as sessions may run: what was asked about in this time is not asked again. */
const DAYS = 7

/**
 * Looks whether accounts were used from several places at once, as far as the terms allow it. What is found is told as a
 * suspicion, and becomes a question for a person; nothing else follows from it.
 */
export const compareSignIns: Route = (api, { people, ...door }) => {
  api.post<{ Params: OfAgreement }>(
    '/agreements/:agreement/accounts/compare-sign-ins',
    {
      config: { right: 'tell', pace: 'expensive' },
      schema: {
        summary: 'Compare the sign-ins of end users, where the terms allow it',
        params: ofAgreement,
        response: answers({ 200: object({ questioned: list(text) }) }),
      },
    },
    async (request) => {
      const by = inside({ people, ...door }, request)
      const agreement = await readAgreement(by, request.params.agreement)
      const { row, program, facts, now } = agreement
      const walk = replay(program, facts, now)
      if (walk.decision(mayCompareSignIns, 'accounts')?.value !== 'permitted') throw comparisonNotAllowed()
      const holders = await inTransaction(by.running.app, by, (transaction) => readHolders(transaction, row))
      const open = holders.filter(({ until }) => until === null)
      const minutes = Number(walk.setting('minutes between sign-ins') ?? 10)
      const found = await findSharedSignIns(
        people.auth,
        open.map(({ address }) => address),
        minutes,
      )
      const suspected = found
        .map(({ address, places }) => ({
          account: open.find((each) => each.address === address)?.account ?? '',
          places,
        }))
        .filter(({ account }) => !wasAskedLately(facts, account, now))
      if (suspected.length > 0)
        await tellNow(
          by,
          agreement,
          suspected.map((each) => ({ fact: 'sharedUseSuspected', ...each })),
        )
      return { questioned: suspected.map(({ account }) => account) }
    },
  )
}

const wasAskedLately = (facts: readonly AnyFact[], account: string, now: number): boolean =>
  facts.some(
    (fact) => fact.kind === 'sharedUseSuspected' && fact.account === account && fact.at > now - DAYS * 86_400_000,
  )
