import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Refusal } from '../../journal/intake/refusal.ts'
import { type Addressee, addressLines } from '../addressee.ts'
import { checkedLetterhead } from './checked.ts'
import { footOf, senderLine } from './letterhead.ts'
import { letterhead } from './sample.test-support.ts'

describe('a letterhead', () => {
  it('says in one line who sends, as it stands in the window of an envelope', () => {
    assert.equal(senderLine(letterhead), 'Muster GmbH · Musterstraße 1 · 00000 Musterstadt')
  })
  it('says at the foot who it is, who speaks for it, and where it is registered, taxed and paid', () => {
    assert.equal(
      footOf(letterhead, 'de'),
      'Muster GmbH · Musterstraße 1 · 00000 Musterstadt · Amtsgericht Musterstadt HRB 1 · Geschäftsführung: Eva Muster, Kim Muster · USt-IdNr. DE999999995 · +49 0000 1 · eva@muster.example · IBAN DE36 0000 0000 0000 0000 00 · BIC XXXXDEXXXXX',
    )
    assert.match(footOf(letterhead, 'en'), /Managing directors: Eva Muster, Kim Muster · VAT ID DE999999995/)
  })
  it('is kept without the blanks that people type in numbers', () => {
    const { vatId, bank } = checkedLetterhead({
      ...letterhead,
      vatId: 'de 999 999 995',
      bank: { iban: 'de36 0000 0000 0000 0000 00', bic: 'xxxx de xx' },
    })
    assert.deepEqual([vatId, bank], ['DE999999995', { iban: 'DE36000000000000000000', bic: 'XXXXDEXX' }])
  })
  it('is refused with what to do if a number in it cannot be right', () => {
    const { vatId: _, ...untaxed } = letterhead
    const tried = {
      COUNTRY_UNKNOWN: { ...letterhead, address: { ...letterhead.address, country: 'XX' } },
      TAX_NUMBER_MISSING: untaxed,
      VAT_ID_NOT_VALID: { ...letterhead, vatId: 'DE999999996' },
      IBAN_NOT_VALID: { ...letterhead, bank: { iban: 'DE37000000000000000000' } },
    }
    for (const [code, typed] of Object.entries(tried))
      assert.throws(
        () => checkedLetterhead(typed),
        (error: Refusal) => {
          const { seen, expected, remedy } = error.refused
          for (const { de, en } of [seen, expected, remedy]) assert.ok(de !== '' && en !== '' && de !== en)
          return error.code === code
        },
      )
  })
  it('needs a tax number or a VAT number, and not both', () => {
    const { vatId: _, ...untaxed } = letterhead
    assert.equal(checkedLetterhead({ ...untaxed, taxNumber: '340/1234/5678' }).taxNumber, '340/1234/5678')
  })
})

describe('an address on a paper', () => {
  const addressee: Addressee = {
    organisation: 'Beispiel AG',
    name: 'Kim Beispiel',
    lines: ['Beispielweg 7'],
    postCode: '1010',
    city: 'Wien',
    country: 'AT',
  }
  it('names the country in capitals where it is not that of the sender', () => {
    assert.deepEqual(addressLines(addressee, letterhead.address, 'de'), [
      'Beispiel AG',
      'Kim Beispiel',
      'Beispielweg 7',
      '1010 Wien',
      'ÖSTERREICH',
    ])
    assert.equal(addressLines(addressee, letterhead.address, 'en').at(-1), 'AUSTRIA')
  })
  it('leaves out the country of the sender, and what is empty', () => {
    const atHome = { ...addressee, name: '', country: 'DE' }
    assert.deepEqual(addressLines(atHome, letterhead.address, 'de'), ['Beispiel AG', 'Beispielweg 7', '1010 Wien'])
  })
})
