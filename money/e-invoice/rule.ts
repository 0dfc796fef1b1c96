import type { Said } from '../../terms/grammar/said.ts'
import type { EInvoice } from './invoice.ts'

/** A business rule of EN 16931 or of XRechnung, under its official name. */
export interface Rule {
  /** `BR-CO-10` */
  readonly id: string
  /** What has to be so, as whoever has to mend the invoice reads it. */
  readonly says: Said
  /** The profiles that ask for it; without it all of them. */
  readonly only?: EInvoice['profile']
  holds(invoice: EInvoice): boolean
}

export const rule = (id: string, de: string, en: string, holds: Rule['holds']): Rule => ({
  id,
  says: { de, en },
  holds,
})

/** One that XRechnung alone asks for. */
export const german = (id: string, de: string, en: string, holds: Rule['holds']): Rule => ({
  ...rule(id, de, en, holds),
  only: 'XRechnung',
})

/** Whether something stands there: blanks are nothing. */
export const isThere = (text: string | undefined): boolean => text !== undefined && text.trim() !== ''
