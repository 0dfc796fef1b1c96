import { clause } from '../../../grammar/clause.ts'
import { reopens, settles } from '../../../grammar/outcome.ts'

export const performance = clause({
  ref: '§ 362',
  title: { de: 'Erlöschen durch Leistung', en: 'Performance extinguishes' },
  when: 'paymentCredited',
  de: 'Mit der Gutschrift erlischt die Schuld in ihrer Höhe; zuerst die, die der Schuldner nennt, sonst die zuerst fällige (§§ 366, 367).',
  en: 'A credited payment extinguishes the debt to its amount; first the one the debtor names, else the one due first (§§ 366, 367).',
  where: {},
  then: (payment) => settles(payment.id, payment.amount, payment.claim),
  claims: [],
})

export const returnedDebit = clause({
  ref: '§ 675x',
  title: { de: 'Rückbelastung', en: 'A returned debit' },
  when: 'paymentReclaimed',
  de: 'Mit der Rückbelastung lebt die Forderung wieder auf.',
  en: 'With the return of a debit the claim revives.',
  where: {},
  then: (returned) => reopens(returned.payment),
  claims: [],
})
