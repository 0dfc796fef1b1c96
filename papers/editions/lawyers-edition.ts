import { type AnnotatedClause, type AnnotatedDocument, annotated, type Becomes } from '../../terms/edition/annotated.ts'
import type { Placed, Program } from '../../terms/engine/program.ts'
import { dayInWords } from '../../terms/grammar/day-in-words.ts'
import type { Document } from '../../terms/grammar/document.ts'
import type { Language, Said } from '../../terms/grammar/said.ts'
import { type Beside, besideOf } from './goes-before.ts'
import { examplesInWords, ruleInWords } from './rule-in-words.ts'

/** Documents of a provider as its lawyer reads them: in one language, made of text alone, for paper and for the screen. */
export interface LawyersEdition {
  readonly language: Language
  readonly title: string
  readonly subtitle: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly sections: readonly LawyersSection[]
}
/** All sentences with one number in front: § 5. */
export interface LawyersSection {
  readonly heading: string
  readonly sentences: readonly LawyersSentence[]
}
export interface LawyersSentence {
  readonly ref: string
  readonly title: string
  readonly text: string
  readonly becomes: string
  readonly notes: readonly LawyersNote[]
  readonly examples: {
    readonly heads: readonly [string, string, string]
    readonly rows: readonly (readonly [name: string, given: string, follows: string])[]
  } | null
}
export interface LawyersNote {
  readonly label: string
  readonly says: readonly string[]
  /** What the authors of the terms noted for those who work on them is in English in every edition. */
  readonly isEnglish?: true
}

/**
 * The lawyer's edition of one document, or of several in one: each sentence with its rule in words, its examples as a table, its
 * readings, and the law that goes before it.
 *
 * @example
 * lawyersEdition(compile(elc), [generalTerms], 'en').sections[4]?.heading // '§ 5'
 */
export function lawyersEdition(program: Program, documents: readonly Document[], language: Language): LawyersEdition {
  const found = annotated(program).filter(({ document: id, version }) =>
    documents.some((each) => each.id === id && each.version === version),
  )
  const [only] = documents.length === 1 ? documents : []
  const sentences = found.flatMap((document) => {
    const placed = placedIn(program, document)
    return document.clauses.map((clause) => ({
      heading: only ? headingOf(clause.number) : inDocument(clause, headingOf(clause.number)),
      sentence: sentenceIn(program, clause, placed.get(clause.ref), language),
    }))
  })
  const words = texts[language]
  return {
    language,
    title: (only ?? program.terms).title[language],
    subtitle: words.subtitle,
    facts: [
      { label: words.provider, value: program.terms.title[language] },
      ...(only
        ? [
            { label: words.version, value: dayInWords(only.version)[language] },
            { label: words.cited, value: only.short },
          ]
        : [{ label: words.documents, value: documents.map((each) => namedIn(each, language)).join(', ') }]),
      {
        label: words.sentences,
        value: countsIn(
          found.flatMap(({ clauses }) => clauses),
          language,
        ),
      },
    ],
    sections: [...Map.groupBy(sentences, ({ heading }) => heading)].map(([heading, of]) => ({
      heading,
      sentences: of.map(({ sentence }) => sentence),
    })),
  }
}

const namedIn = ({ title, version }: Document, language: Language): string => `${title[language]} (${version})`

const placedIn = ({ placed }: Program, { document, version }: AnnotatedDocument): ReadonlyMap<string, Placed> =>
  new Map(
    placed
      .filter(({ document: own }) => own.id === document && own.version === version)
      .map((each) => [each.ref, each] as const),
  )

/** `§ 5.2 S. 1` stands below `§ 5`; what has no number stands below its first word. */
const headingOf = (number: string): string =>
  /^\D*\d+[a-z]?/.exec(number)?.[0].trim() ?? number.split(' (')[0] ?? number

/** Where several documents stand in one, each heading says of which it is: `AGB § 5`. */
const inDocument = ({ ref, number }: AnnotatedClause, heading: string): string =>
  `${ref.slice(0, ref.length - number.length)}${heading}`

function countsIn(clauses: readonly AnnotatedClause[], language: Language): string {
  const counts = Map.groupBy(clauses, (clause) => clause.becomes)
  const parts = [...counts].map(([kind, of]) => `${of.length} ${kinds[kind].many[language]}`)
  return `${clauses.length} (${parts.join(', ')})`
}

function sentenceIn(
  program: Program,
  clause: AnnotatedClause,
  placed: Placed | undefined,
  language: Language,
): LawyersSentence {
  const rows = placed ? examplesInWords(program, placed.clause) : []
  const { example, given, follows } = texts[language]
  return {
    ref: clause.number,
    title: clause.title[language],
    text: clause.text[language],
    becomes: kinds[clause.becomes].one[language],
    notes: [...ruleNotes(program, placed, language), ...notesOf(clause, language)],
    examples:
      rows.length === 0
        ? null
        : {
            heads: [example, given, follows],
            rows: rows.map((row) => [row.name, row.given[language], row.follows[language]]),
          },
  }
}

function ruleNotes(program: Program, placed: Placed | undefined, language: Language): readonly LawyersNote[] {
  if (placed === undefined) return []
  const rule = ruleInWords(program, placed.clause).map(({ label, says }) => ({
    label: label[language],
    says: says.map((each) => each[language]),
  }))
  const beside = Map.groupBy(besideOf(program, placed), ({ how }) => how)
  const others = [...beside].map(([how, of]) => ({
    label: stands[how][language],
    says: of.map((each) => besideInWords(each, language)),
  }))
  return [...rule, ...others]
}

const besideInWords = ({ ref, title, inForce }: Beside, language: Language): string =>
  `${ref} ${title[language]}${inForce ? ` (${inForce[language]})` : ''}`

function notesOf(clause: AnnotatedClause, language: Language): readonly LawyersNote[] {
  const words = texts[language]
  const { exceptionTo, readings, reading, mend, because, claims } = clause
  return [
    ...(exceptionTo.length > 0 ? [{ label: words.exceptionTo, says: exceptionTo }] : []),
    ...(readings
      ? [
          {
            label: words.readings,
            says: readings.all.map(({ name, says }) =>
              name === readings.inForce ? `${says[language]} (${words.inForce})` : says[language],
            ),
          },
        ]
      : []),
    ...(reading === null ? [] : [{ label: words.reading, says: [reading], isEnglish: true as const }]),
    ...(because === null ? [] : [{ label: words.because, says: [because], isEnglish: true as const }]),
    ...(mend === null ? [] : [{ label: words.mend, says: [mend[language]] }]),
    ...(claims.length > 0 ? [{ label: words.claims, says: [claims.join(', ')] }] : []),
  ]
}

const texts = {
  de: {
    subtitle: 'Ausgabe für Juristen: jeder Satz mit seiner Regel, ihren Beispielen und Lesarten',
    provider: 'Anbieter',
    version: 'Fassung vom',
    documents: 'Dokumente',
    cited: 'Zitiert als',
    sentences: 'Sätze',
    example: 'Beispiel',
    given: 'Gegeben',
    follows: 'Es folgt',
    exceptionTo: 'Ausnahme von',
    readings: 'Lesarten',
    inForce: 'gilt',
    reading: 'Gewählte Lesart',
    because: 'Nichts wird ausgeführt',
    mend: 'Zu bessern',
    claims: 'Einträge des Verzeichnisses',
  },
  en: {
    subtitle: 'Lawyer’s edition: each sentence with its rule, its examples and readings',
    provider: 'Provider',
    version: 'Version of',
    documents: 'Documents',
    cited: 'Cited as',
    sentences: 'Sentences',
    example: 'Example',
    given: 'Given',
    follows: 'What follows',
    exceptionTo: 'Exception to',
    readings: 'Readings',
    inForce: 'in force',
    reading: 'Reading that was chosen',
    because: 'Nothing is carried out',
    mend: 'To be mended',
    claims: 'Entries of the inventory',
  },
} as const satisfies Record<Language, unknown>

const kinds: Readonly<Record<Becomes, { readonly one: Said; readonly many: Said }>> = {
  rule: { one: { de: 'Regel', en: 'rule' }, many: { de: 'Regeln', en: 'rules' } },
  undertaking: { one: { de: 'Vorgang', en: 'process' }, many: { de: 'Vorgänge', en: 'processes' } },
  measure: { one: { de: 'Maßnahme', en: 'measure' }, many: { de: 'Maßnahmen', en: 'measures' } },
  performance: { one: { de: 'Leistung', en: 'service' }, many: { de: 'Leistungen', en: 'services' } },
  text: { one: { de: 'nur Text', en: 'text only' }, many: { de: 'nur Text', en: 'text only' } },
}

const stands: Readonly<Record<Beside['how'], Said>> = {
  exception: { de: 'Ausnahmen davon', en: 'Exceptions to it' },
  law: { de: 'Zwingendes Recht geht vor', en: 'Mandatory law goes before it' },
  yields: { de: 'Halbzwingendes Recht daneben', en: 'Half-mandatory law beside it' },
  displaced: { de: 'Verdrängt nachgiebiges Recht', en: 'Displaces default law' },
}
