import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayProcessPersonalData } from '../../../../grammar/matters/software-service.ts'
import { incorporatedVersion, personalDataAnnounced } from '../../../../grammar/quantities/software-service.ts'
import { measure, textOnly, undertaking } from '../../../../grammar/statement.ts'

export const rightToProcess = textOnly({
  ref: '§ 23.6 S. 1',
  title: { de: 'Verarbeitung zur Vertragserfüllung', en: 'Processing to perform the contract' },
  de: 'Für die Dauer des Vertrags und die vereinbarte Zahl von Nutzern darf der Anbieter die eingegebenen Daten speichern, bearbeiten und vervielfältigen, soweit der Vertrag es erfordert.',
  en: 'For the term of the contract and the number of users agreed the provider may store, edit and copy the data entered as far as the contract requires.',
  where: {},
  textOnly: 'It permits what providing the software consists of.',
  claims: ['kontent.oo.23.6a'],
})

export const changesForRepair = measure({
  ref: '§ 23.6 S. 2',
  title: { de: 'Änderungen zur Fehlerbehebung', en: 'Changes to repair faults' },
  de: 'Daten und ihre Strukturen ändert der Anbieter nur, wenn es zur Behebung eines Fehlers dringend nötig ist.',
  en: 'The provider changes data and their structures only if that is urgently needed to repair a fault.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Protokoll mit Stand vorher und nachher',
      en: 'Log with the state before and after',
    },
  },
  reading: 'A standing instruction for repairs alone; the customer is told of each one.',
  claims: ['kontent.oo.23.6b'],
})

export const customerIsController = textOnly({
  ref: '§ 23.6 S. 3',
  title: { de: 'Verantwortung des Kunden', en: 'Responsibility of the customer' },
  de: 'Für personenbezogene Daten bleibt allein der Kunde verantwortlich; er prüft, ob er sie verarbeiten darf.',
  en: 'For personal data the customer alone remains responsible; it checks whether it may process them.',
  where: {},
  textOnly: 'It assigns a role; which legal basis there is, no rule here can tell.',
  mend: {
    de: 'Der Verweis auf das frühere BDSG ist durch Art. 4 Nr. 7 DSGVO zu ersetzen.',
    en: 'The reference to the former BDSG is to be replaced by Art. 4 no. 7 GDPR.',
  },
  claims: ['kontent.oo.23.6c'],
})

export const processingAgreementFirst = asLongAs({
  ref: '§ 23.6 S. 4',
  title: { de: 'Erst der Auftragsverarbeitungsvertrag', en: 'The processing agreement first' },
  decides: mayProcessPersonalData,
  of: ['onlyoffice'],
  de: 'Sollen personenbezogene Daten verarbeitet werden, muss dafür eine gesonderte Vereinbarung zur Auftragsverarbeitung geschlossen sein.',
  en: 'If personal data are to be processed, a separate agreement on processing must have been concluded for it.',
  where: {},
  given: { announced: personalDataAnnounced, incorporated: incorporatedVersion },
  provided: ({ announced }) =>
    announced || no('Personenbezogene Daten sind nicht angezeigt.', 'No personal data were announced.'),
  then: ({ incorporated }) => (incorporated('processing') === undefined ? 'barred' : 'permitted'),
  examples: {
    'announced, but nothing agreed': [{ announced: true, incorporated: () => undefined }, 'barred'],
    agreed: [{ announced: true, incorporated: () => '2018-05-18' }, 'permitted'],
    'nothing announced, nothing asked': [{ announced: false, incorporated: () => undefined }],
  },
  claims: ['kontent.oo.23.6d'],
  reading:
    '§ 25.1(2) lets § 25 apply to every contract by itself. § 25 is the separate agreement, and its acceptance is recorded.',
})

export const announceData = undertaking({
  ref: '§ 23.6 S. 5',
  title: { de: 'Anzeige personenbezogener Daten', en: 'Announcing personal data' },
  de: 'Der Nutzer zeigt dem Anbieter an, wenn er personenbezogene Daten verarbeiten will.',
  en: 'The user tells the provider if it wants to process personal data.',
  where: {},
  undertaking: { who: 'customer', duty: 'announcePersonalData' },
  claims: ['kontent.oo.23.6e'],
})
