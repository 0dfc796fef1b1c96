import type { Day } from '../day.ts'
import type { Standing } from '../standing.ts'
import { matter, named, right } from './matter-of.ts'

/** The last day to pay a claim, apart from default. The subject is the claim. */
export const payableUntil = matter<Day>('payableUntil', 'zahlbar bis', 'payable until')
/** Who has to act so that a claim is paid. The subject is the claim. */
export const wayOfPayment = matter<'transfer' | 'direct debit'>(
  'wayOfPayment',
  'Zahlungsweg',
  'way of payment',
  {},
  named({
    transfer: { de: 'Überweisung', en: 'transfer' },
    'direct debit': { de: 'Lastschrift', en: 'direct debit' },
  }),
)
/** Whether the provider may collect. The subject is a claim of this agreement, or another contract: `contract K2`. */
export const mayCollect = right('mayCollect', 'Recht zum Einzug', 'right to collect')
/** How invoices are sent. The subject is `invoices`. */
export const invoiceChannel = matter<'e-mail' | 'letter'>(
  'invoiceChannel',
  'Versandweg der Rechnungen',
  'channel of invoices',
  {},
  named({ 'e-mail': { de: 'E-Mail', en: 'e-mail' }, letter: { de: 'Post', en: 'post' } }),
)

/** The setting by which a provider chooses to be warned before its claims are time-barred; others are not asked about it. */
export const limitationChosen = 'reading of elc.agb.8.3'
const claimsToWarnOf = (standing: Standing): readonly string[] =>
  standing.setting(limitationChosen) === 'a warning'
    ? standing.claims(({ who, open }) => who === 'customer' && open.isPositive).map(({ key }) => key)
    : []
/** The last day on which a claim is not yet time-barred, told while there is time to act. The subject is the claim. */
export const lapse = matter<Day>('lapse', 'Verjährung mit Ablauf des', 'time-barred with the end of', {
  watched: claimsToWarnOf,
  broughtAboutBy: 'warnOfLimitation',
})
