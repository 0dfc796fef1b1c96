import { choice, count, day, factNumber, flag, gross, named, optional, words } from '../field.ts'
import { media } from '../form.ts'
import { claim, declaration, item, word } from './word.ts'

/** Invoices, payments, reminders. */
export const money = {
  invoiceReceived: word('Rechnung zugegangen', 'invoice received', {
    claim,
    amount: gross,
    due: optional(day),
    hintsAtDefault: optional(flag),
  }),
  paymentCredited: word('Zahlung gutgeschrieben', 'payment credited', {
    amount: gross,
    claim: optional(claim),
    remittance: words('February fee'),
  }),
  paymentReclaimed: word('Zahlung zurückgebucht', 'payment returned', { payment: factNumber }),
  paymentMeansChosen: word('Zahlungsart gewählt', 'means of payment chosen', {
    method: choice('credit card', 'other electronic', 'invoice'),
    /** A token of the payment service, never a number of a card. */
    means: named('card 7f3a'),
  }),
  setOffDeclared: declaration('Aufrechnung erklärt', 'set-off declared', {
    amount: gross,
    title: choice('adjudicated', 'acknowledged', 'undisputed', 'disputed'),
    ground: optional(choice('defect', 'same transaction')),
  }),
  paymentWithheld: declaration('Zahlung zurückbehalten', 'payment withheld', {
    /** Whether the counterclaim stems from this agreement. */
    sameAgreement: flag,
    claim: optional(claim),
    /** How far the counterclaim is settled, and what it rests on, where that was told. */
    title: optional(choice('adjudicated', 'acknowledged', 'undisputed', 'disputed')),
    ground: optional(choice('defect', 'same transaction')),
  }),
  reminderReceived: word('Mahnung zugegangen', 'reminder received', {
    claim,
    step: count,
    deadline: optional(day),
    threatensTermination: optional(flag),
    receiptProven: flag,
    medium: choice(...media),
  }),
  /** What was used and is charged by count: whatever its price is agreed to be. */
  usageMetered: word('Verbrauch gezählt', 'usage metered', { item, count, until: day }),
  invoiceChannelChosen: declaration('Versandweg der Rechnungen gewählt', 'channel of invoices chosen', {
    channel: choice('e-mail', 'letter'),
  }),
  creditRefused: declaration('Gutschrift widersprochen', 'credit refused', { claim }),
  prepaid: word('vorausbezahlt', 'prepaid', { item, amount: gross, until: day, perYear: gross }),
} as const
