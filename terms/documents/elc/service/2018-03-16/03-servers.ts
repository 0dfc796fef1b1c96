import { performance, undertaking } from '../../../../grammar/statement.ts'

export const virtualServers = performance({
  ref: 'Nr. 3 S. 1',
  title: { de: 'Virtuelle Server', en: 'Virtual servers' },
  de: 'Beim Server-Hosting stellt der Anbieter virtuelle Server bereit.',
  en: 'With server hosting the provider supplies virtual servers.',
  where: {},
  claims: ['elc.lb.3a'],
  performance: { item: 'server.hosting' },
})

export const operatingSystem = undertaking({
  ref: 'Nr. 3 S. 2',
  title: { de: 'Betriebssystem', en: 'Operating system' },
  de: 'In der Standardvariante richtet der Kunde das Betriebssystem ein und verwaltet es.',
  en: 'In the standard variant the customer sets up and administers the operating system.',
  where: {},
  claims: ['elc.lb.3b'],
  undertaking: { who: 'customer', duty: 'runOperatingSystem' },
  reading: 'The provider may take it over as work on commission (price list no. 8).',
})
