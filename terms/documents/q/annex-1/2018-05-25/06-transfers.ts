import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayTransfer, registered } from '../../../../grammar/matters/places.ts'
import { isOutside, transferAbroad } from '../../../../grammar/quantities/processing.ts'
import { given } from '../../../../grammar/quantity.ts'

const entryInRegister = given(
  'Eintrag im Verzeichnis',
  'entry in the register',
  'annex 1 no. 3',
  (standing, recipient) => standing.value(registered, recipient),
)

export const noOtherRecipients = asLongAs({
  ref: 'Nr. 6',
  title: { de: 'Keine weiteren Übermittlungen', en: 'No further transfers' },
  decides: mayTransfer,
  de: 'In Drittländer und an internationale Organisationen wird nur an die unter Nr. 3 eingetragenen Unterauftragsverarbeiter übermittelt.',
  en: 'To third countries and international organisations data are transferred only to the subprocessors registered under no. 3.',
  where: {},
  given: { abroad: transferAbroad, entry: entryInRegister },
  provided: ({ abroad, entry }) =>
    all(isOutside(abroad), entry === undefined || no('Der Empfänger ist eingetragen.', 'The recipient is registered.')),
  then: () => 'barred',
  examples: {
    'a vendor in the United States that nobody registered': [
      { abroad: { country: 'US', bases: [], inForce: [] }, entry: undefined },
      'barred',
    ],
    'one that is registered': [
      {
        abroad: { country: 'US', bases: [], inForce: [] },
        entry: { de: 'SendGrid', en: 'SendGrid', country: 'US' },
      },
    ],
    'one in France is no third country': [{ abroad: { country: 'FR', bases: [], inForce: [] }, entry: undefined }],
  },
  claims: ['q.anh1.6'],
  reading: 'Being registered is not enough: the basis of the transfer is asked for by AV § 2.3.',
})
