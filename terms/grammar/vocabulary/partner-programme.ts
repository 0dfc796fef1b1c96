import { named, net } from '../field.ts'
import { word } from './word.ts'

/** The partner programme: told again from the recruit's agreement. */
export const partnerProgramme = {
  recruitVerified: word('Geworbener bestätigt', 'recruit verified', { recruit: named('recruit 1') }),
  recruitOrdered: word('Geworbener hat bestellt', 'recruit ordered', {
    recruit: named('recruit 1'),
    order: named('order 1'),
    price: net,
  }),
  recruitPaid: word('Geworbener hat bezahlt', 'recruit paid', {
    recruit: named('recruit 1'),
    order: named('order 1'),
    amount: net,
  }),
  recruitReclaimed: word('Geworbener hat zurückgebucht', 'recruit reclaimed', {
    recruit: named('recruit 1'),
    order: named('order 1'),
  }),
} as const
