import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { offered } from '../../../../grammar/matters/offer.ts'
import { charging } from '../../../../grammar/matters/work.ts'
import { offering } from '../../../../grammar/offering.ts'
import { extraWork } from '../../../../grammar/quantities/extra-work.ts'
import { performance } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

export const softwareAndHosting = performance({
  ref: '§ 2.1 S. 1',
  title: { de: 'Software und Datenhaltung', en: 'Software and data hosting' },
  de: 'Der Anbieter stellt seine Software zur Nutzung über das Internet bereit und speichert und verarbeitet dabei die Daten des Kunden.',
  en: 'The provider makes its software available for use over the internet and stores and processes the customer’s data with it.',
  where: {},
  claims: ['q.agb.2.1a'],
  performance: { item: 'free' },
})

const onRequest = offering(
  'durch Beschäftigte des Anbieters oder durch Dritte, nach Vereinbarung',
  'by staff of the provider or by third parties, as agreed',
  {
    is: 'added',
    to: ['free', 'paid'],
    per: 'month',
    priced: 'on request',
    prices: 'net',
    ordered: 'not at all',
  },
)
export const workOnOrder = asLongAs({
  ref: '§ 2.1 S. 2',
  title: { de: 'Beratung, Schulung, Entwicklung', en: 'Consulting, training, development' },
  decides: offered,
  of: ['work'],
  de: 'Daneben kann der Kunde Beratung, Schulung und Entwicklung bestellen: {what}.',
  en: 'Besides, the customer may order consulting, training and development: {what}.',
  where: { what: onRequest },
  then: (_, { what: { is } }) => is,
  examples: { 'on request': [{}, onRequest.is] },
  claims: ['q.agb.2.1b'],
  reading: 'No price is stated: it is agreed for each work.',
})

export const individualAgreement = asLongAs({
  ref: '§ 2.1 S. 3',
  title: { de: 'Vereinbarung im Einzelnen', en: 'Individual agreement' },
  decides: charging,
  de: 'Umfang, Ausführung und Vergütung von {work} regelt eine eigene Vereinbarung, für die diese Bedingungen entsprechend gelten.',
  en: 'Scope, execution and price of {work} are settled by an agreement of its own, to which these terms apply correspondingly.',
  where: {
    work: oneOf(
      'Beratung, Schulung und Entwicklung',
      'consulting, training and development',
      'consulting',
      'training',
      'development',
    ),
  },
  given: { asked: extraWork },
  provided: ({ asked }, { work }) =>
    work.has(asked?.service) || no('Um solche Arbeit geht es nicht.', 'It is not about such work.'),
  then: () => 'by agreement',
  examples: {
    'a day of training': [{ asked: { service: 'training' } }, 'by agreement'],
    'support needs none': [{ asked: { service: 'support' } }],
  },
  claims: ['q.agb.2.1c'],
})
