import { textOnly } from '../../../../grammar/statement.ts'

export const subject = textOnly({
  ref: '§ 1.1',
  title: { de: 'Gegenstand', en: 'Subject' },
  de: 'Dieser Vertrag (AVV) regelt die Rechte und Pflichten zum Datenschutz für jede Verarbeitung personenbezogener Daten, zu der es durch den Hauptvertrag über die Cloud-Dienste im Auftrag des Kunden kommt.',
  en: 'This agreement rules the rights and duties of data protection for every processing of personal data on behalf of the customer to which the main contract on the cloud services leads.',
  where: {},
  claims: ['elc.avv.1.1'],
  textOnly: 'It says what the agreement is about.',
})

export const whenItApplies = textOnly({
  ref: '§ 1.2',
  title: { de: 'Geltung', en: 'When it applies' },
  de: 'Der AVV gilt mit allen Teilen, sobald der Kunde den Anbieter beauftragt, personenbezogene Daten zu verarbeiten; er ist der Rahmen für viele Verarbeitungen.',
  en: 'The agreement applies with all its parts once the customer has engaged the provider to process personal data; it is the frame for many processings.',
  where: {},
  claims: ['elc.avv.1.2'],
  textOnly: 'Carried out by its conclusion (AGB § 10.2) and by what waits for it (§ 1.4).',
})

export const precedence = textOnly({
  ref: '§ 1.3',
  title: { de: 'Vorrang vor dem Hauptvertrag', en: 'Precedence over the main contract' },
  de: 'Bei Widersprüchen geht der AVV mit seinen Teilen dem Hauptvertrag vor.',
  en: 'On conflict this agreement with its parts goes before the main contract.',
  where: {},
  claims: ['elc.avv.1.3'],
  textOnly: 'That is the rank of the documents; where the two differ on erasure § 11.3 shows it.',
})

export const annexesGoFirst = textOnly({
  ref: '§ 1.5 S. 1',
  title: { de: 'Vorrang der Anlagen', en: 'Annexes go first' },
  de: 'Die Anlagen sind Teil des AVV und gehen seinen allgemeinen Regeln vor.',
  en: 'The annexes are part of this agreement and go before its general rules.',
  where: {},
  claims: ['elc.avv.1.5'],
  textOnly: 'That is the rank of the documents; where the two differ on third countries Annex 1 no. 5 shows it.',
})

export const annexesAreParts = textOnly({
  ref: '§ 1.5 S. 3',
  title: { de: 'Anlagen als Teil des AVV', en: 'Annexes as parts' },
  de: 'Wo der AVV oder eine Anlage den AVV nennt, sind alle Anlagen mit gemeint.',
  en: 'Where this agreement or an annex names the agreement all annexes are meant as well.',
  where: {},
  claims: ['elc.avv.1.5b'],
  textOnly: 'How words are to be read; that annexes go first is carried out where they differ (Annex 1 no. 5).',
})
