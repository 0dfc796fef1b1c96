import type { Language } from '../../terms/grammar/said.ts'
import type { Section, Table } from './section.ts'

/** Whose letter it is, as its head shows it. */
export interface HtmlHead {
  readonly provider: string
  /** `#rrggbb`: a line in the provider's colour, which no word has to be read on. */
  readonly colour: string
  /** The provider's picture travels with the message under this name; without one its name stands in letters. */
  readonly mark?: string
}

/**
 * A letter as HTML, by light and by dark and on a telephone. Nothing is loaded from anywhere, so that nobody learns when or where it
 * is read; a picture comes with the message itself.
 */
export function asHtml(
  subject: string,
  language: Language,
  sections: readonly Section[],
  head?: HtmlHead,
  foot?: string,
): string {
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${escaped(subject)}</title><style>${STYLE}</style></head>`,
    `<body style="${BODY}"><main class="sheet" style="${SHEET}${head ? `border-top:4px solid ${colourOf(head)};` : ''}">`,
    ...(head === undefined ? [] : [headAsHtml(head)]),
    `<h1 style="${TITLE}">${escaped(subject)}</h1>`,
    ...sections.map(sectionAsHtml),
    ...(foot === undefined ? [] : [`<p class="foot" style="${FOOT}">${escaped(foot)}</p>`]),
    '</main></body></html>',
  ].join('\n')
}

const BODY = 'margin:0;padding:24px 12px;background:#f4f2ec;color:#222;font:16px/1.55 Georgia,serif'
const SHEET = 'display:block;max-width:38em;margin:0 auto;padding:28px 32px;background:#fff;'
const TITLE = 'font-size:22px;line-height:1.3;margin:24px 0 16px;font-weight:600'
const HEADING = 'font-size:16px;margin:1.75em 0 .25em'
const CELL = 'text-align:left;padding:6px 8px 6px 0;border-bottom:1px solid #d8d3c8;vertical-align:top'
const FIGURE =
  'text-align:right;padding:6px 0 6px 8px;border-bottom:1px solid #d8d3c8;vertical-align:top;white-space:nowrap'
const FOOT = 'margin:2.5em 0 0;padding-top:12px;border-top:1px solid #d8d3c8;font-size:13px;color:#5f5a52'

/** What a program that knows these rules shows better: the dark, and narrow screens. Everything else stands at its place. */
const STYLE = [
  '@media (prefers-color-scheme:dark){',
  'body{background:#131719!important;color:#e6e3dc!important}',
  '.sheet{background:#1a1f21!important}',
  'td,th{border-color:#3a4144!important}',
  '.foot{color:#a9a59c!important;border-color:#3a4144!important}',
  '.mark{background:#fff;padding:4px}}',
  '@media (max-width:480px){',
  'body{padding:0!important}',
  '.sheet{padding:20px 16px!important}',
  'table,tbody,tr,td{display:block!important}',
  'thead{position:absolute;left:-9999px}',
  'tr{border-bottom:1px solid #d8d3c8;padding:6px 0}',
  'td,th[scope=row]{border:0!important;padding:1px 0!important;text-align:left!important;white-space:normal!important}',
  'th[scope=row]{display:block!important}',
  'td[data-head]:before{content:attr(data-head) ": "}}',
].join('')

const colourOf = ({ colour }: HtmlHead): string => (/^#[0-9a-f]{6}$/i.test(colour) ? colour : '#1f6150')

const headAsHtml = ({ provider, mark }: HtmlHead): string =>
  mark === undefined
    ? `<p style="font-size:18px;font-weight:600;margin:0">${escaped(provider)}</p>`
    : `<p style="margin:0"><img class="mark" src="cid:${escaped(mark)}" alt="${escaped(provider)}" height="40" style="height:40px;border:0"></p>`

function sectionAsHtml({ heading, paragraphs, table, points = [] }: Section): string {
  const list = points.map((point) => `<li>${escaped(point)}</li>`).join('')
  return [
    ...(heading === undefined ? [] : [`<h2 style="${HEADING}">${escaped(heading)}</h2>`]),
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    ...(table === undefined ? [] : [tableAsHtml(table)]),
    ...(list === '' ? [] : [`<ul style="padding-left:1.2em">${list}</ul>`]),
  ].join('\n')
}

function tableAsHtml({ heads, rows }: Table): string {
  const last = heads.length - 1
  const styleOf = (n: number): string => (n === last ? FIGURE : CELL)
  const head = heads.map((each, n) => `<th scope="col" style="${styleOf(n)}">${escaped(each)}</th>`).join('')
  const body = rows
    .map(([first = '', ...cells]) => {
      const rest = cells.map((cell, n) => {
        const named = cell === '' ? '' : ` data-head="${escaped(heads[n + 1] ?? '')}"`
        return `<td${named} style="${styleOf(n + 1)}">${escaped(cell)}</td>`
      })
      return `<tr><th scope="row" style="${CELL};font-weight:normal">${escaped(first)}</th>${rest.join('')}</tr>`
    })
    .join('')
  return `<table style="width:100%;border-collapse:collapse"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
