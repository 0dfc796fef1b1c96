import { invite, noteMailed } from '../access/invitation.ts'
import { tellIn } from '../duties/agenda.ts'
import { readJournals } from '../duties/known.ts'
import { programFor } from '../duties/programs.ts'
import { readAgreements } from '../journal/agreement.ts'
import { engineFact } from '../journal/intake/engine-fact.ts'
import { readTold } from '../journal/intake/told.ts'
import { destroyKey } from '../journal/keys.ts'
import { everyCustomer, inTransaction, type Transaction } from '../journal/transaction.ts'
import { factsOfOrder, type Ordered, type Telling } from '../terms/engine/order.ts'
import { replay } from '../terms/engine/replay.ts'
import { dayAt, type Instant, showInstant } from '../terms/grammar/day.ts'
import { duty } from '../terms/grammar/matters/duties.ts'
import type { Confirmation } from '../terms/grammar/offering.ts'
import type { Told } from '../terms/grammar/read-fact.ts'
import {
  type Application,
  addMessage,
  applicationUnknown,
  isOpen,
  notOpen,
  purposes,
  readApplication,
  setState,
} from './application.ts'
import { writeLetter } from './letter.ts'
import { type Applications, invitationLink, statusLink, withdrawalLink } from './links.ts'
import { type OfferNow, offerNow } from './offer-now.ts'
import { refuse } from './refusal.ts'
import { tokenFor } from './secret.ts'
import { acceptedLetter, askedBackLetter, refusedLetter, withdrawalInstruction } from './wording.ts'

/** Whoever decides, by his random id, in the house of a provider. */
export interface Deciding {
  readonly provider: string
  readonly name: string
  readonly application: string
  readonly by: string
}

/**
 * A clerk asks back. Where evidence is asked for, that is a fact: until it is there the clauses keep the application undecided.
 *
 * @throws Refusal APPLICATION_UNKNOWN, APPLICATION_NOT_OPEN
 */
export async function askBack(
  house: Applications,
  deciding: Deciding,
  { question, evidence }: { readonly question: string; readonly evidence: boolean },
): Promise<Application> {
  return inCase(house, deciding, async (transaction, offer, application) => {
    if (evidence)
      await tellAll(transaction, house, application, [{ fact: 'evidenceRequested' }], offer.now, deciding.by)
    await addMessage(transaction, house.running.master, application, {
      ...{ author: 'provider', person: deciding.by, at: new Date(offer.now), text: question },
    })
    await setState(transaction, application, 'asked back')
    const token = tokenFor(house.running.master, deciding.provider, application.application)
    await letter(transaction, house, application, offer, `asked back ${offer.now}`, () =>
      askedBackLetter({ application, sender: offer.look }, question, statusLink(house, deciding.name, token)),
    )
    return { ...application, state: 'asked back' }
  })
}

/** Under which prices and with which words a clerk accepts. */
export interface Acceptance {
  /** Null where nobody has to accept. */
  readonly by: string | null
  /** Agreed prices of what is priced on request, as the provider says its prices: `{ 'server.hosting': '89.00' }`. */
  readonly prices: Readonly<Record<string, string>>
  readonly note: string
  /** The boxes that were ticked with the application, where it is accepted at once. */
  readonly confirmed?: readonly Confirmation[]
}

/**
 * A clerk accepts: the agreement comes about with what was ordered.
 *
 * @throws Refusal APPLICATION_UNKNOWN, APPLICATION_NOT_OPEN, EVIDENCE_MISSING, PRICE_NEEDED
 */
export async function acceptApplication(
  house: Applications,
  deciding: Deciding,
  acceptance: Omit<Acceptance, 'by'>,
): Promise<Application> {
  return inCase(house, deciding, async (transaction, offer, application) => {
    await refuseUnlessDecidable(transaction, house, application, offer.now)
    return accept(transaction, house, offer, application, { ...acceptance, by: deciding.by })
  })
}

/** The same in a transaction that holds the application, and for agreements that come about by registering. */
export async function accept(
  transaction: Transaction,
  house: Applications,
  offer: OfferNow,
  application: Application,
  { by, prices, note, confirmed }: Acceptance,
): Promise<Application> {
  const ordered = orderedOf(offer, application)
  const unpriced = ordered.find(
    ({ item, offered }) => offered.offering.priced === 'on request' && by !== null && !Object.hasOwn(prices, item),
  )
  if (unpriced) throw priceNeeded(unpriced.item)
  const first = dayAt(offer.now)
  const acceptance: readonly Telling[] =
    by === null ? [] : [{ fact: 'applicationAccepted', by: 'provider', medium: 'e-mail' }]
  const shown = Object.fromEntries(application.ordered.flatMap(({ item, price }) => (price ? [[item, price]] : [])))
  const told = [...acceptance, { fact: 'concluded', first }, ...factsOfOrder(ordered, first, prices, shown, confirmed)]
  await tellAll(transaction, house, application, told, offer.now, by ?? undefined)
  if (note && by) {
    await addMessage(transaction, house.running.master, application, {
      ...{ author: 'provider', person: by, at: new Date(offer.now), text: note },
    })
  }
  await close(transaction, house, application, 'accepted', { by, at: new Date(offer.now) })
  await sendInvitation(transaction, house, offer, application, { by, again: '' })
  return { ...application, state: 'accepted', decidedAt: new Date(offer.now) }
}

/**
 * Writes to the applicant that the agreement has come about, with an invitation to be the customer's administrator: whoever takes
 * it up has shown that the address is his. Consumers are instructed on their withdrawal; that is a fact once the letter is sent.
 *
 * @param again tells a further letter from those before it
 */
export async function sendInvitation(
  transaction: Transaction,
  house: Applications,
  { now, look, provider }: OfferNow,
  application: Application,
  { by, again }: { readonly by: string | null; readonly again: string },
): Promise<void> {
  const { data, customer, language, agreement } = application
  if (!data) return
  const { invitation, secret } = await invite(transaction, {
    ...{ provider: provider.provider, customer, email: data.email, role: 'customerAdministrator', language },
    ...{ from: new Date(), until: null, invitedBy: by ?? application.application },
  })
  await noteMailed(transaction, invitation)
  const isConsumer = application.applicant === 'consumer'
  const written = acceptedLetter({ application, sender: look }, invitationLink(house, secret), {
    byRegistering: by === null && application.decidedAt === null,
    withdrawal: isConsumer ? withdrawalInstruction(look, withdrawalLink(house, provider.name)) : undefined,
  })
  const tells = { agreement, facts: ['withdrawalInstructionReceived', 'informationCompleted'] }
  await writeLetter(
    transaction,
    house.running,
    application,
    `accepted ${application.application}${again}`,
    new Date(now),
    {
      ...written,
      ...(isConsumer && again === '' ? { tells } : {}),
    },
  )
}

/**
 * A clerk refuses, and says why.
 *
 * @throws Refusal APPLICATION_UNKNOWN, APPLICATION_NOT_OPEN
 */
export async function refuseApplication(
  house: Applications,
  deciding: Deciding,
  { reason }: { readonly reason: string },
): Promise<Application> {
  return inCase(house, deciding, async (transaction, offer, application) => {
    const refusal = { ...{ fact: 'applicationRefused', by: 'provider', medium: 'e-mail' }, reason }
    await tellAll(transaction, house, application, [refusal], offer.now, deciding.by)
    await addMessage(transaction, house.running.master, application, {
      ...{ author: 'provider', person: deciding.by, at: new Date(offer.now), text: reason },
    })
    await close(transaction, house, application, 'refused', { by: deciding.by, at: new Date(offer.now) })
    await letter(transaction, house, application, offer, 'refused', () =>
      refusedLetter({ application, sender: offer.look }, reason),
    )
    return { ...application, state: 'refused', decidedAt: new Date(offer.now) }
  })
}

/** Holds the application until it is decided, so that two clerks do not decide at once. */
async function inCase(
  house: Applications,
  { provider, name, application }: Deciding,
  work: (transaction: Transaction, offer: OfferNow, found: Application) => Promise<Application>,
): Promise<Application> {
  const { running } = house
  const offer = await offerNow(running, name)
  return inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    const found = await readApplication(transaction, running.master, provider, application, { lock: true })
    if (!found) throw applicationUnknown()
    if (!isOpen(found)) throw notOpen(found.state)
    return work(transaction, offer, found)
  })
}

/** Facts of one act are told together, all of one instant, and once. */
async function tellAll(
  transaction: Transaction,
  { running }: Applications,
  { provider, customer, agreement }: Application,
  facts: readonly Telling[],
  now: Instant,
  by: string | undefined,
): Promise<void> {
  const told = facts.map((each) => readTold({ ...each, at: showInstant(now) }, now))
  const read = told.filter((each): each is Told => 'fact' in each)
  if (read.length < told.length)
    throw new Error(`A decision cannot be told: ${facts.map(({ fact }) => fact).join(', ')}`)
  await tellIn(transaction, running, { provider, customer, agreement }, read, { by })
}

/** Decided: evidence has served its purpose, and its key is destroyed with the decision. */
async function close(
  transaction: Transaction,
  _: Applications,
  application: Application,
  state: 'accepted' | 'refused',
  decided: { readonly by: string | null; readonly at: Date },
): Promise<void> {
  const { provider, customer } = application
  await setState(transaction, application, state, decided)
  await destroyKey(transaction, { provider, customer, person: null, purpose: purposes.evidence })
}

async function letter(
  transaction: Transaction,
  { running }: Applications,
  application: Application,
  { now }: OfferNow,
  about: string,
  write: () => ReturnType<typeof refusedLetter>,
): Promise<void> {
  if (!application.data) return
  const id = `${about} ${application.application}`
  await writeLetter(transaction, running, application, id, new Date(now), write())
}

/** What was ordered, as the clauses offer it; its price is the one that was shown. */
function orderedOf({ offer }: OfferNow, { ordered }: Application): readonly Ordered[] {
  return ordered.map(({ item, count }) => {
    const offered = offer.items.find((each) => each.item === item)
    if (!offered) throw new Error(`${item} was applied for, and no clause offers it any more.`)
    return { item, count, offered }
  })
}

/** As long as a clause silences the answer, it is not decided: the engine says which one. */
async function refuseUnlessDecidable(
  transaction: Transaction,
  { running }: Applications,
  { provider, customer, agreement }: Application,
  now: Instant,
): Promise<void> {
  const [row] = await readAgreements(transaction, [{ provider, customer, agreement }])
  if (!row) throw applicationUnknown()
  const { facts, installation } = await readJournals(transaction, provider, [row])
  const known = [...installation, ...(facts[0] ?? []).map(engineFact)].toSorted((a, b) => a.learnedAt - b.learnedAt)
  const decided = replay(programFor(running, row), known, now).decision(duty, 'answerApplication:application')
  if (decided?.value === 'silenced') throw evidenceMissing(decided.because.ref, decided.because.says)
}

const evidenceMissing = (ref: string, says: { readonly de: string; readonly en: string }) =>
  refuse({
    code: 'EVIDENCE_MISSING',
    seen: { de: 'Ein Nachweis steht aus', en: 'Evidence is missing' },
    expected: { de: `${ref}: ${says.de.replace(/\.$/, '')}`, en: `${ref}: ${says.en.replace(/\.$/, '')}` },
    remedy: { de: 'Fragen Sie zurück, oder lehnen Sie ab', en: 'Ask back, or refuse' },
  })

const priceNeeded = (item: string) =>
  refuse({
    code: 'PRICE_NEEDED',
    seen: { de: `Für ${item} ist kein Preis vereinbart`, en: `No price was agreed for ${item}` },
    expected: { de: 'ein Preis des angenommenen Angebots, netto', en: 'the price of the accepted offer, net' },
    remedy: { de: 'Tragen Sie ihn ein, ehe Sie annehmen', en: 'Enter it before you accept' },
  })
