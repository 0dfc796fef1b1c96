import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Application } from './application.ts'
import { acceptedLetter, askedBackLetter, receivedLetter, refusedLetter } from './wording.ts'

const link = 'https://elc.example/secret'
const sender = { title: 'Emscher-Lippe-Cloud', imprint: '' }
const application = {
  ...{ agreement: 'agreement 1', reference: 'A-1', language: 'de', receivedAt: new Date('2026-11-24T09:00:00Z') },
  data: { organisation: '', name: 'Kim Muster', email: 'kim@customer.example' },
} as unknown as Application
const about = { application, sender }
const both = { de: 'x', en: 'x' }

test('what lets somebody in stands in the mail of an application and on none of its papers', () => {
  const letters = [
    receivedLetter({ ...about, ordered: both, documents: both }, link),
    askedBackLetter(about, 'Wie viele Nutzer?', link),
    acceptedLetter(about, link, { byRegistering: false, withdrawal: undefined }),
  ]
  for (const { text, paper } of letters) {
    assert.ok(text.includes(link))
    assert.ok(paper && !paper.paragraphs.join('\n').includes('https://'))
    assert.equal(paper.agreement, 'agreement 1')
  }
})
test('a refusal stands on paper with its reason', () => {
  const { text, paper } = refusedLetter(about, 'Ihr Sitz liegt außerhalb unseres Gebiets.')
  for (const said of [text, paper?.paragraphs.join('\n') ?? ''])
    assert.match(said, /Ihr Sitz liegt außerhalb unseres Gebiets\./)
})
