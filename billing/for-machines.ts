import { asCii } from '../money/e-invoice/cii.ts'
import type { EInvoice } from '../money/e-invoice/invoice.ts'
import { asUbl } from '../money/e-invoice/ubl.ts'
import type { Form } from './kept.ts'

/** An invoice as machines read it. */
export interface ForMachines {
  readonly form: Form
  readonly xml: string
}

/** In CII where it lies in the paper (ZUGFeRD asks for that), in UBL where it leaves as a file of its own. */
export const writtenForMachines = (invoice: EInvoice): ForMachines =>
  invoice.profile === 'XRechnung'
    ? { form: 'XRechnung UBL', xml: asUbl(invoice) }
    : { form: 'ZUGFeRD', xml: asCii(invoice) }
