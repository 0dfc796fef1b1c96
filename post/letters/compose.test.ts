import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Json } from '../../terms/grammar/field.ts'
import { compose, type LetterAgreement, termsAskForm } from './compose.ts'
import { agreementUnder, letterDue, lettersDue } from './occasions.test-support.ts'
import { asText } from './text.ts'
import { actsOfLetters, wordingOf } from './wording.ts'
import { asWritten } from './written.ts'

const breach = agreementUnder(
  'dc',
  [{ fact: 'breachKnown', at: '2026-11-24T09:30', breach: 'breach 1' }],
  '2026-11-24T10:00',
)

function composed(agreement: LetterAgreement, act: string, about: string, language: 'de' | 'en') {
  const wording = wordingOf(act)
  assert.ok(wording)
  const named = { wording, key: `${act}:${about}`, content: '', language, provider: 'Digital Control', recipient: '' }
  const letter = compose(agreement, named)
  assert.ok(letter)
  return asWritten(letter, language, {
    provider: 'Digital Control',
    look: { colour: '#1f6150' },
    letterhead: undefined,
  })
}

describe('a letter', () => {
  it('says what happened, why it is written with clause and fact, and what the reader can do', () => {
    const { subject, text } = composed(breach, 'notifyBreach', 'breach 1', 'de')
    assert.equal(subject, 'Meldung einer Verletzung des Schutzes personenbezogener Daten')
    assert.match(text, /^Guten Tag,\n\nAm 24\. November 2026, 09:30 Uhr ist uns eine Verletzung/)
    assert.match(text, /Warum Sie diesen Brief bekommen\n\nAVV Nr\. 6\.3 Meldung von Verletzungen: „.*spätestens.*“/)
    assert.match(text, /- Verletzung bekannt geworden am 24\. November 2026/)
    assert.match(text, /Was Sie tun können\n\n.*72 Stunden.*Art\. 33/)
    assert.match(text, /Mit freundlichen Grüßen\n\nDigital Control\n\nVertrag 3f0c9a52-1b7e-4d0a-9c55-0d6f3a1e4711$/)
  })
  it('says the same in English to a customer who reads that', () => {
    const { subject, text, html } = composed(breach, 'notifyBreach', 'breach 1', 'en')
    assert.equal(subject, 'Notification of a personal data breach')
    assert.match(text, /On 24 November 2026, 09:30 we learned/)
    assert.doesNotMatch(text, /ä|ö|ü|ß|Uhr/)
    assert.match(html, /<html lang="en">/)
  })
  it('that confirms a notice of termination names the day on which it was received and the day of the end', () => {
    const life = [
      { fact: 'applicationReceived', at: '2026-01-02', by: 'customer', applicant: 'consumer', inTheArea: true },
      { fact: 'activated', at: '2026-01-05' },
      { fact: 'termAgreed', at: '2026-01-05', row: 'agreement', first: '2026-01-05', months: 12 },
      { fact: 'terminationReceived', at: '2026-11-23T23:50', by: 'customer', medium: 'portal', ground: 'ordinary' },
    ]
    const agreement = agreementUnder('elc', life, '2026-11-24')
    const { text } = composed(agreement, 'confirmTermination', 'agreement', 'de')
    assert.match(
      text,
      /Ihre Kündigung ist uns am 23\. November 2026, 23:50 Uhr zugegangen\. Der Vertrag endet mit Ablauf des \d+\. \w+ 202\d\./,
    )
    assert.match(text, /§ 312k Abs\. 4/)
  })
  it('that confirms a notice says until when one exports, and from when on contents are erased', () => {
    const due = lettersDue.confirmTermination
    assert.ok(due)
    const text = asText(letterDue('confirmTermination', due, 'de') ?? assert.fail(), 'de')
    assert.match(text, /Der Vertrag endet mit Ablauf des 31\. Dezember 2026\./)
    assert.match(
      text,
      /Was danach folgt\n\n- Bis zum Ablauf des 31\. Januar 2027 können Sie Ihre Inhalte noch exportieren/,
    )
    assert.match(text, /- Ab dem 1\. Februar 2027 löschen wir Ihre Inhalte/)
  })
  it('that reminds names what is open, since when, and the sum', () => {
    const due = lettersDue.remindOfDebt
    assert.ok(due)
    const letter = letterDue('remindOfDebt', due, 'en') ?? assert.fail()
    const table = letter.sections.find((section) => section.table)?.table
    assert.deepEqual(table?.heads, ['Claim', 'Due', 'In default since', 'Open'])
    assert.deepEqual(table?.rows[1], ['Fee February 2026', '1 February 2026', '3 February 2026', 'EUR 178.50'])
    assert.deepEqual(table?.rows.at(-1), ['Total', '', '', 'EUR 690.97'])
    assert.match(asText(letter, 'en'), /^Dear Kim Muster,\n\nEUR 690\.97 are open under this agreement/)
  })
  it('that reminds names the fee that the terms charge for it, and none where they know none', () => {
    const reminds = (terms: string, life: readonly Json[]) =>
      asText(
        letterDue('remindOfDebt', { terms, life, now: '2026-12-10', about: '2026-12-10' }, 'de') ?? assert.fail(),
        'de',
      )
    const invoice = { fact: 'invoiceReceived', at: '2026-10-01', claim: 'R1', amount: '30.00', hintsAtDefault: true }
    assert.match(reminds('kontent', [invoice]), /Für dieses Schreiben sind außerdem 3,00 EUR vereinbart/)
    assert.doesNotMatch(reminds('elc', lettersDue.remindOfDebt?.life ?? []), /Für dieses Schreiben/)
  })
  it('that refuses a declaration says which one, and why it has no effect', () => {
    const due = lettersDue.refuseDeclaration
    assert.ok(due)
    const text = asText(letterDue('refuseDeclaration', due, 'de') ?? assert.fail(), 'de')
    assert.match(text, /Ihre Erklärung \(„Kündigung zugegangen“\) vom 23\. November 2026, 15:00 Uhr ist nicht wirksam/)
    assert.match(text, /Textform ist verlangt, die Erklärung kam per Telefon\./)
    assert.match(text, /AGB § 13\.3/)
  })
  it('is not written where the facts do not tell what it must say', () => {
    const planned = { fact: 'subprocessorPlanned', at: '2026-11-24', change: 'change 1', from: '2027-02-01' }
    const due = { terms: 'q', life: [planned], now: '2026-11-24T12:00', about: 'change 1' }
    assert.equal(letterDue('announceSubprocessor', due, 'de'), undefined)
  })
  for (const act of actsOfLetters)
    it(`${act} has words in both languages, and cites what it rests on`, () => {
      const due = lettersDue[act]
      assert.ok(due, `${act} has no occasion`)
      const [de, en] = [letterDue(act, due, 'de'), letterDue(act, due, 'en')]
      assert.ok(de && en)
      assert.ok(de.clauses.length > 0, `${act} cites no clause`)
      assert.doesNotMatch(asText(de, 'de') + asText(en, 'en'), /undefined|\[object|NaN/)
      assert.doesNotMatch(
        asText(en, 'en').replaceAll(en.clauses.map(({ text }) => text).join('|') || '-', ''),
        /[äöüß]/,
      )
      assert.notEqual(de.subject, en.subject)
    })
})

describe('text form', () => {
  it('is asked where a clause asks it of what the provider declares', () => {
    assert.equal(termsAskForm(agreementUnder('elc', [], '2026-11-24')), true)
  })
  it('is not where none does', () => {
    assert.equal(termsAskForm(breach), false)
  })
})
