import type { Language } from '../../terms/grammar/said.ts'
import type { LawyersEdition, LawyersNote, LawyersSection, LawyersSentence } from './lawyers-edition.ts'

/**
 * A lawyer's edition as one page that needs nothing beside it: headings, a table of contents, tables with heads, the language of every
 * part; by light, in the dark and on paper. Nothing in it is fetched, and nothing runs.
 */
export function lawyersHtml(edition: LawyersEdition, provider: string): string {
  const { language, title, subtitle, facts, sections } = edition
  const words = texts[language]
  const contents = sections.map(
    ({ heading, sentences }, section) =>
      `<li><a href="#${anchorOf(section)}">${escaped(heading)}</a><ol>${sentences
        .map((each, n) => `<li><a href="#${anchorOf(section, n)}">${escaped(`${each.ref} ${each.title}`)}</a></li>`)
        .join('')}</ol></li>`,
  )
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${title} – ${provider}`)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#text">${words.skip}</a>
<header>
<p class="provider">${escaped(provider)}</p>
<h1>${escaped(title)}</h1>
<p class="subtitle">${escaped(subtitle)}</p>
<dl>${facts.map(({ label, value }) => `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd></div>`).join('')}</dl>
</header>
<nav aria-labelledby="contents"><h2 id="contents">${words.contents}</h2><ol>${contents.join('\n')}</ol></nav>
<main id="text">
${sections.map((section, n) => sectionOf(section, n, language)).join('\n')}
</main>
</body>
</html>
`
}

const sectionOf = ({ heading, sentences }: LawyersSection, place: number, language: Language): string =>
  `<section aria-labelledby="${anchorOf(place)}">
<h2 id="${anchorOf(place)}">${escaped(heading)}</h2>
${sentences.map((each, n) => sentenceOf(each, anchorOf(place, n), language)).join('\n')}
</section>`

const sentenceOf = (
  { ref, title, text, becomes, notes, examples }: LawyersSentence,
  anchor: string,
  language: Language,
): string =>
  `<article>
<h3 id="${anchor}"><span class="number">${escaped(ref)}</span> ${escaped(title)} <span class="becomes">${escaped(becomes)}</span></h3>
<p class="sentence">${escaped(text)}</p>
${notes.length === 0 ? '' : `<dl class="notes">${notes.map(noteOf).join('')}</dl>`}
${examples === null ? '' : tableOf(examples, `${texts[language].examplesOf} ${ref}`)}
</article>`

const noteOf = ({ label, says, isEnglish }: LawyersNote): string => {
  const lang = isEnglish ? ' lang="en"' : ''
  const all =
    says.length === 1 ? escaped(says[0] ?? '') : `<ul>${says.map((each) => `<li>${escaped(each)}</li>`).join('')}</ul>`
  return `<div><dt>${escaped(label)}</dt><dd${lang}>${all}</dd></div>`
}

function tableOf({ heads, rows }: NonNullable<LawyersSentence['examples']>, caption: string): string {
  const head = heads.map((each) => `<th scope="col">${escaped(each)}</th>`).join('')
  const body = rows.map(
    ([name, given, follows]) =>
      `<tr><th scope="row" lang="en">${escaped(name)}</th><td>${escaped(given)}</td><td>${escaped(follows)}</td></tr>`,
  )
  return `<div class="table" tabindex="0" role="region" aria-label="${escaped(caption)}"><table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

const texts = {
  de: { skip: 'Zum Text', contents: 'Inhalt', examplesOf: 'Beispiele zu' },
  en: { skip: 'To the text', contents: 'Contents', examplesOf: 'Examples of' },
} as const

/** A name for a place in the page: several documents may have a § 5.2. */
const anchorOf = (section: number, sentence?: number): string =>
  sentence === undefined ? `s${section + 1}` : `s${section + 1}-${sentence + 1}`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const style = `
:root { color-scheme: light dark; --ink: #1f1d1a; --quiet: #5f5a52; --paper: #fdfcf9; --hair: #cfc8bc; --accent: #7a3b12 }
@media (prefers-color-scheme: dark) { :root { --ink: #ece8e1; --quiet: #b5aea3; --paper: #1b1916; --hair: #4a453d; --accent: #e3a77c } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 52rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 "Libertinus Serif", Georgia, serif; overflow-wrap: break-word }
.skip { position: absolute; left: -100vw } .skip:focus { left: 1rem; top: 1rem; padding: .5rem; background: var(--paper) }
.provider, .subtitle, dt, .becomes, caption { color: var(--quiet) }
h1 { margin: .25rem 0; line-height: 1.2; color: var(--accent) } h2 { margin-top: 2.5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--hair) }
h3 { margin: 2rem 0 .25rem; font-size: 1.0625rem } .number { white-space: nowrap } .becomes { font-weight: normal; font-size: .875rem }
.sentence { margin: .25rem 0 .75rem; padding-left: .75rem; border-left: 3px solid var(--accent) }
dl { margin: .5rem 0 } dl > div { display: grid; grid-template-columns: 12rem 1fr; gap: 0 1rem; font-size: .9375rem }
dd { margin: 0 } dd ul { margin: 0; padding-left: 1.1rem }
nav ol { list-style: none; padding-left: 0; margin: .25rem 0 } nav ol ol { padding-left: 1.25rem; font-size: .9375rem }
a { color: var(--accent) }
.table { overflow-x: auto; margin: .75rem 0 } table { border-collapse: collapse; width: 100%; font-size: .9375rem }
caption { text-align: left; padding-bottom: .25rem } th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--hair) }
tbody th { font-weight: normal; font-style: italic }
@media (max-width: 36rem) { dl > div { grid-template-columns: 1fr } }
@media print { nav, .skip { display: none } body { max-width: none; background: none } article { break-inside: avoid } }
`
