import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import { isMeantBy, particulars, particularsOf } from '../../terms/documents/particulars.ts'
import { providers } from '../../terms/documents/providers.ts'
import { documentText } from '../../terms/edition/text.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import type { PrintOrder } from '../press/order.ts'
import { dueOf, printOrderOf } from './due.ts'
import { processingAgreement } from './processing-agreement.ts'
import { exampleLife, onPaper, programOf, told } from './sample.test-support.ts'
import { signedEdition } from './signed-edition.ts'

/** All words that stand on a paper. */
const wordsOn = (order: PrintOrder | undefined): string => JSON.stringify(order?.content ?? '')
const applied = { fact: 'applicationReceived', by: 'customer', medium: 'portal', applicant: 'company', inTheArea: true }
const concludedAt = instantOf('2025-11-25T11:05')
const bothSigned = instantOf('2025-11-28T12:30')

describe('the signed edition', () => {
  const of = onPaper('elc', exampleLife(), '2025-12-01T09:00', 'en')
  const edition = signedEdition(of, concludedAt)

  test('names each document in its version with the digest of its text, and carries that text', () => {
    const own = of.program.terms.documents.filter(({ rank }) => rank === 'terms')
    for (const document of own) {
      const digest = createHash('sha256').update(documentText(document, 'en')).digest('hex')
      assert.ok(wordsOn(edition).includes(digest), document.id)
      const file = edition?.attached?.find(({ name }) => name === `${document.id}-${document.version}-en.txt`)
      assert.equal(
        createHash('sha256')
          .update(file?.content ?? '')
          .digest('hex'),
        digest,
      )
    }
  })
  test('holds the price list with the clause behind each price', () => {
    assert.ok(wordsOn(edition).includes('"EUR 50.00","EUR 59.50","a month","Preise Nr. 1"'))
  })
  test('says who has bound himself by what, on which way and when, and by which clause that is an agreement', () => {
    const words = wordsOn(edition)
    assert.ok(words.includes('25 November 2025, 11:05'))
    assert.ok(words.includes('application received, Hanna Kaczmarek'))
    assert.ok(words.includes('AGB § 3.2 S. 3'))
  })
  test('is none before the agreement is concluded', () => {
    assert.equal(signedEdition(of, instantOf('2025-11-24')), undefined)
  })
  test('says of what is erased no name any more', () => {
    const erased = { ...of, beside: { ...of.beside, customer: [], names: {} } }
    assert.doesNotMatch(wordsOn(signedEdition(erased, concludedAt)), /Maschinenbau|Hanna/)
  })
  test('holds what was ordered at the prices that were shown', () => {
    const ordered = [
      { item: 'files.single', count: 1, price: '50.00', is: 'net', per: 'month', ref: 'Preise Nr. 1' },
    ] as const
    const application = { reference: 'A-7KQ2-M9XD', ordered, documents: [] }
    const words = wordsOn(signedEdition({ ...of, beside: { ...of.beside, application } }, concludedAt))
    assert.ok(words.includes('"1","EUR 50.00 net","a month","Preise Nr. 1"'), words.slice(0, 2000))
  })
  test('shows what was agreed individually beside the sentence that it changes', () => {
    const facts = told(
      { ...applied, at: '2026-01-02T10:00' },
      { fact: 'applicationAccepted', at: '2026-01-03T10:00', by: 'provider', medium: 'e-mail' },
      { fact: 'periodAgreed', at: '2026-01-04T10:00', by: 'customer', medium: 'e-mail', days: 20 },
    )
    const edition = (since: string) =>
      wordsOn(signedEdition(onPaper('kontent', facts, '2026-02-01', 'en'), instantOf(since)))
    assert.doesNotMatch(edition('2026-01-03T10:00'), /Agreed individually/)
    assert.match(edition('2026-01-05'), /Agreed individually/)
  })
})

describe('the processing agreement', () => {
  const of = onPaper(
    'elc',
    [
      ...exampleLife(),
      ...told({
        ...{ fact: 'powerGranted', at: '2025-11-26', person: 'person 4c1e', represents: 'customer' },
        ...{ scope: 'instructions given', told: 'to the other side', medium: 'e-mail' },
      }).map((fact) => ({ ...fact, id: 99 })),
      ...told({
        ...{ fact: 'changeReceived', at: '2025-11-27', by: 'provider', medium: 'e-mail', change: 'change 2026-1' },
        ...{ of: 'subprocessor', thirdCountry: false },
      }).map((fact) => ({ ...fact, id: 100 })),
    ],
    '2025-12-01T09:00',
    'de',
  )
  const words = wordsOn(processingAgreement(of, bothSigned))

  test('is filled in for the customer: types of data, data subjects, who instructs, subprocessors told of, measures', () => {
    for (const [said, where] of [
      ['Stammdaten (Adressen, Kennungen)', 'types of data'],
      ['Beschäftigte, Kunden, Interessenten', 'data subjects'],
      ['Hanna Kaczmarek', 'who instructs'],
      ['Änderung 2026-1', 'subprocessors'],
      ['Schlüsselverzeichnis', 'measures'],
    ] as const)
      assert.ok(words.includes(said), where)
  })
  test('says that two signed originals came and one went back countersigned, as the terms ask', () => {
    assert.ok(words.includes('Unterschriebene Stücke: 2'))
    assert.ok(words.includes('AVV gegengezeichnet zurückgesandt'))
    assert.ok(words.includes('AGB § 10.2 S. 4'))
  })
  test('says where the documents are silent on what Art. 28 (3) GDPR asks for', () => {
    const facts = told(
      { ...applied, at: '2026-01-02' },
      { fact: 'applicationAccepted', at: '2026-01-02', by: 'provider', medium: 'e-mail' },
    )
    const paper = processingAgreement(onPaper('kontent', facts, '2026-02-01', 'en'), instantOf('2026-01-02'))
    assert.ok(wordsOn(paper).includes('The documents say nothing of their own on this.'))
  })
})

test('every reference to a particular of Art. 28 (3) GDPR names a sentence of the terms', () => {
  for (const [name, of] of Object.entries(particularsOf)) {
    const refs = (providers[name]?.documents ?? []).flatMap(({ short, clauses, statements = [] }) =>
      [...clauses, ...statements].map(({ ref }) => `${short} ${ref}`),
    )
    for (const particular of particulars)
      for (const meant of of[particular])
        assert.ok(
          refs.some((ref) => isMeantBy(ref, meant)),
          `${name}: ${meant}`,
        )
  }
})

test('every provider’s agreement gives its papers, each with all that its sheet reads', () => {
  for (const name of Object.keys(providers)) {
    programOf(name)
    const facts = told(
      {
        fact: 'applicationReceived',
        at: '2026-01-02',
        by: 'customer',
        medium: 'portal',
        applicant: 'company',
        inTheArea: true,
      },
      { fact: 'applicationAccepted', at: '2026-01-03', by: 'provider', medium: 'e-mail' },
      { fact: 'concluded', at: '2026-01-03', first: '2026-01-03' },
    )
    const of = onPaper(name, facts, '2026-02-01')
    const due = dueOf(of).papers
    assert.ok(due.length >= 2, name)
    for (const { id, paper } of due) assert.ok(printOrderOf(of, paper, new Map()), `${name} ${id}`)
  }
})
