import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { textForm } from '../../../../grammar/form.ts'
import { entitlement } from '../../../../grammar/matters/provision.ts'
import { holds } from '../../../../grammar/outcome.ts'
import { timesBooked } from '../../../../grammar/quantities/provision.ts'
import { performance, textOnly, undertaking } from '../../../../grammar/statement.ts'

export const whatIsAgreed = asLongAs({
  ref: '§ 2.1 S. 1',
  title: { de: 'Geschuldet ist, was vereinbart ist', en: 'What is agreed is owed' },
  decides: entitlement,
  de: 'Der Anbieter schuldet die Dienste und Service-Levels, die vereinbart sind, und keine anderen.',
  en: 'The provider owes the services and service levels that are agreed, and no others.',
  where: {},
  given: { booked: timesBooked },
  then: ({ booked }) => (booked > 0 ? 'included' : 'not included'),
  examples: {
    'a service that is booked': [{ booked: 1 }, 'included'],
    'a service that is not, or no longer': [{ booked: 0 }, 'not included'],
  },
  claims: ['elc.agb.2.1a'],
  reading: 'What is booked later is agreed later; no figure of a service level occurs in any of the documents.',
})

export const thirdPartyProducts = performance({
  ref: '§ 2.1 S. 2',
  title: { de: 'Zusammenspiel mit Drittprodukten', en: 'Interplay with third-party products' },
  de: 'Zu einem Dienst kann das Zusammenspiel mit Diensten oder Anwendungen Dritter gehören (Drittprodukte).',
  en: 'A service may include the interplay with services or applications of others (third-party products).',
  where: {},
  claims: ['elc.agb.2.1b'],
  performance: { item: 'files.multi' },
})

export const prerequisitesOfThirdPartyProducts = undertaking({
  ref: '§ 2.1 S. 3',
  title: { de: 'Voraussetzungen für Drittprodukte', en: 'Prerequisites of third-party products' },
  de: 'Die Voraussetzungen für Drittprodukte schafft der Kunde: Er schließt die nötigen Verträge und nutzt oder installiert das Produkt nach ihnen.',
  en: 'The prerequisites of third-party products are up to the customer: it makes the contracts needed and uses or installs the product under them.',
  where: {},
  claims: ['elc.agb.2.1c'],
  undertaking: { who: 'customer', duty: 'prepareThirdPartyProduct' },
})

export const noPartyToThirdPartyContracts = textOnly({
  ref: '§ 2.1 S. 5',
  title: { de: 'Verträge über Drittprodukte', en: 'Contracts on third-party products' },
  de: 'An diesen Verträgen ist der Anbieter nicht beteiligt; für die Leistungen der Dritten steht er nicht ein.',
  en: 'The provider is no party to those contracts and does not answer for what the third parties owe.',
  where: {},
  claims: ['elc.agb.2.1d'],
  textOnly: 'Contracts with others are outside this agreement; nothing here follows from them.',
})

export const noFurtherFunctions = textOnly({
  ref: '§ 2.2 S. 1',
  title: { de: 'Kein Anspruch auf weitere Funktionen', en: 'No claim to further functions' },
  de: 'Auf eine bestimmte Gestaltung oder Funktion darüber hinaus besteht kein Anspruch.',
  en: 'Beyond that there is no claim to a particular design or function.',
  where: {},
  claims: ['elc.agb.2.2a'],
  textOnly: 'It repeats § 2.1 sentence 1 from the other side: what was neither booked nor assured is not included.',
})

export const assuredProperties = clause({
  ref: '§ 2.2 S. 2',
  title: { de: 'Zugesicherte Eigenschaften', en: 'Properties assured' },
  when: 'propertyAssured',
  de: 'Weitere Eigenschaften, auch das Zusammenspiel mit Hard- und Software des Kunden, sind geschuldet, wenn der Anbieter sie ausdrücklich in {form} zugesichert hat.',
  en: 'Further properties, including the interplay with hardware and software of the customer, are owed if the provider has expressly assured them in {form}.',
  where: { form: textForm },
  provided: (assured, { form }) =>
    all(
      assured.by === 'provider' ||
        no('Zugesichert hat das nicht der Anbieter.', 'It is not the provider who assured it.'),
      form.isMetBy(assured.medium),
    ),
  then: (assured) => holds(entitlement, assured.property, 'included'),
  examples: {
    'by e-mail': [
      { by: 'provider', property: 'scanner 1', medium: 'e-mail' },
      holds(entitlement, 'scanner 1', 'included'),
    ],
    'not on the telephone': [{ by: 'provider', property: 'scanner 1', medium: 'telephone' }, []],
    'nor by the customer itself': [{ by: 'customer', property: 'scanner 1', medium: 'e-mail' }, []],
  },
  claims: ['elc.agb.2.2b'],
  reading: 'An individual agreement goes first even if it is oral (§ 305b BGB); whoever relies on one has to prove it.',
})
