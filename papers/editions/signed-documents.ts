import { createHash } from 'node:crypto'
import { documentText, inOrder } from '../../terms/edition/text.ts'
import type { Program } from '../../terms/engine/program.ts'
import type { Walk } from '../../terms/engine/walk.ts'
import { type Clause, sentence } from '../../terms/grammar/clause.ts'
import { dayInWords } from '../../terms/grammar/day-in-words.ts'
import type { Document } from '../../terms/grammar/document.ts'
import { version } from '../../terms/grammar/matters/agreement.ts'
import type { Language } from '../../terms/grammar/said.ts'
import type { Statement } from '../../terms/grammar/statement.ts'
import type { Attached } from '../press/order.ts'
import type { Table } from './steps-table.ts'

/** A document in the version that binds, with the digest of its text in one language. */
export interface BindingDocument {
  readonly document: Document
  /** SHA-256 of its text as it is shown and signed, letter by letter, in hexadecimal digits. */
  readonly sha256: string
}

/** Every document of an agreement in the version that is in force where the walk stands. */
export function bindingDocuments(walk: Walk, language: Language): readonly BindingDocument[] {
  const { program } = walk
  return program.terms.documents.map((first) => {
    const inForce = walk.decision(version, first.id)?.value ?? program.pinned.get(first.id) ?? first.version
    const document = versionOf(program, first.id, inForce) ?? first
    return { document, sha256: digestOf(document, language) }
  })
}

/** SHA-256 of a document's text as it is shown in a language, letter by letter. */
export const digestOf = (document: Document, language: Language): string =>
  createHash('sha256').update(documentText(document, language)).digest('hex')

const versionOf = ({ terms }: Program, id: string, wanted: string): Document | undefined =>
  [...terms.documents, ...(terms.later ?? [])].find((each) => each.id === id && each.version === wanted)

/** Whether a document is part of the processing agreement: it, or an annex that is none of another document's. */
export function isOfProcessing({ id, rank }: Document, { terms }: Program): boolean {
  if (rank === 'processing agreement') return true
  const others = terms.documents.filter((each) => each.rank !== 'annex' && each.rank !== 'processing agreement')
  return rank === 'annex' && !others.some((other) => id.startsWith(`${other.id}-`) || id.startsWith(`${other.id}.`))
}

/** Which documents there are, each with version and digest. */
export function digestTable(documents: readonly BindingDocument[], language: Language): Table {
  const words = texts[language]
  return {
    columns: [words.document, words.version, 'SHA-256'],
    widths: [1, 0, 0],
    rows: documents.map(({ document, sha256 }) => [
      document.title[language],
      document.version,
      { text: inTwo(sha256), style: 'code' },
    ]),
  }
}

/** A digest over two lines: 64 digits in one would leave no room beside them. */
export const inTwo = (digest: string): string =>
  digest.length > 32 ? `${digest.slice(0, 32)}\n${digest.slice(32)}` : digest

/** The text of a document clause by clause, with what was agreed individually beside the sentence that it changes. */
export function documentPart({ document, sha256 }: BindingDocument, walk: Walk, language: Language) {
  const words = texts[language]
  const placed = new Map(
    walk.program.placed.filter((each) => each.document === document).map((each) => [each.clause.ref, each] as const),
  )
  const notesOf = (part: Clause | Statement) => {
    const own = placed.get(part.ref)
    const values = own ? walk.valuesIn(own) : part.where
    return Object.entries(part.where).flatMap(([name, said]) => {
      const now = values[name]
      return now === undefined || now[language] === said[language]
        ? []
        : [{ label: words.individually, text: words.instead(said[language], now[language]) }]
    })
  }
  return {
    heading: document.title[language],
    lead: [
      [
        { text: `${words.versionOf} ${dayInWords(document.version)[language]} · SHA-256 `, style: 'quiet' },
        { text: sha256, style: 'code' },
      ],
    ],
    'new-page': true,
    clauses: inOrder(document).map((part) => ({
      ref: part.ref,
      title: part.title[language],
      text: sentence(part, language),
      notes: notesOf(part),
    })),
  }
}

/** The texts themselves, so that whoever holds the paper can compute their digests: `sha256sum terms-2018-03-16-de.txt`. */
export function textsAttached(documents: readonly BindingDocument[], language: Language): readonly Attached[] {
  return documents.map(({ document }) => ({
    name: `${document.id}-${document.version}-${language}.txt`,
    mime: 'text/plain',
    description: `${document.title[language]}, ${document.version}`,
    relationship: 'source',
    content: Buffer.from(documentText(document, language)),
  }))
}

const texts = {
  de: {
    document: 'Dokument',
    version: 'Fassung',
    versionOf: 'Fassung vom',
    individually: 'Individuell vereinbart',
    instead: (text: string, now: string) => `statt „${text}“ gilt „${now}“`,
  },
  en: {
    document: 'Document',
    version: 'Version',
    versionOf: 'Version of',
    individually: 'Agreed individually',
    instead: (text: string, now: string) => `"${now}" stands in the place of "${text}"`,
  },
} as const satisfies Record<Language, unknown>
