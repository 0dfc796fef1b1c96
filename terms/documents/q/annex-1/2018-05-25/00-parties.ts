import { textOnly } from '../../../../grammar/statement.ts'

export const processor = textOnly({
  ref: 'Kopf (Auftragsverarbeiter)',
  title: { de: 'Auftragsverarbeiter', en: 'Processor' },
  de: 'Auftragsverarbeiter ist die HQLabs GmbH, Am Sandtorkai 71, 20457 Hamburg, Registergericht Hamburg Nr. 122405, Telefon +49 40 882 1533 0; Geschäftsführer: Nils Lukas Czernig, Daniel Tobias Hagenau, Lucas Alexander Bauche.',
  en: 'The processor is HQLabs GmbH, Am Sandtorkai 71, 20457 Hamburg, register court Hamburg no. 122405, telephone +49 40 882 1533 0; managing directors: Nils Lukas Czernig, Daniel Tobias Hagenau, Lucas Alexander Bauche.',
  where: {},
  claims: ['q.anh1.0a'],
  textOnly: 'Particulars of a party; nothing follows from them.',
  reading: 'The section of the register is not named.',
})

export const officerOfTheProcessor = textOnly({
  ref: 'Kopf (Datenschutzbeauftragter)',
  title: { de: 'Externer Datenschutzbeauftragter', en: 'External data protection officer' },
  de: 'Externer Datenschutzbeauftragter des Auftragsverarbeiters ist Maxim Letski.',
  en: 'The external data protection officer of the processor is Maxim Letski.',
  where: {},
  claims: ['q.anh1.0b'],
  textOnly: 'A name for letters; nothing follows from it.',
  mend: {
    de: 'Nr. 11 nennt dieselbe Person beim Kunden und einen Geschäftsführer beim Auftragsverarbeiter.',
    en: 'No. 11 names the same person for the customer and a managing director for the processor.',
  },
})
