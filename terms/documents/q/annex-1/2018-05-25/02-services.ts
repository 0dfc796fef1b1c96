import { performance, textOnly } from '../../../../grammar/statement.ts'

export const noOutsourcing = textOnly({
  ref: 'Nr. 2.1',
  title: { de: 'Keine Auslagerung von Geschäftsprozessen', en: 'No outsourcing of business processes' },
  de: 'Nicht zum Auftrag gehört, Geschäftsprozesse ganz oder teilweise auszulagern, etwa Kundendienst, Vertrieb, Buchhaltung, Entwicklung oder Forderungen.',
  en: 'Outsourcing business processes in whole or in part, such as customer service, sales, accounting, development or receivables, is not part of the order.',
  where: {},
  claims: ['q.anh1.2a'],
  textOnly: 'It says what is not sold; no offer holds it.',
  reading: 'Billing through Chargebee (no. 3) is accounting of the processor’s own.',
})
export const hosting = performance({
  ref: 'Nr. 2.2',
  title: { de: 'Hosting', en: 'Hosting' },
  de: 'Zum Auftrag gehört das Hosting von Daten, Anwendung, System und Komponenten.',
  en: 'Hosting of data, application, system and components is part of the order.',
  where: {},
  claims: ['q.anh1.2b'],
  performance: { item: 'free' },
})
export const operation = performance({
  ref: 'Nr. 2.3',
  title: { de: 'Betrieb', en: 'Operation' },
  de: 'Zum Auftrag gehört der Betrieb von Anwendung, System und Komponenten.',
  en: 'Operation of application, system and components is part of the order.',
  where: {},
  claims: ['q.anh1.2c'],
  performance: { item: 'free' },
})
export const maintenance = performance({
  ref: 'Nr. 2.4',
  title: { de: 'Wartung und Pflege', en: 'Maintenance and care' },
  de: 'Zum Auftrag gehören Wartung und Pflege von Anwendung, System und Komponenten.',
  en: 'Maintenance and care of application, system and components are part of the order.',
  where: {},
  claims: ['q.anh1.2d'],
  performance: { item: 'free' },
})
export const support = performance({
  ref: 'Nr. 2.5',
  title: { de: 'Support', en: 'Support' },
  de: 'Zum Auftrag gehört der Support für Anwendung, System und Komponenten.',
  en: 'Support for application, system and components is part of the order.',
  where: {},
  claims: ['q.anh1.2e'],
  performance: { item: 'paid' },
})
export const softwareAsAService = performance({
  ref: 'Nr. 2.6',
  title: { de: 'Software als Dienst', en: 'Software as a service' },
  de: 'Zum Auftrag gehört der Betrieb der Anwendungen HQ und Q. als Dienst.',
  en: 'Operating the applications HQ and Q. as a service is part of the order.',
  where: {},
  claims: ['q.anh1.2f'],
  performance: { item: 'free' },
  reading: 'Two products share the annex; a customer of Q. without HQ uses Q. alone.',
})
export const noCloudServices = textOnly({
  ref: 'Nr. 2.7',
  title: { de: 'Keine Cloud-Dienste', en: 'No cloud services' },
  de: 'Weitere Cloud-Dienste gehören nicht zum Auftrag.',
  en: 'Further cloud services are not part of the order.',
  where: {},
  claims: ['q.anh1.2g'],
  textOnly: 'It says what is not sold; no offer holds it.',
  reading: 'Software as a service is itself one and answered with yes: no to others.',
  mend: {
    de: '„Cloud-Dienste: nein“ widerspricht „Software als Dienst: ja“.',
    en: '"Cloud services: no" contradicts "software as a service: yes".',
  },
})
export const noOtherServices = textOnly({
  ref: 'Nr. 2.8',
  title: { de: 'Keine anderen Leistungen', en: 'No other services' },
  de: 'Andere Leistungen gehören nicht zum Auftrag.',
  en: 'Other services are not part of the order.',
  where: {},
  claims: ['q.anh1.2h'],
  textOnly: 'It says what is not sold; no offer holds it.',
})
