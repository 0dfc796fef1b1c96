import assert from 'node:assert/strict'
import type { Parser } from '../tools/fuzz/parser.ts'
import { isCountry } from './country.ts'
import { readBack } from './e-invoice/read-back.test-support.ts'
import { document, leaf } from './e-invoice/xml.ts'
import { isIban } from './iban.ts'
import { isVatId } from './vat-id.ts'

const numbers: Parser = {
  name: 'bank and tax numbers',
  pieces: [
    'DE',
    'AT',
    'EU',
    'de',
    '89',
    '00',
    '0',
    '9',
    'A',
    'Z',
    ' ',
    '-',
    '.',
    '\u00df',
    '\u0130',
    '\u0661',
    '\n',
    '+',
    '*',
  ],
  real: ['DE89 3704 0044 0532 0130 00', 'AT61 1904 3002 3457 3201', 'DE136695976', 'ATU12345678', 'ES*1234567A', 'NO'],
  holds: (input) => {
    // One wrong digit is always found out: that is what check digits are for.
    if (isIban(input)) {
      const digit = input.search(/\d/)
      const other = String((Number(input[digit]) + 1) % 10)
      assert.equal(isIban(`${input.slice(0, digit)}${other}${input.slice(digit + 1)}`), false)
    }
    if (isVatId(input)) assert.match(input, /^[A-Z]{2}[0-9A-Z+*]{2,13}$/)
    if (isCountry(input)) assert.match(input, /^[A-Z]{2}$/)
  },
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what no document may hold
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const texts: Parser = {
  name: 'texts in an invoice',
  pieces: [
    '<',
    '>',
    '&',
    '"',
    "'",
    ']]>',
    '<![CDATA[',
    '&amp;',
    '\u0000',
    '\ufffe',
    '\ud800',
    '\udc00',
    '\r',
    '\n',
    '\t',
    'ß',
    '😀',
  ],
  real: ['Dateidienst für mehrere Nutzer', 'Müller & Söhne "GmbH" <Nord>', 'a\u0085b\u2028c'],
  holds: (input) => {
    const bytes = Buffer.from(document('Invoice', { '': 'urn:i', cbc: 'urn:c' }, leaf('cbc:Note', input)))
    const read = readBack(bytes.toString()).children[0]?.text
    // Readers of XML make one line end of both ways to write one.
    const expected = input.toWellFormed().replaceAll(impossible, '').replaceAll(/\r\n?/g, '\n')
    assert.equal(read ?? '', expected)
  },
}

/** What people type of banks, taxes and countries, and what of their words stands in an invoice for machines. */
export const parsers: readonly Parser[] = [numbers, texts]
