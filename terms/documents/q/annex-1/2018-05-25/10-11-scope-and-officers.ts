import { textOnly } from '../../../../grammar/statement.ts'

export const erasureDuringTheAgreement = textOnly({
  ref: 'Nr. 10 (Umfang)',
  title: { de: 'Löschung auch während des Vertrags', en: 'Erasure during the agreement too' },
  de: 'Die besonderen Löschfristen gelten, wo gespeichert wird und schon während des Vertrags gelöscht werden muss.',
  en: 'The specific periods for erasure apply where data are stored and have to be erased during the agreement already.',
  where: {},
  claims: ['q.anh1.10e'],
  textOnly: 'It says where the other sentences of this number apply; they are carried out for whatever is erased.',
})
export const officerOfTheController = textOnly({
  ref: 'Nr. 11 (Kunde)',
  title: { de: 'Datenschutzbeauftragter des Kunden', en: 'Data protection officer of the customer' },
  de: 'Als Datenschutzbeauftragter des Kunden ist der Rechtsanwalt eingetragen, den der Kopf nennt.',
  en: 'The lawyer whom the head names is entered as data protection officer of the customer.',
  where: {},
  claims: ['q.anh1.11a'],
  textOnly: 'A leftover of a template: each customer is asked for its own officer.',
  mend: {
    de: 'Der Kopf nennt dieselbe Person als externen Beauftragten des Auftragsverarbeiters; die Zeile ist beim Kunden leer zu lassen.',
    en: 'The head names the same person as the external officer of the processor; leave the line for the customer empty.',
  },
})
export const leadFunctionOfTheProcessor = textOnly({
  ref: 'Nr. 11 (Auftragsverarbeiter)',
  title: { de: 'Ansprechperson des Auftragsverarbeiters', en: 'Contact of the processor' },
  de: 'Beim Auftragsverarbeiter ist ein Geschäftsführer als Leitungsfunktion eingetragen.',
  en: 'For the processor a managing director is entered as lead function.',
  where: {},
  claims: ['q.anh1.11b'],
  textOnly: 'Whom to write to; nothing follows from it.',
  reading:
    'A managing director cannot be the officer (Art. 38 (6) GDPR): he is the lead function, the officer is named in the head.',
  mend: {
    de: 'Die Zeile „Beauftragter oder Leitungsfunktion“ ist zu trennen.',
    en: 'The line "officer or lead function" has to be divided.',
  },
})
