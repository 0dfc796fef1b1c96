import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isVatId } from './vat-id.ts'

describe('a VAT identification number', () => {
  it('of Germany has nine digits, and the last follows from the others', () => {
    assert.equal(isVatId('DE136695976'), true)
    for (const wrong of ['DE136695977', 'DE13669597', 'DE1366959761', 'DE13669597X', '136695976'])
      assert.equal(isVatId(wrong), false, wrong)
  })
  it('of another state has its prefix and no more than thirteen characters', () => {
    for (const right of ['ATU12345678', 'EL123456789', 'ESX1234567X', 'XI123456789', 'CHE123456788'])
      assert.equal(isVatId(right), true, right)
    for (const wrong of ['GR123456789', 'US123456789', 'AT', 'ATU-1234567', 'FR12345678901234'])
      assert.equal(isVatId(wrong), false, wrong)
  })
})
