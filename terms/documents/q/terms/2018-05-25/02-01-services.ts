import { performance, undertaking } from '../../../../grammar/statement.ts'

export const softwareAndHosting = performance({
  ref: '§ 2.1 S. 1',
  title: { de: 'Software und Datenhaltung', en: 'Software and data hosting' },
  de: 'Der Anbieter stellt seine Software zur Nutzung über das Internet bereit und speichert und verarbeitet dabei die Daten des Kunden.',
  en: 'The provider makes its software available for use over the internet and stores and processes the customer’s data with it.',
  where: {},
  claims: ['q.agb.2.1a'],
  performance: { item: 'free' },
})

export const workOnOrder = performance({
  ref: '§ 2.1 S. 2',
  title: { de: 'Beratung, Schulung, Entwicklung', en: 'Consulting, training, development' },
  de: 'Daneben kann der Kunde Beratung, Schulung und Entwicklung durch Beschäftigte des Anbieters oder durch Dritte bestellen.',
  en: 'Besides, the customer may order consulting, training and development by staff of the provider or by third parties.',
  where: {},
  claims: ['q.agb.2.1b'],
  performance: { item: 'extra work' },
  reading: 'No price is stated: it is agreed for each work.',
})

export const individualAgreement = undertaking({
  ref: '§ 2.1 S. 3',
  title: { de: 'Vereinbarung im Einzelnen', en: 'Individual agreement' },
  de: 'Umfang, Ausführung und Vergütung solcher Arbeiten regelt eine eigene Vereinbarung, für die diese Bedingungen entsprechend gelten.',
  en: 'Scope, execution and price of such work are settled by an agreement of its own, to which these terms apply correspondingly.',
  where: {},
  claims: ['q.agb.2.1c'],
  undertaking: { who: 'both', duty: 'agreeOnWork' },
})
