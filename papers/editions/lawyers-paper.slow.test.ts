import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { makeTypesetter } from '../press/typesetter.ts'
import { lawyersEdition } from './lawyers-edition.ts'
import { lawyersPaper } from './lawyers-paper.ts'
import { programOf } from './sample.test-support.ts'

const folder = mkdtempSync(join(tmpdir(), 'klausel-lawyers-'))
after(() => rmSync(folder, { recursive: true }))
const elc = programOf('elc')
const publisher = { title: 'Emscher-Lippe-Cloud', look: { colour: '#7a3b12' } }
const order = (language: 'de' | 'en', documents = elc.terms.documents) =>
  lawyersPaper(lawyersEdition(elc, documents, language), '2018-05-22', publisher)
const typesetter = makeTypesetter()

test('an edition of sixty pages and more is set at once, tagged, with a table of contents that names every sentence', async (t) => {
  typesetter.set(order('en', elc.terms.documents.slice(1, 2)))
  const asked = order('de')
  const before = process.cpuUsage()
  const paper = typesetter.set(asked)
  const { user, system } = process.cpuUsage(before)
  const took = (user + system) / 1000
  const file = join(folder, 'edition.pdf')
  writeFileSync(file, paper)
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const pages = Number(/^Pages: +(\d+)$/m.exec(info)?.[1])
  t.diagnostic(
    `${pages} pages in ${took.toFixed(0)} ms of a processor: ${((took / pages) * 60).toFixed(0)} ms for sixty`,
  )
  assert.ok(pages >= 60, `only ${pages} pages`)
  assert.match(info, /^Tagged: +yes$/m)
  assert.match(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' }), /No syntax or stream encoding errors/)
  const text = execFileSync('pdftotext', ['-l', '8', file, '-'], { encoding: 'utf8' })
  assert.match(text, /§ 5\.2 S\. 1/)
})

test('the same terms give the same paper, byte by byte, whenever it is made', () => {
  const documents = elc.terms.documents.filter(({ id }) => id === 'prices')
  assert.deepEqual(typesetter.set(order('en', documents)), makeTypesetter().set(order('en', documents)))
})

test('it passes the check of the typesetter for what screen readers need (PDF/UA-1), in both languages', () => {
  for (const language of ['de', 'en'] as const) {
    const documents = elc.terms.documents.filter(({ id }) => id === 'terms')
    const paper = typesetter.set({ ...order(language, documents), standard: 'ua-1' })
    assert.match(Buffer.from(paper).toString('latin1'), /pdfuaid:part/)
  }
})
