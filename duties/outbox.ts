import type { AgreementKey } from '../journal/fact.ts'
import { customerColumn, type Transaction } from '../journal/transaction.ts'
import type { Duty } from '../terms/engine/duties.ts'
import { showBecause } from '../terms/engine/shown.ts'
import type { Instant } from '../terms/grammar/day.ts'
import { type Decisions, readDecisions } from './decisions.ts'
import { faultPoint } from './fault-point.ts'
import { addJobs, type ToCarryOut } from './jobs.ts'
import { readUndone } from './queued.ts'
import { type Beginning, type Changes, reconcile } from './reconcile.ts'
import { approvalsFor, type Rules, readRules } from './rules.ts'
import type { Running } from './running.ts'
import type { Agenda } from './unfold.ts'

/** What must be done in one agreement, as its journal says now. */
export type AgendaOf = AgreementKey & Agenda

/**
 * Brings the queue of some agreements of one provider in line with what their journals say, and queues jobs for what is to
 * be carried out. The agreements are locked; the rows, the jobs and the facts are there together or not at all.
 */
export async function writeAgendas(
  transaction: Transaction,
  running: Running,
  agendas: readonly AgendaOf[],
): Promise<void> {
  const [first] = agendas
  if (first === undefined) return
  const waiting = Map.groupBy(await readUndone(transaction, agendas), ({ agreement }) => agreement)
  const rules = await readRules(transaction, first.provider)
  const decisions = await decisionsIfAny(transaction, rules, agendas)
  const changes = agendas.map((of) => {
    const beginning = (duty: Duty) => beginningOf(of, duty, rules, decisions)
    return { of, ...reconcile(waiting.get(of.agreement) ?? [], of, of.facts, beginning) }
  })
  await writeChanges(transaction, running, first.provider, changes)
}

/** Nobody has decided about duties that need nobody's approval. */
async function decisionsIfAny(
  transaction: Transaction,
  rules: Rules,
  agendas: readonly AgendaOf[],
): Promise<Decisions | undefined> {
  const needApproval = agendas.filter(({ due }) => due.some(({ act }) => approvalsWanted(rules, act) > 0))
  return needApproval.length === 0 ? undefined : readDecisions(transaction, needApproval)
}

/** Where a duty begins, as the provider's rules and what people decided before say. */
export function beginningOf({ agreement }: AgreementKey, duty: Duty, rules: Rules, decisions?: Decisions): Beginning {
  if (rules(duty.act).carriedOut === 'never') return { state: 'person', approvalsWanted: 0 }
  const wanted = approvalsWanted(rules, duty.act)
  const decided = decisions?.({ agreement, duty: duty.id, content: duty.content })
  if (decided?.isRejected) return { state: 'rejected', approvalsWanted: wanted }
  const isApproved = (decided?.approvedBy.length ?? 0) >= wanted
  if (!isApproved) return { state: 'approval', approvalsWanted: wanted }
  return { state: 'open', approvalsWanted: wanted, notBefore: decided?.notBefore ?? null }
}

function approvalsWanted(rules: Rules, act: string): number {
  const { carriedOut } = rules(act)
  return carriedOut === 'never' ? 0 : approvalsFor[carriedOut]
}

/** Changes of the queue for one agreement. */
export type ChangesOf = Changes & { readonly of: AgreementKey & Pick<AgendaOf, 'facts'> }

/** Writes changes of the queue for agreements of one provider, and queues jobs for what is to be carried out. */
export async function writeChanges(
  transaction: Transaction,
  running: Running,
  provider: string,
  changes: readonly ChangesOf[],
): Promise<void> {
  await putDuties(transaction, provider, changes)
  await finishDuties(transaction, provider, changes)
  faultPoint(running, 'after the duties, before the jobs')
  await addJobs(transaction, running, changes.flatMap(toCarryOut))
}

const toCarryOut = ({ of: { provider, customer, agreement }, put }: ChangesOf): ToCarryOut[] =>
  put
    .filter(({ state }) => state === 'open')
    .map(({ duty, notBefore = null }) => ({ provider, customer, agreement, duty: duty.id, notBefore }))

/** New duties, and those that are owed with another content now: they begin anew. */
async function putDuties(transaction: Transaction, provider: string, changes: readonly ChangesOf[]): Promise<void> {
  const rows = changes.flatMap(({ of, put }) => put.map((each) => ({ of, ...each })))
  if (rows.length === 0) return
  await transaction.query({
    name: 'put duties',
    text: `
      insert into duty (provider, customer, agreement, id, key, act, content, by, harmful, because, state,
        approvals_wanted, derived_from, not_before)
      select $1, told.* from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[],
        $8::timestamptz[], $9::boolean[], $10::jsonb[], $11::text[], $12::smallint[], $13::integer[],
        $14::timestamptz[]) as told
      on conflict (provider, customer, agreement, id) do update set
        act = excluded.act, content = excluded.content, by = excluded.by, harmful = excluded.harmful,
        because = excluded.because, state = excluded.state, approvals_wanted = excluded.approvals_wanted,
        derived_from = excluded.derived_from, not_before = excluded.not_before, attempts = 0, failure = null,
        receipt = null, done_at = null`,
    values: [
      provider,
      rows.map(({ of }) => customerColumn(of.customer)),
      rows.map(({ of }) => of.agreement),
      rows.map(({ duty }) => duty.id),
      rows.map(({ duty }) => duty.key),
      rows.map(({ duty }) => duty.act),
      rows.map(({ duty }) => duty.content),
      rows.map(({ duty }) => timestamp(duty.by ?? null)),
      rows.map(({ duty }) => duty.harmful),
      rows.map(({ duty }) => JSON.stringify(showBecause(duty.because))),
      rows.map(({ state }) => state),
      rows.map((row) => row.approvalsWanted),
      rows.map(({ of }) => of.facts.at(-1)?.id ?? 0),
      rows.map(({ notBefore = null }) => timestamp(notBefore)),
    ],
  })
}

/** What is no longer owed, as done with its receipt or as dropped. */
async function finishDuties(transaction: Transaction, provider: string, changes: readonly ChangesOf[]): Promise<void> {
  const rows = changes.flatMap(({ of, finish }) => finish.map((each) => ({ of, ...each })))
  if (rows.length === 0) return
  await transaction.query({
    name: 'finish duties',
    text: `
      update duty d set state = told.state, receipt = told.receipt, done_at = told.done_at
      from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::integer[], $7::timestamptz[])
        as told (customer, agreement, id, state, receipt, done_at)
      where d.provider = $1 and d.customer = told.customer and d.agreement = told.agreement and d.id = told.id`,
    values: [
      provider,
      rows.map(({ of }) => customerColumn(of.customer)),
      rows.map(({ of }) => of.agreement),
      rows.map(({ duty }) => duty),
      rows.map(({ state }) => state),
      rows.map(({ receipt }) => receipt),
      rows.map(({ of, receipt }) => timestamp(of.facts.find(({ id }) => id === receipt)?.at ?? null)),
    ],
  })
}

const timestamp = (instant: Instant | null): string | null =>
  instant === null ? null : new Date(instant).toISOString()
