import { isDay, midnight, plusDays } from '../day.ts'
import type { Fact } from '../fact.ts'
import { quantity } from '../matters/prices.ts'
import { connection, entitlement, storage } from '../matters/provision.ts'
import { given, type Standing } from '../quantity.ts'
import type { Span } from '../spans.ts'

/** The version of the general terms that was published last. */
export const termsPublished = given('veröffentlichte Fassung', 'version published', 'fact', (standing) =>
  standing.last('documentPublished', { document: 'terms' }),
)
/** What lay beside the application, each with its version. */
export const documentsAttached = given('beigefügte Unterlagen', 'documents attached', 'fact', (standing) =>
  standing.all('documentAttached'),
)
/** How often an item is booked now. */
export const timesBooked = given(
  'gebuchte Anzahl',
  'number booked',
  'bookings',
  (standing, item): number => standing.value(quantity, item) ?? 0,
)

const isPart = (standing: Standing, item: string): boolean => standing.value(entitlement, item) === 'included'
/** Whether archive mode, signatures or backups are part of what was agreed. */
export const archiveModeIncluded = given('Archivmodus vereinbart', 'archive mode agreed', 'scope', (standing) =>
  isPart(standing, 'files.archive'),
)
export const signaturesIncluded = given('Signaturen vereinbart', 'signatures agreed', 'scope', (standing) =>
  isPart(standing, 'files.signature'),
)
export const backupsIncluded = given('Datensicherung vereinbart', 'backups agreed', 'scope', (standing) =>
  isPart(standing, 'backup'),
)
/** A permission as the directory of the customer has it; the subject is `write archive`. */
export const permissionInDirectory = given(
  'Berechtigung im Verzeichnis',
  'permission in the directory',
  'fact',
  (standing, permission) => standing.last('permissionGranted', { permission }),
)
const itemsOf: Readonly<Record<string, readonly string[]>> = {
  drive: ['files.single', 'files.multi'],
  archive: ['files.archive'],
}
/** Whether the part of the contents that a permission is about was agreed. */
export const isAreaIncluded = given('Bereich vereinbart', 'area agreed', 'scope', (standing, permission): boolean =>
  (itemsOf[permission.slice(permission.indexOf(' ') + 1)] ?? []).some((item) => isPart(standing, item)),
)
export const documentsArchived = given('archivierte Dokumente', 'documents archived', 'fact', (standing) =>
  standing.all('documentArchived').map(({ document }) => document),
)

export const connectionChosen = given('gewählte Verbindung', 'connection chosen', 'fact', (standing) =>
  standing.last('connectionChosen'),
)
export const ownEquipmentChecked = given('Prüfung eigener Geräte', 'check of own equipment', 'fact', (standing) =>
  standing.last('ownEquipmentChecked'),
)
export const connectionNow = given('Verbindung', 'connection', 'clause on access', (standing) =>
  standing.value(connection, 'services'),
)
export const equipmentSent = given('abgesandtes Gerät', 'equipment sent', 'fact', (standing) =>
  standing.first('equipmentSent'),
)
/** What was lent and not given back. */
export const equipmentOut = given('überlassene Geräte', 'equipment lent', 'fact', (standing): readonly string[] =>
  standing
    .all('equipmentSent')
    .map(({ equipment }) => equipment)
    .filter((equipment) => standing.first('equipmentReturned', { equipment }) === undefined),
)

/** A time in which something did not work, and where it lay. */
export interface Disturbance extends Span {
  readonly place: Fact<'serviceFaultSeen'>['place']
}
/** Outages and faults that touch a day; the subject is the day. */
export const disturbancesOf = given(
  'Störungen des Tages',
  'disturbances of the day',
  'facts',
  (standing, day): readonly Disturbance[] => {
    if (!isDay(day)) return []
    const touches = ({ from, to }: Span): boolean => to > midnight(day) && from < midnight(plusDays(day, 1))
    return [
      ...standing.all('outage', touches).map(({ from, to }) => ({ from, to, place: 'service' as const })),
      ...standing.all('serviceFaultSeen', touches),
    ]
  },
)

export const consentToUse = given('Einwilligung in die Nutzung', 'consent to the use', 'fact', (standing, purpose) =>
  standing.last('useConsentReceived', { purpose, by: 'customer' }),
)
export const transferOfAgreement = given(
  'mitgeteilte Übertragung',
  'transfer announced',
  'fact',
  (standing, transfer) => standing.first('transferAnnounced', { transfer, by: 'provider' }),
)

/** The price that was accepted for a work; the subject is the work. */
export const priceOfWork = given('angenommener Preis', 'price accepted', 'fact', (standing, work) =>
  standing.last('workPriceAccepted', { work, by: 'customer' }),
)

/** Whether payment is withheld for a counterclaim from this agreement, and what a person found of it. */
export const retentionNow = given(
  'Zurückbehaltung',
  'retention',
  '§ 320 BGB',
  (standing): 'undecided' | 'founded' | undefined => {
    const withheld = standing.last('paymentWithheld', { by: 'customer', sameAgreement: true })
    if (withheld === undefined) return undefined
    const decision = standing.last('decided', ({ act }) => act === withheld.id)
    if (decision === undefined) return 'undecided'
    return decision.keep ? 'founded' : undefined
  },
)

// --- storage, users, payment ---------------------------------------------------------------------------------------------

const counted = (standing: Standing, item: string): number => standing.value(quantity, item) ?? 0
/** How many file plans are booked, of each kind. */
export const singlePlans = given('Dateidienst für einen Nutzer', 'plan for one user', 'bookings', (standing) =>
  counted(standing, 'files.single'),
)
export const multiPlans = given('Dateidienst für mehrere Nutzer', 'plan for several users', 'bookings', (standing) =>
  counted(standing, 'files.multi'),
)
export const storageBlocks = given('weiterer Speicher', 'blocks of further storage', 'bookings', (standing) =>
  counted(standing, 'storage.extra'),
)
/** What was agreed in all, and what of it the archive has, in gigabytes. */
export const storageBooked = given(
  'vereinbarter Speicher',
  'storage agreed',
  'price list',
  (standing): number => standing.value(storage, 'booked') ?? 0,
)
export const storageOfArchive = given(
  'Speicher des Archivs',
  'storage of the archive',
  'price list',
  (standing): number => standing.value(storage, 'archive') ?? 0,
)
export const storageMeasured = given('belegter Speicher', 'storage in use', 'fact', (standing) =>
  standing.last('storageMeasured'),
)
/** How many bytes a question names: `536870912000`. */
export const bytesAsked = given('gefragte Bytes', 'bytes asked about', 'the question itself', (_, bytes) =>
  Number(bytes),
)
/** Whether help at the end was assured beside the terms. */
export const helpAtTheEndAgreed = given('vereinbarte Hilfe', 'help agreed', 'scope', (standing) =>
  isPart(standing, 'help at the end'),
)
