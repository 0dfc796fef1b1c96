import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayCharge } from '../../../../grammar/matters/results.ts'
import { eur, Gross } from '../../../../grammar/money.ts'
import { feesDue, meansChosen } from '../../../../grammar/quantities/means-of-payment.ts'
import { itself } from '../../../../grammar/quantity.ts'
import { undertaking } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

export const billingDetails = undertaking({
  ref: 'Ziff. 13.1 S. 4',
  title: { de: 'Angaben zur Abrechnung', en: 'Billing details' },
  de: 'Für vollständige und richtige Angaben zur Abrechnung sorgt der Kunde.',
  en: 'The customer sees to complete and correct billing details.',
  where: {},
  undertaking: { who: 'customer', duty: 'keepBillingDetails' },
  claims: ['dc.agb.13.1c'],
})

const electronic = oneOf(
  'Kreditkarte oder elektronisch',
  'credit card or electronically',
  'credit card',
  'other electronic',
)
const card = { method: 'credit card', means: 'card 7f3a' } as const

export const chargingTheMeansChosen = asLongAs({
  ref: 'Ziff. 13.1 S. 5',
  title: { de: 'Belastung der gewählten Zahlungsart', en: 'Charging the means chosen' },
  decides: mayCharge,
  de: 'Zahlt der Kunde per {electronic}, darf der Anbieter fällige Entgelte dem Zahlungsmittel belasten, das der Kunde gewählt hat.',
  en: 'If the customer pays by {electronic}, the provider may charge fees that are due to the means of payment that the customer has chosen.',
  where: { electronic },
  given: { chosen: meansChosen, means: itself<string>(), due: feesDue },
  provided: ({ chosen, means, due }, { electronic: methods }) =>
    all(
      (chosen !== undefined && methods.has(chosen.method)) ||
        no('Es ist kein elektronisches Zahlungsmittel gewählt.', 'No electronic means is chosen.'),
      chosen?.means === means || no('Gewählt ist ein anderes Zahlungsmittel.', 'Another means is chosen.'),
      due.isPositive || no('Kein Entgelt ist fällig.', 'No fee is due.'),
    ),
  then: () => 'permitted',
  examples: {
    'the card chosen, for a fee that is due': [{ chosen: card, means: 'card 7f3a', due: eur('1000.00') }, 'permitted'],
    'not before it is due': [{ chosen: card, means: 'card 7f3a', due: Gross.zero }],
    'not another card': [{ chosen: card, means: 'card 1', due: eur('1000.00') }],
    'nor one for which the customer now pays by invoice': [
      { chosen: { method: 'invoice', means: 'card 7f3a' }, means: 'card 7f3a', due: eur('1000.00') },
    ],
  },
  claims: ['dc.agb.13.1d'],
  reading: 'The authority covers the last choice alone, and fees under this agreement.',
})
