import { type Day, midnight } from '../../terms/grammar/day.ts'
import type { Language } from '../../terms/grammar/said.ts'
import type { Look, PrintOrder } from '../press/order.ts'
import type { LawyersEdition, LawyersNote, LawyersSentence } from './lawyers-edition.ts'

/** Who publishes an edition, and how its papers look. */
export interface Publisher {
  readonly title: string
  readonly look: Look
}

/**
 * A lawyer's edition to be set. Its clock is the day of the version, so that it is the same paper whenever it is made.
 *
 * @param version the day of its version; of several documents the latest
 * @example await press.print(lawyersPaper(lawyersEdition(program, [document], 'de'), document.version, { title, look }))
 */
export function lawyersPaper(edition: LawyersEdition, version: Day, { title, look }: Publisher): PrintOrder {
  const { language, subtitle, facts, sections } = edition
  return {
    sheet: 'edition',
    language,
    title: edition.title,
    author: title,
    madeAt: midnight(version) / 1000,
    look,
    content: {
      subtitle,
      facts,
      contents: true,
      depth: 3,
      parts: sections.map(({ heading, sentences }) => ({
        ...{ heading, lead: [] },
        clauses: sentences.map((each) => clauseOf(each, language)),
      })),
      signatures: [],
      foot: `${title}, ${edition.title}, ${version}`,
    },
  }
}

function clauseOf({ ref, title, text, becomes, notes, examples }: LawyersSentence, language: Language) {
  return {
    ...{ ref, title, text, tag: becomes },
    notes: notes.map(noteOf),
    ...(examples === null
      ? {}
      : {
          table: {
            columns: examples.heads,
            widths: [3, 5, 4],
            rows: examples.rows.map(([name, ...rest]) => [inEnglish(name, language), ...rest]),
          },
        }),
  }
}

/** Marked where the rest of the paper is in another language. */
const inEnglish = (text: string, language: Language) => (language === 'en' ? text : { text, language: 'en' })

const noteOf = ({ label, says, isEnglish }: LawyersNote) => ({
  label,
  points: says,
  ...(isEnglish ? { language: 'en' } : {}),
})
