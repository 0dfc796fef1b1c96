import { textOnly } from '../../../../grammar/statement.ts'

export const processor = textOnly({
  ref: 'Kopf (Auftragsverarbeiter)',
  title: { de: 'Auftragsverarbeiter', en: 'Processor' },
  de: 'Auftragsverarbeiter ist die HQLabs GmbH, Am Sandtorkai 71, 20457 Hamburg, Registergericht Hamburg Nr. 122405, Telefon +49 40 882 1533 0; vertreten durch ihre drei Geschäftsführer.',
  en: 'The processor is HQLabs GmbH, Am Sandtorkai 71, 20457 Hamburg, register court Hamburg no. 122405, telephone +49 40 882 1533 0; represented by its three managing directors.',
  where: {},
  claims: ['q.anh1.0a'],
  textOnly: 'Particulars of a party; nothing follows from them.',
  reading: 'The section of the register is not named.',
})

export const officerOfTheProcessor = textOnly({
  ref: 'Kopf (Datenschutzbeauftragter)',
  title: { de: 'Externer Datenschutzbeauftragter', en: 'External data protection officer' },
  de: 'Der Auftragsverarbeiter hat einen externen Datenschutzbeauftragten; sein Name steht in der Mitteilung der Kontaktstellen.',
  en: 'The processor has an external data protection officer, whose name stands in the notice of contacts.',
  where: {},
  claims: ['q.anh1.0b'],
  textOnly: 'Whom to write to; nothing follows from it.',
  mend: {
    de: 'Nr. 11 nennt dieselbe Person beim Kunden und einen Geschäftsführer beim Auftragsverarbeiter.',
    en: 'No. 11 names the same person for the customer and a managing director for the processor.',
  },
})
