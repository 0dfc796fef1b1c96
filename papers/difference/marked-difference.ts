import type { Stretch } from '../../terms/edition/marked.ts'
import type { PrintOrder } from '../press/order.ts'
import { type Compared, differenceOf, type MarkedText, type PartOfDifference } from './difference.ts'
import { texts } from './texts.ts'

/**
 * Two versions of terms as a paper on which the difference is marked word by word: what was inserted is underlined, what was struck out is
 * struck through, and each change says what it needs and which clause says so.
 *
 * @example await press.print(markedDifference({ language: 'de', before: signedOn(terms, old), after: signedOn(terms, day), … }))
 */
export function markedDifference(compared: Compared): PrintOrder {
  const { language, author, look, madeAt } = compared
  const { title, subtitle, facts, parts } = differenceOf(compared)
  return {
    ...{ sheet: 'edition', language, title, author, madeAt, look },
    content: {
      subtitle,
      facts: [...facts, { label: texts.howToRead[language], value: legend(language) }],
      contents: false,
      parts: parts.map(partOf),
      signatures: [],
      foot: `${author}, ${title}, ${subtitle}`,
    },
  }
}

const legend = (language: Compared['language']) => [
  { text: texts.inserted[language], style: 'added' },
  ', ',
  { text: texts.struckOut[language], style: 'removed' },
]

const partOf = ({ heading, lead, texts: marked, table }: PartOfDifference) => ({
  heading,
  lead,
  ...(table ? { tables: [table] } : {}),
  clauses: marked.map(clauseOf),
})

const clauseOf = ({ ref, title, stretches, notes }: MarkedText) => ({
  ref,
  title,
  text: stretches.flatMap(runsOf),
  notes,
})

/** A space between what goes and what comes: `2` struck out and `6` beside it are not 26, read aloud neither. */
const runsOf = ({ is, text }: Stretch, place: number, all: readonly Stretch[]) => {
  const run = is === 'kept' ? { text } : { text, style: is }
  return is === 'added' && all[place - 1]?.is === 'removed' ? [' ', run] : [run]
}
