import type { EInvoice } from './invoice.ts'

/** What an invoice says it follows (BT-24), in both syntaxes alike. */
export const specification: Readonly<Record<EInvoice['profile'], string>> = {
  'EN 16931': 'urn:cen.eu:en16931:2017',
  XRechnung: 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0',
}

/** The process it belongs to (BT-23): invoices as Peppol means them. */
export const process = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'
