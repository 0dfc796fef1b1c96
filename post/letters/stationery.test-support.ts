import type { Addressee } from '../../papers/addressee.ts'
import type { Letterhead } from '../../papers/letterhead/letterhead.ts'

/** A provider that has said everything about its letters, and a customer with an address. */
export const letterhead: Letterhead = {
  name: 'Emscher-Lippe-Cloud GmbH',
  address: { lines: ['Musterstraße 1'], postCode: '45657', city: 'Recklinghausen', country: 'DE' },
  register: { court: 'Amtsgericht Recklinghausen', number: 'HRB 1234' },
  directors: ['Kim Beispiel'],
  vatId: 'DE999999995',
  contact: { name: 'Kim Beispiel', phone: '02361 9999', mail: 'post@elc.example' },
  bank: { iban: 'DE02120300000000202051', bic: 'BYLADEM1001' },
  invoicePrefix: 'RE',
}

const addressee: Addressee = {
  ...{ name: 'Hanna Kaczmarek', organisation: 'Muster GmbH', lines: ['Beispielweg 7'] },
  ...{ postCode: '45657', city: 'Recklinghausen', country: 'DE' },
}

export const stationery = { letterhead, look: { colour: '#7a3b12' }, addressee }
