import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import { documentText } from '../../terms/edition/text.ts'
import { documentOf, termsOf, upon } from '../../terms/engine/made-up.test-support.ts'
import { compile } from '../../terms/engine/program.ts'
import { midnight } from '../../terms/grammar/day.ts'
import { must } from '../../terms/grammar/outcome.ts'
import type { AgreementOnPaper } from '../editions/agreement-on-paper.ts'
import { exampleLife, onPaper, told } from '../editions/sample.test-support.ts'
import type { PrintOrder } from '../press/order.ts'
import { proofOfConclusion } from './proof-of-conclusion.ts'
import { proofOfErasure } from './proof-of-erasure.ts'
import { proofOfExport } from './proof-of-export.ts'

const wordsOn = (order: PrintOrder | undefined): string => JSON.stringify(order?.content ?? '')
const says = (order: PrintOrder | undefined, expected: string): void =>
  assert.ok(wordsOn(order).includes(expected), `not there: ${expected}\n${wordsOn(order).slice(0, 3000)}`)

const receipt = JSON.stringify({
  ...{ share: 's', agreement: 'a', orderedAt: 1, files: 12, folders: 3, bytes: 1_048_576 },
  ...{ manifest: 'ab'.repeat(32), exported: 'cd'.repeat(32), orders: [] },
})
const digest = createHash('sha256').update(receipt).digest('hex')

describe('the proof of an erasure', () => {
  const backups = upon('§ 1', 'personalDataErased', {
    then: () => [
      must('provider', 'proveErasure', 'contents'),
      must('provider', 'eraseBackups', 'contents', { by: midnight('2027-05-11') }),
    ],
  })
  const program = compile(termsOf([documentOf([backups])]))
  const facts = told(
    {
      fact: 'dutyDone',
      at: '2027-04-02T08:00',
      duty: 'content:contents',
      content: 'erased',
      proof: `sha256 ${digest}`,
    },
    { fact: 'personalDataErased', at: '2027-04-05' },
    { fact: 'dutyDone', at: '2027-04-06T09:00', duty: 'proveErasure:contents', content: '', proof: `sha256 ${digest}` },
  )
  const of: AgreementOnPaper = { ...onPaper('elc', facts, '2027-04-07', 'en'), program }

  test('says what, when, by which duty and clause, with the digest of the receipt, and carries the receipt', () => {
    const paper = proofOfErasure(of, 3, new Map([[3, receipt]]))
    says(paper, 'What Muster Maschinenbau GmbH had stored is erased: on 2 April 2027, 08:00.')
    says(paper, `${digest.slice(0, 32)}\\n${digest.slice(32)}`)
    says(paper, '12 files and 3 folders, 1\u00a0MB in all')
    says(paper, 'proveErasure:contents#1')
    says(paper, 'content:contents#1')
    says(paper, 'AGB § 1')
    const attached = paper?.attached?.find(({ name }) => name === 'erasure-receipt.json')
    assert.equal(
      createHash('sha256')
        .update(attached?.content ?? '')
        .digest('hex'),
      digest,
    )
  })
  test('carries no receipt whose digest is another than the one in the journal', () => {
    const paper = proofOfErasure(of, 3, new Map([[3, `${receipt} `]]))
    assert.equal(
      paper?.attached?.some(({ name }) => name === 'erasure-receipt.json'),
      false,
    )
    assert.doesNotMatch(wordsOn(paper), /12 files/)
  })
  test('says from which day on no backup opens what the provider itself kept: as it was computed from its keys', () => {
    const keys = { erasedOn: '2027-05-05', unreadableFrom: '2027-06-10' } as const
    const made = (isSo: boolean) => ({ ...of, beside: { ...of.beside, keys: { ...keys, isSo } } })
    says(proofOfErasure(made(false), 3, new Map()), 'From 10 June 2027 at the latest no backup opens')
    says(proofOfErasure(made(true), 3, new Map()), 'Since 10 June 2027 no backup opens it either')
  })

  test('says from which day on backups hold nothing readable: by a receipt, else by the clause, else not at all', () => {
    says(proofOfErasure(of, 3, new Map()), 'Unreadable in backups from 11 May 2027 at the latest')
    const erased = told({ fact: 'dutyDone', at: '2027-04-05T10:00', duty: 'eraseBackups:contents', content: '' })
    const withReceipt = { ...of, facts: [...facts, ...erased.map((fact) => ({ ...fact, id: 9 }))] }
    says(proofOfErasure(withReceipt, 3, new Map()), 'Unreadable in backups since 5 April 2027, 10:00')
    const silent = { ...of, program: compile(termsOf([documentOf([])])) }
    says(proofOfErasure(silent, 3, new Map()), 'So this proof says nothing about them.')
  })
  test('that a person confirmed says so, and names no digest', () => {
    const [byHand] = told({ fact: 'dutyDone', at: '2027-04-06', duty: 'proveErasure:contents', content: '' })
    assert.ok(byHand)
    says(proofOfErasure({ ...of, facts: [byHand] }, 1, new Map()), 'A person has confirmed the erasure')
  })
  test('is none for a receipt of another duty', () => {
    assert.equal(proofOfErasure(of, 1, new Map()), undefined)
  })
})

describe('the proof of an export', () => {
  const facts = told(
    {
      fact: 'dutyDone',
      at: '2027-03-01T08:00',
      duty: 'handOverContents:contents',
      content: 'owed',
      proof: `sha256 ${digest}`,
    },
    { fact: 'handedOver', at: '2027-03-08T10:00' },
  )
  const note = JSON.stringify({ archive: 'x', bytes: 3_145_728, manifest: digest })

  test('says the digest of the list of files, the size, and when it was fetched', () => {
    const paper = proofOfExport(onPaper('elc', facts, '2027-03-09', 'en'), 1, new Map([[1, note]]))
    says(paper, `${digest.slice(0, 32)}\\n${digest.slice(32)}`)
    says(paper, '(3145728 bytes)')
    says(paper, '8 March 2027, 10:00')
    says(proofOfExport(onPaper('elc', facts, '2027-03-02', 'en'), 1, new Map()), 'not yet')
  })
})

describe('the proof of conclusion', () => {
  const life = exampleLife()
  const shown = (other: boolean) => ({
    ...{ reference: 'A-7KQ2-M9XD', ordered: [] },
    documents: onPaper('elc', life, '2026-01-01').program.terms.documents.map((document) => ({
      ...{ document: document.id, version: document.version, language: 'en' as const },
      sha256: createHash('sha256')
        .update(other ? 'another' : documentText(document, 'en'))
        .digest('hex'),
    })),
  })
  const proof = (other = false) =>
    proofOfConclusion(onPaper('elc', life, '2026-01-01', 'en', { application: shown(other) }), 'agreement')

  test('names documents with digests, who, when and how, and the facts of the journal', () => {
    says(proof(), 'On 25 November 2025 Muster Maschinenbau GmbH and Emscher-Lippe-Cloud concluded the agreement.')
    says(proof(), 'Hanna Kaczmarek')
    says(proof(), 'facts no. 1, 2, 3, 4')
    says(proof(), 'AGB § 3.2 S. 3')
  })
  test('says of what was shown with the application whether it is the text that binds', () => {
    says(proof(), 'is the text that binds')
    assert.doesNotMatch(wordsOn(proof()), /binds in another version/)
    says(proof(true), 'binds in another version')
  })
  test('compares what was shown in the language in which it was shown, and names no document that it is not about', () => {
    const german = proofOfConclusion(onPaper('elc', life, '2026-01-01', 'de', { application: shown(false) }), 'avv')
    says(german, 'ist der Text, der bindet')
    assert.doesNotMatch(wordsOn(german), /bindet in anderer Fassung|Preisliste/)
  })
  test('of a processing agreement names the two originals and the one that went back', () => {
    const paper = proofOfConclusion(onPaper('elc', life, '2026-01-01', 'en'), 'avv')
    says(paper, 'Signed originals: 2')
    says(paper, 'processing agreement countersigned and returned')
  })
})
