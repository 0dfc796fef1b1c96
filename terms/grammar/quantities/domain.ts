import { type Day, latest } from '../day.ts'
import type { Fact } from '../fact.ts'
import { writtenForm } from '../form.ts'
import { consentOfHolder, deletionInTime } from '../matters/domains.ts'
import { given, type Standing } from '../quantity.ts'

type Period = Fact<'domainRegistered'> | Fact<'registrationRenewed'>
const periodsOf = (standing: Standing, item: string): readonly Period[] => [
  ...standing.all('domainRegistered', { item }),
  ...standing.all('registrationRenewed', { item }),
]

/** The last day of the registration period that runs at the registry; undefined where nothing is registered, or it was deleted. */
export const registeredUntil = given(
  'Ende des Registrierungszeitraums',
  'end of the registration period',
  'registry',
  (standing, item): Day | undefined => {
    const period = periodsOf(standing, item).at(-1)
    const deleted = standing.last('domainDeleted', { item })
    return period && deleted && deleted.at >= period.at ? undefined : period?.until
  },
)
/** Who holds a domain, as it was registered. */
export const holderOf = given(
  'Inhaber der Domain',
  'holder of the domain',
  'registry',
  (standing, item) => standing.last('domainRegistered', { item })?.holder,
)
/** The written consent of who holds the domain, or of its administrative contact. */
export const writtenConsentOfHolder = given(
  'schriftliche Zustimmung des Inhabers',
  'written consent of the holder',
  'fact',
  (standing, item) =>
    standing.all('holderConsentReceived', { item }).find(({ medium }) => writtenForm.isMetBy(medium) === true),
)
/** The customer's order, which stands until it is carried out: who orders again is not late for it. */
export const deletionOrdered = given('Löschungsauftrag', 'order to delete', 'fact', (standing, item) =>
  standing.first('deletionOrdered', { item, by: 'customer' }),
)
/** The notice that a party gave for an item, or for the agreement as a whole. */
export const noticeFor = given('Kündigung', 'notice of termination', 'fact', (standing, item) =>
  standing.last('terminationReceived', ({ scope }) => scope === undefined || scope === 'agreement' || scope === item),
)

/** An order to delete with all that it needs. */
export interface CompleteOrder {
  /** The day on which the last part of it was received. */
  readonly on: Day
  /** The end of the registration period that ran then. */
  readonly periodEnds: Day
}
export const completeOrder = given(
  'vollständiger Löschungsauftrag',
  'complete order to delete',
  'clause on the consent of the holder',
  (standing, item): CompleteOrder | undefined => {
    const order = deletionOrdered.of(standing, item)
    const consent = standing.value(consentOfHolder, item)
    if (order === undefined || consent === 'missing') return undefined
    const consented = consent === 'given' ? writtenConsentOfHolder.of(standing, item)?.on : undefined
    const on = latest(order.on, consented ?? order.on)
    const ran = periodsOf(standing, item).filter((period) => period.on <= on)
    const periodEnds = ran.at(-1)?.until
    return periodEnds === undefined ? undefined : { on, periodEnds }
  },
)
export const isDeletionLate = given(
  'verspäteter Löschungsauftrag',
  'late order to delete',
  'clause on the period for orders',
  (standing, item): boolean => standing.value(deletionInTime, item) === 'late',
)

type Disposition =
  | Fact<'deletionOrdered'>
  | Fact<'dispositionReceived'>
  | Fact<'transferCompleted'>
  | Fact<'domainLeftToRegistry'>
/** What the customer, or the provider in its place, first said or did about what becomes of a domain. */
export const firstDisposition = given(
  'erste Verfügung über die Domain',
  'first disposition of the domain',
  'facts',
  (standing, item): Disposition | undefined =>
    [
      ...standing.all('deletionOrdered', { item }),
      ...standing.all('dispositionReceived', { item }),
      ...standing.all('transferCompleted', { item }),
      ...standing.all('domainLeftToRegistry', { item }),
    ].toSorted((a, b) => a.at - b.at || a.id - b.id)[0],
)
export const dispositionRequested = given(
  'Aufforderung zur Verfügung',
  'request for a disposition',
  'fact',
  (standing, item) => standing.last('dispositionRequestReceived', { item }),
)
/** Whether the customer wants the domain transferred to another provider. */
export const wantsTransfer = given(
  'gewünschter Providerwechsel',
  'transfer wished',
  'fact',
  (standing, item): boolean =>
    standing.all('dispositionReceived', { item }).some(({ disposition }) => disposition === 'transfer'),
)
/** Whether the domain has moved to another provider. */
export const isTransferred = given(
  'vollzogener Providerwechsel',
  'transfer completed',
  'fact',
  (standing, item): boolean => standing.first('transferCompleted', { item }) !== undefined,
)
/** The care of a domain that was handed back, as the subject of a matter: `care of domain`. */
export const careOf = (item: string): string => `care of ${item}`
/** Under which key the fee until a disposition is owed. */
export const feeUntilDisposition = (item: string): string => `disposition ${item}`
export const isDispositionCharged = given(
  'Entgelt bis zur Verfügung berechnet',
  'fee until the disposition is charged',
  'open items',
  (standing, item): boolean => standing.claim(feeUntilDisposition(item)) !== undefined,
)
