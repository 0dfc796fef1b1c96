import { readProvider } from '../../access/provider.ts'
import { readJournals } from '../../duties/known.ts'
import { programFor } from '../../duties/programs.ts'
import { readAgreements } from '../../journal/agreement.ts'
import { ownTime } from '../../journal/intake/clock.ts'
import { engineFact } from '../../journal/intake/engine-fact.ts'
import { everyCustomer, inTransaction, type Transaction } from '../../journal/transaction.ts'
import type { Order } from '../../services/driver.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { faultPoint } from '../fault-point.ts'
import type { PostRunning } from '../running.ts'
import { domainOf } from '../settings/settings.ts'
import { type OpenedSettings, readSettings } from '../settings/store.ts'
import { compose, type LetterAgreement, termsAskForm } from './compose.ts'
import { insertDispatch } from './dispatches.ts'
import type { Letter, LetterKey, Way, Written } from './letter.ts'
import { languageOf, type Recipient, recipientOf } from './recipient.ts'
import { insertLetter, readLetter } from './store.ts'
import { tellOf } from './told.ts'
import { type Wording, wordingOf } from './wording.ts'

/** A letter that is stored, and the settings with which it leaves. */
export interface Stored {
  readonly letter: Letter
  readonly settings: OpenedSettings
}

/** Which letter an order asks for. */
export function letterOf({ provider, customer, agreement, duty }: Order): LetterKey {
  return { provider, customer, agreement, letter: duty.slice(agreement.length + 1) }
}

/**
 * Writes the letter that an order asks for, unless it was written before. It is stored with all its ways before anything of it
 * leaves; a copy in the post box is there from then on.
 *
 * @returns undefined where people write: without settings, in a scenario, for nobody's eyes, or if no letter carries this out
 */
export async function write(running: PostRunning, order: Order): Promise<Stored | undefined> {
  const key = letterOf(order)
  const wording = wordingOf(order.act)
  if (wording === undefined || key.customer === null) return undefined
  return inTransaction(running.app, { provider: key.provider, customer: everyCustomer }, async (transaction) => {
    const settings = await readSettings(transaction, running, key.provider)
    // A scenario's time is not the world's, so nobody in the world gets letters from it.
    if (settings === undefined || (await ownTime(transaction, key.provider)) !== undefined) return undefined
    const before = await readLetter(transaction, key)
    if (before !== undefined) return { letter: before, settings }
    const recipient = await recipientOf(transaction, key)
    if (recipient === undefined) return undefined
    faultPoint(running, 'before the letter is stored')
    await store(transaction, running, { order, wording, recipient, settings })
    const letter = await readLetter(transaction, key)
    return letter && { letter, settings }
  })
}

interface Occasion {
  readonly order: Order
  readonly wording: Wording
  readonly recipient: Recipient
  readonly settings: OpenedSettings
}

async function store(transaction: Transaction, running: PostRunning, occasion: Occasion): Promise<void> {
  const { order, wording, recipient, settings } = occasion
  const key = letterOf(order)
  const { agreement, language, written } = await writtenFor(transaction, running, occasion)
  await insertLetter(transaction, running.master, { ...key, act: order.act, language, writtenAt: order.at, written })
  const domain = domainOf(settings.settings.from.address)
  for (const medium of waysOf(agreement, wording, settings)) {
    const address = medium === 'e-mail' ? { address: recipient.email } : {}
    await insertDispatch(transaction, running.master, { ...key, medium, attempt: 1 }, { domain, ...address })
    if (medium === 'portal') await putInBox(transaction, running, key, order)
  }
}

/** The letter in words, as it leaves and as whoever decides about it reads it before. */
export async function writtenFor(
  transaction: Transaction,
  running: PostRunning,
  { order, wording, recipient, settings }: Occasion,
): Promise<{ readonly agreement: LetterAgreement; readonly language: Language; readonly written: Written }> {
  const key = letterOf(order)
  const agreement = await agreementNow(transaction, running, order)
  const language = await languageOf(transaction, key)
  const provider = await readProvider(transaction, key.provider)
  const written = compose(agreement, {
    wording,
    key: key.letter.slice(0, key.letter.lastIndexOf('#')),
    content: order.content,
    language,
    provider: provider?.title ?? settings.settings.from.name,
    recipient: recipient.name,
  })
  return { agreement, language, written }
}

async function agreementNow(transaction: Transaction, running: PostRunning, order: Order): Promise<LetterAgreement> {
  const [row] = await readAgreements(transaction, [order])
  if (row === undefined) throw new Error(`The agreement ${order.agreement} of a letter is not there.`)
  const { facts, installation } = await readJournals(transaction, order.provider, [row])
  return {
    row,
    program: programFor(running, row),
    facts: [...installation, ...(facts[0] ?? []).map(engineFact)].toSorted((a, b) => a.learnedAt - b.learnedAt),
    now: order.at,
  }
}

/** Sent where it can be; kept where it can not; both where the terms or the law ask for text form. */
function waysOf(agreement: LetterAgreement, { asksTextForm }: Wording, { settings }: OpenedSettings): readonly Way[] {
  if (settings.outgoing === undefined) return ['portal']
  return asksTextForm || termsAskForm(agreement) ? ['portal', 'e-mail'] : ['e-mail']
}

async function putInBox(transaction: Transaction, running: PostRunning, key: LetterKey, { at }: Order): Promise<void> {
  await tellOf(transaction, running, { ...key, medium: 'portal', attempt: 1 }, ['ready'], {
    fact: 'letterDispatched',
    at,
    became: { state: 'dispatched', dispatchedAt: at },
  })
}
