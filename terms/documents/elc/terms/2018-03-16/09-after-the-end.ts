import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { endOfDay } from '../../../../grammar/ending.ts'
import { helpAtTheEnd, refund } from '../../../../grammar/matters/provision.ts'
import { eur } from '../../../../grammar/money.ts'
import { endOfAgreement } from '../../../../grammar/quantities/ending.ts'
import { helpAtTheEndAgreed } from '../../../../grammar/quantities/provision.ts'
import { amount } from '../../../../grammar/threshold.ts'

export const noRefund = asLongAs({
  ref: '§ 9.2 S. 2',
  title: { de: 'Keine anteilige Erstattung', en: 'No refund in part' },
  decides: refund,
  of: ['month begun'],
  de: 'Für den begonnenen Monat wird nichts erstattet ({refund}).',
  en: 'Nothing is refunded for the month that has begun ({refund}).',
  where: { refund: amount(eur('0.00')) },
  given: { ended: endOfAgreement },
  provided: ({ ended }) => ended !== undefined || no('Der Vertrag ist nicht beendet.', 'The agreement has not ended.'),
  then: (_, { refund: nothing }) => nothing.is,
  examples: {
    'in the course of a month': [{ ended: endOfDay('2026-03-10') }, eur('0.00')],
    'while the agreement lasts there is no question': [{ ended: undefined }],
  },
  claims: ['elc.agb.9.2b'],
  reading:
    'No right to keep what was paid without any debt. Where the customer leaves for a cause that the provider gave, the clause is doubtful (§ 307 BGB): there a person decides (§ 9.3).',
})

export const noFurtherHelp = asLongAs({
  ref: '§ 9.2 S. 5',
  title: { de: 'Keine weitere Hilfe', en: 'No further help' },
  decides: helpAtTheEnd,
  of: ['end'],
  de: 'Weitere Hilfe beim Ende wird nur nach Vereinbarung geleistet; die Rückgabe personenbezogener Daten regelt der AVV.',
  en: 'Further help at the end is given by agreement only; the return of personal data is ruled by the processing agreement.',
  where: {},
  given: { agreed: helpAtTheEndAgreed },
  then: ({ agreed }) => (agreed ? 'as agreed' : 'none'),
  examples: {
    'unless it is agreed': [{ agreed: false }, 'none'],
    'once it is': [{ agreed: true }, 'as agreed'],
  },
  claims: ['elc.agb.9.2e'],
  reading: 'A customer who wants more is offered work on commission (price list no. 8).',
})
