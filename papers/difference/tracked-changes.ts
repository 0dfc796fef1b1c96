import {
  DeletedTextRun,
  Document,
  type FileChild,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Stretch } from '../../terms/edition/marked.ts'
import { type Compared, differenceOf, type MarkedText, type PartOfDifference } from './difference.ts'
import { withFixedTimes } from './fixed-times.ts'
import { texts } from './texts.ts'

/**
 * The same difference as a DOCX file in which every change is a tracked one: in a word processor it can be accepted, refused and commented.
 * Made again, it is the same file.
 */
export async function trackedChanges(compared: Compared): Promise<Uint8Array> {
  const { author, madeAt, language } = compared
  const { title, subtitle, facts, parts } = differenceOf(compared)
  const at = new Date(madeAt * 1000)
  const revise = revisionsBy(author, at)
  const document = new Document({
    styles: { default: stylesIn(compared) },
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: title }),
          new Paragraph({ text: subtitle }),
          ...facts.map(({ label, value }) => labelled(label, value)),
          legend(language),
          ...parts.flatMap((part) => partOf(part, revise)),
        ],
      },
    ],
  })
  const properties = { path: 'docProps/core.xml', data: coreProperties({ title, subtitle, author, at }) }
  return withFixedTimes(await Packer.toBuffer(document, undefined, [properties]), at)
}

interface Described {
  readonly title: string
  readonly subtitle: string
  readonly author: string
  readonly at: Date
}

/** What the file says of itself; the part that packs it would write the time of the clock there. */
function coreProperties({ title, subtitle, author, at }: Described): string {
  const time = at.toISOString().replace(/\.\d+Z$/, 'Z')
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subtitle)}</dc:subject>`,
    `<dc:creator>${escaped(author)}</dc:creator><cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}
const escaped = (text: string): string => text.replaceAll(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const spoken = { de: 'de-DE', en: 'en-GB' } as const

/** Sizes are half points, distances twentieths of a point. */
function stylesIn({ language, look }: Compared) {
  const heading = (size: number, color: string) => ({
    run: { size, color, bold: true, font: 'Times New Roman' },
    paragraph: { spacing: { before: size * 8, after: 80 }, keepNext: true },
  })
  return {
    document: {
      run: { font: 'Times New Roman', size: 22, language: { value: spoken[language] } },
      paragraph: { spacing: { after: 100 } },
    },
    heading1: heading(34, look.colour.slice(1)),
    heading2: heading(26, '1F1D1A'),
    heading3: heading(22, '1F1D1A'),
  }
}

/** Numbers the changes of one file, and says who made them and when. */
function revisionsBy(
  author: string,
  at: Date,
): () => { readonly id: number; readonly author: string; readonly date: string } {
  let last = 0
  return () => {
    last += 1
    return { id: last, author, date: at.toISOString() }
  }
}
type Revise = ReturnType<typeof revisionsBy>

const labelled = (label: string, text: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun({ text })] })

/** How a word processor shows what is inserted and struck out; this line itself is no change. */
const legend = (language: Compared['language']): Paragraph =>
  new Paragraph({
    children: [
      new TextRun({ text: `${texts.howToRead[language]}: `, bold: true }),
      new TextRun({ text: texts.inserted[language], underline: {} }),
      new TextRun({ text: ', ' }),
      new TextRun({ text: texts.struckOut[language], strike: true }),
    ],
  })

function partOf({ heading, lead, texts: all, table }: PartOfDifference, revise: Revise): readonly FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: heading }),
    ...lead.map((text) => new Paragraph({ text })),
    ...(table ? [tableOf(table)] : []),
    ...all.flatMap((each) => markedText(each, revise)),
  ]
}

const markedText = ({ ref, title, stretches, notes }: MarkedText, revise: Revise): readonly Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_3, text: `${ref} ${title}`.trim() }),
  textOf(stretches, revise),
  ...notes.map(({ label, text }) => labelled(label, text)),
]

/** A text that is all new or all gone is so with its paragraph: accepted or refused, no empty line stays behind. */
function textOf(stretches: readonly Stretch[], revise: Revise): Paragraph {
  const children = stretches.map((stretch) => runOf(stretch, revise))
  const [whole] = stretches.length === 1 ? stretches : []
  if (whole?.is === 'added') return new Paragraph({ children, run: { insertion: revise() } })
  return whole?.is === 'removed'
    ? new Paragraph({ children, run: { deletion: revise() } })
    : new Paragraph({ children })
}

function runOf({ is, text }: Stretch, revise: Revise): TextRun | InsertedTextRun | DeletedTextRun {
  if (is === 'kept') return new TextRun({ text })
  return is === 'added' ? new InsertedTextRun({ ...revise(), text }) : new DeletedTextRun({ ...revise(), text })
}

const tableOf = ({ columns, rows }: NonNullable<PartOfDifference['table']>): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: columns.map((text) => cellOf(new TextRun({ text, bold: true }))) }),
      ...rows.map((row) => new TableRow({ children: row.map((text) => cellOf(new TextRun({ text }))) })),
    ],
  })
const cellOf = (run: TextRun): TableCell => new TableCell({ children: [new Paragraph({ children: [run] })] })
