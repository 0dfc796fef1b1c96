import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayChange } from '../../../../grammar/matters/contract-documents.ts'
import { changeNotified } from '../../../../grammar/quantities/change.ts'

export const pricesMayChange = asLongAs({
  ref: 'Ziff. 13.3 Vorbehalt',
  title: { de: 'Vorbehalt der Preisänderung', en: 'Reservation of price changes' },
  decides: mayChange,
  de: 'Preise und Abrechnungsgrößen darf der Anbieter jederzeit ändern, nach Mitteilung und vorbehaltlich des Widerspruchs.',
  en: 'The provider may change rates and the structure of billable amounts at any time, after notice and subject to objection.',
  where: {},
  given: { change: changeNotified },
  provided: ({ change }) => change?.of === 'price' || no('Keine Preisänderung.', 'Not a price change.'),
  then: () => 'permitted',
  examples: {
    'a price': [{ change: { of: 'price' } }, 'permitted'],
    'the service has its own sentence': [{ change: { of: 'service' } }],
  },
  claims: ['dc.agb.13.3a'],
  reading:
    'Neither reason, cap nor index is named, so validity in standard terms is doubtful (§ 307 BGB); Ziff. 13.3 S. 1 can ask a person.',
})
