import type { Language } from '../../terms/grammar/said.ts'
import { phrases } from './phrases.ts'
import type { Composed, Section, Table } from './section.ts'

/** All parts of a letter that is read on a screen, in the order in which it is read. */
export function partsOf(composed: Composed, language: Language): readonly Section[] {
  const words = phrases[language]
  const { clauses, happened } = composed
  const why: Section = {
    heading: words.why,
    paragraphs: clauses.map(({ ref, title, text }) => `${ref} ${title}: ${words.quote(text)}`),
    points: happened,
  }
  return [
    ...composed.sections,
    ...(clauses.length + happened.length > 0 ? [why] : []),
    { paragraphs: composed.closing },
    { paragraphs: [`${words.agreement} ${composed.reference}`] },
  ]
}

/** A letter as plain text. */
export const asText = (composed: Composed, language: Language): string =>
  partsOf(composed, language).map(sectionAsText).join('\n\n')

const sectionAsText = ({ heading, paragraphs, table, points = [] }: Section): string =>
  [
    ...(heading === undefined ? [] : [heading]),
    paragraphs.join('\n\n'),
    table === undefined ? '' : tableAsText(table),
    points.map((point) => `- ${point}`).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')

/** Each row by itself, so that it is read on a small screen and aloud: `Fee 2026-02 · Due: 2 February 2026 · Open: EUR 59.50`. */
const tableAsText = ({ heads, rows }: Table): string =>
  rows
    .map(([first = '', ...cells]) => {
      const named = cells
        .map((cell, n) => (cell === '' ? '' : `${heads[n + 1]}: ${cell}`))
        .filter((cell) => cell !== '')
      return `- ${[first, ...named].join(' · ')}`
    })
    .join('\n')

/** How wide the lines of a mail are: programs that show them as they are show so many (RFC 5322, 2.1.1 asks for no more than 78). */
export const COLUMNS = 72

/**
 * Breaks lines between words, so that none is longer than a mail's lines should be; what follows a dash is set in below it. A word
 * that is longer stays whole: it may be a link.
 */
export const inColumns = (text: string, columns = COLUMNS): string =>
  text
    .split('\n')
    .map((line) => broken(line, columns))
    .join('\n')

function broken(line: string, columns: number): string {
  const indent = line.startsWith('- ') ? '  ' : ''
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    const longer = current === '' ? `${lines.length > 0 ? indent : ''}${word}` : `${current} ${word}`
    if (longer.length > columns && current !== '') {
      lines.push(current)
      current = `${indent}${word}`
    } else current = longer
  }
  return [...lines, current].join('\n')
}
