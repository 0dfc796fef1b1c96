import type { Gross, Net } from '../money.ts'
import type { Matter, Standing } from '../standing.ts'
import { matter, named, right } from './matter-of.ts'
import { quantity } from './prices.ts'

/** Whether something belongs to what was agreed. The subject is an item, or a property that was assured. */
export const entitlement = matter<'included' | 'not included'>(
  'entitlement',
  'Leistungsumfang',
  'what is included',
  {},
  named({
    included: { de: 'enthalten', en: 'included' },
    'not included': { de: 'nicht enthalten', en: 'not included' },
  }),
)
/** How the customer is connected. The subject is `services`. */
export const connection = matter<
  'supplied router' | 'own equipment' | 'operating system' | 'being checked' | 'refused'
>(
  'connection',
  'Verbindung',
  'connection',
  {},
  named({
    'supplied router': { de: 'gestellter Router', en: 'supplied router' },
    'own equipment': { de: 'eigene Geräte', en: 'own equipment' },
    'operating system': { de: 'VPN des Betriebssystems', en: 'VPN of the operating system' },
    'being checked': { de: 'in Prüfung', en: 'being checked' },
    refused: { de: 'nicht möglich', en: 'refused' },
  }),
)
/** Whether users may do something to contents. The subject names both: `write archive`. */
export const mayActOn = right('mayActOn', 'Zugriff auf Inhalte', 'acting on contents')
/** Whether the provider may use contents. The subject is the purpose. */
export const mayUseContents = right('mayUseContents', 'Nutzung von Inhalten', 'use of contents')
/** How many minutes of a day a service was not ready. The subject is the day. */
export const downtime = matter<number>('downtime', 'Ausfallzeit', 'downtime', {}, (minutes) => `${minutes} min`)
/** Who makes backups. The subject is `contents`. */
export const backupsBy = matter<'customer' | 'provider'>(
  'backupsBy',
  'Datensicherung durch',
  'backups by',
  {},
  named({ customer: { de: 'Kunde', en: 'customer' }, provider: { de: 'Anbieter', en: 'provider' } }),
)
/** In which currency is paid, as ISO 4217 names it. The subject is `payments`. */
export const currency = matter<string>('currency', 'Währung', 'currency')
/** Whether something was announced as the terms ask. The subject is the change or the transfer. */
export const announcement = matter<'in time' | 'late'>(
  'announcement',
  'Ankündigung',
  'announcement',
  {},
  named({ 'in time': { de: 'rechtzeitig', en: 'in time' }, late: { de: 'verspätet', en: 'late' } }),
)
/** The damage that both sides expect at most. The subject is `a year`. */
export const typicalDamage = matter<Net>('typicalDamage', 'vorhersehbarer Schaden', 'foreseeable damage')
/** Whether the agreement may pass to another company. The subject is the transfer. */
export const mayTransferAgreement = right(
  'mayTransferAgreement',
  'Übertragung des Vertrags',
  'transfer of the agreement',
)

/** How many gigabytes were agreed, and how many of them the archive has. The subject is `booked` or `archive`. */
export const storage = matter<number>('storage', 'Speicher', 'storage', {}, (gigabytes) => `${gigabytes} GB`)
/** What the provider has to set up, as it is booked. */
export interface Provision {
  /** By the names of the price list, each with how often it is booked. */
  readonly items: Readonly<Record<string, number>>
  /** The room of the drive, without that of the archive. */
  readonly gigabytes: number
  readonly bytes: number
}
/** As the activation finds it, it is set up with it; whatever is different from that by now is a duty of its own. */
const changedSinceActivation = (standing: Standing): readonly string[] => {
  const activated = standing.first('activated')
  if (activated === undefined) return []
  const isOther = <V>(matter: Matter<V>, subject: string): boolean =>
    standing.value(matter, subject) !== standing.valueOn(matter, subject, activated.at)
  const items = new Set(standing.all('booked').map(({ item }) => item))
  return [...items].some((item) => isOther(quantity, item)) || isOther(storage, 'archive') ? ['services'] : []
}
/** What is to be set up. The subject is `services`. */
export const provision = matter<Provision>(
  'provision',
  'Einrichtung',
  'what is set up',
  { watched: changedSinceActivation, broughtAboutBy: 'adjustServices' },
  ({ items, gigabytes }) => {
    const booked = Object.entries(items).map(([item, count]) => `${count} ${item}`)
    return `${booked.join(', ')} (${gigabytes} GB)`
  },
)
/** Whether the drive may hold so many bytes. The subject is the number: `536870912000`. */
export const mayStore = right('mayStore', 'Speichern auf dem Laufwerk', 'storing on the drive')
/** Whether fees may be paid in a way. The subject is the way: `bank transfer`. */
export const mayPayBy = right('mayPayBy', 'Zahlungsart', 'way of paying')
/** What of a month begun is paid back. The subject is `month begun`. */
export const refund = matter<Gross>('refund', 'Erstattung', 'refund')
/** Whether the provider helps with the end beyond what it says. The subject is `end`. */
export const helpAtTheEnd = matter<'none' | 'as agreed'>(
  'helpAtTheEnd',
  'Hilfe beim Ende',
  'help at the end',
  {},
  named({ none: { de: 'keine', en: 'none' }, 'as agreed': { de: 'wie vereinbart', en: 'as agreed' } }),
)
