import { setTimeout as pause } from 'node:timers/promises'
import type { AgreementKey } from '../journal/fact.ts'
import { nowOf } from '../journal/intake/clock.ts'
import { lockOne } from '../journal/intake/found.ts'
import { customerOf, everyCustomer, inTransaction } from '../journal/transaction.ts'
import { DriverFailed, type Figures, type Order } from '../services/driver.ts'
import { type Day, dayAt, showInstant } from '../terms/grammar/day.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'
import { storage } from '../terms/grammar/matters/provision.ts'
import { tell } from './agenda.ts'
import { agreedIn } from './claim.ts'
import { knownOf, readJournals } from './known.ts'
import { programFor } from './programs.ts'
import { providersKnown } from './providers-known.ts'
import type { Running } from './running.ts'
import { factOf } from './scenario.ts'
import { timeOf } from './time.ts'

/** Between two looks whether a day has begun that nothing was measured on, in milliseconds. */
const TICK = 300_000

/** What a fact of storage counts in: the larger reading of a gigabyte. */
const GIGABYTE = 2 ** 30

/** An agreement whose services run, and what is to be asked of them. */
interface Measured extends AgreementKey {
  readonly day: Day
}

/**
 * Measures every service that runs, once on each day of the provider: asks its driver, and tells the agreement how much storage is
 * in use where its terms ask for that and it is not as it was told last.
 */
export function keepMeasuring(running: Running, tick = TICK): { stop(): Promise<void> } {
  const ended = new AbortController()
  const known = new Map<string, Day>()
  const going = (async () => {
    while (!ended.signal.aborted) {
      try {
        await measureAll(running, known, ended.signal)
      } catch (error) {
        running.say(`Services are measured later: ${error instanceof Error ? error.name : 'unknown'}`)
      }
      await pause(tick, undefined, { signal: ended.signal }).catch(() => undefined)
    }
  })()
  return {
    stop: async () => {
      ended.abort()
      await going
    },
  }
}

/**
 * Measures what was not measured on this day yet.
 *
 * @param known what this process has measured, by agreement; it fills
 * @returns how many were measured
 */
export async function measureAll(
  running: Running,
  known: Map<string, Day>,
  signal: AbortSignal = new AbortController().signal,
): Promise<number> {
  let measured = 0
  for (const provider of await providersKnown(running.queue, 'all')) {
    const day = dayAt(await timeOf(running, provider))
    for (const key of await agreementsThatRun(running, provider)) {
      if (signal.aborted || known.get(key.agreement) === day) continue
      if (!(await measure(running, { ...key, day }, signal))) continue
      known.set(key.agreement, day)
      measured += 1
    }
  }
  return measured
}

/** False if it could not be done now: it is tried again. */
async function measure(running: Running, { day, ...key }: Measured, signal: AbortSignal): Promise<boolean> {
  const order = await orderFor(running, key, day)
  if (order === undefined) return true
  const { driver } = running.hands(key.provider)
  try {
    const patient = AbortSignal.any([signal, AbortSignal.timeout(running.trying.patience)])
    const outcome = await driver.measure(order, patient)
    if (outcome.is === 'done' && outcome.figures) await tellStorage(running, key, day, outcome.figures)
    return true
  } catch (error) {
    if (!(error instanceof DriverFailed)) throw error
    return false
  }
}

/** The same for the same day, so that a service is measured once. Undefined if the agreement is gone. */
async function orderFor(running: Running, key: AgreementKey, day: Day): Promise<Order | undefined> {
  return inTransaction(running.app, { provider: key.provider, customer: everyCustomer }, async (transaction) => {
    const found = await lockOne(transaction, key)
    if (found === undefined) return undefined
    const now = await nowOf(transaction, running, key.provider)
    return {
      ...{ duty: `${key.agreement} measure#${day}`, ...key, about: 'services', act: 'measure', content: '' },
      ...{ agreed: await agreedIn(transaction, running, found, now), at: now },
    }
  })
}

/** Whole gigabytes, begun ones as whole: it must never seem that more room is left than there is. */
async function tellStorage(running: Running, key: AgreementKey, day: Day, figures: Figures): Promise<void> {
  const { bytes, archive = 0 } = figures
  const [normal, archived] = [bytes - archive, archive].map((each) => Math.ceil(each / GIGABYTE)) as [number, number]
  const now = await timeOf(running, key.provider)
  if (await isAsTold(running, key, { normal, archive: archived })) return
  const fact = factOf({ fact: 'storageMeasured', at: showInstant(now), normal, archive: archived }, now)
  await tell(running, key, [fact], { messageKey: `storage measured ${day}` })
}

/** Whether the last figures were the same, or the terms ask for none. */
async function isAsTold(
  running: Running,
  key: AgreementKey,
  { normal, archive }: { readonly normal: number; readonly archive: number },
): Promise<boolean> {
  return inTransaction(running.app, { provider: key.provider, customer: everyCustomer }, async (transaction) => {
    const found = await lockOne(transaction, key)
    if (found === undefined) return true
    if (!(programFor(running, found).deciding as ReadonlyMap<unknown, unknown>).has(storage)) return true
    const { facts } = knownOf(running, found, await readJournals(transaction, key.provider, [key]), 0)
    const last: AnyFact | undefined = facts.findLast(({ kind }) => kind === 'storageMeasured')
    // That nothing is in use yet need not be told first.
    return (last?.normal ?? 0) === normal && (last?.archive ?? 0) === archive
  })
}

/** Those whose access was once set, and whose contents are not erased. */
async function agreementsThatRun(running: Running, provider: string): Promise<readonly AgreementKey[]> {
  return inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    const { rows } = await transaction.query<{ customer: string; agreement: string }>({
      name: 'agreements that run',
      text: `
        select customer, agreement from duty d
        where provider = $1 and key = 'access:services' and state = 'done' and not exists (
          select from duty e where e.provider = d.provider and e.customer = d.customer and e.agreement = d.agreement
            and e.key = 'content:contents' and e.state = 'done')
        group by customer, agreement`,
      values: [provider],
    })
    return rows.map(({ customer, agreement }) => ({ provider, customer: customerOf(customer), agreement }))
  })
}
