import { isIban } from '../../iban.ts'
import type { EInvoice } from '../invoice.ts'
import { german, isThere, type Rule } from '../rule.ts'

const pays = (invoice: EInvoice, ...means: readonly string[]): boolean => means.includes(invoice.payment?.means ?? '')

/** What XRechnung 3.0 asks for beyond the norm. */
export const germanRules: readonly Rule[] = [
  german(
    'BR-DE-1',
    'Die Rechnung sagt, wie zu zahlen ist',
    'the invoice says how to pay',
    ({ payment }) => payment !== undefined,
  ),
  german(
    'BR-DE-2',
    'Der Verkäufer nennt jemanden, den man fragen kann',
    'the seller names somebody to ask',
    ({ seller }) => seller.contact !== undefined,
  ),
  german(
    'BR-DE-3',
    'Die Anschrift des Verkäufers nennt den Ort',
    'the address of the seller names the city',
    ({ seller }) => isThere(seller.address.city),
  ),
  german(
    'BR-DE-4',
    'Die Anschrift des Verkäufers nennt die Postleitzahl',
    'the address of the seller names the post code',
    ({ seller }) => isThere(seller.address.postCode),
  ),
  german(
    'BR-DE-5',
    'Der Ansprechpartner hat einen Namen',
    'the contact has a name',
    ({ seller }) => seller.contact === undefined || isThere(seller.contact.name),
  ),
  german(
    'BR-DE-6',
    'Der Ansprechpartner hat eine Telefonnummer',
    'the contact has a telephone number',
    ({ seller }) => seller.contact === undefined || isThere(seller.contact.phone),
  ),
  german(
    'BR-DE-7',
    'Der Ansprechpartner hat eine E-Mail-Adresse',
    'the contact has an e-mail address',
    ({ seller }) => seller.contact === undefined || isThere(seller.contact.mail),
  ),
  german('BR-DE-8', 'Die Anschrift des Käufers nennt den Ort', 'the address of the buyer names the city', ({ buyer }) =>
    isThere(buyer.address.city),
  ),
  german(
    'BR-DE-9',
    'Die Anschrift des Käufers nennt die Postleitzahl',
    'the address of the buyer names the post code',
    ({ buyer }) => isThere(buyer.address.postCode),
  ),
  german(
    'BR-DE-10',
    'Die Lieferanschrift nennt den Ort',
    'the address of delivery names the city',
    ({ delivery }) => delivery?.address === undefined || isThere(delivery.address.city),
  ),
  german(
    'BR-DE-11',
    'Die Lieferanschrift nennt die Postleitzahl',
    'the address of delivery names the post code',
    ({ delivery }) => delivery?.address === undefined || isThere(delivery.address.postCode),
  ),
  german('BR-DE-14', 'Die Aufschlüsselung nennt jeden Steuersatz', 'the breakdown names each rate', ({ breakdown }) =>
    breakdown.every(({ category, rate }) => category === 'O' || rate !== undefined),
  ),
  german(
    'BR-DE-15',
    'Die Rechnung nennt die Referenz des Käufers (Leitweg-ID)',
    'the invoice quotes the reference of the buyer',
    ({ buyerReference }) => isThere(buyerReference),
  ),
  german(
    'BR-DE-16',
    'Wo besteuert wird, nennt der Verkäufer USt-IdNr. oder Steuernummer',
    'where there is VAT the seller gives its VAT identifier or tax number',
    ({ seller, breakdown }) =>
      breakdown.every(({ category }) => category === 'O') || isThere(seller.vatId) || isThere(seller.taxNumber),
  ),
  german(
    'BR-DE-17',
    'Die Art der Rechnung ist eine, die in Deutschland vorkommt',
    'the kind of invoice is one that is used in Germany',
    ({ type }) => ['326', '380', '384', '389', '381', '875', '876', '877'].includes(type),
  ),
  german(
    'BR-DE-19',
    'Die IBAN einer SEPA-Überweisung ist richtig',
    'the IBAN of a SEPA transfer is right',
    (invoice) =>
      !pays(invoice, '58') ||
      !isThere(invoice.payment?.transferTo?.iban) ||
      isIban(invoice.payment?.transferTo?.iban ?? ''),
  ),
  german(
    'BR-DE-20',
    'Die IBAN einer SEPA-Lastschrift ist richtig',
    'the IBAN of a SEPA direct debit is right',
    (invoice) =>
      !pays(invoice, '59') || !isThere(invoice.payment?.debit?.iban) || isIban(invoice.payment?.debit?.iban ?? ''),
  ),
  german(
    'BR-DE-23-a',
    'Eine Überweisung nennt das Konto',
    'a transfer names the account',
    (invoice) => !pays(invoice, '30', '58') || invoice.payment?.transferTo !== undefined,
  ),
  german(
    'BR-DE-23-b',
    'Eine Überweisung nennt keine Lastschrift',
    'a transfer names no direct debit',
    (invoice) => !pays(invoice, '30', '58') || invoice.payment?.debit === undefined,
  ),
  german(
    'BR-DE-25-a',
    'Eine Lastschrift nennt Mandat, Gläubiger und Konto',
    'a direct debit names mandate, creditor and account',
    (invoice) => !pays(invoice, '59') || invoice.payment?.debit !== undefined,
  ),
  german(
    'BR-DE-25-b',
    'Eine Lastschrift nennt keine Überweisung',
    'a direct debit names no transfer',
    (invoice) => !pays(invoice, '59') || invoice.payment?.transferTo === undefined,
  ),
  german(
    'BR-DE-26',
    'Eine Korrektur nennt die Rechnung, die sie korrigiert',
    'a correction names the invoice it corrects',
    ({ type, preceding }) => type !== '384' || preceding.length > 0,
  ),
  german(
    'BR-DE-27',
    'Die Telefonnummer hat mindestens drei Ziffern',
    'the telephone number has at least three digits',
    ({ seller }) => !isThere(seller.contact?.phone) || (seller.contact?.phone.match(/\d/g) ?? []).length >= 3,
  ),
  german(
    'BR-DE-28',
    'Die E-Mail-Adresse hat ein @ zwischen zwei Teilen',
    'the e-mail address has one @ between two parts',
    ({ seller }) =>
      !isThere(seller.contact?.mail) ||
      /^[^@\s.][^@\s]*[^@\s.]@[^@\s.][^@\s]*[^@\s.]$/.test(seller.contact?.mail ?? ''),
  ),
  german(
    'BR-DE-30',
    'Eine Lastschrift nennt den Gläubiger',
    'a direct debit names the creditor',
    ({ payment }) => payment?.debit === undefined || isThere(payment.debit.creditor),
  ),
  german(
    'BR-DE-31',
    'Eine Lastschrift nennt das belastete Konto',
    'a direct debit names the account that is debited',
    ({ payment }) => payment?.debit === undefined || isThere(payment.debit.iban),
  ),
  german(
    'BR-DE-TMP-32',
    'Die Rechnung nennt, wann geleistet wurde',
    'the invoice says when the service was rendered',
    ({ delivery, period, lines }) =>
      isThere(delivery?.on) || period !== undefined || lines.every((line) => line.period !== undefined),
  ),
]
