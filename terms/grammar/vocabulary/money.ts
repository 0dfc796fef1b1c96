import { choice, count, day, factNumber, flag, gross, optional, words } from '../field.ts'
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
  setOffDeclared: declaration('Aufrechnung erklärt', 'set-off declared', {
    amount: gross,
    title: choice('adjudicated', 'acknowledged', 'undisputed', 'disputed'),
    ground: optional(choice('defect')),
  }),
  reminderReceived: word('Mahnung zugegangen', 'reminder received', {
    claim,
    step: count,
    deadline: optional(day),
    threatensTermination: optional(flag),
    receiptProven: flag,
    medium: choice(...media),
  }),
  prepaid: word('vorausbezahlt', 'prepaid', { item, amount: gross, until: day, perYear: gross }),
} as const
