import type { Addressee } from '../papers/addressee.ts'
import type { Letterhead } from '../papers/letterhead/letterhead.ts'
import type { Program } from '../terms/engine/program.ts'
import { replay } from '../terms/engine/replay.ts'
import { instantOf } from '../terms/grammar/day.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'
import type { Bill, BilledLine } from './bill.ts'
import { type BillAsked, type BilledBefore, billOfClaim } from './claim-bill.ts'
import type { Parties } from './e-invoice-of.ts'
import type { Places } from './tax.ts'

export const letterhead: Letterhead = {
  name: 'Emscher-Lippe-Cloud GmbH',
  address: { lines: ['Musterstraße 1'], postCode: '45657', city: 'Recklinghausen', country: 'DE' },
  register: { court: 'Amtsgericht Recklinghausen', number: 'HRB 4711' },
  directors: ['Kim Beispiel'],
  vatId: 'DE136695976',
  taxNumber: '340/5000/0000',
  contact: { name: 'Buchhaltung', phone: '+49 2361 9999', mail: 'rechnung@elc.example' },
  bank: { iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' },
  invoicePrefix: 'RE',
}
export const addressee: Addressee = {
  name: 'Erika Muster',
  organisation: 'Müller & Söhne GmbH',
  lines: ['Beispielweg 7'],
  postCode: '48143',
  city: 'Münster',
  country: 'DE',
  mail: 'eingang@mueller.example',
}
export const parties: Parties = { letterhead, addressee, language: 'de', agreement: '4711' }
export const issued = { number: 'RE-2026-000001', issuedOn: '2026-03-02' } as const
export const places: Places = { seller: 'DE', buyer: 'DE', buyerVatId: undefined }
export const nothingBefore: BilledBefore = { preceding: [], stands: [], standings: [] }

/** The bill of a claim as a life stands at a time. */
export function billAt(
  program: Program,
  life: readonly AnyFact[],
  when: string,
  asked: Partial<BillAsked> & Pick<BillAsked, 'key'>,
  before: BilledBefore = nothingBefore,
  where: Places = places,
): Bill {
  const walk = replay(program, life, instantOf(when))
  const claim = walk.knownItems.get(asked.key.slice(asked.key.indexOf(':') + 1))
  const [act = ''] = asked.key.split(':')
  return billOfClaim(
    { walk, facts: life },
    { act, content: claim?.amount.toString() ?? '', was: undefined, ...asked },
    before,
    where,
  )
}

/** A bill over some lines, as no clause would have to say it. */
export function billOver(lines: readonly BilledLine[], changes: Partial<Bill> & Pick<Bill, 'gross'>): Bill {
  return {
    is: 'invoice',
    lines,
    ...{ allowances: [], charges: [], paid: 0, refersTo: [], notes: [], stands: lines, because: undefined },
    period: { from: '2026-03-01', to: '2026-03-31' },
    ...{ dueOn: '2026-03-01', payableUntil: '2026-03-02' },
    ...changes,
  }
}
