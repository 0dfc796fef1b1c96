import { no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { must } from '../../../../grammar/outcome.ts'
import { vouchersKept } from '../../../../grammar/quantities/supervision.ts'

export const ownRetention = clause({
  ref: '§ 11.3 S. 3',
  title: { de: 'Gesetzliche Aufbewahrung', en: 'Statutory retention' },
  when: 'agreementEnded',
  de: 'Muss der Anbieter Daten nach dem Gesetz selbst aufbewahren, teilt er dem Kunden in Textform mit, welche, wie lange und warum.',
  en: 'If the provider must keep data by law it tells the customer in text form which, how long and why.',
  where: {},
  given: { vouchers: vouchersKept },
  provided: ({ scope }) => scope === 'agreement' || no('Nicht der Hauptvertrag.', 'Not the main contract.'),
  then: (_, __, { vouchers }) => vouchers.map((voucher) => must('provider', 'tellOfRetention', voucher)),
  examples: {
    'each voucher': [
      { scope: 'agreement' },
      must('provider', 'tellOfRetention', 'voucher 1'),
      { vouchers: ['voucher 1'] },
    ],
    'nothing is kept': [{ scope: 'agreement' }, [], { vouchers: [] }],
    'an annex alone': [{ scope: 'annexes' }, [], { vouchers: ['voucher 1'] }],
  },
  asks: [{ of: 'tellOfRetention', what: 'content' }],
  claims: ['elc.avv.11.3d'],
})
