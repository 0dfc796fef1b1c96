import type { Said } from '../../terms/grammar/said.ts'
import type { PaperKind } from './paper.ts'

const words: Readonly<Record<PaperKind, Said>> = {
  letter: { de: 'Brief', en: 'Letter' },
  invoice: { de: 'Rechnung', en: 'Invoice' },
  'correction of an invoice': { de: 'Rechnungskorrektur', en: 'Correction of an invoice' },
  'cancellation of an invoice': { de: 'Stornorechnung', en: 'Cancellation of an invoice' },
  'standing invoice': { de: 'Dauerrechnung', en: 'Standing invoice' },
  'signed edition': { de: 'Unterzeichneter Vertrag', en: 'Signed agreement' },
  'processing agreement': { de: 'Vertrag zur Auftragsverarbeitung', en: 'Processing agreement' },
  'change notice': { de: 'Änderungsmitteilung', en: 'Change notice' },
  'proof of conclusion': { de: 'Nachweis des Vertragsschlusses', en: 'Proof of conclusion' },
  'proof of export': { de: 'Nachweis der Datenübergabe', en: 'Proof of export' },
  'proof of erasure': { de: 'Löschnachweis', en: 'Proof of erasure' },
}

/** What a kind of paper is called where people choose and read: `Rechnung`. */
export const kindInWords = (kind: PaperKind): Said => words[kind]
