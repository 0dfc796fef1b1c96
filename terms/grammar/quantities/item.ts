import type { Ending } from '../ending.ts'
import type { Fact } from '../fact.ts'
import { end } from '../matters/agreement.ts'
import { finalPrice, scope } from '../matters/prices.ts'
import type { Gross } from '../money.ts'
import { type Claim, given, type Standing } from '../quantity.ts'
import type { Row } from '../row.ts'

/**
 * An agreement may hold several items: domains, add-ons. Each has a term of its own, `term of domain`, and fees that may
 * be owed longer than it lives: the scope `fees domain`, billed in the row `billing of fees domain`.
 */
export const termOf = (item: string): string => `term of ${item}`
export const feesOf = (item: string): string => `fees ${item}`
export const billingOf = (item: string): string => `billing of ${feesOf(item)}`

const itemAfter =
  (word: string) =>
  (name: string): string | undefined =>
    name.startsWith(word) ? name.slice(word.length) : undefined
/** The item whose terms a row counts: `domain` for `term of domain`, none for other rows. */
export const itemOfTerm = itemAfter(termOf(''))
/** The item whose fees a row bills. */
export const itemBilled = itemAfter(billingOf(''))
/** The item whose fees a scope stands for: `domain` for `fees domain`. */
export const itemOfFees = itemAfter(feesOf(''))

/** The terms of an item, once one was agreed. */
export const termsOfItem = given('Laufzeiten', 'terms', 'agreement', (standing, item): Row | undefined =>
  standing.row(termOf(item)),
)
/** The transfer to another provider by which an item ended, or the order to delete it that no notice came with. */
export const transferOf = given(
  'Providerwechsel oder Löschungsauftrag',
  'transfer or order to delete',
  'fact',
  (standing, item): Fact<'transferCompleted'> | Fact<'deletionOrdered'> | undefined =>
    standing.last('transferCompleted', { item, otherAddOns: false }) ??
    (standing.first('terminationReceived', { scope: item }) ? undefined : standing.last('deletionOrdered', { item })),
)
/** When the fees of an item are no longer owed: after a transfer as decided for them, else with the item at the latest. */
export const endOfFees = given(
  'Ende der Entgelte',
  'end of the fees',
  'clauses on the end',
  (standing, item): Ending | undefined => {
    const fees = standing.value(end, feesOf(item))
    const ofItem = transferOf.of(standing, item) ? undefined : standing.value(end, item)
    return fees && ofItem ? (fees.at < ofItem.at ? fees : ofItem) : (fees ?? ofItem)
  },
)
/** What an item costs in each billing period: the price agreed, or the yearly fee of its scope. */
export const feePerPeriod = given(
  'Entgelt je Abrechnungszeitraum',
  'fee for a billing period',
  'agreement',
  (standing, item): Gross | undefined => standing.value(finalPrice, item) ?? standing.value(scope, item),
)
/** The fees that were charged for an item and are open, and the last one of all if it is paid. */
export const claimsForItem = given(
  'Entgelte für den Dienst',
  'fees for the item',
  'open items',
  (standing, item): readonly Claim[] => standing.claims(({ key }) => key.startsWith(`fee ${item} `)),
)
/** What was last paid in advance for an item. */
export const prepaymentFor = given('Vorauszahlung', 'prepayment', 'fact', (standing, item) =>
  standing.last('prepaid', { item }),
)
/** The add-ons ordered for a domain. */
export const addOnsOf = given('Zusatzdienste der Domain', 'add-ons of the domain', 'orders', (standing, domain) =>
  standing.all('addOnOrdered', { domain }).map((ordered) => ordered.item),
)

const everyItem = (standing: Standing): readonly string[] => [
  ...new Set([
    ...standing.all('termAgreed').flatMap((agreed) => itemOfTerm(agreed.row) ?? []),
    ...standing.all('addOnOrdered').map((ordered) => ordered.item),
    ...standing.all('orderPlaced').map((ordered) => ordered.item),
  ]),
]
/** All items that were ever agreed or ordered. */
export const itemsAgreed = given('vereinbarte Dienste', 'items agreed', 'agreement and orders', everyItem)
const hasEnded = (standing: Standing, scope: string): boolean => {
  const ending: Ending | undefined = standing.value(end, scope)
  return ending !== undefined && standing.reached(ending.at)
}
/** When an item ended; undefined as long as it goes on. The subject is the item. */
export const endOfItem = given(
  'Ende des Dienstes',
  'end of the item',
  'termination',
  (standing, item): Ending | undefined => (hasEnded(standing, item) ? standing.value(end, item) : undefined),
)
/** The items for which fees are still owed. */
export const itemsPaidFor = given('entgeltpflichtige Dienste', 'items paid for', 'agreement and ends', (standing) =>
  everyItem(standing).filter((item) => !hasEnded(standing, feesOf(item))),
)
/** Whether there were items, and all have ended. */
export const allItemsEnded = given(
  'alle Dienste beendet',
  'all items ended',
  'agreement and ends',
  (standing): boolean => {
    const items = everyItem(standing)
    return items.length > 0 && items.every((item) => hasEnded(standing, item))
  },
)
/** Credit that no claim has used up. */
export const creditLeft = given('Restguthaben', 'credit left', 'open items', (standing): Gross => standing.credit())
