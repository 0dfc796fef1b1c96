import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { providers } from '../../terms/documents/providers.ts'
import { examplesOf } from '../../terms/engine/example.ts'
import type { Program } from '../../terms/engine/program.ts'
import type { Document } from '../../terms/grammar/document.ts'
import { type LawyersEdition, type LawyersSentence, lawyersEdition } from './lawyers-edition.ts'
import { lawyersHtml } from './lawyers-html.ts'
import { programOf } from './sample.test-support.ts'

const all = ({ terms }: Program): readonly Document[] => [...terms.documents, ...(terms.later ?? [])]
const sentencesIn = ({ sections }: LawyersEdition): readonly LawyersSentence[] =>
  sections.flatMap(({ sentences }) => sentences)
const elc = programOf('elc')
const [general] = elc.terms.documents.filter(({ id }) => id === 'terms')
assert.ok(general)
const edition = lawyersEdition(elc, [general], 'en')
const suspension = sentencesIn(edition).find(({ ref }) => ref === '§ 5.2 S. 1')

describe('the lawyer’s edition', () => {
  for (const name of Object.keys(providers))
    test(`of ${name} holds every sentence, and every example of every rule, in both languages`, () => {
      const program = programOf(name)
      const documents = all(program)
      const examples = documents.flatMap(({ clauses }) => clauses.flatMap((clause) => examplesOf(clause)))
      for (const language of ['de', 'en'] as const) {
        const sentences = sentencesIn(lawyersEdition(program, documents, language))
        const parts = documents.flatMap(({ clauses, statements = [] }) => [...clauses, ...statements])
        assert.equal(sentences.length, parts.length)
        const rows = sentences.flatMap((each) => each.examples?.rows ?? [])
        assert.equal(rows.length, examples.length)
        assert.deepEqual(
          rows.filter((row) => row.some((cell) => cell === '' || /\[object|undefined|NaN/.test(cell))),
          [],
        )
      }
    })

  test('says a rule in words: what it decides, what it depends on, and why nothing follows', () => {
    const notes = new Map(suspension?.notes.map(({ label, says }) => [label, says]))
    assert.match(notes.get('Decides')?.[0] ?? '', /suspend/)
    assert.ok((notes.get('Depends on')?.length ?? 0) >= 2)
    assert.ok(notes.get('Nothing follows where')?.some((reason) => /is not more than/.test(reason)))
  })

  test('shows the examples at the edges as a table with amounts in words', () => {
    const rows = suspension?.examples?.rows ?? []
    const edge = rows.find(([name]) => name === 'one cent more suspends')
    assert.match(edge?.[1] ?? '', /EUR 59\.51/)
    assert.equal(edge?.[2], 'permitted')
    assert.ok(rows.some(([, , follows]) => follows.startsWith('nothing: ')))
  })

  test('names the law that goes before a sentence, with the days on which it is in force, and never two versions of one document', () => {
    const notes = sentencesIn(lawyersEdition(elc, all(elc), 'en')).flatMap(({ ref, notes: of }) =>
      of.flatMap(({ label, says }) => (/law/.test(label) ? says.map((law) => `${ref} ${label}: ${law}`) : [])),
    )
    assert.ok(
      notes.some(
        (note) => note === '§ 9.1 Half-mandatory law beside it: BGB § 309 No. 9 Tacit renewal (since 1 March 2022)',
      ) || notes.some((note) => /Half-mandatory law beside it: BGB § 309/.test(note)),
    )
    assert.ok(notes.some((note) => /Mandatory law goes before it: BGB § 355/.test(note)))
  })

  test('marks what authors noted in English, so that a German edition says which language it is in', () => {
    const german = sentencesIn(lawyersEdition(elc, [general], 'de'))
    const readings = german.flatMap(({ notes }) => notes.filter(({ label }) => label === 'Gewählte Lesart'))
    assert.ok(readings.length > 10)
    assert.ok(readings.every(({ isEnglish }) => isEnglish === true))
  })
})

describe('the lawyer’s edition as a page', () => {
  const page = lawyersHtml(edition, 'Emscher-Lippe-Cloud')

  test('fetches nothing, and runs nothing', () => {
    assert.doesNotMatch(page, /<script|<link|<img|<iframe|@import|url\(|https?:/)
  })
  test('leads from its contents to every sentence, each by one place of its own', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    assert.equal(new Set(ids).size, ids.length)
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    assert.deepEqual(
      links.filter((id) => !ids.includes(id)),
      [],
    )
    assert.ok(links.length > sentencesIn(edition).length)
  })
  test('keeps what anybody wrote as text', () => {
    const written = { ...edition, title: '<script>alert(1)</script> & "more"' }
    assert.ok(lawyersHtml(written, 'X').includes('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;'))
  })
})
