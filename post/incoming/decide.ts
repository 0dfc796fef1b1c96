import { tellIn } from '../../duties/agenda.ts'
import { nowOf } from '../../journal/intake/clock.ts'
import { findAgreement } from '../../journal/list.ts'
import { Refusal } from '../../journal/refusal.ts'
import { everyCustomer, inTransaction, type Transaction } from '../../journal/transaction.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import type { Told } from '../../terms/grammar/read-fact.ts'
import { refuse } from '../refusal.ts'
import type { PostRunning } from '../running.ts'
import type { Incoming, Summary } from './incoming.ts'
import { lockIncoming, noteDecided } from './store.ts'

/** What a clerk confirms: that this piece of post tells this fact of this agreement. */
export interface Confirmation {
  readonly agreement: string
  readonly told: Told
  /** The number of the last fact that the clerk saw. */
  readonly expected?: number | undefined
  /** The random id of the clerk. */
  readonly by: string
}

/**
 * A clerk confirms what a piece of post tells. The fact and the decision are written together, once.
 *
 * @returns the number of the fact
 * @throws Refusal INCOMING_UNKNOWN, INCOMING_DECIDED, AGREEMENT_UNKNOWN, and as `tell`
 */
export async function confirm(
  running: PostRunning,
  provider: string,
  incoming: string,
  { agreement, told, expected, by }: Confirmation,
): Promise<number> {
  return inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    const key = await findAgreement(transaction, provider, agreement)
    if (key?.customer === undefined || key.customer === null) throw agreementUnknown(agreement)
    const { found, at } = await waiting(transaction, running, provider, incoming)
    const { last } = await tellIn(transaction, running, key, [told], {
      expected,
      by,
      messageKey: `incoming ${incoming}`,
    })
    await noteDecided(transaction, running.master, provider, found, {
      ...{ state: 'confirmed', by, at },
      summary: found.summary ?? erased,
      of: { customer: key.customer, agreement, fact: last },
    })
    return last
  })
}

/**
 * A clerk decides that nothing follows from a piece of post, and says why. It stays.
 *
 * @throws Refusal INCOMING_UNKNOWN, INCOMING_DECIDED
 */
export async function reject(
  running: PostRunning,
  provider: string,
  incoming: string,
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<void> {
  await inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    const { found, at } = await waiting(transaction, running, provider, incoming)
    const summary = { ...(found.summary ?? erased), reason }
    await noteDecided(transaction, running.master, provider, found, { state: 'rejected', by, at, summary })
  })
}

const erased: Summary = { sender: '', address: '', subject: '', beginning: '' }

async function waiting(
  transaction: Transaction,
  running: PostRunning,
  provider: string,
  incoming: string,
): Promise<{ readonly found: Incoming; readonly at: Instant }> {
  const found = await lockIncoming(transaction, running.master, provider, incoming)
  if (found === undefined) throw incomingUnknown(incoming)
  if (found.state !== 'proposed') throw decided()
  return { found, at: await nowOf(transaction, running, provider) }
}

export const incomingUnknown = (incoming: string) =>
  refuse({
    code: 'INCOMING_UNKNOWN',
    seen: { de: `Ein Eingang ${incoming} ist nicht da`, en: `There is no piece of post ${incoming}` },
    expected: { de: 'die Liste nennt alle Eingänge', en: 'the list names all post that came in' },
    remedy: { de: 'Laden Sie die Liste neu', en: 'Load the list again' },
  })

const decided = () =>
  refuse({
    code: 'INCOMING_DECIDED',
    seen: { de: 'Über diesen Eingang wurde schon entschieden', en: 'This piece of post was decided about before' },
    expected: { de: 'über jeden wird einmal entschieden', en: 'each is decided about once' },
    remedy: {
      de: 'Laden Sie die Liste neu; eine falsche Tatsache wird berichtigt oder zurückgenommen',
      en: 'Load the list again; a wrong fact is corrected or taken back',
    },
  })

const agreementUnknown = (agreement: string) =>
  new Refusal({
    code: 'AGREEMENT_UNKNOWN',
    seen: { de: `Den Vertrag ${agreement} gibt es hier nicht`, en: `There is no agreement ${agreement} here` },
    expected: { de: 'ein Vertrag dieses Anbieters', en: 'an agreement of this provider' },
    remedy: { de: 'Wählen Sie ihn aus der Liste', en: 'Choose it from the list' },
  })
