import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { draftOf, letterheadIn, linesIn } from './letterhead-draft.ts'
import type { Letterhead } from './queries.ts'

const whole: Letterhead = {
  name: 'Muster GmbH',
  address: { lines: ['Musterstraße 1', 'Hof 2'], postCode: '00000', city: 'Musterstadt', country: 'AT' },
  register: { court: 'Amtsgericht Musterstadt', number: 'HRB 1' },
  directors: ['Eva Muster', 'Kim Muster'],
  vatId: 'ATU12345678',
  taxNumber: '340/1',
  smallBusiness: true,
  contact: { name: 'Eva Muster', phone: '+49 1', mail: 'eva@muster.example' },
  bank: { iban: 'DE36000000000000000000', bic: 'XXXXDEXX', holder: 'Muster GmbH' },
  invoicePrefix: 'R',
}

describe('a letterhead that is typed', () => {
  it('comes back as it was', () => {
    assert.deepEqual(letterheadIn(draftOf(whole)), whole)
  })
  it('says nothing where nothing was typed', () => {
    const typed = { ...draftOf(null), name: ' Muster ', lines: 'Musterstraße 1\n\n', taxNumber: '1' }
    assert.deepEqual(letterheadIn(typed), {
      name: 'Muster',
      address: { lines: ['Musterstraße 1'], postCode: '', city: '', country: 'DE' },
      taxNumber: '1',
      contact: { name: '', phone: '', mail: '' },
      invoicePrefix: 'RE',
    })
  })
  it('has lines where there are words', () => {
    assert.deepEqual(linesIn(' a \n\n b\n'), ['a', 'b'])
  })
})
