import { actsThatWait } from '../../duties/inbox.ts'
import { type Rule, readRules } from '../../duties/rules.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { dutyKinds } from '../../terms/grammar/duty-kind.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { actInWords } from '../../terms/words/acts.ts'
import { ruleFields } from '../acts/set-duty-rule.ts'
import { inside, type Route } from '../door.ts'
import { answers, list, object, ref, text } from '../schema.ts'

/** What holds for a kind of duty, be it set or what the program does by itself. */
export interface ShownRule extends Required<Rule> {
  readonly act: string
  readonly says: Said
}

/** Whether and after whose approval each kind of duty is carried out. */
export const dutyRules: Route = (api, door) => {
  api.get(
    '/duty-rules',
    {
      config: { right: 'see the inbox' },
      schema: {
        summary: 'The rules for kinds of duties',
        response: answers({ 200: object({ rules: list(object({ act: text, says: ref('Said'), ...ruleFields })) }) }),
      },
    },
    async (request): Promise<{ readonly rules: readonly ShownRule[] }> => {
      const { running, provider, customer } = inside(door, request)
      return inTransaction(running.app, { provider, customer }, async (transaction) => {
        const rules = await readRules(transaction, provider)
        const acts = new Set([...Object.keys(dutyKinds), ...(await actsThatWait(transaction, provider))])
        return { rules: [...acts].map((act) => ({ act, says: actInWords(act), graceSeconds: 0, ...rules(act) })) }
      })
    },
  )
}
