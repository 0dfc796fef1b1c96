import { type Instant, showInstant } from '../day.ts'
import type { Gross } from '../money.ts'
import type { Said } from '../said.ts'
import { matter, named, right } from './matter-of.ts'

/** Whether a software may be used. The subject is the item, or who uses it how: `onlyoffice by person 7f3a`, `viewing by guest 1`. */
export const mayUse = right('mayUse', 'Recht zur Nutzung', 'right of use')
/** Whether rights and duties may pass to somebody else. The subject is the assignment as it was asked for. */
export const mayAssignContract = right('mayAssignContract', 'Übertragung des Vertrags', 'assigning the contract')
/** Whether a consumer may still withdraw. The subject is the item. */
export const mayWithdraw = right('mayWithdraw', 'Widerrufsrecht', 'right of withdrawal')
/** Whether functions that process personal data may be used. The subject is the item. */
export const mayProcessPersonalData = right(
  'mayProcessPersonalData',
  'Verarbeitung personenbezogener Daten',
  'processing of personal data',
)
/** How an order stands until it has become a contract. The subject is the item. */
export const orderStands = matter<'binding' | 'incomplete' | 'received'>(
  'orderStands',
  'Stand der Bestellung',
  'state of the order',
  {},
  named({
    binding: { de: 'verbindliches Angebot', en: 'binding offer' },
    incomplete: { de: 'unvollständig', en: 'incomplete' },
    received: { de: 'eingegangen', en: 'received' },
  }),
)
/** Whether the text of a contract can be fetched. The subject is the item. */
export const contractText = matter<'retrievable'>(
  'contractText',
  'Vertragstext',
  'text of the contract',
  {},
  named({ retrievable: { de: 'abrufbar', en: 'retrievable' } }),
)
/** The texts that govern an item, the first one first. */
export const governedBy = matter<Said>('governedBy', 'maßgebliche Texte', 'texts that govern')
/** What the use before a withdrawal was worth. The subject is the item. */
export const valueOfUse = matter<Gross>('valueOfUse', 'Wertersatz', 'compensation for use')
/** Minutes of a calendar year in which an item counts as not available. The subject is `onlyoffice 2026`. */
export const minutesDown = matter<number>('minutesDown', 'angerechnete Ausfallminuten', 'minutes of outage counted')
/** From when on a fault counts as reported. The subject is the fault. */
export const faultAcceptedAt = matter<Instant>(
  'faultAcceptedAt',
  'Störung angenommen',
  'fault accepted',
  {},
  showInstant,
)
