import type { AgreementKey } from '../../journal/fact.ts'
import { nowOf } from '../../journal/intake/clock.ts'
import { everyCustomer, inTransaction, type Transaction } from '../../journal/transaction.ts'
import { differenceFor } from '../../papers/difference/for-agreement.ts'
import { DriverFailed, type LetterPreview } from '../../services/driver.ts'
import type { Program } from '../../terms/engine/program.ts'
import { replay } from '../../terms/engine/replay.ts'
import type { Walk } from '../../terms/engine/walk.ts'
import { type Day, dayAt, type Instant, isDay } from '../../terms/grammar/day.ts'
import { refuse } from '../refusal.ts'
import type { PostRunning } from '../running.ts'
import { agreementNow } from './agreement-now.ts'
import { writeAndDispatch } from './desk.ts'
import type { Letter } from './letter.ts'
import { type ActByHand, ownOrder } from './own-order.ts'
import { letterPreview } from './preview.ts'
import { readLetter } from './store.ts'
import { claimsToRemindOf } from './wordings/money.ts'
import { type LetterOrder, letterOf } from './write.ts'

/**
 * A letter that a person may have written now: it reminds of what is open, answers a declaration that has no effect, or tells of terms
 * that were published for a later day.
 */
export interface Writable {
  readonly act: ActByHand
  readonly about: string
}

/** A letter that can be written now, as it would leave. */
export interface WritableLetter extends Writable {
  readonly preview: LetterPreview
}

/**
 * Which letters can be written in an agreement now that nobody has written yet: one reminder a day while something is due and open,
 * one refusal for each declaration without effect, and one notice for each day from which changed terms were published. Whether any of them leaves a person decides.
 */
export async function writableLetters(running: PostRunning, key: AgreementKey): Promise<readonly WritableLetter[]> {
  const { now, writable } = await inTransaction(
    running.app,
    { provider: key.provider, customer: everyCustomer },
    async (transaction) => {
      const at = await nowOf(transaction, running, key.provider)
      return { now: at, writable: await unwritten(transaction, running, key, at) }
    },
  )
  const preview = letterPreview(() => running)
  const found: WritableLetter[] = []
  for (const each of writable) {
    const shown = await preview(orderOf(key, each, now))
    if (shown !== undefined) found.push({ ...each, preview: shown })
  }
  return found
}

/** More declarations without effect than these are answered nobody lets a program answer; the newest come first. */
const REFUSALS = 20

async function unwritten(
  transaction: Transaction,
  running: PostRunning,
  key: AgreementKey,
  now: Instant,
): Promise<readonly Writable[]> {
  const { program, facts } = await agreementNow(transaction, running, key, now)
  const walk = replay(program, facts, now)
  const refused = walk.refusals.filter(
    ({ fact }) => fact.id > 0 && (fact as { readonly by?: string }).by === 'customer',
  )
  const all: readonly Writable[] = [
    ...(claimsToRemindOf(walk).length > 0 ? [{ act: 'remindOfDebt', about: dayAt(now) } as const] : []),
    ...refused
      .slice(-REFUSALS)
      .toReversed()
      .map(({ fact }) => ({ act: 'refuseDeclaration', about: `${fact.id}` }) as const),
    ...daysOfChange(program, walk).map((day) => ({ act: 'noticeOfChange', about: day }) as const),
  ]
  const found: Writable[] = []
  for (const each of all)
    if ((await readLetter(transaction, letterOf(orderOf(key, each, now)))) === undefined) found.push(each)
  return found
}

/** The later days for which its provider has published terms that this agreement is not bound to yet. */
const daysOfChange = (program: Program, walk: Walk): readonly Day[] => {
  const days = new Set((program.terms.later ?? []).map(({ version }) => version).filter(isDay))
  return [...days].filter((day) => day > walk.dayNow && differenceFor(program, walk, day) !== undefined).toSorted()
}

/** A notice carries the day from which the change is to apply. */
const orderOf = (key: AgreementKey, { act, about }: Writable, now: Instant): LetterOrder =>
  ownOrder(key, act, about, now, act === 'noticeOfChange' ? { content: about } : {})

/**
 * A person has a letter written. Asked twice about the same, it is written once.
 *
 * @throws Refusal LETTER_NOT_WRITABLE if there is nothing to write, or something is missing without which it cannot leave
 */
export async function writeByHand(running: PostRunning, key: AgreementKey, writable: Writable): Promise<Letter> {
  const scope = { provider: key.provider, customer: everyCustomer }
  const now = await inTransaction(running.app, scope, (transaction) => nowOf(transaction, running, key.provider))
  const order = orderOf(key, writable, now)
  try {
    await writeAndDispatch(running, order, AbortSignal.timeout(running.trying.patience))
  } catch (error) {
    // It is stored by now, and leaves as soon as a server takes it; a paper that cannot be set stores nothing.
    if (!(error instanceof DriverFailed)) throw error
  }
  const letter = await inTransaction(running.app, scope, (transaction) => readLetter(transaction, letterOf(order)))
  if (letter === undefined) throw notWritable(writable.about)
  return letter
}

const notWritable = (about: string) =>
  refuse({
    code: 'LETTER_NOT_WRITABLE',
    seen: {
      de: `Zu „${about}“ lässt sich jetzt kein Brief schreiben`,
      en: `No letter can be written about "${about}" now`,
    },
    expected: {
      de: 'ein Anlass, ein Empfänger, Postwege, und für eine Zahlungserinnerung ein Briefkopf mit Konto',
      en: 'an occasion, somebody to write to, post settings, and for a reminder a letterhead with an account',
    },
    remedy: {
      de: 'Sehen Sie unter „Postwege“ und „Briefkopf“ nach, was fehlt',
      en: 'See under the post settings and the letterhead what is missing',
    },
  })
