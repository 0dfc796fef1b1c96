import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { ask, refused } from '../asking.test-support.ts'
import { openHouse, type TestHouse } from '../house.test-support.ts'

const folder = mkdtempSync(join(tmpdir(), 'klausel-difference-'))
let house: TestHouse
let draft: string
before(async () => {
  house = await openHouse()
  const opened = await ask<{ draft: string }>(house, '/terms/drafts', { as: 'clerk', body: { from: '2026-03-01' } })
  draft = opened.body.draft
  const edit = { is: 'number', ref: 'AGB § 11.1 S. 2', value: 'lead', numbers: [6] }
  await ask(house, `/terms/drafts/${draft}/edits`, { as: 'clerk', body: { edit } })
})
after(async () => {
  await house.close()
  rmSync(folder, { recursive: true })
})

/** Fetches a file as the browser would. */
async function fetched(path: string) {
  const answer = await house.http.inject({ url: `/api${path}`, headers: await house.as('clerk') })
  assert.equal(answer.statusCode, 200, answer.body)
  const file = join(folder, 'file')
  writeFileSync(file, answer.rawPayload)
  return { file, headers: answer.headers }
}
const textOf = (file: string): string =>
  execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')

test('the PDF of a draft marks what changes, says what that needs, and who may leave until when, as the trial shows it', async () => {
  const { file, headers } = await fetched(`/terms/drafts/${draft}/difference?as=pdf&language=en`)
  assert.equal(headers['content-type'], 'application/pdf')
  assert.equal(headers['content-disposition'], 'attachment; filename="changes-2026-03-01.pdf"')
  const text = textOf(file)
  for (const said of [
    ' 2 6 weeks.',
    'Needs: notice (AGB § 11.1 S. 2)',
    'Tried on 1 of 1 agreements.',
    `${house.key.agreement.slice(0, 8)} 31 March 2026`,
  ])
    assert.ok(text.includes(said), `${said} in ${text}`)
})

test('the DOCX of a draft holds the same as tracked changes', async () => {
  const { file, headers } = await fetched(`/terms/drafts/${draft}/difference?as=docx&language=en`)
  assert.match(String(headers['content-disposition']), /changes-2026-03-01\.docx"$/)
  const xml = execFileSync('unzip', ['-p', file, 'word/document.xml'], { encoding: 'utf8' })
  assert.match(xml, /<w:del [^>]*><w:r><w:delText[^>]*>2</)
  assert.match(xml, /<w:ins [^>]*><w:r><w:t[^>]*>6</)
})

test('the terms of two days are compared; where nothing was published in between, the paper says so', async () => {
  const { file } = await fetched('/terms/difference?before=2018-06-01&after=2026-02-01&as=pdf&language=de')
  assert.match(textOf(file), /Beide Fassungen sagen dasselbe\./)
})

test('a form that is none, a draft of nobody and a customer are refused', async () => {
  assert.match(refused(await ask(house, `/terms/drafts/${draft}/difference?as=odt`, { as: 'clerk' })), /^400/)
  const nobodys = '00000000-0000-4000-8000-000000000000'
  assert.equal(
    refused(await ask(house, `/terms/drafts/${nobodys}/difference?as=pdf`, { as: 'clerk' })),
    '404 DRAFT_UNKNOWN',
  )
  for (const path of [
    `/terms/drafts/${draft}/difference?as=pdf`,
    '/terms/difference?before=2026-01-01&after=2026-02-01&as=pdf',
  ])
    assert.equal(refused(await ask(house, path, { as: 'customerAdministrator' })), '403 RIGHT_MISSING')
})
