import { performance } from '../../../../grammar/statement.ts'

export const applicationForm = performance({
  ref: 'Nr. 6.1',
  title: { de: 'Teilnahmeantrag', en: 'Application form' },
  de: 'Den Teilnahmeantrag stellt man über ein Formular auf der Website.',
  en: 'One applies through a form on the website.',
  where: {},
  claims: ['elc.nav.1'],
  performance: { item: 'files.single' },
})

export const portal = performance({
  ref: 'Nr. 6.2',
  title: { de: 'Portal', en: 'Portal' },
  de: 'Seine Dienste verwaltet der Kunde selbst in einem Portal.',
  en: 'The customer administers its services itself in a portal.',
  where: {},
  claims: ['elc.nav.2'],
  performance: { item: 'files.single' },
})

export const drop = performance({
  ref: 'Nr. 6.3',
  title: { de: 'Drop', en: 'Drop' },
  de: 'Mit Drop@Emscher-Lippe-Cloud lassen sich Dateien Ende-zu-Ende-verschlüsselt übergeben.',
  en: 'With Drop@Emscher-Lippe-Cloud files can be handed over with end-to-end encryption.',
  where: {},
  claims: ['elc.nav.3'],
  performance: { item: 'files.multi' },
  reading: 'Named only, without terms or price: nothing of the agreement is built on it.',
})
