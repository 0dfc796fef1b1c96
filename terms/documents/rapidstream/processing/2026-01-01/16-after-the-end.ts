import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { endOfDay } from '../../../../grammar/ending.ts'
import { survives } from '../../../../grammar/matters/agreement.ts'
import { endOfAgreement, personalDataErased } from '../../../../grammar/quantities/ending.ts'

export const survival = asLongAs({
  ref: '§ 16.2',
  title: { de: 'Fortgeltung, solange Daten da sind', en: 'In force while data remain' },
  decides: survives,
  of: ['avv'],
  de: 'Über das Ende des Hauptvertrags hinaus gilt dieser Vertrag, solange der Anbieter noch personenbezogene Daten des Kunden hat.',
  en: 'Beyond the end of the main contract this agreement stays in force as long as the provider has personal data of the customer.',
  where: {},
  given: { ended: endOfAgreement, erased: personalDataErased },
  provided: ({ ended, erased }) =>
    all(
      ended !== undefined || no('Der Hauptvertrag läuft noch.', 'The main contract is still running.'),
      erased === undefined || no('Alle Daten sind gelöscht.', 'All data are erased.'),
    ),
  then: () => 'surviving',
  examples: {
    'ended, and data are still there': [{ ended: endOfDay('2027-06-30'), erased: undefined }, 'surviving'],
    'ended, and all data are gone': [{ ended: endOfDay('2027-06-30'), erased: {} }],
    'not yet ended': [{ ended: undefined, erased: undefined }],
  },
  claims: ['rapidstream.avv.16.2', 'rapidstream.avv.4.3a'],
  reading: 'It has no term of its own (§ 4.3): it ends with the main contract or, later, with the last personal data.',
})
