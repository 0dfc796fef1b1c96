import type { Day } from '../day.ts'
import { matter, named, right } from './matter-of.ts'

/** Whether an order of a recruit earns commission. The subject names both: `order 1 of recruit 1`. */
export const mayEarn = right('mayEarn', 'Provision für eine Bestellung', 'commission on an order')
/** Whether somebody may take part. The subject is `partner`. */
export const mayTakePart = right('mayTakePart', 'Teilnahme', 'taking part')
/** Whether the commission may pass to somebody else. The subject is `commission`. */
export const mayAssignCommission = right('mayAssignCommission', 'Abtretung der Provision', 'assigning the commission')
/** Whether orders of recruits may be declined. The subject is the order: `order 1 of recruit 1`. */
export const mayDecline = right('mayDecline', 'Ablehnung einer Bestellung', 'declining an order')
/** The rate in percent that a recruit brings. The subject is the recruit. */
export const commissionRate = matter<number>(
  'commissionRate',
  'Provisionssatz',
  'rate of commission',
  {},
  (rate) => `${rate} %`,
)
/** To whom commission is credited. The subject is `commission`. */
export const recipient = matter<'recruiting partner'>(
  'recipient',
  'Empfänger',
  'recipient',
  {},
  named({ 'recruiting partner': { de: 'werbender Partner', en: 'recruiting partner' } }),
)
/** How many sales count. The subject is `sales`. */
export const salesCounted = matter<number>('salesCounted', 'gezählte Verkäufe', 'sales counted')
/** When a declaration counts as received by the provider. The subject is the declaration. */
export const receivedByProvider = matter<Day>('receivedByProvider', 'Zugang beim Anbieter', 'received by the provider')
/** When a message counts as sent to the partner. The subject is the letter. */
export const sentToPartner = matter<Day>('sentToPartner', 'an den Partner gesandt', 'sent to the partner')
