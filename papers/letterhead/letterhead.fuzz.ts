import assert from 'node:assert/strict'
import { Refusal } from '../../journal/intake/refusal.ts'
import { isIban } from '../../money/iban.ts'
import { isVatId } from '../../money/vat-id.ts'
import { type Parser, unlessRefused } from '../../tools/fuzz/parser.ts'
import { checkedLetterhead } from './checked.ts'
import { footOf, inGroups, senderLine } from './letterhead.ts'
import { letterhead } from './sample.test-support.ts'

const typed: Parser = {
  name: 'letterhead',
  pieces: [
    'DE',
    'de',
    '999999995',
    '36',
    '0000 ',
    '0',
    ' ',
    '.',
    '-',
    '\u00a0',
    '\n',
    'XX',
    '\u0000',
    '\ud800',
    'ß',
    '\u0131',
    'AT',
  ],
  real: ['DE36 0000 0000 0000 0000 00', 'de 999 999 995', 'DE', 'Musterstraße 1', 'XXXXDEXXXXX'],
  holds: (input) => {
    const bank = { iban: input, bic: input }
    const drafts = [
      { ...letterhead, vatId: input },
      { ...letterhead, bank },
      { ...letterhead, address: { ...letterhead.address, country: input } },
      { ...letterhead, name: input, contact: { name: input, phone: input, mail: input } },
    ]
    for (const draft of drafts) {
      const kept = unlessRefused(() => checkedLetterhead(draft), Refusal)
      if (kept === undefined) continue
      assert.ok(kept.vatId === undefined || isVatId(kept.vatId))
      assert.ok(kept.bank === undefined || (isIban(kept.bank.iban) && inGroups(kept.bank.iban) !== ''))
      assert.ok(senderLine(kept) !== '' && footOf(kept, 'de') !== undefined)
    }
  },
}

/** What somebody types of whoever writes the papers. */
export const parsers: readonly Parser[] = [typed]
