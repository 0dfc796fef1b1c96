import { setTimeout as pause } from 'node:timers/promises'
import { asOwnWork } from '../../journal/accesses/noted.ts'
import type { AgreementKey } from '../../journal/fact.ts'
import { nowOf } from '../../journal/intake/clock.ts'
import { customerOf, everyCustomer, inTransaction, type Transaction } from '../../journal/transaction.ts'
import { DriverFailed } from '../../services/driver.ts'
import { replay } from '../../terms/engine/replay.ts'
import { type Day, dayAt, type Instant, isDay, midnight, plusDays } from '../../terms/grammar/day.ts'
import { exportWindow } from '../../terms/grammar/matters/services.ts'
import { providersWithPost } from '../receive.ts'
import type { PostRunning } from '../running.ts'
import { agreementNow } from './agreement-now.ts'
import { noticesOfChange } from './change-notices.ts'
import { writeAndDispatch } from './desk.ts'
import { actsByItself, ownActs, ownOrder } from './own-order.ts'
import { remindedOfExportFrom } from './wordings/access.ts'
import type { LetterOrder } from './write.ts'

/** Between two looks for what customers have to be told, in milliseconds. */
const ROUND = 20_000
/** What was done longer ago is told by nobody any more: who learns of it so late has noticed it. */
const TOLD_WITHIN = 3 * 86_400_000
/** Longer than any terms leave open for an export. */
const EXPORT_WITHIN = 200 * 86_400_000
/** How many are written in one round. */
const AT_ONCE = 200

/**
 * Writes the letters that leave of their own accord: what was done to the access is told once its receipt is there, and the end of the
 * export window some days before. Several processes may do so at once; each letter is stored once, under a name that follows from
 * what it tells.
 */
export function keepWriting(running: PostRunning, round = ROUND): { stop(): Promise<void> } {
  const ended = new AbortController()
  const looked = new Map<string, Day>()
  const going = (async () => {
    while (!ended.signal.aborted) {
      try {
        for (const provider of await providersWithPost(running))
          if (!ended.signal.aborted)
            await asOwnWork(running.master.accesses, 'letters', () =>
              writeOwnLetters(running, provider, looked, ended.signal),
            )
      } catch (error) {
        running.say(`Letters are written later: ${error instanceof Error ? error.name : 'unknown'}`)
      }
      await pause(round, undefined, { signal: ended.signal }).catch(() => undefined)
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
 * One look at a provider's agreements.
 *
 * @param looked on which day this process has looked for the end of an export window, by agreement, and for agreements to be told of changed
 *   terms, by provider; it fills
 */
export async function writeOwnLetters(
  running: PostRunning,
  provider: string,
  looked: Map<string, Day> = new Map(),
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  const orders = await inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    const now = await nowOf(transaction, running, provider)
    return [
      ...(await accessToTell(transaction, provider, now)),
      ...(await windowsToRemindOf(transaction, running, provider, now, looked)),
      ...(running.enclose ? await noticesOfChange(transaction, running, provider, now, looked) : []),
      ...(await leftBehind(transaction, provider)),
    ]
  })
  for (const order of orders) {
    if (signal.aborted) return
    await attempt(running, order, signal)
  }
}

/** What could not leave now is found again in the next round. */
async function attempt(running: PostRunning, order: LetterOrder, signal: AbortSignal): Promise<void> {
  const patient = AbortSignal.any([signal, AbortSignal.timeout(running.trying.patience)])
  try {
    await writeAndDispatch(running, order, patient)
  } catch (error) {
    const code = error instanceof DriverFailed ? error.code : error instanceof Error ? error.name : 'unknown'
    running.say(`A letter of provider ${order.provider} waits: ${code}`)
  }
}

/** Which letter tells of the access, by what it was set to and what it was before. The first opening is told by the acceptance. */
function letterAbout(content: string, was: string | null): string | undefined {
  if (content === 'suspended') return 'tellOfSuspension'
  if (content === 'export only') return 'tellOfExport'
  if (content === 'open') return was === null ? undefined : 'tellOfResumption'
  return was === null ? undefined : 'tellOfClosing'
}

interface Receipt {
  readonly customer: string
  readonly agreement: string
  readonly id: string
  readonly content: string
  readonly was: string | null
  readonly done_at: Date
}

/** The last receipts of access that nobody has told of. What was overtaken by a later one needs no letter any more. */
async function accessToTell(transaction: Transaction, provider: string, now: Instant): Promise<readonly LetterOrder[]> {
  const { rows } = await transaction.query<Receipt>(
    `select d.customer, d.agreement, d.id, d.content, d.done_at, earlier.content as was
     from duty d
     left join lateral (
       select e.content from duty e
       where e.provider = d.provider and e.customer = d.customer and e.agreement = d.agreement and e.key = d.key
         and e.state = 'done' and e.receipt < d.receipt
       order by e.receipt desc limit 1) earlier on true
     where d.provider = $1 and d.state = 'done' and d.done_at > $2 and d.act = 'setAccess' and d.key = 'access:services'
       and not exists (
         select from duty later
         where later.provider = d.provider and later.customer = d.customer and later.agreement = d.agreement
           and later.key = d.key and later.state = 'done' and later.receipt > d.receipt)
       and not exists (
         select from letter l
         where l.provider = d.provider and l.customer = d.customer and l.agreement = d.agreement
           and l.act = any ($3) and l.letter = l.act || ':services ' || substring(d.id from '#(\\d+)$') || '#1')
     order by d.done_at desc limit ${AT_ONCE}`,
    [provider, iso(now - TOLD_WITHIN), actsByItself],
  )
  return rows.flatMap(({ customer, agreement, id, content, was, done_at }) => {
    const act = letterAbout(content, was)
    if (act === undefined) return []
    const about = `services ${id.slice(id.lastIndexOf('#') + 1)}`
    return [
      ownOrder({ provider, customer: customerOf(customer), agreement }, act, about, now, {
        happened: done_at.getTime(),
      }),
    ]
  })
}

/** Agreements whose export window ends within some days; each is looked at once a day. */
async function windowsToRemindOf(
  transaction: Transaction,
  running: PostRunning,
  provider: string,
  now: Instant,
  looked: Map<string, Day>,
): Promise<readonly LetterOrder[]> {
  const { rows } = await transaction.query<{ customer: string; agreement: string }>(
    `select distinct d.customer, d.agreement from duty d
     where d.provider = $1 and d.state = 'done' and d.done_at > $2 and d.act = 'setAccess' and d.content = 'export only'`,
    [provider, iso(now - EXPORT_WITHIN)],
  )
  const orders: LetterOrder[] = []
  for (const { customer, agreement } of rows) {
    if (looked.get(agreement) === dayAt(now)) continue
    const key = { provider, customer: customerOf(customer), agreement }
    const until = await windowOf(transaction, running, key, now)
    if (until && remindedOfExportFrom(until) <= now && now < midnight(plusDays(until, 1)))
      orders.push(ownOrder(key, 'remindOfExport', until, now))
    looked.set(agreement, dayAt(now))
  }
  return orders
}

async function windowOf(
  transaction: Transaction,
  running: PostRunning,
  key: AgreementKey,
  now: Instant,
): Promise<Day | undefined> {
  const { program, facts } = await agreementNow(transaction, running, key, now)
  const until = replay(program, facts, now).decision(exportWindow, 'contents')?.value
  return until !== undefined && isDay(until) ? until : undefined
}

/** Letters that no duty stands behind, of which nothing has left yet. */
async function leftBehind(transaction: Transaction, provider: string): Promise<readonly LetterOrder[]> {
  const { rows } = await transaction.query<{
    customer: string
    agreement: string
    letter: string
    act: string
    written_at: Date
  }>(
    `select l.customer, l.agreement, l.letter, l.act, l.written_at from letter l
     join dispatch d using (provider, customer, agreement, letter)
     where l.provider = $1 and d.state = 'ready' and d.medium = 'e-mail' and l.act = any ($2)
     order by l.written_at limit ${AT_ONCE}`,
    [provider, ownActs],
  )
  return rows.map(({ customer, agreement, letter, act, written_at }) => {
    const about = letter.slice(letter.indexOf(':') + 1, letter.lastIndexOf('#'))
    return ownOrder({ provider, customer: customerOf(customer), agreement }, act, about, written_at.getTime())
  })
}

const iso = (instant: Instant): string => new Date(instant).toISOString()
