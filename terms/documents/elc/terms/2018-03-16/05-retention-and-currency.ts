import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { currency } from '../../../../grammar/matters/provision.ts'
import { maySuspend } from '../../../../grammar/matters/rights.ts'
import { asks } from '../../../../grammar/outcome.ts'
import { retentionNow } from '../../../../grammar/quantities/provision.ts'
import { say } from '../../../../grammar/said.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const feesByThePriceList = textOnly({
  ref: '§ 5.1',
  title: { de: 'Entgelte und Zahlungsarten', en: 'Fees and ways of paying' },
  de: 'Die Entgelte und die zulässigen Zahlungsarten ergeben sich aus der Preisliste, die dem Vertrag zugrunde liegt; hinzu kommt die gesetzliche Umsatzsteuer.',
  en: 'Fees and permitted ways of paying follow from the price list on which the agreement is based; statutory value added tax is added.',
  where: {},
  claims: [],
  textOnly: 'It refers to the price list, whose clauses are carried out in the version that the agreement has (§ 3.2).',
})

const isFounded = {
  de: 'Der Kunde hält Zahlung wegen einer Gegenforderung aus diesem Vertrag zurück. Zu Recht?',
  en: 'The customer withholds payment for a counterclaim from this agreement. Rightly so?',
}

export const retention = clause({
  ref: '§ 5.3 S. 3',
  title: { de: 'Zurückbehaltung', en: 'Withholding payment' },
  when: 'paymentWithheld',
  de: 'Zurückbehalten darf der Kunde eine Zahlung nur wegen einer Gegenforderung aus demselben Vertrag; ob sie besteht, entscheidet ein Mensch.',
  en: 'The customer may withhold a payment only because of a counterclaim from the same agreement; whether there is one a person decides.',
  where: {},
  provided: ({ by, sameAgreement }) =>
    all(
      by === 'customer' || no('Zurückbehalten hat nicht der Kunde.', 'It is not the customer who withholds.'),
      sameAgreement || no('Die Gegenforderung stammt nicht aus diesem Vertrag.', 'The counterclaim is from elsewhere.'),
    ),
  then: ({ id }) => asks(id, isFounded),
  examples: {
    'a counterclaim from this agreement': [{ id: 5, by: 'customer', sameAgreement: true }, asks(5, isFounded)],
    'one from another': [{ id: 5, by: 'customer', sameAgreement: false }, []],
    'the provider withholds nothing here': [{ id: 5, by: 'provider', sameAgreement: true }, []],
  },
  claims: ['elc.agb.5.3c'],
})

export const noSuspensionMeanwhile = asLongAs({
  ref: '§ 5.3 S. 3 Hs. 2',
  title: { de: 'Keine Sperre, solange zu Recht zurückbehalten wird', en: 'No suspension while rightly withheld' },
  decides: maySuspend,
  of: ['services'],
  exceptionTo: ['§ 5.2 S. 1'],
  de: 'Bis dahin wird nicht ohne Entscheidung gesperrt, und gar nicht, wenn die Gegenforderung besteht.',
  en: 'Until then nothing is suspended without a decision, and not at all if the counterclaim is founded.',
  where: {},
  given: { retention: retentionNow },
  provided: ({ retention: withheld }) =>
    withheld !== undefined || no('Es wird nichts zu Recht zurückbehalten.', 'Nothing is rightly withheld.'),
  then: ({ retention: withheld }) => (withheld === 'founded' ? 'barred' : 'ask a person'),
  examples: {
    'as long as nobody has decided': [{ retention: 'undecided' }, 'ask a person'],
    'rightly withheld': [{ retention: 'founded' }, 'barred'],
    'nothing withheld, or wrongly': [{ retention: undefined }],
  },
  claims: ['elc.agb.5.3c'],
  reading: 'Who withholds rightly is not in default (§ 320 BGB); on doubt nobody is harmed.',
})

export const euro = asLongAs({
  ref: '§ 5.4',
  title: { de: 'Zahlung in Euro', en: 'Payment in euro' },
  decides: currency,
  of: ['payments'],
  de: 'Rechnungen werden stets in {currency} bezahlt; eine Zahlung in anderer Währung zählt mit dem Betrag, der in {currency} gutgeschrieben wird.',
  en: 'Invoices are always paid in {currency}; a payment in another currency counts with the amount that is credited in {currency}.',
  where: { currency: say('Euro', 'euro', { is: 'EUR' }) },
  then: (_, { currency: { is } }) => is,
  examples: { 'of every payment': [{}, 'EUR'] },
  claims: ['elc.agb.5.4'],
})
