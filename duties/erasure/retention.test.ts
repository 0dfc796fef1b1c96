import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantOf } from '../../terms/grammar/day.ts'
import { keptByLaw, retentionOf } from './retention.ts'

const ended = instantOf('2027-04-06T12:00')

test('vouchers are kept to the end of the eighth year after the one in which they came about', () => {
  assert.deepEqual(retentionOf('accounting 2026', ended), { rule: 'vouchers', until: '2034-12-31' })
  assert.deepEqual(retentionOf('accounting 2027', ended), { rule: 'vouchers', until: '2035-12-31' })
})

test('vouchers from before each year had a key of its own are kept as those of the last year', () => {
  assert.deepEqual(retentionOf('accounting', ended), { rule: 'vouchers', until: '2035-12-31' })
})

test('letters, the agreement and what was declared are kept to the end of the sixth year after the end', () => {
  for (const purpose of ['correspondence', 'contract', 'application', 'addressee', 'declaration 3f2c'])
    assert.deepEqual(retentionOf(purpose, ended), { rule: 'letters', until: '2033-12-31' }, purpose)
})

test('the last evening of a year in Germany counts for that year, though in Greenwich it is not over either', () => {
  assert.equal(retentionOf('correspondence', instantOf('2027-12-31T23:30'))?.until, '2033-12-31')
  assert.equal(retentionOf('correspondence', instantOf('2028-01-01T00:30'))?.until, '2034-12-31')
})

test('all else is kept by no law', () => {
  for (const purpose of [
    'vpn',
    'directory',
    'webhooks',
    'handling',
    'evidence',
    'answers 2026-11-22',
    'identity copy 1',
  ])
    assert.equal(retentionOf(purpose, ended), undefined, purpose)
})

test('each rule names its law and its years', () => {
  for (const { years, law, says } of Object.values(keptByLaw)) {
    assert.ok(years === 6 || years === 8)
    assert.match(law, /§ 147 .* AO; § 257 .* HGB/)
    assert.notEqual(says.de, says.en)
  }
})
