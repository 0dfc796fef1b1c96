import { coveredAsNeeded } from './covered.ts'

export const customersAndProspects = coveredAsNeeded({
  ref: 'Nr. 1.1',
  title: { de: 'Kunden und Interessenten', en: 'Customers and prospects' },
  is: {
    de: 'Anschriften, Vertrags- und Angebotsdaten von Kunden und Interessenten',
    en: 'Addresses, contract and offer data of customers and prospects',
  },
  subject: 'group: customers and prospects',
  claims: ['q.anh1.1b'],
})

export const staff = coveredAsNeeded({
  ref: 'Nr. 1.2',
  title: { de: 'Beschäftigte', en: 'Staff' },
  is: {
    de: 'Personaldaten von Beschäftigten, Leihkräften und freien Mitarbeitenden zu deren Verwaltung',
    en: 'Personnel data of employees, temporary staff and external staff for their administration',
  },
  subject: 'group: staff',
  claims: ['q.anh1.1c'],
})

export const businessPartners = coveredAsNeeded({
  ref: 'Nr. 1.3',
  title: { de: 'Geschäftspartner', en: 'Business partners' },
  is: {
    de: 'Anschriften und Vertragsdaten von Geschäftspartnern',
    en: 'Addresses and contract data of business partners',
  },
  subject: 'group: business partners',
  claims: ['q.anh1.1d'],
})

export const suppliers = coveredAsNeeded({
  ref: 'Nr. 1.4',
  title: { de: 'Lieferanten', en: 'Suppliers' },
  is: {
    de: 'Anschriften, Vertrags- und Funktionsdaten von Lieferanten',
    en: 'Addresses, contract and function data of suppliers',
  },
  subject: 'group: suppliers',
  claims: ['q.anh1.1e'],
})

export const cooperationPartners = coveredAsNeeded({
  ref: 'Nr. 1.5',
  title: { de: 'Kooperations- und Vertriebspartner', en: 'Cooperation and sales partners' },
  is: {
    de: 'Anschriften und Vertragsdaten von Kooperations- und Vertriebspartnern',
    en: 'Addresses and contract data of cooperation and sales partners',
  },
  subject: 'group: cooperation and sales partners',
  claims: ['q.anh1.1f'],
  reading: 'No. 7 lists these partners under others only; the annex is read as one list.',
})
