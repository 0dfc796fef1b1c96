import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comingInWords, questionAbout, withCurrency } from './coming.ts'

const due = {
  is: 'due',
  at: '2026-02-02T00:00+01:00',
  on: '2026-02-02',
  about: 'fee 2026-02',
  amount: '59.50',
  says: { de: '59,50 fällig', en: '59.50 due' },
} as const

test('amounts of the sentence get their currency in both languages', () => {
  assert.equal(withCurrency('suspended, 119.00 in default', 'en'), 'suspended, €119.00 in default')
  assert.equal(withCurrency('gesperrt, mit 119,00 in Verzug', 'de'), 'gesperrt, mit 119,00\u00a0€ in Verzug')
})
test('a day is no amount', () => {
  assert.equal(withCurrency('offen, endet am 28. Februar 2026', 'de'), 'offen, endet am 28. Februar 2026')
})
test('what falls due is said with its currency, and explained by its claim at that time', () => {
  assert.equal(comingInWords(due).en, '€59.50 due')
  assert.deepEqual(questionAbout(due), { matter: 'claim', about: 'fee 2026-02', at: due.at })
})
test('a right is asked about by its matter and subject, a sum in default by nothing of its own', () => {
  assert.deepEqual(questionAbout({ ...due, is: 'right', about: 'mayTerminate:price 2026-1' }), {
    matter: 'mayTerminate',
    about: 'price 2026-1',
    at: due.at,
  })
  assert.equal(questionAbout({ ...due, is: 'default' }), undefined)
})
