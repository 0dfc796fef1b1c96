import { tellIn } from '../duties/agenda.ts'
import type { Running } from '../duties/running.ts'
import { openAgreement } from '../journal/agreement.ts'
import { readTold } from '../journal/intake/told.ts'
import { inTransaction, type Transaction } from '../journal/transaction.ts'
import { documentText } from '../terms/edition/text.ts'
import type { Source } from '../terms/engine/offer.ts'
import { type Chosen, type Misfit, misfitsOf, type Ordered, priceOf } from '../terms/engine/order.ts'
import { isIn } from '../terms/grammar/area.ts'
import { showInstant } from '../terms/grammar/day.ts'
import { type Applicant, type Confirmation, type Span, spanOfSum, spans } from '../terms/grammar/offering.ts'
import type { Told } from '../terms/grammar/read-fact.ts'
import type { Language, Said } from '../terms/grammar/said.ts'
import { amountsInWords } from '../terms/words/subjects.ts'
import {
  type ApplicantData,
  type Application,
  insertApplication,
  type OrderedItem,
  readApplication,
} from './application.ts'
import { accept } from './decide.ts'
import { writeLetter } from './letter.ts'
import { type Applications, statusLink } from './links.ts'
import { digestOf, type OfferNow, offerNow, type ShownDocument, sha256, shownAs } from './offer-now.ts'
import { refuse } from './refusal.ts'
import { addressDigest, idOf, referenceOf, stampedAt, tokenFor } from './secret.ts'
import { receivedLetter } from './wording.ts'

/** An application as it was sent. */
export interface Applying {
  /** Given by the applicant's browser before it sends: the same key is the same application. */
  readonly key: string
  readonly language: Language
  readonly applicant: Applicant
  readonly data: ApplicantData
  readonly chosen: readonly Chosen[]
  /** The boxes that were ticked. */
  readonly confirmed: readonly Confirmation[]
  /** What was shown: the offer by its digest, each document by version and hash. */
  readonly seen: { readonly offer: string; readonly documents: readonly Omit<ShownDocument, 'language'>[] }
  /** When the form was opened, as the offer stamped it. */
  readonly stamp: string
  /** A field that no person sees; programs that fill in everything fill it in. */
  readonly website: string
}

export interface Applied {
  readonly application: Application
  /** Opens its page to whoever applied. */
  readonly token: string
  /** It had come before; nothing was written now. */
  readonly repeated: boolean
}

/** No person reads an offer and fills it in within this time; and nobody reads on for longer than that. In milliseconds. */
const quickest = 3_000
const slowest = 86_400_000

/**
 * Takes in an application: a customer, its first agreement, the fact, and the confirmation of receipt are written in one
 * transaction. Sent again under the same key, whatever happened in between, it is the same application.
 *
 * @throws Refusal OFFER_UNKNOWN, FORM_TOO_QUICK, FORM_TOO_OLD, FORM_NOT_FROM_A_PERSON, OFFER_CHANGED, APPLICANT_NOT_ADMITTED,
 *   SEAT_OUTSIDE_THE_AREA, ORDER_DOES_NOT_FIT, CONFIRMATION_MISSING; in each case nothing was written
 */
export async function apply(house: Applications, name: string, applying: Applying): Promise<Applied> {
  const { running } = house
  const offer = await offerNow(running, name)
  const { provider } = offer.provider
  const customer = idOf(running.master, 'customer', provider, applying.key)
  const application = idOf(running.master, 'application', provider, applying.key)
  const token = tokenFor(running.master, provider, application)
  const scope = { provider, customer }
  const before = await inTransaction(running.app, scope, (transaction) =>
    readApplication(transaction, running.master, provider, application),
  )
  if (before) return { application: before, token, repeated: true }
  refuseForm(running, provider, applying)
  refuseOtherOffer(offer, applying)
  const { inArea, ordered } = fitting(offer, applying)
  refuseUnconfirmed(offer, applying)
  return inTransaction(running.app, scope, async (transaction) => {
    const agreement = idOf(running.master, 'agreement', provider, applying.key)
    const versions = Object.fromEntries(offer.documents.map(({ id, version }) => [id, version]))
    await openAgreement(transaction, { ...scope, agreement, terms: offer.provider.terms, versions })
    const isNew = await insertApplication(transaction, running.master, {
      ...{ ...scope, application, agreement, reference: referenceOf(application, 'A') },
      ...{ language: applying.language, applicant: applying.applicant, inArea, receivedAt: new Date(offer.now) },
      ordered: ordered.map(asKept),
      documents: offer.documents.map((document) => shownAs(document, applying.language)),
      addressDigest: addressDigest(running.master, provider, applying.data.email),
      data: applying.data,
    })
    const kept = await readApplication(transaction, running.master, provider, application)
    if (!kept) throw new Error('An application that was just written cannot be read.')
    // Sent twice at the same instant: whoever was first has told it.
    if (!isNew) return { application: kept, token, repeated: true }
    await tellIn(transaction, running, { ...scope, agreement }, [received(offer, applying, inArea)], {
      messageKey: `application ${application}`,
    })
    await confirmReceipt(transaction, house, offer, kept, token)
    if (offer.offer.concludedBy.by === 'acceptance') return { application: kept, token, repeated: false }
    const accepted = await accept(transaction, house, offer, kept, {
      by: null,
      prices: {},
      note: '',
      confirmed: boxesOf(offer),
    })
    return { application: accepted, token, repeated: false }
  })
}

/** The boxes that were shown, all of which are ticked by now. */
const boxesOf = ({ offer }: OfferNow): readonly Confirmation[] => offer.confirmations.map(({ box }) => box)

function received(offer: OfferNow, { applicant, data }: Applying, inArea: Application['inArea']): Told {
  const { now } = offer
  const told = readTold(
    {
      ...{ fact: 'applicationReceived', at: showInstant(now), by: 'customer', medium: 'portal', applicant },
      inTheArea: inArea !== 'a person decides',
      ...Object.fromEntries(boxesOf(offer).map((box) => [box, true])),
      name: data.organisation || data.name,
    },
    now,
  )
  if (!('fact' in told)) throw new Error('An application cannot be told as a fact.')
  return told
}

async function confirmReceipt(
  transaction: Transaction,
  house: Applications,
  { look, provider, documents, offer }: OfferNow,
  application: Application,
  token: string,
): Promise<void> {
  const names = { de: '', en: '' }
  for (const language of ['de', 'en'] as const)
    names[language] = documents
      .map(
        (each) =>
          `${each.title[language]}, ${each.version}, SHA-256:\n${sha256(documentText(each, application.language))}`,
      )
      .join('\n')
  await writeLetter(
    transaction,
    house.running,
    application,
    `received ${application.application}`,
    application.receivedAt,
    receivedLetter(
      { application, sender: look, ordered: inWords(application.ordered, offer.items), documents: names },
      statusLink(house, provider.name, token),
    ),
  )
}

/** Each item as the offer calls it, with its price and the clause that says it. */
function inWords(ordered: readonly OrderedItem[], offered: OfferNow['offer']['items']): Said {
  const line = ({ item, count, price, is, per, ref }: OrderedItem, language: Language): string => {
    const onRequest = { de: 'Preis nach Angebot', en: 'price by offer' }[language]
    const tax = { net: { de: 'netto', en: 'net' }, gross: { de: 'brutto', en: 'gross' } }[is][language]
    const span = Object.hasOwn(spans, per) ? spans[spanOfSum(per as Span)][language] : per
    const title = offered.find((each) => each.item === item)?.title[language] ?? item
    const amount = price === null ? undefined : amountsInWords(price)?.[language]
    return `${count} × ${title}: ${amount === undefined ? onRequest : `${amount} ${tax} ${span}`} (${ref})`
  }
  return {
    de: ordered.map((each) => line(each, 'de')).join('\n'),
    en: ordered.map((each) => line(each, 'en')).join('\n'),
  }
}

const asKept = (ordered: Ordered): OrderedItem => {
  const price = priceOf(ordered)
  const { offering, source } = ordered.offered
  return {
    item: ordered.item,
    count: ordered.count,
    price: price?.said.toString() ?? null,
    is: offering.prices,
    per: offering.per,
    ref: price?.source.ref ?? source.ref,
  }
}

// --- what keeps an application from being taken ---------------------------------------------------------------------------

/** Shared with the buttons, which stand open to everybody too. */
export function refuseForm(
  { master }: Pick<Running, 'master'>,
  provider: string,
  { stamp, website }: Pick<Applying, 'stamp' | 'website'>,
  least = quickest,
): void {
  const openedAt = stampedAt(master, provider, stamp)
  const took = openedAt === undefined ? undefined : Date.now() - openedAt
  if (took === undefined || took > slowest) throw formTooOld()
  if (took < least) throw formTooQuick()
  if (website !== '') throw notFromAPerson()
}

function refuseOtherOffer({ offer, documents }: OfferNow, { seen, language }: Applying): void {
  const now = documents.map((document) => shownAs(document, language))
  const isSame =
    seen.offer === digestOf(offer) &&
    seen.documents.length === now.length &&
    now.every(({ document, version, sha256: hash }) =>
      seen.documents.some((each) => each.document === document && each.version === version && each.sha256 === hash),
    )
  if (!isSame) throw offerChanged()
}

interface Fitting {
  readonly inArea: Application['inArea']
  readonly ordered: readonly Ordered[]
}

function fitting({ offer }: OfferNow, { applicant, data, chosen }: Applying): Fitting {
  if (!offer.admitted.some((each) => each.applicant === applicant)) throw notAdmitted(applicant)
  const seat = offer.area && isIn(offer.area.area, data.country)
  if (offer.area && seat === 'no') throw outsideTheArea(offer.area.area, data.country, offer.area.source.ref)
  const found = new Map(offer.items.map((each) => [each.item, each]))
  const ordered = chosen.flatMap((each): readonly Ordered[] => {
    const offered = found.get(each.item)
    return offered ? [{ ...each, offered }] : []
  })
  const misfits = [...misfitsOf(offer.items, chosen), ...unpriced(applicant, ordered)]
  if (misfits[0]) throw doesNotFit(misfits[0])
  return { inArea: seat === undefined ? null : seat === 'yes' ? 'yes' : 'a person decides', ordered }
}

function refuseUnconfirmed({ offer }: OfferNow, { confirmed }: Applying): void {
  const missing = offer.confirmations.find(({ box }) => !confirmed.includes(box))
  if (missing) throw confirmationMissing(missing.source)
}

/** A consumer knows the whole price before the button is pressed (Art. 246a § 1 (1) no. 5 EGBGB): nothing is ordered on request. */
const unpriced = (applicant: Applicant, ordered: readonly Ordered[]): readonly Misfit[] =>
  applicant === 'consumer'
    ? ordered.filter((each) => !priceOf(each)).map(({ item }) => ({ is: 'no price published', item }))
    : []

const confirmationMissing = ({ ref, says }: Source) =>
  refuse({
    code: 'CONFIRMATION_MISSING',
    seen: { de: `Ein Häkchen fehlt: ${says.de}`, en: `A box is not ticked: ${says.en}` },
    expected: { de: `${ref} verlangt es`, en: `${ref} asks for it` },
    remedy: { de: 'Setzen Sie es, wenn es stimmt', en: 'Tick it if it is true' },
  })
const formTooQuick = () =>
  refuse({
    code: 'FORM_TOO_QUICK',
    seen: { de: 'Das Formular kam schneller, als es zu lesen ist', en: 'The form came faster than it can be read' },
    expected: { de: 'einige Sekunden', en: 'a few seconds' },
    remedy: { de: 'Senden Sie es noch einmal ab', en: 'Send it once more' },
  })
const formTooOld = () =>
  refuse({
    code: 'FORM_TOO_OLD',
    seen: { de: 'Das Formular ist älter als einen Tag', en: 'The form is older than a day' },
    expected: { de: 'ein Angebot, das heute gezeigt wurde', en: 'an offer that was shown today' },
    remedy: {
      de: 'Laden Sie die Seite neu; was Sie eingegeben haben, bleibt stehen',
      en: 'Load the page again; what you have entered stays',
    },
  })
const notFromAPerson = () =>
  refuse({
    code: 'FORM_NOT_FROM_A_PERSON',
    seen: { de: 'Ein Feld ist ausgefüllt, das niemand sieht', en: 'A field is filled in that nobody sees' },
    expected: { de: 'es bleibt leer', en: 'it stays empty' },
    remedy: {
      de: 'Schalten Sie das automatische Ausfüllen ab, oder schreiben Sie eine E-Mail',
      en: 'Switch automatic filling off, or write an e-mail',
    },
  })
const offerChanged = () =>
  refuse({
    code: 'OFFER_CHANGED',
    seen: {
      de: 'Preise oder Texte haben sich geändert, seit Sie die Seite geöffnet haben',
      en: 'Prices or texts have changed since you opened the page',
    },
    expected: { de: 'es gilt, was Sie gesehen haben', en: 'what you have seen is what counts' },
    remedy: {
      de: 'Laden Sie die Seite neu und sehen Sie noch einmal hin; was Sie eingegeben haben, bleibt stehen',
      en: 'Load the page again and look once more; what you have entered stays',
    },
  })
const notAdmitted = (applicant: Applicant) =>
  refuse({
    code: 'APPLICANT_NOT_ADMITTED',
    seen: { de: `Der Antrag kommt von: ${applicant}`, en: `The application comes from: ${applicant}` },
    expected: { de: 'das Angebot richtet sich an andere', en: 'the offer is for others' },
    remedy: { de: 'Wählen Sie, was auf Sie zutrifft', en: 'Choose what you are' },
  })
const outsideTheArea = (area: Said, country: string, ref: string) =>
  refuse({
    code: 'SEAT_OUTSIDE_THE_AREA',
    seen: { de: `Der Sitz liegt in ${country || '–'}`, en: `The seat is in ${country || '–'}` },
    expected: { de: `${ref} verlangt einen Sitz in ${area.de}`, en: `${ref} asks for a seat in ${area.en}` },
    remedy: { de: 'Prüfen Sie das Land', en: 'Check the country' },
  })
const misfits: Readonly<Record<Misfit['is'], Said>> = {
  'nothing chosen': { de: 'Es ist nichts gewählt', en: 'Nothing is chosen' },
  'more than one main item': { de: 'Es sind zwei Angebote gewählt', en: 'Two offers are chosen' },
  'not offered': { de: 'Das wird nicht angeboten', en: 'That is not offered' },
  'too many': { de: 'Diese Anzahl wird nicht angeboten', en: 'That number is not offered' },
  'nothing to add it to': { de: 'Dazu fehlt, was es ergänzt', en: 'What it is added to is missing' },
  'no price published': { de: 'Dafür ist kein Preis bekannt', en: 'No price of it is known' },
}
const doesNotFit = (misfit: Misfit) => {
  const item = 'item' in misfit ? ` (${misfit.item})` : ''
  const { de, en } = misfits[misfit.is]
  return refuse({
    code: 'ORDER_DOES_NOT_FIT',
    seen: { de: `${de}${item}`, en: `${en}${item}` },
    expected: {
      de: 'ein Angebot, und was dazu passt, zu einem bekannten Preis',
      en: 'one offer, and what goes with it, at a known price',
    },
    remedy: { de: 'Ändern Sie die Auswahl', en: 'Change the choice' },
  })
}
