import { inDigits, inEuros, priceInEuros } from './amounts.ts'
import type { Address, Adjustment, EInvoice, Line, LineAdjustment, Party, Period, Vat } from './invoice.ts'
import { process, specification } from './profile.ts'
import { branch, document, type Element, leaf } from './xml.ts'

const namespaces = {
  rsm: 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  ram: 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  qdt: 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100',
  udt: 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
}

/** An invoice as Cross Industry Invoice D16B of UN/CEFACT: what lies in a ZUGFeRD paper, and one of the two forms of XRechnung. */
export function asCii(invoice: EInvoice): string {
  return document(
    'rsm:CrossIndustryInvoice',
    namespaces,
    branch(
      'rsm:ExchangedDocumentContext',
      branch('ram:BusinessProcessSpecifiedDocumentContextParameter', leaf('ram:ID', process)),
      branch('ram:GuidelineSpecifiedDocumentContextParameter', leaf('ram:ID', specification[invoice.profile])),
    ),
    branch(
      'rsm:ExchangedDocument',
      leaf('ram:ID', invoice.number),
      leaf('ram:TypeCode', invoice.type),
      branch('ram:IssueDateTime', date(invoice.issuedOn)),
      invoice.notes.map((note) => branch('ram:IncludedNote', leaf('ram:Content', note))),
    ),
    branch(
      'rsm:SupplyChainTradeTransaction',
      invoice.lines.map(lineOf),
      agreementOf(invoice),
      deliveryOf(invoice) ?? '<ram:ApplicableHeaderTradeDelivery/>',
      settlementOf(invoice),
    ),
  )
}

/** Days are written without hyphens, in the format 102 of UNTDID 2379. */
const date = (day: string | undefined): Element =>
  leaf('udt:DateTimeString', day?.replaceAll('-', ''), { format: '102' })

const lineOf = (line: Line): Element =>
  branch(
    'ram:IncludedSupplyChainTradeLineItem',
    branch('ram:AssociatedDocumentLineDocument', leaf('ram:LineID', line.id)),
    branch('ram:SpecifiedTradeProduct', leaf('ram:Name', line.name), leaf('ram:Description', line.description)),
    branch(
      'ram:SpecifiedLineTradeAgreement',
      branch('ram:NetPriceProductTradePrice', leaf('ram:ChargeAmount', priceInEuros(line.price))),
    ),
    branch(
      'ram:SpecifiedLineTradeDelivery',
      leaf('ram:BilledQuantity', inDigits(line.quantity), { unitCode: line.unit }),
    ),
    branch(
      'ram:SpecifiedLineTradeSettlement',
      branch('ram:ApplicableTradeTax', leaf('ram:TypeCode', 'VAT'), categoryOf(line.vat)),
      periodOf(line.period),
      line.allowances.map((each) => adjustmentOf(each, false)),
      line.charges.map((each) => adjustmentOf(each, true)),
      branch('ram:SpecifiedTradeSettlementLineMonetarySummation', leaf('ram:LineTotalAmount', inEuros(line.net))),
    ),
  )

const categoryOf = ({ category, rate }: Vat): readonly Element[] => [
  leaf('ram:CategoryCode', category),
  leaf('ram:RateApplicablePercent', rate === undefined ? undefined : inDigits(rate)),
]

const periodOf = (period: Period | undefined): Element =>
  period &&
  branch(
    'ram:BillingSpecifiedPeriod',
    branch('ram:StartDateTime', date(period.from)),
    branch('ram:EndDateTime', date(period.to)),
  )

const adjustmentOf = (adjustment: LineAdjustment & Partial<Adjustment>, isCharge: boolean): Element =>
  branch(
    'ram:SpecifiedTradeAllowanceCharge',
    branch('ram:ChargeIndicator', leaf('udt:Indicator', String(isCharge))),
    leaf('ram:ActualAmount', inEuros(adjustment.amount)),
    leaf('ram:ReasonCode', adjustment.reasonCode),
    leaf('ram:Reason', adjustment.reason),
    adjustment.vat && branch('ram:CategoryTradeTax', leaf('ram:TypeCode', 'VAT'), categoryOf(adjustment.vat)),
  )

const agreementOf = ({ buyerReference, seller, buyer, order, agreement }: EInvoice): Element =>
  branch(
    'ram:ApplicableHeaderTradeAgreement',
    leaf('ram:BuyerReference', buyerReference),
    branch('ram:SellerTradeParty', partyOf(seller)),
    branch('ram:BuyerTradeParty', partyOf(buyer)),
    branch('ram:BuyerOrderReferencedDocument', leaf('ram:IssuerAssignedID', order)),
    branch('ram:ContractReferencedDocument', leaf('ram:IssuerAssignedID', agreement)),
  )

const partyOf = (party: Party): readonly Element[] => [
  leaf('ram:ID', party.knownAs),
  leaf('ram:Name', party.name),
  branch('ram:SpecifiedLegalOrganization', leaf('ram:ID', party.registration)),
  party.contact &&
    branch(
      'ram:DefinedTradeContact',
      leaf('ram:PersonName', party.contact.name),
      branch('ram:TelephoneUniversalCommunication', leaf('ram:CompleteNumber', party.contact.phone)),
      branch('ram:EmailURIUniversalCommunication', leaf('ram:URIID', party.contact.mail)),
    ),
  addressOf(party.address),
  party.electronic &&
    branch(
      'ram:URIUniversalCommunication',
      leaf('ram:URIID', party.electronic.id, { schemeID: party.electronic.scheme }),
    ),
  branch('ram:SpecifiedTaxRegistration', leaf('ram:ID', party.taxNumber, { schemeID: 'FC' })),
  branch('ram:SpecifiedTaxRegistration', leaf('ram:ID', party.vatId, { schemeID: 'VA' })),
]

const addressOf = ({ lines: [one, two, three], city, postCode, country }: Address): Element =>
  branch(
    'ram:PostalTradeAddress',
    leaf('ram:PostcodeCode', postCode),
    leaf('ram:LineOne', one),
    leaf('ram:LineTwo', two),
    leaf('ram:LineThree', three),
    leaf('ram:CityName', city),
    leaf('ram:CountryID', country),
  )

const deliveryOf = ({ delivery }: EInvoice): Element =>
  branch(
    'ram:ApplicableHeaderTradeDelivery',
    delivery?.address && branch('ram:ShipToTradeParty', addressOf(delivery.address)),
    branch('ram:ActualDeliverySupplyChainEvent', branch('ram:OccurrenceDateTime', date(delivery?.on))),
  )

const settlementOf = (invoice: EInvoice): Element =>
  branch(
    'ram:ApplicableHeaderTradeSettlement',
    leaf('ram:CreditorReferenceID', invoice.payment?.debit?.creditor),
    leaf('ram:PaymentReference', invoice.payment?.remittance),
    leaf('ram:InvoiceCurrencyCode', invoice.currency),
    paymentOf(invoice),
    invoice.breakdown.map((row) =>
      branch(
        'ram:ApplicableTradeTax',
        leaf('ram:CalculatedAmount', inEuros(row.vat)),
        leaf('ram:TypeCode', 'VAT'),
        leaf('ram:ExemptionReason', row.reason),
        leaf('ram:BasisAmount', inEuros(row.net)),
        leaf('ram:CategoryCode', row.category),
        leaf('ram:ExemptionReasonCode', row.reasonCode),
        leaf('ram:RateApplicablePercent', row.rate === undefined ? undefined : inDigits(row.rate)),
      ),
    ),
    periodOf(invoice.period),
    invoice.allowances.map((each) => adjustmentOf(each, false)),
    invoice.charges.map((each) => adjustmentOf(each, true)),
    branch(
      'ram:SpecifiedTradePaymentTerms',
      leaf('ram:Description', invoice.paymentTerms),
      branch('ram:DueDateDateTime', date(invoice.dueOn)),
      leaf('ram:DirectDebitMandateID', invoice.payment?.debit?.mandate),
    ),
    totalsOf(invoice),
    invoice.preceding.map(({ number, issuedOn }) =>
      branch(
        'ram:InvoiceReferencedDocument',
        leaf('ram:IssuerAssignedID', number),
        branch(
          'ram:FormattedIssueDateTime',
          leaf('qdt:DateTimeString', issuedOn?.replaceAll('-', ''), { format: '102' }),
        ),
      ),
    ),
  )

const paymentOf = ({ payment }: EInvoice): Element =>
  payment &&
  branch(
    'ram:SpecifiedTradeSettlementPaymentMeans',
    leaf('ram:TypeCode', payment.means),
    branch('ram:PayerPartyDebtorFinancialAccount', leaf('ram:IBANID', payment.debit?.iban)),
    branch(
      'ram:PayeePartyCreditorFinancialAccount',
      leaf('ram:IBANID', payment.transferTo?.iban),
      leaf('ram:AccountName', payment.transferTo?.holder),
    ),
    branch('ram:PayeeSpecifiedCreditorFinancialInstitution', leaf('ram:BICID', payment.transferTo?.bic)),
  )

const totalsOf = ({ totals, currency }: EInvoice): Element =>
  branch(
    'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
    leaf('ram:LineTotalAmount', inEuros(totals.lines)),
    leaf('ram:ChargeTotalAmount', inEuros(totals.charges)),
    leaf('ram:AllowanceTotalAmount', inEuros(totals.allowances)),
    leaf('ram:TaxBasisTotalAmount', inEuros(totals.net)),
    leaf('ram:TaxTotalAmount', inEuros(totals.vat), { currencyID: currency }),
    totals.rounding === 0 ? undefined : leaf('ram:RoundingAmount', inEuros(totals.rounding)),
    leaf('ram:GrandTotalAmount', inEuros(totals.gross)),
    leaf('ram:TotalPrepaidAmount', inEuros(totals.paid)),
    leaf('ram:DuePayableAmount', inEuros(totals.due)),
  )
