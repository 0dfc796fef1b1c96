import type { Becomes } from '../../terms/edition/annotated.ts'
import type { Said } from '../../terms/grammar/said.ts'
import type { Nature, State } from '../../terms/inventory/coverage.ts'

export const texts = {
  simulator: { de: 'Ausprobieren', en: 'Simulator' },
  drafts: { de: 'Eine neue Fassung entwerfen', en: 'Draft a new version' },
  loading: { de: 'Die Bedingungen werden gelesen …', en: 'Reading the terms …' },
  rulesExecuted: { de: 'Regeln werden ausgeführt', en: 'rules are executed' },
  of: { de: 'von', en: 'of' },
  sentences: { de: 'Sätze in den Dokumenten', en: 'sentences in the documents' },
  proven: {
    de: 'Ausgeführt heißt: ein Beispiel entscheidet die Regel, ein Leben verläuft ohne sie anders, und jede falsche Zahl fällt auf.',
    en: 'Executed means: an example decides the rule, a life goes otherwise without it, and each wrong number is noticed.',
  },
  missing: { de: 'In keinem Dokument steht', en: 'No document says' },
  search: { de: 'Suchen: Wort, Stelle, Eintrag', en: 'Search: word, place, entry' },
  show: { de: 'Zeigen', en: 'Show' },
  none: { de: 'Dazu ist nichts gefunden.', en: 'Nothing was found for that.' },
  clear: { de: 'Suche und Auswahl leeren', en: 'Clear search and choice' },
  contents: { de: 'Dokumente', en: 'Documents' },
  version: { de: 'Fassung vom', en: 'Version of' },
  edition: { de: 'Ausgabe für Juristen', en: 'Lawyer’s edition' },
  compare: { de: 'Was sich zwischen zwei Fassungen geändert hat', en: 'What changed between two versions' },
  signedOn: { de: 'Fassung, die galt ab', en: 'Version that held from' },
  comparedWith: { de: 'verglichen mit der ab', en: 'compared with that from' },
  more: { de: 'Lesart, Beispiele, Nachweis', en: 'Reading, examples, proof' },
  restsOn: { de: 'Beruht auf', en: 'Rests on' },
  exceptionTo: { de: 'Ausnahme von', en: 'Exception to' },
  examples: { de: 'Beispiele', en: 'Examples' },
  reading: { de: 'Lesart', en: 'Reading' },
  readings: { de: 'Lesarten', en: 'Readings' },
  inForce: { de: 'gilt', en: 'in force' },
  mend: { de: 'Zu bessern', en: 'To be mended' },
  because: { de: 'Nichts wird ausgeführt', en: 'Nothing is carried out' },
  entries: { de: 'Einträge', en: 'Entries' },
} as const

export const becomes: Readonly<Record<Becomes, Said>> = {
  rule: { de: 'Regel', en: 'rule' },
  undertaking: { de: 'Vorgang', en: 'process' },
  measure: { de: 'Maßnahme', en: 'measure' },
  performance: { de: 'Leistung', en: 'service' },
  text: { de: 'nur Text', en: 'text only' },
}
export const natures: Readonly<Record<Nature, Said>> = {
  rule: { de: 'Regeln', en: 'Rules' },
  process: { de: 'Vorgänge', en: 'Processes' },
  control: { de: 'Maßnahmen', en: 'Controls' },
  service: { de: 'Leistungen', en: 'Services' },
  text: { de: 'Text', en: 'Text' },
}
export const states: Readonly<Record<State, Said>> = {
  executed: { de: 'ausgeführt', en: 'executed' },
  tracked: { de: 'verfolgt', en: 'tracked' },
  enforced: { de: 'durchgesetzt', en: 'enforced' },
  evidenced: { de: 'belegt', en: 'evidenced' },
  sold: { de: 'verkauft', en: 'sold' },
  'text only': { de: 'nur Text', en: 'text only' },
  claimed: { de: 'vereinbart', en: 'agreed' },
  missing: { de: 'fehlt', en: 'missing' },
}

/** What a lawyer looks for in terms. */
export const choices = {
  all: { de: 'alle Sätze', en: 'all sentences' },
  rules: { de: 'Regeln', en: 'rules' },
  readings: { de: 'Lesarten', en: 'readings' },
  mend: { de: 'was zu bessern ist', en: 'what is to be mended' },
  undone: { de: 'noch nicht ausgeführt', en: 'not executed yet' },
} as const
export type Choice = keyof typeof choices
