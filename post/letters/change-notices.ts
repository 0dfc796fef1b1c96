import { readProvider } from '../../access/provider.ts'
import { programFor } from '../../duties/programs.ts'
import { readRules } from '../../duties/rules.ts'
import type { AgreementKey } from '../../journal/fact.ts'
import { readPublished } from '../../journal/published.ts'
import { customerColumn, customerOf, type Transaction } from '../../journal/transaction.ts'
import { differenceFor } from '../../papers/difference/for-agreement.ts'
import { conclusionOf } from '../../papers/editions/conclusion.ts'
import { replay } from '../../terms/engine/replay.ts'
import { type Day, dayAt, type Instant, isDay, plusDays } from '../../terms/grammar/day.ts'
import { end } from '../../terms/grammar/matters/agreement.ts'
import type { PostRunning } from '../running.ts'
import { agreementNow } from './agreement-now.ts'
import { changesTerms, comesByItself, lastDayForNotice } from './change-of-terms.ts'
import { ownOrder } from './own-order.ts'
import type { LetterOrder } from './write.ts'

const ACT = 'noticeOfChange'
/** So many days before the last one on which it may be received: for mails that come back, and letters that take their time. */
const MARGIN = 28
/** Nobody is told of terms that come later than this, in days. */
const AHEAD = 200
/** How many are written at a time. */
const AT_ONCE = 200

/**
 * The notices of terms that were published for a later day, to every agreement that they would bind: each in time for its own clauses, and
 * not long before. Where the provider wants somebody to approve them, or where more would have to be told than that it was received, they
 * are offered to a person instead.
 *
 * @param looked on which day this process has looked at all agreements of a provider; it fills
 */
export async function noticesOfChange(
  transaction: Transaction,
  running: PostRunning,
  provider: string,
  now: Instant,
  looked: Map<string, Day>,
): Promise<readonly LetterOrder[]> {
  const done = `changes ${provider}`
  if (looked.get(done) === dayAt(now)) return []
  const orders: LetterOrder[] = []
  for (const day of await daysToCome(transaction, running, provider, dayAt(now))) {
    for (const key of await untold(transaction, provider, day)) {
      if (!(await isTime(transaction, running, key, day, now))) continue
      orders.push(ownOrder(key, ACT, day, now, { content: day }))
      // The others have their turn in the next round.
      if (orders.length >= AT_ONCE) return orders
    }
  }
  looked.set(done, dayAt(now))
  return orders
}

/** The days for which terms were published that are told of without anybody's approval. */
async function daysToCome(
  transaction: Transaction,
  running: PostRunning,
  provider: string,
  today: Day,
): Promise<readonly Day[]> {
  const terms = (await readProvider(transaction, provider))?.terms
  if (terms === undefined || running.programs(terms) === undefined) return []
  const published = await readPublished(transaction, terms)
  const { later = [] } = programFor(running, { terms, versions: {}, published }).terms
  const days = [...new Set(later.map(({ version }) => version).filter(isDay))]
  const near = days.filter((day) => day > today && day <= plusDays(today, AHEAD)).toSorted()
  return near.length > 0 && (await readRules(transaction, provider))(ACT).carriedOut === 'at once' ? near : []
}

async function untold(transaction: Transaction, provider: string, day: Day): Promise<readonly AgreementKey[]> {
  const { rows } = await transaction.query<{ customer: string; agreement: string }>(
    `select a.customer, a.agreement from agreement a
     where a.provider = $1 and a.customer <> $2 and not exists (
       select from letter l where l.provider = a.provider and l.customer = a.customer and l.agreement = a.agreement
         and l.letter = $3)
     order by a.agreement`,
    [provider, customerColumn(null), `${ACT}:${day}#1`],
  )
  return rows.map(({ customer, agreement }) => ({ provider, customer: customerOf(customer), agreement }))
}

async function isTime(
  transaction: Transaction,
  running: PostRunning,
  key: AgreementKey,
  day: Day,
  now: Instant,
): Promise<boolean> {
  const { program, facts } = await agreementNow(transaction, running, key, now)
  const walk = replay(program, facts, now)
  const lastDay = walk.decision(end, 'agreement')?.value.lastDay
  const isConcerned =
    !walk.stopped &&
    conclusionOf(walk, facts, 'agreement') !== undefined &&
    (lastDay === undefined || lastDay >= day) &&
    differenceFor(program, walk, day) !== undefined
  if (!isConcerned || !changesTerms(program, day) || !comesByItself(walk, day)) return false
  const last = lastDayForNotice(walk, day)
  return last === undefined || plusDays(last, -MARGIN) <= walk.dayNow
}
