import { readProvider } from '../../access/provider.ts'
import { findDuty } from '../../duties/queued.ts'
import { ownTime } from '../../journal/intake/clock.ts'
import { lockOne } from '../../journal/intake/found.ts'
import { everyCustomer, inTransaction, type Transaction } from '../../journal/transaction.ts'
import { keepPaper, readPaper } from '../../papers/kept/store.ts'
import type { PrintOrder } from '../../papers/press/order.ts'
import type { Order } from '../../services/driver.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { faultPoint } from '../fault-point.ts'
import { keepOnRecord } from '../keep-on-record.ts'
import { leaveOnPaperToo } from '../printing/leaves-on-paper.ts'
import type { PostRunning } from '../running.ts'
import { domainOf } from '../settings/settings.ts'
import { type OpenedSettings, readSettings } from '../settings/store.ts'
import { agreementNow } from './agreement-now.ts'
import { compose, type LetterAgreement, termsAskForm } from './compose.ts'
import { insertDispatch } from './dispatches.ts'
import { type Enclosed, enclosureOf } from './enclosed.ts'
import type { Letter, LetterKey, Way, Written } from './letter.ts'
import { letterPaper } from './letter-paper.ts'
import { languageOf, type Recipient, recipientOf } from './recipient.ts'
import { setNow } from './set-now.ts'
import { readStationery } from './stationery.ts'
import { insertLetter, readLetter } from './store.ts'
import { tellOf } from './told.ts'
import { type Wording, wordingOf } from './wording.ts'
import { asWritten } from './written.ts'

/** A letter that is stored, and the settings with which it leaves. */
export interface Stored {
  readonly letter: Letter
  readonly settings: OpenedSettings
}

/** An order of a duty, or of a letter that leaves of its own accord, which says when what it tells of happened. */
export interface LetterOrder extends Order {
  readonly happened?: Instant
  /** From how many facts of the agreement it was written, where it is set again as it was. */
  readonly known?: number
}

/** Which letter an order asks for. */
export function letterOf({ provider, customer, agreement, duty }: Order): LetterKey {
  return { provider, customer, agreement, letter: duty.slice(agreement.length + 1) }
}

/**
 * Writes the letter that an order asks for, unless it was written before. It is stored with its paper and all its ways before anything
 * of it leaves; a copy in the post box is there from then on. The paper is set before the letter is stored, outside of any transaction:
 * whoever is stopped in between has stored nothing, and sets the same once more.
 *
 * @returns undefined where people write: without settings, in a scenario, for nobody's eyes, or if no letter carries this out
 * @throws DriverFailed if the paper could not be set now
 */
export async function write(running: PostRunning, order: LetterOrder): Promise<Stored | undefined> {
  const key = letterOf(order)
  const ready = await inAll(running, key, (transaction) => makeReady(transaction, running, order))
  if (ready === undefined || 'letter' in ready) return ready
  const file = ready.paper && (await setNow(running.press, ready.paper))
  const enclosed = await enclosureOf(running.enclose, ready.occasion.wording, order, ready.language)
  if (enclosed === 'missing') return undefined
  faultPoint(running, 'before the letter is stored')
  return inAll(running, key, async (transaction) => {
    await lockOne(transaction, key)
    if ((await readLetter(transaction, key)) === undefined)
      await store(transaction, running, { ...ready, file, enclosed })
    const letter = await readLetter(transaction, key)
    return letter && { letter, settings: ready.occasion.settings }
  })
}

/** What a letter is written for. */
export interface Occasion {
  readonly order: LetterOrder
  readonly wording: Wording
  readonly recipient: Recipient
  readonly settings: OpenedSettings
}

/** The same for a letter that leaves to nobody, so that nobody has settled how. */
export type KeptOccasion = Omit<Occasion, 'settings'> & Partial<Pick<Occasion, 'settings'>>

/** A letter in words, and how its paper would be set. */
export interface Ready {
  readonly agreement: LetterAgreement
  readonly language: Language
  readonly written: Written
  /** Left out while the provider has no letterhead: then the mail alone leaves. */
  readonly paper?: PrintOrder
}

async function makeReady(
  transaction: Transaction,
  running: PostRunning,
  order: LetterOrder,
): Promise<Stored | (Ready & { readonly occasion: Occasion }) | undefined> {
  const key = letterOf(order)
  const wording = wordingOf(order.act)
  if (wording === undefined || wording.toSomebodyElse || key.customer === null) return undefined
  const settings = await readSettings(transaction, running, key.provider)
  // A scenario's time is not the world's, so nobody in the world gets letters from it.
  if (settings === undefined || (await ownTime(transaction, key.provider)) !== undefined) return undefined
  const before = await readLetter(transaction, key)
  if (before !== undefined) return { letter: before, settings }
  if (wording.bringsPaper && (await readPaper(transaction, { ...key, paper: key.letter })) === undefined)
    return undefined
  const recipient = await recipientOf(transaction, key)
  if (recipient === undefined) return undefined
  const occasion = { order, wording, recipient, settings }
  const ready = await writtenFor(transaction, running, occasion)
  return ready && { ...ready, occasion }
}

interface ToStore extends Ready {
  readonly occasion: Occasion
  readonly file: Uint8Array | undefined
  readonly enclosed: readonly Enclosed[]
}

/** Letter, papers and ways are there together, or none of them. */
async function store(transaction: Transaction, running: PostRunning, ready: ToStore): Promise<void> {
  const { agreement, language, written, occasion, file, enclosed } = ready
  const { order, wording, recipient, settings } = occasion
  const key = letterOf(order)
  await insertLetter(transaction, running.master, { ...key, act: order.act, language, writtenAt: order.at, written })
  const made = { number: null, language, madeAt: order.at, known: agreement.row.lastNumber }
  if (file) {
    const paper = { ...key, paper: key.letter, kind: 'letter', ...made, file } as const
    // What a duty asked for has its digest in the receipt of the duty.
    if (await findDuty(transaction, { ...key, duty: key.letter })) await keepPaper(transaction, running.master, paper)
    else await keepOnRecord(transaction, running, paper)
  }
  for (const each of enclosed)
    await keepOnRecord(transaction, running, { ...key, ...made, ...each, paper: `${key.letter} ${each.kind}` })
  const domain = domainOf(settings.settings.from.address)
  for (const medium of waysOf(agreement, wording, settings)) {
    const address = medium === 'e-mail' ? { address: recipient.email } : {}
    await insertDispatch(transaction, running.master, { ...key, medium, attempt: 1 }, { domain, ...address })
    if (medium === 'portal') await putInBox(transaction, running, key, order)
  }
  const hasPaper = file !== undefined || wording.bringsPaper === true
  if (hasPaper) await leaveOnPaperToo(transaction, running.master, key, { language, domain })
}

/**
 * The letter in words and on paper, as it leaves and as whoever decides about it reads it before.
 *
 * @returns undefined where the facts do not tell what it must say
 */
export async function writtenFor(
  transaction: Transaction,
  running: PostRunning,
  { order, wording, recipient, settings }: KeptOccasion,
): Promise<Ready | undefined> {
  const key = letterOf(order)
  const agreement = await agreementNow(transaction, running, order, order.at, order.known)
  const language = await languageOf(transaction, key)
  const provider = await readProvider(transaction, key.provider)
  const stationery = await readStationery(transaction, running.master, key)
  const { letterhead, look } = stationery
  const title = provider?.title ?? settings?.settings.from.name ?? letterhead?.name ?? ''
  const composed = compose(agreement, {
    wording,
    key: key.letter.slice(0, key.letter.lastIndexOf('#')),
    content: order.content,
    language,
    provider: title,
    recipient: recipient.name,
    ...(letterhead ? { contact: Object.values(letterhead.contact).filter(Boolean).join(', ') } : {}),
    ...(order.happened === undefined ? {} : { happened: order.happened }),
  })
  if (composed === undefined) return undefined
  const written = asWritten(composed, language, { provider: title, look, letterhead })
  if (letterhead === undefined || wording.bringsPaper) return { agreement, language, written }
  const setting = { language, at: order.at, recipient: recipient.name }
  return { agreement, language, written, paper: letterPaper(composed, { ...stationery, letterhead }, setting) }
}

/** Sent where it can be; kept where it can not; both where its receipt must be provable, or terms or law ask for text form. */
function waysOf(
  agreement: LetterAgreement,
  { asksTextForm, settling }: Wording,
  { settings }: OpenedSettings,
): readonly Way[] {
  if (settings.outgoing === undefined) return ['portal']
  const isKept = asksTextForm || settling === 'declaration' || termsAskForm(agreement)
  return isKept ? ['portal', 'e-mail'] : ['e-mail']
}

async function putInBox(transaction: Transaction, running: PostRunning, key: LetterKey, { at }: Order): Promise<void> {
  await tellOf(transaction, running, { ...key, medium: 'portal', attempt: 1 }, ['ready'], {
    fact: 'letterDispatched',
    at,
    became: { state: 'dispatched', dispatchedAt: at },
  })
}

const inAll = <T>({ app }: PostRunning, { provider }: LetterKey, work: (transaction: Transaction) => Promise<T>) =>
  inTransaction(app, { provider, customer: everyCustomer }, work)
