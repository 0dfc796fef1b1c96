import assert from 'node:assert/strict'
import { it } from 'node:test'
import { countries, isCountry } from './country.ts'

it('a country of an address is one of ISO 3166-1, in capitals', () => {
  for (const right of ['DE', 'AT', 'GR']) assert.equal(isCountry(right), true, right)
  for (const wrong of ['EU', 'EL', 'XI', '1A', 'de', '']) assert.equal(isCountry(wrong), false, wrong)
})

it('the norm of invoices knows two more', () => {
  assert.deepEqual(
    [...countries].filter((code) => !isCountry(code)),
    ['1A', 'XI'],
  )
})
