import type { Letterhead } from './letterhead.ts'

/** A letterhead on which everything stands that one can have. Nobody is called so, and no bank has the account. */
export const letterhead: Letterhead = {
  name: 'Muster GmbH',
  address: { lines: ['Musterstraße 1'], postCode: '00000', city: 'Musterstadt', country: 'DE' },
  register: { court: 'Amtsgericht Musterstadt', number: 'HRB 1' },
  directors: ['Eva Muster', 'Kim Muster'],
  vatId: 'DE999999995',
  contact: { name: 'Eva Muster', phone: '+49 0000 1', mail: 'eva@muster.example' },
  bank: { iban: 'DE36000000000000000000', bic: 'XXXXDEXXXXX' },
  invoicePrefix: 'RE',
}
