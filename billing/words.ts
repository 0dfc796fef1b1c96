import type { Language } from '../terms/grammar/said.ts'
import type { BillKind } from './bill.ts'

/** What the first sentence of an invoice names. */
interface Intro {
  readonly is: BillKind
  /** The invoices it refers to. */
  readonly named: string
  readonly amount: string
  /** Whether the amount goes back to the customer. */
  readonly isBack: boolean
}
interface Transfer {
  readonly holder: string
  readonly iban: string
  readonly bic: string | undefined
  readonly number: string
}

/** What stands on an invoice beside its figures. “Gutschrift” is the law's word for what a buyer bills itself (§ 14 (2) UStG): not used here. */
export const words = {
  de: {
    titles: {
      invoice: 'Rechnung',
      correction: 'Rechnungskorrektur',
      cancellation: 'Stornorechnung',
      credit: 'Entgeltminderung',
      'standing invoice': 'Dauerrechnung',
    } satisfies Readonly<Record<BillKind, string>>,
    heads: ['Nr.', 'Leistung', 'Menge', 'Einzelpreis', 'USt', 'Netto EUR'],
    number: 'Nummer',
    issuedOn: 'Datum',
    period: 'Leistungszeitraum',
    deliveredOn: 'Leistungsdatum',
    refersTo: 'Zu Rechnung',
    replaces: 'Ersetzt',
    buyerReference: 'Ihre Referenz',
    buyerVatId: 'Ihre USt-IdNr.',
    ownVatId: 'Unsere USt-IdNr.',
    taxNumber: 'Unsere Steuernummer',
    agreement: 'Vertrag',
    lines: 'Summe der Positionen',
    net: 'Nettobetrag',
    vatOn: (rate: string, net: string) => `Umsatzsteuer ${rate} auf ${net}`,
    noVat: 'Umsatzsteuer',
    rounding: 'Ausgleich der Rundung',
    gross: 'Gesamtbetrag',
    paid: 'Bereits gezahlt',
    due: 'Zahlbetrag',
    back: 'Zu Ihren Gunsten',
    daysTitle: 'Fälligkeiten',
    daysHeads: ['Fällig am', 'Rechtzeitig gezahlt bis'],
    ofDay: (number: string, day: string) => (day === '' ? number : `${number} vom ${day}`),
    intro: ({ is, named, amount, isBack }: Intro): readonly string[] => {
      switch (is) {
        case 'invoice':
          return ['Wir berechnen Ihnen nach unserem Vertrag:']
        case 'standing invoice':
          return ['Wir berechnen Ihnen nach unserem Vertrag für jeden Monat:']
        case 'credit':
          return [`Nach unserem Vertrag erhalten Sie ${amount} zurück:`]
        case 'correction':
          return [
            `Wir berichtigen die Rechnung ${named}. Was dort berechnet ist, nehmen wir zurück und berechnen, was richtig ist; es bleiben ${amount} ${isBack ? 'zu Ihren Gunsten' : 'zu zahlen'}.`,
          ]
        case 'cancellation':
          return [`Wir nehmen die Rechnung ${named} zurück. Aus ihr ist nichts mehr geschuldet.`]
      }
    },
    transfer: ({ holder, iban, bic, number }: Transfer) =>
      `Bitte überweisen Sie an ${holder}, IBAN ${iban}${bic ? `, BIC ${bic}` : ''}, mit dem Verwendungszweck ${number}.`,
  },
  en: {
    titles: {
      invoice: 'Invoice',
      correction: 'Correction of an invoice',
      cancellation: 'Cancellation of an invoice',
      credit: 'Credit note',
      'standing invoice': 'Standing invoice',
    } satisfies Readonly<Record<BillKind, string>>,
    heads: ['No.', 'Service', 'Quantity', 'Unit price', 'VAT', 'Net EUR'],
    number: 'Number',
    issuedOn: 'Date',
    period: 'Period of service',
    deliveredOn: 'Day of service',
    refersTo: 'On invoice',
    replaces: 'Replaces',
    buyerReference: 'Your reference',
    buyerVatId: 'Your VAT ID',
    ownVatId: 'Our VAT ID',
    taxNumber: 'Our tax number',
    agreement: 'Agreement',
    lines: 'Sum of the lines',
    net: 'Net amount',
    vatOn: (rate: string, net: string) => `VAT ${rate} on ${net}`,
    noVat: 'VAT',
    rounding: 'Rounding',
    gross: 'Total',
    paid: 'Paid before',
    due: 'Amount due',
    back: 'In your favour',
    daysTitle: 'Due days',
    daysHeads: ['Due on', 'In time if paid until'],
    ofDay: (number: string, day: string) => (day === '' ? number : `${number} of ${day}`),
    intro: ({ is, named, amount, isBack }: Intro): readonly string[] => {
      switch (is) {
        case 'invoice':
          return ['Under our agreement we charge you:']
        case 'standing invoice':
          return ['Under our agreement we charge you for each month:']
        case 'credit':
          return [`Under our agreement ${amount} come back to you:`]
        case 'correction':
          return [
            `We correct the invoice ${named}. What it charges we take back, and we charge what is right; ${amount} remain ${isBack ? 'in your favour' : 'to be paid'}.`,
          ]
        case 'cancellation':
          return [`We take back the invoice ${named}. Nothing is owed by it any more.`]
      }
    },
    transfer: ({ holder, iban, bic, number }: Transfer) =>
      `Please transfer to ${holder}, IBAN ${iban}${bic ? `, BIC ${bic}` : ''}, quoting ${number}.`,
  },
} as const satisfies Record<Language, unknown>

export type Words = (typeof words)[Language]
