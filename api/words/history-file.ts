import type { Language, Said } from '../../terms/grammar/said.ts'
import type { Entry } from './entry.ts'
import type { Teller } from './told.ts'

/** One fact a line, as it is shown. */
export const asJsonLines = (entries: readonly Entry[]): string =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')

const headings: readonly Said[] = [
  { de: 'Nummer', en: 'Number' },
  { de: 'Geschehen', en: 'Happened' },
  { de: 'Erfahren', en: 'Learned' },
  { de: 'Was', en: 'What' },
  { de: 'Angaben', en: 'Details' },
  { de: 'Erzählt von', en: 'Told by' },
  { de: 'Erklärt von', en: 'Declared by' },
  { de: 'Form', en: 'Form' },
  { de: 'Wortlaut', en: 'Wording' },
  { de: 'Stand', en: 'State' },
]

/** A table after RFC 4180, with the mark by which spreadsheets know that it is UTF-8. */
export function asCsv(entries: readonly Entry[], language: Language): string {
  const rows = entries.map((entry) => rowOf(entry, language))
  return `\u{feff}${[headings.map((heading) => heading[language]), ...rows].map(lineOf).join('')}`
}

function rowOf(entry: Entry, language: Language): readonly string[] {
  const { number, at, learnedAt, says, details, told, declaredBy, medium, words, withdrawn, refused } = entry
  return [
    String(number),
    at,
    learnedAt,
    says[language],
    details.map(({ label, value }) => `${label[language]}: ${value[language]}`).join('; '),
    tellerInWords(told, language),
    declaredBy ? tellerInWords(declaredBy, language) : '',
    medium?.[language] ?? '',
    words ?? '',
    (withdrawn ? takenBack : refused ? withoutEffect : { de: '', en: '' })[language],
  ]
}
const takenBack: Said = { de: 'zurückgenommen', en: 'taken back' }
const withoutEffect: Said = { de: 'ohne Wirkung', en: 'without effect' }

const sides: Readonly<Record<Teller['is'], Said>> = {
  customer: { de: 'Kunde', en: 'customer' },
  provider: { de: 'Anbieter', en: 'provider' },
  program: { de: 'Programm', en: 'program' },
}
function tellerInWords({ is, name }: Teller, language: Language): string {
  const side = sides[is][language]
  return name === null ? side : `${name} (${side})`
}

const lineOf = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`

/** Spreadsheets take a cell for a formula that begins like one: somebody else's words must never be run. */
function cellOf(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
