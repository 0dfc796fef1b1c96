import { type Day, earliest } from '../day.ts'
import type { Ending } from '../ending.ts'
import type { Fact } from '../fact.ts'
import { conclusion, customerAs, end, incorporated, version } from '../matters/agreement.ts'
import { withdrawalPeriod } from '../matters/changes.ts'
import { scope, vatRate } from '../matters/prices.ts'
import { mayUse, mayWithdraw, valueOfUse } from '../matters/software-service.ts'
import type { Gross } from '../money.ts'
import { given, type Standing, setting } from '../quantity.ts'
import { orderOf } from './order.ts'

/** Who uses an item, as the subject of a matter: `onlyoffice by person 7f3a`. */
export const useBy = (item: string, person: string): string => `${item} by ${person}`
const readUse = (subject: string): readonly [item: string, person: string | undefined] => {
  const at = subject.indexOf(' by ')
  return at < 0 ? [subject, undefined] : [subject.slice(0, at), subject.slice(at + 4)]
}
/** The end of an item, once its instant has come. */
export const itemEnded = given('Ende des Dienstes', 'end of the item', 'clauses on the end', (standing, item) =>
  endedNow(standing, item),
)
const endedNow = (standing: Standing, item: string): Ending | undefined => {
  const ending = standing.value(end, item)
  return ending && standing.reached(ending.at) ? ending : undefined
}
/** The contract that carries an item on, as long as it has not ended itself. */
export const followUp = given('Anschlussvertrag', 'follow-up contract', 'order', (standing, item) => {
  const order = standing.last('orderPlaced', { follows: item })
  return order && !endedNow(standing, order.item) ? order : undefined
})

/** Whose use is asked about, and what speaks for it. */
export interface UseByPerson {
  readonly person: string | undefined
  /** Whether the item itself may be used now. */
  readonly ofItem: boolean
  readonly hasAccount: boolean
}
export const useByPerson = given<UseByPerson>(
  'Nutzung durch eine Person',
  'use by a person',
  'accounts',
  (standing, subject) => {
    const [item, person] = readUse(subject)
    const assigned = person === undefined ? undefined : standing.last('accountAssigned', { person })
    const closed = assigned && standing.last('accountClosed', { account: assigned.account })
    return {
      person,
      ofItem: standing.value(mayUse, item) === 'permitted',
      hasAccount: assigned !== undefined && (closed === undefined || closed.at < assigned.at),
    }
  },
)
/** What a guest was invited to by a link; the subject is `viewing by guest 1`. */
export const linkFor = given('Freigabelink', 'link shared', 'fact', (standing, subject) => {
  const [what, guest] = readUse(subject)
  return standing.all('linkShared', { guest }).find((link) => link.for === what)
})

/** The first of the ways in which an order becomes a contract. */
export const firstWayOfConclusion = given(
  'erste Art des Vertragsschlusses',
  'first way of conclusion',
  '§§ 145-151 BGB',
  (standing, item): Day | undefined => {
    const days = [
      standing.first('orderAccepted', { item, by: 'provider' })?.on,
      standing.first('accessDataSent', { item })?.on,
      standing.first('useBegan', { item })?.on,
    ].filter((day) => day !== undefined)
    return days.length > 0 ? earliest(...days) : undefined
  },
)
/** The day on which the contract on an item came into being. */
export const concludedOnItem = given('Vertragsschluss', 'conclusion', 'clause on conclusion', (standing, item) =>
  standing.value(conclusion, item),
)
/** Whether the last announcement says that there will be personal data. */
export const personalDataAnnounced = given(
  'angezeigte personenbezogene Daten',
  'personal data announced',
  'fact',
  (standing, item): boolean => standing.last('personalDataAnnounced', { item })?.any === true,
)
/** In which version a further document has become part of the agreement: `incorporatedVersion('processing')`. */
export const incorporatedVersion = given<(document: string) => string | undefined, unknown>(
  'einbezogene Fassung',
  'version incorporated',
  'acceptance',
  (standing) => (document) => standing.value(incorporated, document),
)

/** What a tariff asks each month for a user and for storage; the figures are the provider's own. */
export interface Tariff {
  readonly from: Day
  readonly user: Gross
  readonly storage: Readonly<Record<string, Gross>>
}
export const tariffs = setting<readonly Tariff[]>('tariffs', [])
/** The edition of a price list that an order pinned, by its first day. */
export const pricesOf = (item: string): string => `prices of ${item}`
export const pinnedPrices = given('festgeschriebene Preisliste', 'price list pinned', 'order', (standing, item) =>
  standing.value(version, pricesOf(item)),
)
/** What an item costs for each of its terms, gross. */
export const feePerTerm = given('Entgelt je Laufzeit', 'fee for a term', 'price list', (standing, item) =>
  standing.value(scope, item),
)

/** The withdrawal from an item, and in what it results. */
export const withdrawalFrom = given('Widerruf', 'withdrawal', 'fact', (standing, item) =>
  standing.first('withdrawalReceived', { scope: item }),
)
export const mayWithdrawNow = given(
  'Widerrufsrecht',
  'right of withdrawal',
  'clauses on withdrawal',
  (standing, item) => standing.value(mayWithdraw, item),
)
export const lastDayForWithdrawal = given(
  'letzter Tag für den Widerruf',
  'last day for a withdrawal',
  'clauses on withdrawal',
  (standing, item) => standing.value(withdrawalPeriod, item),
)
export const isConsumerHere = given(
  'Verbraucher',
  'consumer',
  'clause on consumers',
  (standing, item): boolean => standing.value(customerAs, item) === 'consumer',
)
export const purposeOfCustomer = given(
  'angegebener Zweck',
  'purpose stated',
  'fact',
  (standing): Pick<Fact<'purposeStated'>, 'orderer' | 'purpose'> | undefined => {
    const stated = standing.last('purposeStated')
    const applied = standing.first('applicationReceived')
    if (stated !== undefined || applied === undefined) return stated
    return { orderer: applied.applicant === 'consumer' ? 'natural person' : 'legal person', purpose: 'not stated' }
  },
)
export const informationCompleted = given(
  'Erfüllung der Informationspflichten',
  'duties of information met',
  'Art. 246a § 1 EGBGB',
  (standing, _item): Day | undefined => standing.last('informationCompleted')?.on,
)
/** The consent to an early start, once the software was provided. */
export const begunOnConsent = given(
  'Beginn auf Wunsch des Kunden',
  'start on the wish of the customer',
  '§ 356 (5) BGB',
  (standing, item): Fact<'earlyStartAgreed'> | undefined =>
    standing.first('activated') ? standing.last('earlyStartAgreed', { item }) : undefined,
)
/** What the use before the withdrawal was worth, as decided; nothing where no clause asks for it. */
export const valueUsed = given('Wertersatz', 'compensation for use', 'clause on withdrawal', (standing, item) =>
  standing.value(valueOfUse, item),
)
/** What was charged for the first term of an item, and what of it is open. */
export const firstFee = given(
  'Entgelt der ersten Laufzeit',
  'fee of the first term',
  'open items',
  (standing, item) => {
    const order = orderOf.of(standing, item)
    return order && standing.claim(`fee ${item} ${order.first}`)
  },
)

/** When a message of a fault came in. */
export const faultMessage = given('Störungsmeldung', 'message of a fault', 'fact', (standing, fault) =>
  standing.first('faultMessageSent', { fault }),
)
/** An assignment as it was asked for, and the consent of the provider that came before it took effect. */
export const consentToAssignment = given(
  'Zustimmung zur Übertragung',
  'consent to the assignment',
  'fact',
  (standing, assignment) => standing.first('consentReceived', { change: assignment, by: 'provider' }),
)
/** The order that says how many accounts there may be. */
export const orderOfAccounts = given<Fact<'orderPlaced'> | undefined, unknown>(
  'Bestellung der Nutzer',
  'order of users',
  'order',
  (standing) => standing.all('orderPlaced').findLast(({ users }) => users !== undefined),
)
/** The rate of value added tax that the price of an item includes. */
export const vatIncluded = given(
  'enthaltener Umsatzsteuersatz',
  'rate of tax included',
  'price list',
  (standing, item) => standing.value(vatRate, pricesOf(item)),
)
