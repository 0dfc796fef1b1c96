import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import type { Fact } from '../../../../grammar/fact.ts'
import { included, mayOrder } from '../../../../grammar/matters/contract-documents.ts'
import { holds, replaces } from '../../../../grammar/outcome.ts'
import { concludedOn } from '../../../../grammar/quantities/consumer.ts'
import {
  descriptionOf,
  furtherTerms,
  furtherTermsForItem,
  itemsAppliedFor,
  publishedVersion,
  termsInForce,
} from '../../../../grammar/quantities/contract-document.ts'
import { given } from '../../../../grammar/quantity.ts'
import { textOnly } from '../../../../grammar/statement.ts'
import { payWithin, payWithinDays } from '../../pay-within.ts'

export const structure = textOnly({
  ref: 'Präambel',
  title: { de: 'Anbieter und Aufbau', en: 'Provider and structure' },
  de: 'KONTENT bietet gewerblich Dienste im Internet an, vor allem Webhosting und Domains. Teil A gilt für jeden Vertrag; die Teile B und C gelten, soweit sie die bestellten Dienste betreffen.',
  en: 'KONTENT commercially offers internet services, above all web hosting and domains. Part A applies to every agreement; parts B and C apply as far as they concern the services ordered.',
  where: {},
  textOnly: 'It introduces the provider; which part applies follows from the clauses of part B.',
  claims: ['kontent.agb.0'],
})

const isAccepted = ({ by }: Fact<'applicationAccepted'>) =>
  by === 'provider' || no('Angenommen hat nicht der Anbieter.', 'It is not the provider who accepted.')
/** What is published in the examples below. */
const published = (document: string): string | undefined =>
  ({ terms: '2026-01', 'description of hosting': 'v8', avv: '2018-05-18', measures: '2018-05-18' })[document]

export const basis = clause({
  ref: '§ 1.1 S. 1 und § 3.1 S. 3',
  title: { de: 'Grundlage des Vertrags', en: 'Basis of the agreement' },
  when: 'applicationAccepted',
  de: 'Die Dienste werden allein auf Grundlage dieser Bedingungen und der auf der Website veröffentlichten Leistungsbeschreibungen erbracht. Die Leistungsbeschreibung jedes bestellten Dienstes wird Inhalt des Vertrags, in der Fassung, die bei der Annahme veröffentlicht ist.',
  en: 'The services are rendered on the basis of these terms and the service descriptions published on the website alone. The description of each service ordered becomes content of the agreement, in the version published on acceptance.',
  where: {},
  given: { published: publishedVersion, items: itemsAppliedFor },
  provided: (accepted) => isAccepted(accepted),
  then: (_, __, { published: versionOf, items }) =>
    ['terms', ...items.map(descriptionOf)].flatMap((document) => {
      const version = versionOf(document)
      return version === undefined ? [] : holds(included, document, version)
    }),
  examples: {
    'the versions of the day': [
      { by: 'provider' },
      [holds(included, 'terms', '2026-01'), holds(included, 'description of hosting', 'v8')],
      { published, items: ['hosting'] },
    ],
    'a customer accepts nothing': [{ by: 'customer' }, [], { published, items: ['hosting'] }],
  },
  claims: ['kontent.agb.1.1a', 'kontent.agb.3.1c'],
  reading: 'A later version touches the agreement only through § 1.4 or § 2.2, so the version is fixed on acceptance.',
})

export const furtherTermsPointedOut = asLongAs({
  ref: '§ 1.1 S. 2',
  title: { de: 'Zusätzliche Bedingungen', en: 'Further terms' },
  decides: included,
  de: 'Zusätzliche Bedingungen eines Dienstes gelten nur, wenn bei ihm ausdrücklich auf sie hingewiesen wurde.',
  en: 'Further terms of a service apply only if they were expressly pointed out together with it.',
  where: {},
  given: { terms: furtherTerms },
  provided: ({ terms }) =>
    terms?.pointedOut === true || no('Auf sie wurde nicht hingewiesen.', 'They were not pointed out.'),
  then: ({ terms }) => terms?.version ?? '',
  examples: {
    'pointed out': [{ terms: { document: 'licence', version: '2026', pointedOut: true } }, '2026'],
    'not pointed out': [{ terms: { document: 'licence', version: '2026', pointedOut: false } }],
  },
  claims: ['kontent.agb.1.1b'],
})
export const orderWithoutPointer = asLongAs({
  ref: '§ 1.1 S. 2 (Bestellung)',
  title: { de: 'Keine Annahme ohne Hinweis', en: 'No acceptance without the pointer' },
  decides: mayOrder,
  de: 'Solange der Hinweis auf zusätzliche Bedingungen eines Dienstes nicht belegt ist, wird seine Bestellung nicht angenommen.',
  en: 'As long as the pointer to further terms of a service is not evidenced, its order is not accepted.',
  where: {},
  given: { terms: furtherTermsForItem },
  provided: ({ terms }) =>
    terms.some(({ pointedOut }) => !pointedOut) || no('Es fehlt kein Hinweis.', 'No pointer is missing.'),
  then: () => 'barred',
  examples: {
    'the pointer is missing': [
      { terms: [{ document: 'registry terms', version: '2026', pointedOut: false }] },
      'barred',
    ],
    'nothing is missing': [{ terms: [{ document: 'registry terms', version: '2026', pointedOut: true }] }],
  },
  claims: ['kontent.agb.1.1b'],
})

export const laterOrders = clause({
  ref: '§ 1.2',
  title: { de: 'Geltung für künftige Geschäfte', en: 'Later dealings' },
  when: 'offerSelected',
  de: 'Die vereinbarten Bedingungen gelten auch für spätere Bestellungen, ohne dass sie erneut vereinbart werden; wird eine neuere Fassung gezeigt und angenommen, gilt diese.',
  en: 'The terms agreed also apply to later orders without being agreed anew; where a newer version is shown and accepted, that one applies.',
  where: {},
  given: { concluded: concludedOn, terms: termsInForce },
  provided: (_, __, { concluded, terms }) =>
    all(
      concluded !== undefined || no('Noch besteht kein Vertrag.', 'There is no agreement yet.'),
      terms !== undefined || no('Keine Fassung ist vereinbart.', 'No version is agreed.'),
    ),
  then: ({ item, termsShown }, _, { terms }) => holds(included, `terms for ${item}`, termsShown ?? terms ?? ''),
  examples: {
    'the version in force between the parties': [
      { item: 'mail' },
      holds(included, 'terms for mail', '2026-01'),
      { concluded: '2026-02-01', terms: '2026-01' },
    ],
    'the version shown with the later order': [
      { item: 'mail', termsShown: '2026-09' },
      holds(included, 'terms for mail', '2026-09'),
      { concluded: '2026-02-01', terms: '2026-01' },
    ],
    'the first order is no later one': [{ item: 'mail' }, [], { concluded: undefined, terms: undefined }],
  },
  claims: ['kontent.agb.1.2'],
  reading:
    'If new terms were published meanwhile, the version shown and accepted with the later order counts; if none was shown, the one in force between the parties.',
})

export const individualAgreement = clause({
  ref: '§ 1.3 S. 1',
  title: { de: 'Vorrang individueller Abreden', en: 'Individual agreements go first' },
  when: 'periodAgreed',
  de: 'Was die Parteien im Einzelnen vereinbaren, geht diesen Bedingungen vor; eine andere Zahlungsfrist tritt an die Stelle der Frist in § 7.4.',
  en: 'What the parties agree individually goes before these terms; another time to pay takes the place of the one in § 7.4.',
  where: {},
  then: ({ days }) => replaces(payWithin, payWithinDays(days)),
  examples: { 'twenty days instead': [{ days: 20 }, replaces(payWithin, payWithinDays(20))] },
  claims: ['kontent.agb.1.3a'],
  reading:
    '§ 305b BGB: no form clause stands against what was agreed individually. After it come the special conditions of the service (parts B and C), then part A, as the rank of the documents has it.',
})

const ownTerms = given('Bedingungen des Kunden', "the customer's own terms", 'fact', (standing) => ({
  sent: standing.first('ownTermsReceived', { by: 'customer' }) !== undefined,
  accepted: standing.first('ownTermsAccepted', { by: 'provider' }) !== undefined,
}))
export const termsOfTheCustomer = asLongAs({
  ref: '§ 1.3 S. 2',
  title: { de: 'Abweichende Bedingungen', en: 'Deviating terms' },
  decides: included,
  of: ['terms of the customer'],
  de: 'Abweichende, entgegenstehende oder ergänzende Bedingungen des Kunden werden nur Vertragsbestandteil, wenn der Anbieter ausdrücklich zustimmt.',
  en: 'Deviating, conflicting or supplementing terms of the customer become part of the agreement only if the provider expressly consents.',
  where: {},
  given: { own: ownTerms },
  provided: ({ own }) => own.sent || no('Der Kunde hat keine eigenen geschickt.', 'The customer sent none.'),
  then: ({ own }) => (own.accepted ? 'as sent' : 'not included'),
  examples: {
    'sent and passed over in silence': [{ own: { sent: true, accepted: false } }, 'not included'],
    'expressly consented to': [{ own: { sent: true, accepted: true } }, 'as sent'],
    'none were sent': [{ own: { sent: false, accepted: false } }],
  },
  claims: ['kontent.agb.1.3b'],
  reading: 'Neither silence nor performance is consent.',
})
