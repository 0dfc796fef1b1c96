import { nowOf } from '../../journal/intake/clock.ts'
import { everyCustomer, inTransaction, type Transaction } from '../../journal/transaction.ts'
import { type Desk, DriverFailed, type Outcome } from '../../services/driver.ts'
import { faultPoint } from '../fault-point.ts'
import type { PostRunning } from '../running.ts'
import type { OpenedSettings } from '../settings/store.ts'
import { type Became, lockDispatch, noteBecame, openAddress } from './dispatches.ts'
import { tryDutyAgain } from './duty.ts'
import { handOver } from './hand-over.ts'
import { type Dispatch, isOnItsWay, lastTries } from './letter.ts'
import { asMessage } from './message.ts'
import { papersOf } from './papers-of.ts'
import { openLetter, readLetter } from './store.ts'
import { tellOf } from './told.ts'
import { type LetterOrder, letterOf, write } from './write.ts'

/**
 * Writes and dispatches the letters that duties mean, and leaves all other work to another desk.
 *
 * A letter is dispatched once: it is stored under the duty's identity before it leaves, and what can not be known after the
 * program was stopped (whether a server has taken over what it was given to its last byte) is left to a person, or to the
 * server's own report. It is done when a server has taken it over or it lies in the post box; should it come back, the receipt
 * is taken back and the duty is owed again.
 *
 * @param running is asked for when the first letter is due, since the house is put together with its desks
 */
export function letterDesk(running: () => PostRunning, otherwise: Desk): Desk {
  return async (order, signal) => (await writeAndDispatch(running(), order, signal)) ?? otherwise(order, signal)
}

/**
 * Writes a letter, unless it was written before, and dispatches it, unless it has left.
 *
 * @returns undefined where people write
 * @throws DriverFailed if nothing of it has left: then it is tried again later
 */
export async function writeAndDispatch(
  running: PostRunning,
  order: LetterOrder,
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  const stored = await write(running, order)
  if (stored === undefined) return undefined
  const waiting = lastTries(stored.letter.dispatches).find(({ medium }) => medium === 'e-mail')
  faultPoint(running, 'after the letter is stored, before the server is asked')
  if (waiting?.state === 'ready') await dispatch(running, stored.settings, waiting, signal)
  faultPoint(running, 'after the dispatch is noted, before the receipt of the duty')
  return outcomeOf(running, letterOf(order))
}

async function outcomeOf(running: PostRunning, key: ReturnType<typeof letterOf>): Promise<Outcome> {
  const letter = await inAll(running, key.provider, (transaction) => readLetter(transaction, key))
  return { is: letter !== undefined && isOnItsWay(letter.dispatches) ? 'done' : 'waits for a person' }
}

/** @throws DriverFailed if nothing of it has left: then it is tried again later */
async function dispatch(
  running: PostRunning,
  settings: OpenedSettings,
  key: Dispatch,
  signal: AbortSignal,
): Promise<void> {
  const server = settings.settings.outgoing
  if (server === undefined) throw new DriverFailed('NO_MAIL_SERVER')
  const parcel = await wrap(running, settings, key)
  // Erased meanwhile: there is nothing left to send, and a person sees to what that means.
  if (parcel === undefined) return
  let isHandedOver = false
  const answer = await handOver(server, settings.secrets.outgoing, parcel, async () => {
    signal.throwIfAborted()
    await noteHandedOver(running, key)
    isHandedOver = true
    faultPoint(running, 'before the end of the message')
  })
  faultPoint(running, 'after the server has answered, before it is noted')
  if (answer.is === 'taken over') await note(running, key, 'letterDispatched')
  if (answer.is === 'refused') await note(running, key, 'letterReturned', answer.status)
  if (answer.is !== 'not now') return
  if (isHandedOver)
    await inAll(running, key.provider, (transaction) => noteBecame(transaction, key, { state: 'ready' }))
  throw new DriverFailed(answer.code)
}

async function note(
  running: PostRunning,
  key: Dispatch,
  fact: 'letterDispatched' | 'letterReturned',
  status?: string,
): Promise<void> {
  await inAll(running, key.provider, async (transaction) => {
    const at = await nowOf(transaction, running, key.provider)
    const became: Became =
      fact === 'letterDispatched'
        ? { state: 'dispatched', dispatchedAt: at }
        : { state: 'returned', returnedAt: at, ...(status === undefined ? {} : { status }) }
    await tellOf(transaction, running, key, ['ready', 'handed over'], { fact, at, became })
    // A server may answer when nobody waits any more, and its duty lies with a person by then.
    await tryDutyAgain(transaction, running, key)
  })
}

async function wrap(running: PostRunning, settings: OpenedSettings, key: Dispatch) {
  return inAll(running, key.provider, async (transaction) => {
    const written = await openLetter(transaction, running.master, key)
    const to = await openAddress(transaction, running.master, key)
    if (written === undefined || to === undefined) return undefined
    const date = new Date(await nowOf(transaction, running, key.provider))
    const { messageId, envelope } = key
    const travelling = await papersOf(transaction, running.master, key, written)
    const beside = (await running.filesBeside?.(transaction, key)) ?? []
    const papers = [...(travelling.papers ?? []), ...beside]
    const message = await asMessage(settings, { to, messageId, written, date, ...travelling, papers })
    return { from: settings.settings.from.address, to, envelope, message }
  })
}

async function noteHandedOver(running: PostRunning, key: Dispatch): Promise<void> {
  await inAll(running, key.provider, async (transaction) => {
    const dispatch = await lockDispatch(transaction, key)
    if (dispatch?.state !== 'ready') throw new Error('Somebody else is handing this letter over, or has.')
    const handedOverAt = await nowOf(transaction, running, key.provider)
    await noteBecame(transaction, key, { state: 'handed over', handedOverAt })
  })
}

const inAll = <T>({ app }: PostRunning, provider: string, work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  inTransaction(app, { provider, customer: everyCustomer }, work)
