import type { Language } from '../../terms/grammar/said.ts'
import type { Section } from './section.ts'

/** A letter as HTML: nothing is loaded from anywhere, so that nobody learns when or where it is read. */
export function asHtml(subject: string, language: Language, sections: readonly Section[]): string {
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    `<body style="${PAGE}">`,
    ...sections.map(sectionAsHtml),
    '</body></html>',
  ].join('\n')
}

const PAGE = 'max-width:36em;margin:2em auto;padding:0 1em;font:16px/1.5 Georgia,serif;color:#222;background:#fff'
const HEADING = 'font-size:16px;margin:1.5em 0 .25em'

function sectionAsHtml({ heading, paragraphs, points = [] }: Section): string {
  const list = points.map((point) => `<li>${escaped(point)}</li>`).join('')
  return [
    ...(heading === undefined ? [] : [`<h2 style="${HEADING}">${escaped(heading)}</h2>`]),
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    ...(list === '' ? [] : [`<ul>${list}</ul>`]),
  ].join('\n')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
