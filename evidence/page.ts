import { instantInWords } from '../papers/editions/value-in-words.ts'
import type { Instant } from '../terms/grammar/day.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'
import type { Language } from '../terms/grammar/said.ts'
import { detailsOf, factInWords } from '../terms/words/facts.ts'
import { sizeIn } from '../terms/words/size.ts'
import { subjectInWords } from '../terms/words/subjects.ts'
import type { Subject } from './asked.ts'
import { places } from './form.ts'
import type { Followed } from './life.ts'
import type { Words } from './opened.ts'
import type { PaperInBundle } from './papers.ts'
import type { AgreementRead } from './read-agreement.ts'
import { style } from './style.ts'
import { texts } from './texts.ts'

/** All that the page of a bundle tells. */
export interface Page extends Omit<AgreementRead, 'papers'> {
  readonly agreement: string
  readonly subject: Subject
  readonly followed: readonly Followed[]
  readonly words: ReadonlyMap<number, Words>
  readonly papers: readonly PaperInBundle[]
  readonly madeAt: Instant
  /** The public half of the key of the log. */
  readonly key: string
}

/**
 * A bundle in plain words, as one page that needs nothing beside it: who and what, what happened when and what followed by which clause,
 * which papers there are, what is proven and what is not, and how one checks it. Nothing in it is fetched, and nothing runs.
 */
export function pageIn(page: Page, language: Language): string {
  const words = texts[language]
  const { agreement, subject, provider, customer, madeAt, journal, key } = page
  const title = titleOf(page, language)
  const proven = words.isProven[subject.is === 'person' ? 'person' : 'agreement']
  const other = language === 'de' ? 'en' : 'de'
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="other"><a href="${places.pages[other]}" lang="${other}" hreflang="${other}">${texts[other].thisLanguage}</a></p>
<h1>${escaped(title)}</h1>
<p class="lead">${escaped(words.lead[subject.is](journal.length, timeIn(page.now, language)))}</p>
<dl>
${term(words.agreement, agreement)}
${term(words.provider, provider)}
${customer === null ? '' : term(words.customer, customer)}
${term(words.terms, page.program.terms.title[language])}
${term(words.made, timeIn(madeAt, language))}
</dl>
</header>
<main>
${section('happened', words.happened, `<p>${escaped(words.happenedHow)}</p>${lifeTable(page, language)}`)}
${section('papers', words.papers, papersTable(page, language))}
${section('proven', words.proven, `${listOf([proven, ...words.isProven.always])}<h3>${escaped(words.notProven)}</h3>${listOf(words.isNotProven)}`)}
${section('check', words.check, `<p>${escaped(words.checkHow)}</p><pre>python3 verify.py --key ${escaped(key)}</pre><p>${escaped(words.checkOthers)}</p><p>${escaped(words.key)}</p><pre>${escaped(key)}</pre>`)}
</main>
</body>
</html>
`
}

function titleOf({ agreement, subject, program, names }: Page, language: Language): string {
  const words = texts[language]
  const id = agreement.slice(0, 8)
  if (subject.is === 'person') return words.ofPerson(names.get(subject.person)?.name ?? subject.person.slice(0, 8), id)
  return subject.is === 'incident'
    ? words.ofIncident(subjectInWords(program, subject.name)[language], id)
    : words.title(id)
}

const section = (id: string, heading: string, content: string): string =>
  `<section aria-labelledby="${id}"><h2 id="${id}">${escaped(heading)}</h2>${content}</section>`

const term = (label: string, value: string): string => `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd></div>`

const listOf = (sentences: readonly string[]): string =>
  `<ul>${sentences.map((each) => `<li>${escaped(each)}</li>`).join('')}</ul>`

/** What happened, and below each fact what followed when it became known. */
function lifeTable(page: Page, language: Language): string {
  const { facts, followed } = page
  const words = texts[language]
  const rows = [
    // At one instant: what was told, what followed, and what was done about it.
    ...facts.map((fact) => ({
      at: fact.learnedAt,
      place: fact.kind === 'dutyDone' ? 2 : 0,
      row: factRow(page, fact, language),
    })),
    ...followed.map((each) => ({ at: each.seenAt, place: 1, row: followedRow(each, language) })),
  ].toSorted((a, b) => a.at - b.at || a.place - b.place)
  const heads = [words.when, words.what, words.why].map((each) => `<th scope="col">${escaped(each)}</th>`).join('')
  return `<table><caption class="hidden">${escaped(words.happened)}</caption><thead><tr>${heads}</tr></thead><tbody>${rows.map(({ row }) => row).join('\n')}</tbody></table>`
}

function factRow({ program, journal, names, words: said }: Page, fact: AnyFact, language: Language): string {
  const words = texts[language]
  const own = journal.find(({ number }) => number === fact.id)
  const details = (fact.kind === 'dutyDone' ? [] : detailsOf(program, fact)).map(
    ({ label, value }) => `${label[language]}: ${value[language]}`,
  )
  const learned =
    fact.learnedAt === fact.at ? '' : `<br><small>${words.learned} ${timeIn(fact.learnedAt, language)}</small>`
  const { toldBy } = own?.clear ?? {}
  const teller = typeof toldBy === 'string' ? (names.get(toldBy)?.name ?? null) : null
  const sealed = own && said.get(own.number)
  return `<tr class="fact"><td>${timeIn(fact.at, language)}${learned}</td><td><strong>${escaped(begun(factInWords(program, fact)[language]))}</strong>${
    details.length === 0 ? '' : `<br><small>${escaped(details.join(' · '))}</small>`
  }${sealed ? wordsOf(sealed, language) : ''}</td><td>${own ? escaped(words.number(own.number)) : escaped(words.ofInstallation)}${
    teller === null ? '' : `<br><small>${escaped(words.toldBy(teller))}</small>`
  }</td></tr>`
}

function wordsOf(said: Words, language: Language): string {
  const words = texts[language]
  if (said.is !== 'open') return `<p class="mark">${escaped(said.is === 'erased' ? words.erased : words.closed)}</p>`
  const unbound = said.isBound ? '' : `<br><small>${escaped(words.unbound)}</small>`
  return said.words === '' ? '' : `<blockquote>${escaped(said.words)}${unbound}</blockquote>`
}

const followedRow = ({ at, seenAt, says, clauses }: Followed, language: Language): string =>
  `<tr class="followed"><td>${timeIn(at, language)}${
    at === seenAt ? '' : `<br><small>${texts[language].seen} ${timeIn(seenAt, language)}</small>`
  }</td><td>${escaped(begun(says[language]))}</td><td>${escaped(clauses.join(', '))}</td></tr>`

function papersTable({ papers }: Page, language: Language): string {
  const words = texts[language]
  if (papers.length === 0) return `<p>${escaped(words.noPapers)}</p>`
  const rows = papers.map(({ title, number, madeAt, bytes, digest, file, absent }) => {
    const name = escaped([title[language], number].filter(Boolean).join(' '))
    const linked = file === null ? name : `<a href="${escaped(encodeURI(file))}">${name}</a>`
    const why = absent === null ? '' : `<p class="mark">${escaped(words.absent[absent])}</p>`
    return `<tr><td>${timeIn(madeAt, language)}</td><td>${linked}${why}</td><td>${sizeIn(bytes, language)}<br><code>${digest}</code></td></tr>`
  })
  const heads = [words.when, words.paper, words.digest].map((each) => `<th scope="col">${escaped(each)}</th>`).join('')
  return `<table><caption class="hidden">${escaped(words.papers)}</caption><thead><tr>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`
}

const timeIn = (at: Instant, language: Language): string => escaped(instantInWords(at)[language])

const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
