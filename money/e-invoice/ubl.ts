import { inDigits, inEuros, priceInEuros } from './amounts.ts'
import type { Address, Adjustment, EInvoice, Line, LineAdjustment, Party, Period, Vat } from './invoice.ts'
import { process, specification } from './profile.ts'
import { branch, document, type Element, leaf } from './xml.ts'

const components = {
  cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
}
/** A credit note is a document of its own in UBL, with words of its own. */
const documents = {
  invoice: { name: 'Invoice', type: 'cbc:InvoiceTypeCode', line: 'cac:InvoiceLine', quantity: 'cbc:InvoicedQuantity' },
  credit: {
    name: 'CreditNote',
    type: 'cbc:CreditNoteTypeCode',
    line: 'cac:CreditNoteLine',
    quantity: 'cbc:CreditedQuantity',
  },
} as const
type Form = (typeof documents)[keyof typeof documents]
const creditNotes = new Set(['81', '83', '381', '396', '532'])

/** An invoice as UBL 2.1 of OASIS: the other of the two forms of XRechnung, and the one of Peppol. */
export function asUbl(invoice: EInvoice): string {
  const form = creditNotes.has(invoice.type) ? documents.credit : documents.invoice
  const isCredit = form === documents.credit
  const { currency } = invoice
  return document(
    form.name,
    { '': `urn:oasis:names:specification:ubl:schema:xsd:${form.name}-2`, ...components },
    leaf('cbc:CustomizationID', specification[invoice.profile]),
    leaf('cbc:ProfileID', process),
    leaf('cbc:ID', invoice.number),
    leaf('cbc:IssueDate', invoice.issuedOn),
    isCredit ? undefined : leaf('cbc:DueDate', invoice.dueOn),
    leaf(form.type, invoice.type),
    invoice.notes.map((note) => leaf('cbc:Note', note)),
    leaf('cbc:DocumentCurrencyCode', currency),
    leaf('cbc:BuyerReference', invoice.buyerReference),
    periodOf(invoice.period),
    branch('cac:OrderReference', leaf('cbc:ID', invoice.order)),
    invoice.preceding.map(({ number, issuedOn }) =>
      branch(
        'cac:BillingReference',
        branch('cac:InvoiceDocumentReference', leaf('cbc:ID', number), leaf('cbc:IssueDate', issuedOn)),
      ),
    ),
    branch('cac:ContractDocumentReference', leaf('cbc:ID', invoice.agreement)),
    branch(
      'cac:AccountingSupplierParty',
      branch('cac:Party', partyOf(invoice.seller, invoice.payment?.debit?.creditor)),
    ),
    branch('cac:AccountingCustomerParty', branch('cac:Party', partyOf(invoice.buyer))),
    branch(
      'cac:Delivery',
      leaf('cbc:ActualDeliveryDate', invoice.delivery?.on),
      invoice.delivery?.address && branch('cac:DeliveryLocation', addressOf('cac:Address', invoice.delivery.address)),
    ),
    paymentOf(invoice, isCredit),
    branch('cac:PaymentTerms', leaf('cbc:Note', invoice.paymentTerms)),
    invoice.allowances.map((each) => adjustmentOf(each, false, currency)),
    invoice.charges.map((each) => adjustmentOf(each, true, currency)),
    taxOf(invoice),
    totalsOf(invoice),
    invoice.lines.map((line) => lineOf(line, form, currency)),
  )
}

const amount = (name: string, cents: number, currency: string): Element =>
  leaf(name, inEuros(cents), { currencyID: currency })

const periodOf = (period: Period | undefined): Element =>
  period && branch('cac:InvoicePeriod', leaf('cbc:StartDate', period.from), leaf('cbc:EndDate', period.to))

/** @param creditor the SEPA creditor, which UBL counts among the seller's numbers */
const partyOf = (party: Party, creditor?: string): readonly Element[] => [
  party.electronic && leaf('cbc:EndpointID', party.electronic.id, { schemeID: party.electronic.scheme }),
  branch('cac:PartyIdentification', leaf('cbc:ID', party.knownAs)),
  branch('cac:PartyIdentification', leaf('cbc:ID', creditor, { schemeID: 'SEPA' })),
  addressOf('cac:PostalAddress', party.address),
  registrationOf(party.vatId, 'VAT'),
  registrationOf(party.taxNumber, 'FC'),
  branch('cac:PartyLegalEntity', leaf('cbc:RegistrationName', party.name), leaf('cbc:CompanyID', party.registration)),
  party.contact &&
    branch(
      'cac:Contact',
      leaf('cbc:Name', party.contact.name),
      leaf('cbc:Telephone', party.contact.phone),
      leaf('cbc:ElectronicMail', party.contact.mail),
    ),
]

const registrationOf = (number: string | undefined, scheme: 'VAT' | 'FC'): Element =>
  number === undefined
    ? undefined
    : branch('cac:PartyTaxScheme', leaf('cbc:CompanyID', number), branch('cac:TaxScheme', leaf('cbc:ID', scheme)))

const addressOf = (name: string, { lines: [one, two, three], city, postCode, country }: Address): Element =>
  branch(
    name,
    leaf('cbc:StreetName', one),
    leaf('cbc:AdditionalStreetName', two),
    leaf('cbc:CityName', city),
    leaf('cbc:PostalZone', postCode),
    branch('cac:AddressLine', leaf('cbc:Line', three)),
    branch('cac:Country', leaf('cbc:IdentificationCode', country)),
  )

const paymentOf = ({ payment, dueOn }: EInvoice, isCredit: boolean): Element =>
  payment &&
  branch(
    'cac:PaymentMeans',
    leaf('cbc:PaymentMeansCode', payment.means),
    isCredit ? leaf('cbc:PaymentDueDate', dueOn) : undefined,
    leaf('cbc:PaymentID', payment.remittance),
    payment.transferTo &&
      branch(
        'cac:PayeeFinancialAccount',
        leaf('cbc:ID', payment.transferTo.iban),
        leaf('cbc:Name', payment.transferTo.holder),
        branch('cac:FinancialInstitutionBranch', leaf('cbc:ID', payment.transferTo.bic)),
      ),
    payment.debit &&
      branch(
        'cac:PaymentMandate',
        leaf('cbc:ID', payment.debit.mandate),
        branch('cac:PayerFinancialAccount', leaf('cbc:ID', payment.debit.iban)),
      ),
  )

const categoryOf = (name: string, { category, rate }: Vat, ...reasons: readonly Element[]): Element =>
  branch(
    name,
    leaf('cbc:ID', category),
    leaf('cbc:Percent', rate === undefined ? undefined : inDigits(rate)),
    ...reasons,
    branch('cac:TaxScheme', leaf('cbc:ID', 'VAT')),
  )

const adjustmentOf = (adjustment: LineAdjustment & Partial<Adjustment>, isCharge: boolean, currency: string): Element =>
  branch(
    'cac:AllowanceCharge',
    leaf('cbc:ChargeIndicator', String(isCharge)),
    leaf('cbc:AllowanceChargeReasonCode', adjustment.reasonCode),
    leaf('cbc:AllowanceChargeReason', adjustment.reason),
    amount('cbc:Amount', adjustment.amount, currency),
    adjustment.vat && categoryOf('cac:TaxCategory', adjustment.vat),
  )

const taxOf = ({ breakdown, totals, currency }: EInvoice): Element =>
  branch(
    'cac:TaxTotal',
    amount('cbc:TaxAmount', totals.vat, currency),
    breakdown.map((row) =>
      branch(
        'cac:TaxSubtotal',
        amount('cbc:TaxableAmount', row.net, currency),
        amount('cbc:TaxAmount', row.vat, currency),
        categoryOf(
          'cac:TaxCategory',
          row,
          leaf('cbc:TaxExemptionReasonCode', row.reasonCode),
          leaf('cbc:TaxExemptionReason', row.reason),
        ),
      ),
    ),
  )

const totalsOf = ({ totals, currency }: EInvoice): Element =>
  branch(
    'cac:LegalMonetaryTotal',
    amount('cbc:LineExtensionAmount', totals.lines, currency),
    amount('cbc:TaxExclusiveAmount', totals.net, currency),
    amount('cbc:TaxInclusiveAmount', totals.gross, currency),
    amount('cbc:AllowanceTotalAmount', totals.allowances, currency),
    amount('cbc:ChargeTotalAmount', totals.charges, currency),
    amount('cbc:PrepaidAmount', totals.paid, currency),
    totals.rounding === 0 ? undefined : amount('cbc:PayableRoundingAmount', totals.rounding, currency),
    amount('cbc:PayableAmount', totals.due, currency),
  )

const lineOf = (line: Line, form: Form, currency: string): Element =>
  branch(
    form.line,
    leaf('cbc:ID', line.id),
    leaf(form.quantity, inDigits(line.quantity), { unitCode: line.unit }),
    amount('cbc:LineExtensionAmount', line.net, currency),
    periodOf(line.period),
    line.allowances.map((each) => adjustmentOf(each, false, currency)),
    line.charges.map((each) => adjustmentOf(each, true, currency)),
    branch(
      'cac:Item',
      leaf('cbc:Description', line.description),
      leaf('cbc:Name', line.name),
      categoryOf('cac:ClassifiedTaxCategory', line.vat),
    ),
    branch('cac:Price', leaf('cbc:PriceAmount', priceInEuros(line.price), { currencyID: currency })),
  )
