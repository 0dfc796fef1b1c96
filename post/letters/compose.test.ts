import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { providers } from '../../terms/documents/providers.ts'
import { compile } from '../../terms/engine/program.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import type { Json } from '../../terms/grammar/field.ts'
import { readFact } from '../../terms/grammar/read-fact.ts'
import { compose, type LetterAgreement, termsAskForm } from './compose.ts'
import { actsOfLetters, wordingOf } from './wording.ts'

function agreementUnder(terms: string, life: readonly Json[], now: string): LetterAgreement {
  const named = providers[terms]
  if (named === undefined) throw new Error(`There are no terms '${terms}'.`)
  const facts = life.map((json, n): AnyFact => {
    const told = readFact(json, n + 1)
    if (!('fact' in told)) throw new Error(JSON.stringify(told))
    return told.fact
  })
  const row = {
    provider: 'p',
    customer: 'c',
    agreement: 'agreement 4711',
    terms,
    versions: {},
    lastNumber: 0,
    nextAt: null,
  }
  return { row, program: compile(named), facts, now: instantOf(now) }
}

const breach = agreementUnder(
  'dc',
  [{ fact: 'breachKnown', at: '2026-11-24T09:30', breach: 'breach 1' }],
  '2026-11-24T10:00',
)

function composed(agreement: LetterAgreement, act: string, about: string, language: 'de' | 'en') {
  const wording = wordingOf(act)
  assert.ok(wording)
  const occasion = {
    wording,
    key: `${act}:${about}`,
    content: '',
    language,
    provider: 'Digital Control',
    recipient: '',
  }
  return compose(agreement, occasion)
}

describe('a letter', () => {
  it('says what happened, why it is written with clause and fact, and what the reader can do', () => {
    const { subject, text } = composed(breach, 'notifyBreach', 'breach 1', 'de')
    assert.equal(subject, 'Meldung einer Verletzung des Schutzes personenbezogener Daten')
    assert.match(text, /^Guten Tag,\n\nAm 24\. November 2026, 09:30 Uhr ist uns eine Verletzung/)
    assert.match(text, /Warum Sie diesen Brief bekommen\n\nAVV Nr\. 6\.3 Meldung von Verletzungen: „.*spätestens.*“/)
    assert.match(text, /- Verletzung bekannt geworden am 24\. November 2026/)
    assert.match(text, /Was Sie tun können\n\n.*72 Stunden.*Art\. 33/)
    assert.match(text, /Mit freundlichen Grüßen\n\nDigital Control\n\nVertrag agreement 4711$/)
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
  it('has words in both languages for every duty that means one', () => {
    for (const act of actsOfLetters) {
      const { text } = composed(breach, act, 'breach 1', 'en')
      assert.doesNotMatch(text, /undefined/, act)
      assert.doesNotMatch(composed(breach, act, 'breach 1', 'de').text, /undefined/, act)
    }
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
