import { nowOf } from '../journal/intake/clock.ts'
import { inTransaction, type Transaction } from '../journal/transaction.ts'
import { readDecisions, writeDecision } from './decisions.ts'
import { addJobs } from './jobs.ts'
import { type DutyKey, type DutyState, lockDuty, type QueuedDuty, setState } from './queued.ts'
import { refuse } from './refusal.ts'
import type { Running } from './running.ts'

/** How far the approval of a duty has come. */
export interface Approval {
  readonly approvals: number
  readonly wanted: number
  /** Enough have approved: it is carried out. */
  readonly isCarriedOut: boolean
}

/**
 * A person approves a duty as it stands. Once as many different persons as the provider asks for have approved, it is
 * carried out. An approval is about this content alone: what is owed otherwise later has to be approved anew.
 *
 * @param person the random id of the person
 * @throws Refusal DUTY_UNKNOWN, DUTY_NOT_WAITING, APPROVED_BY_SAME_PERSON
 */
export async function approve(running: Running, key: DutyKey, person: string): Promise<Approval> {
  return inTransaction(running.app, key, async (transaction) => {
    const duty = await lockWaiting(transaction, key, ['approval'])
    const at = await nowOf(transaction, running, key.provider)
    if (!(await writeDecision(transaction, duty, { person, decision: 'approved', at }))) throw samePerson(duty)
    const { approvedBy } = (await readDecisions(transaction, [duty]))(duty)
    const isCarriedOut = approvedBy.length >= duty.approvalsWanted
    if (isCarriedOut) await beginAgain(transaction, running, duty)
    return { approvals: approvedBy.length, wanted: duty.approvalsWanted, isCarriedOut }
  })
}

/**
 * A person decides that a duty is not carried out. It stays in sight as rejected, and owed, until something else is owed.
 *
 * @throws Refusal DUTY_UNKNOWN, DUTY_NOT_WAITING, APPROVED_BY_SAME_PERSON
 */
export async function reject(running: Running, key: DutyKey, person: string): Promise<void> {
  await inTransaction(running.app, key, async (transaction) => {
    const duty = await lockWaiting(transaction, key, ['approval', 'person', 'bounded'])
    const at = await nowOf(transaction, running, key.provider)
    if (!(await writeDecision(transaction, duty, { person, decision: 'rejected', at }))) throw samePerson(duty)
    await setState(transaction, duty, 'rejected')
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

async function beginAgain(transaction: Transaction, running: Running, duty: DutyKey): Promise<void> {
  await setState(transaction, duty, 'open')
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

const stateNames: Readonly<Record<DutyState, { readonly de: string; readonly en: string }>> = {
  open: { de: 'wird gerade ausgeführt', en: 'is being carried out' },
  approval: { de: 'wartet auf eine Freigabe', en: 'waits for approval' },
  held: { de: 'wartet, bis ein Zweifel ausgeräumt ist', en: 'waits until a doubt is settled' },
  person: { de: 'wartet darauf, dass ein Mensch sie erledigt', en: 'waits for a person to do it' },
  rejected: { de: 'wurde abgelehnt', en: 'was rejected' },
  bounded: { de: 'wartet an der Sicherheitsgrenze des Tages', en: "waits at the day's safety bound" },
  done: { de: 'ist schon erledigt', en: 'is done already' },
  dropped: { de: 'wird nicht mehr geschuldet', en: 'is no longer owed' },
}

const notWaiting = ({ duty, state }: QueuedDuty) =>
  refuse({
    code: 'DUTY_NOT_WAITING',
    seen: { de: `Die Pflicht ${duty} ${stateNames[state].de}`, en: `The duty ${duty} ${stateNames[state].en}` },
    expected: { de: 'so lange ist hier nichts zu entscheiden', en: 'there is nothing to decide about it then' },
    remedy: { de: 'Laden Sie das Verzeichnis neu', en: 'Load the queue again' },
  })

const samePerson = ({ duty }: QueuedDuty) =>
  refuse({
    code: 'APPROVED_BY_SAME_PERSON',
    seen: { de: `Über die Pflicht ${duty} haben Sie schon entschieden`, en: `You have decided about the duty ${duty}` },
    expected: {
      de: 'die zweite Freigabe kommt von einem anderen Menschen',
      en: 'the second approval is of another person',
    },
    remedy: { de: 'Bitten Sie jemand anderen um die Freigabe', en: 'Ask somebody else to approve it' },
  })
