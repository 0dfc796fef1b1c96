import { mayUse } from '../../access/rights.ts'
import { type LeftOver, readLeftOver } from '../../billing/left-over.ts'
import { namesOf } from '../../journal/names.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { type PaperKind, paperKinds } from '../../papers/kept/paper.ts'
import { tookAway } from '../../terms/engine/took-away.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { type Reason, reasonsInWords } from '../../terms/words/reasons.ts'
import { amountsInWords, subjectInWords } from '../../terms/words/subjects.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, list, object, orNull, ref, text, time } from '../schema.ts'
import { type OfPaper, ofPaper } from './file.ts'
import { titleOf } from './title.ts'

/** A paper that nothing asks for any more, and why: it is proposed to take it back. */
export interface ProposedToTakeBack {
  readonly agreement: string
  /** Whose agreement it is; null for those who may not see names, and where the name is erased. */
  readonly name: string | null
  readonly paper: string
  readonly duty: string
  readonly kind: PaperKind
  readonly title: Said
  readonly number: string
  readonly madeAt: string
  /** What it is about, and how much. */
  readonly about: Said
  readonly amount: Said | null
  /** The fact by which it is no longer owed; none where time, or several facts together, ended it. */
  readonly reasons: readonly Reason[]
}

/** Papers that it is proposed to take back, since their duty fell away before they left. */
export const proposedToTakeBack: Route = (api, door) => {
  api.get(
    '/papers-to-take-back',
    {
      config: { right: 'see the inbox' },
      schema: {
        summary: 'Invoices on paper whose duty fell away before they left: proposed to be taken back, with the reason',
        response: answers({
          200: object({
            proposed: list(
              object({
                ...{ agreement: text, name: orNull(text), paper: text, duty: text, kind: { enum: paperKinds } },
                ...{ title: ref('Said'), number: text, madeAt: time, about: ref('Said'), amount: orNull(ref('Said')) },
                reasons: list(ref('Reason')),
              }),
            ),
          }),
        }),
      },
    },
    async (request): Promise<{ readonly proposed: readonly ProposedToTakeBack[] }> => {
      const by = inside(door, request)
      const { running, provider, who } = by
      const { found, names } = await inTransaction(running.app, by, async (transaction) => {
        const left = await readLeftOver(transaction, provider)
        const keys = [...new Map(left.map((each) => [each.agreement, each])).values()]
        const seesNames = mayUse(who.membership.role, 'see names')
        return {
          found: left,
          names: seesNames ? await namesOf(transaction, running.master, keys) : new Map<string, string>(),
        }
      })
      const proposed: ProposedToTakeBack[] = []
      for (const each of found) proposed.push(await shown(by, each, names.get(each.agreement) ?? null))
      return { proposed }
    },
  )
}

async function shown(by: Inside, left: LeftOver, name: string | null): Promise<ProposedToTakeBack> {
  const { agreement, paper, duty, kind, number, madeAt, key, content } = left
  const { program, facts, now } = await readAgreement(by, agreement)
  const fact = tookAway(program, facts, now, { key, content, since: madeAt })
  return {
    ...{ agreement, name, paper, duty, kind, number, madeAt: showInstant(madeAt), title: titleOf(left) },
    about: subjectInWords(program, key.slice(key.indexOf(':') + 1)),
    amount: amountsInWords(content) ?? null,
    reasons: fact ? reasonsInWords(program, [fact]) : [],
  }
}

/** A person confirms the proposal: the paper that takes it back is made, once. */
export const takePaperBack: Route = (api, door) => {
  api.post<{ Params: OfPaper }>(
    '/agreements/:agreement/papers/:paper/taken-back',
    {
      config: { right: 'approve' },
      schema: {
        summary: 'Take back an invoice on paper whose duty fell away before it left',
        params: ofPaper,
        body: object({}),
        response: answers({ 201: object({ number: text }) }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { row } = await readAgreement(by, request.params.agreement)
      const { takeBack } = await import('../../billing/take-back.ts')
      const key = { ...row, paper: request.params.paper }
      return reply.status(201).send({ number: await takeBack(by.running, key, by.who.person.id) })
    },
  )
}
