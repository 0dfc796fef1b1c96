import type { Adjustment, EInvoice, LineAdjustment, Period } from '../invoice.ts'
import { isThere, type Rule, rule } from '../rule.ts'

const hasReason = ({ reason, reasonCode }: Pick<Adjustment, 'reason' | 'reasonCode'>): boolean =>
  isThere(reason) || isThere(reasonCode)
const isForward = ({ from, to }: Period): boolean => from === undefined || to === undefined || from <= to
const isSomewhere = ({ from, to }: Period): boolean => from !== undefined || to !== undefined
const ofLines = (invoice: EInvoice, which: 'allowances' | 'charges'): readonly LineAdjustment[] =>
  invoice.lines.flatMap((line) => line[which])

/** What an invoice has to have, and how it hangs together (EN 16931-1, 6.4.1). */
export const documentRules: readonly Rule[] = [
  rule('BR-02', 'Die Rechnung hat eine Nummer', 'the invoice has a number', ({ number }) => isThere(number)),
  rule('BR-03', 'Die Rechnung hat ein Datum', 'the invoice has a date', ({ issuedOn }) => isThere(issuedOn)),
  rule('BR-04', 'Die Rechnung nennt ihre Art', 'the invoice says what kind it is', ({ type }) => isThere(type)),
  rule('BR-05', 'Die Rechnung nennt ihre Währung', 'the invoice names its currency', ({ currency }) =>
    isThere(currency),
  ),
  rule('BR-06', 'Der Verkäufer hat einen Namen', 'the seller has a name', ({ seller }) => isThere(seller.name)),
  rule('BR-07', 'Der Käufer hat einen Namen', 'the buyer has a name', ({ buyer }) => isThere(buyer.name)),
  rule(
    'BR-09',
    'Die Anschrift des Verkäufers nennt den Staat',
    'the address of the seller names the country',
    ({ seller }) => isThere(seller.address.country),
  ),
  rule(
    'BR-11',
    'Die Anschrift des Käufers nennt den Staat',
    'the address of the buyer names the country',
    ({ buyer }) => isThere(buyer.address.country),
  ),
  rule(
    'BR-16',
    'Die Rechnung hat mindestens eine Position',
    'the invoice has at least one line',
    ({ lines }) => lines.length > 0,
  ),
  rule('BR-21', 'Jede Position hat ein Kennzeichen', 'each line has an identifier', ({ lines }) =>
    lines.every(({ id }) => isThere(id)),
  ),
  rule('BR-22', 'Jede Position hat eine Menge', 'each line has a quantity', ({ lines }) =>
    lines.every(({ quantity }) => Number.isFinite(quantity)),
  ),
  rule('BR-23', 'Jede Menge hat eine Einheit', 'each quantity has a unit', ({ lines }) =>
    lines.every(({ unit }) => isThere(unit)),
  ),
  rule('BR-25', 'Jede Position sagt, was geliefert wurde', 'each line says what was supplied', ({ lines }) =>
    lines.every(({ name }) => isThere(name)),
  ),
  rule('BR-27', 'Kein Einzelpreis ist negativ', 'no price of an item is negative', ({ lines }) =>
    lines.every(({ price }) => price >= 0),
  ),
  rule(
    'BR-29',
    'Der Rechnungszeitraum endet nicht vor seinem Beginn',
    'the invoicing period does not end before it begins',
    ({ period }) => period === undefined || isForward(period),
  ),
  rule(
    'BR-30',
    'Der Zeitraum einer Position endet nicht vor seinem Beginn',
    'the period of a line does not end before it begins',
    ({ lines }) => lines.every(({ period }) => period === undefined || isForward(period)),
  ),
  rule('BR-33', 'Jeder Nachlass nennt einen Grund', 'each allowance gives a reason', ({ allowances }) =>
    allowances.every(hasReason),
  ),
  rule('BR-38', 'Jeder Zuschlag nennt einen Grund', 'each charge gives a reason', ({ charges }) =>
    charges.every(hasReason),
  ),
  rule(
    'BR-42',
    'Jeder Nachlass einer Position nennt einen Grund',
    'each allowance of a line gives a reason',
    (invoice) => ofLines(invoice, 'allowances').every(hasReason),
  ),
  rule('BR-44', 'Jeder Zuschlag einer Position nennt einen Grund', 'each charge of a line gives a reason', (invoice) =>
    ofLines(invoice, 'charges').every(hasReason),
  ),
  rule(
    'BR-49',
    'Die Zahlungsangaben nennen die Zahlungsart',
    'the payment instructions name the means of payment',
    ({ payment }) => payment === undefined || isThere(payment.means),
  ),
  rule(
    'BR-50',
    'Wer überwiesen haben will, nennt ein Konto',
    'whoever wants a transfer names an account',
    ({ payment }) => payment?.transferTo === undefined || isThere(payment.transferTo.iban),
  ),
  rule(
    'BR-55',
    'Eine Rechnung, auf die Bezug genommen wird, ist mit Nummer genannt',
    'an invoice that is referred to is named by its number',
    ({ preceding }) => preceding.every(({ number }) => isThere(number)),
  ),
  rule(
    'BR-57',
    'Die Lieferanschrift nennt den Staat',
    'the address of delivery names the country',
    ({ delivery }) => delivery?.address === undefined || isThere(delivery.address.country),
  ),
  rule(
    'BR-61',
    'Zu einer Überweisung gehört das Konto, auf das sie geht',
    'a transfer comes with the account it goes to',
    ({ payment }) => payment === undefined || !['30', '58'].includes(payment.means) || payment.transferTo !== undefined,
  ),
  rule(
    'BR-62',
    'Die elektronische Adresse des Verkäufers nennt ihr Schema',
    'the electronic address of the seller names its scheme',
    ({ seller }) => seller.electronic === undefined || isThere(seller.electronic.scheme),
  ),
  rule(
    'BR-63',
    'Die elektronische Adresse des Käufers nennt ihr Schema',
    'the electronic address of the buyer names its scheme',
    ({ buyer }) => buyer.electronic === undefined || isThere(buyer.electronic.scheme),
  ),
  rule(
    'BR-CO-09',
    'Eine USt-IdNr. beginnt mit dem Kürzel ihres Staats',
    'a VAT identifier begins with the prefix of its country',
    ({ seller, buyer }) =>
      [seller.vatId, buyer.vatId].every((id) => id === undefined || /^[A-Z]{2}[0-9A-Z+*]/.test(id)),
  ),
  rule(
    'BR-CO-19',
    'Ein Rechnungszeitraum hat einen Beginn oder ein Ende',
    'an invoicing period has a beginning or an end',
    ({ period }) => period === undefined || isSomewhere(period),
  ),
  rule(
    'BR-CO-20',
    'Der Zeitraum einer Position hat einen Beginn oder ein Ende',
    'the period of a line has a beginning or an end',
    ({ lines }) => lines.every(({ period }) => period === undefined || isSomewhere(period)),
  ),
  rule(
    'BR-CO-25',
    'Wo etwas zu zahlen ist, steht, bis wann',
    'where something is due it says by when',
    ({ totals, dueOn, paymentTerms }) => totals.due <= 0 || isThere(dueOn) || isThere(paymentTerms),
  ),
  rule(
    'BR-CO-26',
    'Der Verkäufer ist durch eine Nummer erkennbar',
    'the seller can be told by a number',
    ({ seller }) => [seller.knownAs, seller.registration, seller.vatId].some(isThere),
  ),
]
