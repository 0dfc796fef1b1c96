import type { Addressee } from '../../papers/addressee.ts'
import { addressLines } from '../../papers/addressee.ts'
import { footOf, type Letterhead, senderLine } from '../../papers/letterhead/letterhead.ts'
import type { Look, PrintOrder } from '../../papers/press/order.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { phrases } from './phrases.ts'
import type { Composed } from './section.ts'

/** Whose paper a letter is set on. */
export interface Stationery {
  readonly letterhead: Letterhead
  readonly look: Look
  /** Where it goes to by post; undefined while nobody has said it, and then the name alone stands in the window. */
  readonly addressee: Addressee | undefined
}

/** What is not said by the letter itself. */
export interface Setting {
  readonly language: Language
  readonly at: Instant
  /** The name of whoever it goes to. */
  readonly recipient: string
}

/** How a letter is set on paper: the same words as in the mail, after DIN 5008. */
export function letterPaper(
  composed: Composed,
  { letterhead, look, addressee }: Stationery,
  { language, at, recipient }: Setting,
): PrintOrder {
  const words = phrases[language]
  return {
    sheet: 'letter',
    language,
    title: composed.subject,
    author: letterhead.name,
    madeAt: Math.floor(at / 1_000),
    look,
    content: {
      'sender-line': senderLine(letterhead),
      recipient: addressee ? addressLines(addressee, letterhead.address, language) : [recipient],
      facts: [
        { label: words.agreement, value: composed.reference.slice(0, 8) },
        { label: words.contact, value: letterhead.contact.name },
        { label: words.phone, value: letterhead.contact.phone },
        { label: words.mail, value: letterhead.contact.mail },
      ].filter(({ value }) => value !== ''),
      subject: composed.subject,
      sections: composed.sections,
      clauses: composed.clauses,
      happened: composed.happened,
      closing: composed.closing,
      reference: `${words.agreement} ${composed.reference}`,
      foot: footOf(letterhead, language),
    },
  }
}

/** What the file is called when it travels with a mail or is downloaded: `Bestaetigung-Ihrer-Kuendigung.pdf`. */
export const fileNameOf = (subject: string): string =>
  `${subject
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('Ä', 'Ae')
    .replaceAll('Ö', 'Oe')
    .replaceAll('Ü', 'Ue')
    .replaceAll('ß', 'ss')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')}.pdf`
