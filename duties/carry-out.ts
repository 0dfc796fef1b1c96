import { lockOne } from '../journal/intake/found.ts'
import { everyCustomer, inTransaction } from '../journal/transaction.ts'
import { DriverFailed, type Outcome } from '../services/driver.ts'
import { alone } from './alone.ts'
import { type Claimed, claim } from './claim.ts'
import { lockWaiting } from './decide.ts'
import { noteFailure } from './failure.ts'
import { faultPoint } from './fault-point.ts'
import { operationFor } from './operation.ts'
import { type DutyKey, findDuty, type QueuedDuty, setState } from './queued.ts'
import { type Done, writeReceipt } from './receipt.ts'
import { refuse } from './refusal.ts'
import type { Running } from './running.ts'

/** What came of carrying a duty out. */
export type Carried =
  /** Its receipt is in the journal. */
  | 'done'
  /** It lies in the inbox until a person has done it. */
  | 'waits for a person'
  /** It is no longer owed, was done before, or something holds it back. */
  | 'nothing to do'

/** It could not be done now; whoever called tries again later. The message is a code and holds nothing of anybody. */
export class NotNow extends Error {}

/**
 * Carries one duty out, once, however often it is called: asks the driver, and writes the receipt as a fact.
 *
 * Between the driver's act and its receipt the program may stop; the driver is then asked again under the same id and
 * answers as before. When the last attempt fails, the duty goes to a person, with the code of what went wrong.
 *
 * @param isLast whether nobody will try again
 * @throws NotNow if it has to be tried again
 */
export async function carryOut(running: Running, key: DutyKey, isLast: boolean): Promise<Carried> {
  const taken = await alone(running, key, async (): Promise<Carried> => {
    const claimed = await claim(running, key)
    if (claimed === undefined) return 'nothing to do'
    if (claimed === 'not yet') throw new NotNow('DUTY_CAN_BE_UNDONE')
    faultPoint(running, 'after the duty is claimed, before the driver')
    const outcome = await askDriver(running, claimed)
    if (outcome instanceof DriverFailed) return fail(running, key, outcome, isLast)
    if (outcome.is === 'waits for a person') return leaveToPerson(running, key)
    faultPoint(running, 'after the driver, before the receipt')
    await receipt(running, claimed.duty, outcome)
    return 'done'
  })
  if (taken === undefined) throw new NotNow('DUTY_UNDER_WAY')
  return taken.result
}

/** Whatever a driver throws is kept by its code alone: its message may name anybody. */
async function askDriver(running: Running, { duty, order }: Claimed): Promise<Outcome | DriverFailed> {
  const { driver, desk } = running.hands(duty.provider)
  const asked = operationFor(duty.act, duty.content, order.was)
  const carry = asked === undefined ? desk : driver[asked.operation]
  try {
    return await inTime(running.trying.patience, (signal) => carry(order, signal))
  } catch (error) {
    return error instanceof DriverFailed ? error : new DriverFailed('DRIVER_BROKEN', { cause: error })
  }
}

async function inTime(patience: number, work: (signal: AbortSignal) => Promise<Outcome>): Promise<Outcome> {
  const signal = AbortSignal.timeout(patience)
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new DriverFailed('DRIVER_SILENT')))
  })
  return Promise.race([work(signal), late])
}

async function receipt(running: Running, duty: QueuedDuty, outcome: Extract<Outcome, { is: 'done' }>): Promise<void> {
  const { note, proof } = provenBy(outcome)
  await inTransaction(running.app, { provider: duty.provider, customer: everyCustomer }, async (transaction) => {
    await writeReceipt(transaction, running, { ...duty, note, proof })
    faultPoint(running, 'after the receipt, before the commit')
  })
}

/** Of an export the digest of its manifest is the proof, and what the service says of the archive is kept beside it. */
function provenBy({ note, proof, exported }: Extract<Outcome, { is: 'done' }>): Pick<Done, 'note' | 'proof'> {
  return { note: note ?? (exported && JSON.stringify(exported)), proof: proof ?? exported?.manifest }
}

async function fail(running: Running, key: DutyKey, { code }: DriverFailed, isLast: boolean): Promise<Carried> {
  await noteFailure(running, key, code, isLast)
  if (!isLast) throw new NotNow(code)
  return 'waits for a person'
}

async function leaveToPerson(running: Running, key: DutyKey): Promise<Carried> {
  await inTransaction(running.app, key, async (transaction) => {
    const duty = await findDuty(transaction, key)
    if (duty?.state === 'open') await setState(transaction, duty, 'person')
  })
  return 'waits for a person'
}

/** A person's confirmation. */
export interface Confirmation {
  /** The random id of the person. */
  readonly person: string
  /** What the person says about it; sealed in the journal. */
  readonly note?: string | undefined
}

/**
 * A person has done what a duty asks and says so: that is its receipt.
 *
 * @throws Refusal DUTY_UNKNOWN, DUTY_NOT_WAITING; DUTY_UNDER_WAY while a driver is at it
 */
export async function confirmByHand(running: Running, key: DutyKey, { person, note }: Confirmation): Promise<void> {
  const taken = await alone(running, key, () =>
    inTransaction(running.app, { provider: key.provider, customer: everyCustomer }, async (transaction) => {
      await lockOne(transaction, key)
      const duty = await lockWaiting(transaction, key, ['person', 'open'])
      await writeReceipt(transaction, running, { ...duty, note }, person)
    }),
  )
  if (taken === undefined) throw underWay(key)
}

export const underWay = ({ duty }: Pick<DutyKey, 'duty'>) =>
  refuse({
    code: 'DUTY_UNDER_WAY',
    seen: { de: `Die Pflicht ${duty} wird gerade ausgeführt`, en: `The duty ${duty} is being carried out` },
    expected: { de: 'jede Pflicht wird einmal ausgeführt', en: 'each duty is carried out once' },
    remedy: { de: 'Warten Sie einen Augenblick, und sehen Sie noch einmal nach', en: 'Wait a moment and look again' },
  })
