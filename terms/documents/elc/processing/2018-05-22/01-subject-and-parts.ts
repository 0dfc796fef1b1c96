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

export const annexesAreParts = textOnly({
  ref: '§ 1.5 S. 3',
  title: { de: 'Anlagen als Teil des AVV', en: 'Annexes as parts' },
  de: 'Die Anlagen sind Teil des AVV; wo er oder eine Anlage den AVV nennt, sind alle Anlagen mit gemeint.',
  en: 'The annexes are part of the processing agreement; where it or an annex names the agreement all annexes are meant as well.',
  where: {},
  claims: ['elc.avv.1.5b'],
  textOnly: 'How words are to be read; that annexes go first is carried out where they differ (Annex 1 no. 5).',
})
