import { nowOf } from '../journal/intake/clock.ts'
import { lockOne } from '../journal/intake/found.ts'
import { inTransaction, type Transaction } from '../journal/transaction.ts'
import { alreadyDecided, nothingToUndo, notWaiting, otherContent, tooLateToUndo } from './decide-problems.ts'
import { readDecisions, undoDecision, writeDecision } from './decisions.ts'
import { graceFor, isInGrace } from './grace.ts'
import { addJobs } from './jobs.ts'
import { type DutyKey, type DutyState, lockDuty, type QueuedDuty, setNotBefore, setState } from './queued.ts'
import { readRules } from './rules.ts'
import type { Running } from './running.ts'

/** How far the approval of a duty has come. */
export interface Approval {
  readonly approvals: number
  readonly wanted: number
  /** Enough have approved: it is carried out. */
  readonly isCarriedOut: boolean
  /** How many milliseconds it can be undone from now on; 0 if it is carried out at once. */
  readonly undoableFor: number
}

/** What a person saw when deciding; left out, the duty as it is. */
export interface Seen {
  readonly content?: string | undefined
}

/**
 * A person approves a duty as it stands. Once as many different persons as the provider asks for have approved, it is
 * carried out; one that harms somebody only after the grace that the provider's rule gives. An approval is about this content
 * alone: what is owed otherwise later has to be approved anew.
 *
 * @param person the random id of the person
 * @throws Refusal DUTY_UNKNOWN, DUTY_NOT_WAITING, DUTY_CHANGED, APPROVED_BY_SAME_PERSON
 */
export async function approve(running: Running, key: DutyKey, person: string, seen: Seen = {}): Promise<Approval> {
  return inTransaction(running.app, key, async (transaction) => {
    const duty = await lockWaiting(transaction, key, ['approval'])
    refuseUnlessSeen(duty, seen)
    const at = await nowOf(transaction, running, key.provider)
    const before = (await readDecisions(transaction, [duty]))(duty).approvedBy
    const isLast = before.length + 1 >= duty.approvalsWanted
    const rule = (await readRules(transaction, key.provider))(duty.act)
    const notBefore = isLast ? await graceFor(transaction, duty, rule) : null
    const decision = { person, decision: 'approved', at, notBefore } as const
    if (!(await writeDecision(transaction, running.master, duty, decision))) throw alreadyDecided(duty)
    if (isLast) await beginAgain(transaction, running, { ...duty, notBefore })
    return {
      approvals: before.length + 1,
      wanted: duty.approvalsWanted,
      isCarriedOut: isLast,
      undoableFor: notBefore === null ? 0 : (rule.graceSeconds ?? 0) * 1000,
    }
  })
}

/**
 * A person decides that a duty is not carried out. It stays in sight as rejected, and owed, until something else is owed.
 *
 * @param reason is sealed beside the decision
 * @throws Refusal DUTY_UNKNOWN, DUTY_NOT_WAITING, DUTY_CHANGED, APPROVED_BY_SAME_PERSON
 */
export async function reject(
  running: Running,
  key: DutyKey,
  person: string,
  { reason, ...seen }: Seen & { readonly reason?: string | undefined } = {},
): Promise<void> {
  await inTransaction(running.app, key, async (transaction) => {
    const duty = await lockWaiting(transaction, key, ['approval', 'person', 'bounded'])
    refuseUnlessSeen(duty, seen)
    const at = await nowOf(transaction, running, key.provider)
    const decision = { person, decision: 'rejected', at, was: duty.state, reason } as const
    if (!(await writeDecision(transaction, running.master, duty, decision))) throw alreadyDecided(duty)
    await setState(transaction, duty, 'rejected')
  })
}

/**
 * A person takes back what he decided: an approval until the duty is carried out, a rejection until something else is owed.
 * Nobody undoes what may have been done: an approval that counted at once, or whose grace is over, stays.
 *
 * @returns where the duty waits now
 * @throws Refusal DUTY_UNKNOWN, DUTY_NOT_WAITING, NOTHING_TO_UNDO, TOO_LATE_TO_UNDO
 */
export async function undo(running: Running, key: DutyKey, person: string): Promise<DutyState> {
  return inTransaction(running.app, key, async (transaction) => {
    // Whoever carries it out locks the agreement first too.
    await lockOne(transaction, key)
    const duty = await lockWaiting(transaction, key, ['approval', 'rejected', 'open'])
    if (duty.state === 'open' && !(await isInGrace(transaction, duty))) throw tooLateToUndo(duty)
    const at = await nowOf(transaction, running, key.provider)
    const undone = await undoDecision(transaction, duty, { person, at })
    if (undone === undefined) throw nothingToUndo(duty)
    const state = undone.decision === 'approved' ? 'approval' : (undone.was ?? 'person')
    await setNotBefore(transaction, duty, null)
    await setState(transaction, duty, state)
    return state
  })
}

/**
 * Lets the program try again what it could not do before and left to a person.
 *
 * @throws Refusal DUTY_UNKNOWN, DUTY_NOT_WAITING
 */
export async function tryAgain(running: Running, key: DutyKey): Promise<void> {
  await inTransaction(running.app, key, async (transaction) =>
    beginAgain(transaction, running, await lockWaiting(transaction, key, ['person'])),
  )
}

async function beginAgain(
  transaction: Transaction,
  running: Running,
  duty: DutyKey & Pick<QueuedDuty, 'notBefore'>,
): Promise<void> {
  await setState(transaction, duty, 'open')
  await setNotBefore(transaction, duty, duty.notBefore)
  await addJobs(transaction, running, [duty])
}

/** @throws Refusal DUTY_UNKNOWN, DUTY_NOT_WAITING unless it is in one of these states */
export async function lockWaiting(
  transaction: Transaction,
  key: DutyKey,
  states: readonly DutyState[],
): Promise<QueuedDuty> {
  const duty = await lockDuty(transaction, key)
  if (!states.includes(duty.state)) throw notWaiting(duty)
  return duty
}

function refuseUnlessSeen(duty: QueuedDuty, { content }: Seen): void {
  if (content !== undefined && content !== duty.content) throw otherContent(duty)
}
