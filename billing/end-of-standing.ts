import { addressLines } from '../papers/addressee.ts'
import { footOf, senderLine } from '../papers/letterhead/letterhead.ts'
import type { Walk } from '../terms/engine/walk.ts'
import { plusDays } from '../terms/grammar/day.ts'
import { dayInWords } from '../terms/grammar/day-in-words.ts'
import type { Language } from '../terms/grammar/said.ts'
import type { BilledBefore } from './claim-bill.ts'
import type { Parties } from './e-invoice-of.ts'
import { Obstacle } from './obstacle.ts'
import { lastDayBilled } from './standing-bill.ts'

/**
 * The paper that ends a standing invoice. It bills nothing, and says from when on the invoice shows no tax that anybody owes
 * (§ 14c UStG).
 *
 * @returns what stands on the letter
 * @throws Obstacle EARLIER_INVOICE_UNKNOWN where the standing invoice was not issued here
 */
export function endOfStanding(walk: Walk, { preceding }: BilledBefore, parties: Parties) {
  const { letterhead, addressee, language, agreement } = parties
  const standing = preceding.at(-1)
  if (standing === undefined) throw new Obstacle('EARLIER_INVOICE_UNKNOWN')
  const last = lastDayBilled(walk)
  const words = phrases[language]
  const lastDay = last && dayInWords(last)[language]
  const after = last && dayInWords(plusDays(last, 1))[language]
  return {
    'sender-line': senderLine(letterhead),
    recipient: addressLines(addressee, letterhead.address, language),
    facts: [{ label: words.agreement, value: agreement }],
    subject: words.subject(standing.number),
    sections: [
      { paragraphs: [words.ends(standing.number, dayInWords(standing.issuedOn)[language], lastDay, after)] },
      { paragraphs: [words.tax] },
    ],
    clauses: [],
    closing: [words.closing, letterhead.name],
    foot: footOf(letterhead, language),
  }
}

const phrases = {
  de: {
    agreement: 'Vertrag',
    subject: (number: string) => `Ende der Dauerrechnung ${number}`,
    ends: (number: string, of: string, last: string | undefined, after: string | undefined) =>
      last === undefined || after === undefined
        ? `Die Dauerrechnung ${number} vom ${of} ist aufgehoben; aus ihr ist nichts geschuldet.`
        : `Die Dauerrechnung ${number} vom ${of} gilt zum letzten Mal für die Zeit bis ${last}. Für die Zeit ab ${after} berechnen wir Ihnen aus ihr nichts mehr.`,
    tax: 'Für die Zeit danach weist sie keine Umsatzsteuer aus, und Sie können daraus keine Vorsteuer abziehen. Bitte nehmen Sie diesen Brief zu der Rechnung.',
    closing: 'Mit freundlichen Grüßen',
  },
  en: {
    agreement: 'Agreement',
    subject: (number: string) => `End of the standing invoice ${number}`,
    ends: (number: string, of: string, last: string | undefined, after: string | undefined) =>
      last === undefined || after === undefined
        ? `The standing invoice ${number} of ${of} is set aside; nothing is owed by it.`
        : `The standing invoice ${number} of ${of} holds for the last time for the time until ${last}. For the time from ${after} on it charges you nothing any more.`,
    tax: 'For the time after that it shows no VAT, and you can deduct no input tax by it. Please keep this letter with the invoice.',
    closing: 'Kind regards',
  },
} as const satisfies Record<Language, unknown>
