import { namesOfPersons } from '../../access/colleagues.ts'
import { mayUse } from '../../access/rights.ts'
import { openDecisions, type ToldDecision } from '../../duties/decisions.ts'
import { findInboxDuty, type InboxDuty } from '../../duties/inbox.ts'
import { operationFor } from '../../duties/operation.ts'
import { orderShown } from '../../duties/order-shown.ts'
import { type LetterPreview, previewLetter } from '../../duties/preview.ts'
import { customerColumn, inTransaction, type Transaction } from '../../journal/transaction.ts'
import { replay } from '../../terms/engine/replay.ts'
import { tookAway } from '../../terms/engine/took-away.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { clausesInWords, type Reason, reasonsInWords } from '../../terms/words/reasons.ts'
import type { OfDuty } from '../acts/of-duty.ts'
import { ofDuty } from '../acts/of-duty.ts'
import { shownPreview } from '../acts/write-letter.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { dutyUnknown } from '../inbox-problems.ts'
import { previewOf, type ShownPreview } from '../papers/preview.ts'
import { type ReadAgreement, readAgreement } from '../read-agreement.ts'
import { answers, count, flag, list, object, orNull, ref, text, time } from '../schema.ts'
import { effectsInWords } from '../words/effects.ts'
import { type Requirements, requirementsOf } from '../words/requirements.ts'
import { type InboxRow, inboxRow, inboxRows } from './inbox.ts'
import { whyOf } from './why.ts'

/** Everything about one duty: what, why, until when, and what the clauses ask of it. Every process is shown like that. */
export interface Case extends InboxRow {
  readonly now: string
  /** What happens when it is carried out, sentence by sentence. */
  readonly effects: readonly Said[]
  /** Whether the program can take it back once it is done. */
  readonly canBeTakenBack: boolean
  readonly reasons: readonly Reason[]
  readonly requirements: Requirements
  readonly decisions: readonly TookDecision[]
  /** The letter that would leave; null where none carries this out, or for those who may not see names. */
  readonly letter: LetterPreview | null
  /** The paper that would leave, or that was made; null where the duty means none, or for those who may not see names. */
  readonly paper: ShownPreview | null
  readonly receipt: { readonly number: number; readonly at: string; readonly by: string | null } | null
}
/** Who decided what, when and why. */
export interface TookDecision {
  readonly name: string
  readonly decision: ToldDecision['decision']
  readonly at: string
  readonly reason: string | null
  /** Whether it is one's own. */
  readonly own: boolean
}

const requirement = object({ text: ref('Said'), title: orNull(ref('Said')), ref: orNull(text) })

/** A duty as a case. */
export const caseOfDuty: Route = (api, door) => {
  api.get<{ Params: OfDuty }>(
    '/agreements/:agreement/duties/:duty',
    {
      config: { right: 'see the inbox' },
      schema: {
        summary: 'A duty as a case: what, why, until when, required content, form, proof, cost',
        params: ofDuty,
        response: answers({
          200: object({
            ...inboxRow,
            now: time,
            effects: list(ref('Said')),
            canBeTakenBack: flag,
            reasons: list(ref('Reason')),
            requirements: object({
              content: list(requirement),
              form: list(requirement),
              proof: list(requirement),
              cost: list(requirement),
            }),
            decisions: list(
              object({
                name: text,
                decision: { enum: ['approved', 'rejected'] },
                at: time,
                reason: orNull(text),
                own: flag,
              }),
            ),
            letter: orNull(shownPreview),
            paper: orNull(
              object(
                {
                  is: { enum: ['kept', 'preview', 'missing'] },
                  ...{ title: text, seen: ref('Said'), expected: ref('Said'), remedy: ref('Said') },
                },
                { optional: ['title', 'seen', 'expected', 'remedy'] },
              ),
            ),
            receipt: orNull(object({ number: count, at: time, by: orNull(text) })),
          }),
        }),
      },
    },
    async (request) => readCase(inside(door, request), request.params),
  )
}

async function readCase(by: Inside, of: OfDuty): Promise<Case> {
  const agreement = await readAgreement(by, of.agreement)
  const { running, provider, customer } = by
  const { duty, ...read } = await inTransaction(running.app, { provider, customer }, async (transaction) => {
    const found = await findInboxDuty(transaction, provider, of.agreement, of.duty)
    if (!found) throw dutyUnknown(of.duty)
    const decisions = await openDecisions(transaction, running.master, found)
    const receipt = agreement.facts.find(({ id, kind }) => id === found.receipt && kind === 'dutyDone')
    const doneBy = found.receipt === null ? null : await tellerOf(transaction, found, found.receipt)
    const persons = await namesOfPersons(transaction, [
      ...decisions.map(({ person }) => person),
      ...(doneBy === null ? [] : [doneBy]),
    ])
    const [row] = await inboxRows(transaction, by, [found])
    if (!row) throw dutyUnknown(of.duty)
    return {
      duty: found,
      row,
      decisions: decisions.map((each) => tookDecision(each, persons, by)),
      order: await orderShown(transaction, found, agreement.now),
      receipt: receipt
        ? { number: receipt.id, at: showInstant(receipt.at), by: doneBy && (persons.get(doneBy) ?? doneBy) }
        : null,
    }
  })
  const { row, order, decisions, receipt } = read
  const seesNames = mayUse(by.who.membership.role, 'see names')
  const { effects, canBeTakenBack } = effectsInWords(
    agreement.program,
    duty,
    operationFor(duty.act, duty.content, order.was),
  )
  return {
    ...row,
    now: showInstant(agreement.now),
    effects: [...questionOf(agreement, duty), ...effects],
    canBeTakenBack,
    reasons: reasonsOf(agreement, duty),
    requirements: requirementsOf(agreement, duty),
    decisions,
    letter: seesNames ? ((await previewLetter(running, order)) ?? null) : null,
    paper: seesNames ? await previewOf(by, duty, order) : null,
    receipt,
  }
}

/** Who told a fact; null where the program did. */
async function tellerOf(transaction: Transaction, { provider, customer, agreement }: InboxDuty, number: number) {
  const { rows } = await transaction.query<{ by: string | null }>(
    `select clear ->> 'toldBy' as by from fact where provider = $1 and customer = $2 and agreement = $3 and number = $4`,
    [provider, customerColumn(customer), agreement, number],
  )
  return rows[0]?.by ?? null
}

const tookDecision = (
  { person, decision, at, reason }: ToldDecision,
  persons: ReadonlyMap<string, string>,
  { who }: Inside,
): TookDecision => ({
  ...{ name: persons.get(person) ?? person, decision, at: showInstant(at), reason: reason ?? null },
  own: person === who.person.id,
})

/** What somebody is asked to decide, as the clauses ask it now. */
function questionOf({ program, facts, now }: ReadAgreement, { act, key }: InboxDuty): readonly Said[] {
  const question = act === 'decide' ? replay(program, facts, now).duties.get(key)?.question : undefined
  return question ? [question] : []
}

/** As the agreement is lived through now; what is done or owed no longer rests on what it rested on. */
function reasonsOf(agreement: ReadAgreement, duty: InboxDuty): readonly Reason[] {
  const isOwed = duty.state !== 'done' && duty.state !== 'dropped'
  const now = isOwed ? whyOf(agreement, { matter: 'must', about: duty.key })?.reasons : undefined
  if (now && now.length > 0) return now
  const kept = clausesInWords(agreement.program, agreement.facts, duty.because)
  return kept.length > 0 ? kept : whyTakenBack(agreement, duty.key)
}

/** What takes back what was done has no clause of its own: it rests on the fact without which it would still be owed. */
function whyTakenBack({ program, facts, now }: ReadAgreement, key: string): readonly Reason[] {
  const done = facts.findLast((fact) => fact.kind === 'dutyDone' && fact.duty === key)
  if (typeof done?.content !== 'string') return []
  const fact = tookAway(program, facts, now, { key, content: done.content, since: done.learnedAt })
  return fact ? reasonsInWords(program, [fact]) : []
}
