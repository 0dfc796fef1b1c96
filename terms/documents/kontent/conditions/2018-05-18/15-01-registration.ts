import { no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { immediately } from '../../../../grammar/end-date.ts'
import { inCourseOf } from '../../../../grammar/ending.ts'
import { registration, registryConditions } from '../../../../grammar/matters/domains.ts'
import { eur } from '../../../../grammar/money.ts'
import { holds, must, owes, settles } from '../../../../grammar/outcome.ts'
import { claimsForItem } from '../../../../grammar/quantities/item.ts'
import { performance, textOnly, undertaking } from '../../../../grammar/statement.ts'
import { endsWithItsFees } from '../../ends-with-its-fees.ts'

export const scope = performance({
  ref: '§ 15 (Geltung)',
  title: { de: 'Wann § 15 gilt', en: 'When § 15 applies' },
  de: 'Dieser Abschnitt gilt, wenn Registrierung, Verwaltung und Nutzung einer Internet-Domain vereinbart sind.',
  en: 'This section applies where registration, care and use of an internet domain are agreed.',
  where: {},
  claims: ['kontent.bb.15.0'],
  performance: { item: 'domain' },
})

export const passingOnOfData = clause({
  ref: '§ 15.1 S. 1',
  title: { de: 'Weitergabe an die Vergabestelle', en: 'Passing on to the registry' },
  when: 'domainOrdered',
  de: 'Der Anbieter gibt die beim Kunden erhobenen Daten zur Registrierung an Vergabestelle und Registrar weiter, in der Regel über Vorlieferanten und deren automatisierte Verfahren; bis dahin ist die Domain nur bestellt.',
  en: "For the registration the provider passes the customer's data on to registry and registrar, as a rule through suppliers and their automated procedures; until then the domain is only ordered.",
  where: {},
  then: ({ item }) => [holds(registration, item, 'ordered'), must('provider', 'submitRegistration', item)],
  examples: {
    'an order is no registration': [
      { item: 'domain' },
      [holds(registration, 'domain', 'ordered'), must('provider', 'submitRegistration', 'domain')],
    ],
  },
  claims: ['kontent.bb.15.1a', 'kontent.bb.15.1c', 'kontent.bb.15.2a'],
})

export const submitted = clause({
  ref: '§ 15.1 S. 1 Hs. 2',
  title: { de: 'Antrag gestellt', en: 'Application made' },
  when: 'registrationSubmitted',
  de: 'Ist die Registrierung beantragt, liegt sie allein bei der Vergabestelle.',
  en: 'Once the registration is applied for, it lies with the registry alone.',
  where: {},
  then: ({ item }) => holds(registration, item, 'submitted'),
  examples: { submitted: [{ item: 'domain' }, holds(registration, 'domain', 'submitted')] },
  claims: ['kontent.bb.15.1c'],
})

export const registered = clause({
  ref: '§ 15.1 S. 1 Hs. 3',
  title: { de: 'Zuteilung durch die Vergabestelle', en: 'Allotment by the registry' },
  when: 'domainRegistered',
  de: 'Registriert ist die Domain erst, wenn die Vergabestelle sie zuteilt.',
  en: 'The domain is registered only when the registry allots it.',
  where: {},
  then: ({ item }) => holds(registration, item, 'registered'),
  examples: { allotted: [{ item: 'domain' }, holds(registration, 'domain', 'registered')] },
  claims: ['kontent.bb.15.1c'],
})

const feeOfTheDomain = {
  key: 'fee domain 2026-11-23',
  who: 'customer',
  kind: 'fee',
  amount: eur('12.00'),
  open: eur('12.00'),
  due: '2026-11-23',
} as const

export const rejected = clause({
  ref: '§ 15.1 S. 2',
  title: { de: 'Registrierung nicht geschuldet', en: 'Registration not owed' },
  when: 'registrationRejected',
  about: ({ item }) => item,
  de: 'Die Registrierung selbst schuldet der Anbieter nicht. Lehnt die Vergabestelle ab, endet der Vertrag über diese Domain {end}, ihre Rechnung wird zurückgenommen und Gezahltes erstattet; Schadensersatz ist nicht geschuldet.',
  en: 'The registration itself is not owed by the provider. If the registry refuses, the contract on this domain ends {end}, its invoice is withdrawn and what was paid is paid back; no damages are owed.',
  where: { end: immediately },
  given: { claims: claimsForItem },
  then: ({ id, item, at, on }, { end }, { claims }) => [
    holds(registration, item, 'rejected'),
    ...endsWithItsFees(end.at(at), item),
    ...claims.flatMap(({ key, amount, open }) => [
      must('provider', 'withdrawInvoice', key),
      ...(open.isPositive ? [settles(id, open, key)] : []),
      ...(amount.exceeds(open)
        ? [owes('provider', { key: `refund ${key}`, kind: 'refund', amount: amount.minus(open), due: on })]
        : []),
    ]),
  ],
  examples: {
    'nothing was paid yet': [
      { item: 'domain', at: instantOf('2026-11-23T10:01'), on: '2026-11-23' },
      [
        holds(registration, 'domain', 'rejected'),
        ...endsWithItsFees(inCourseOf(instantOf('2026-11-23T10:01')), 'domain'),
        must('provider', 'withdrawInvoice', 'fee domain 2026-11-23'),
        settles(1, eur('12.00'), 'fee domain 2026-11-23'),
      ],
      { claims: [feeOfTheDomain] },
    ],
    'what was paid is paid back': [
      { item: 'domain', at: instantOf('2026-11-23T10:01'), on: '2026-11-23' },
      [
        holds(registration, 'domain', 'rejected'),
        ...endsWithItsFees(inCourseOf(instantOf('2026-11-23T10:01')), 'domain'),
        must('provider', 'withdrawInvoice', 'fee domain 2026-11-23'),
        owes('provider', {
          key: 'refund fee domain 2026-11-23',
          kind: 'refund',
          amount: eur('12.00'),
          due: '2026-11-23',
        }),
      ],
      { claims: [{ ...feeOfTheDomain, open: eur('0.00') }] },
    ],
  },
  claims: ['kontent.bb.15.1c'],
  reading:
    'The text is silent about money. The provider owes an effort, not the result (§ 675 BGB), so a refusal is no breach; but no fee is owed for the care of a domain that does not exist (§ 326 (1) BGB).',
})

export const conditionsOfRegistry = clause({
  ref: '§ 15.1 S. 3',
  title: { de: 'Bedingungen der Vergabestelle', en: 'Conditions of the registry' },
  when: 'domainOrdered',
  de: 'Für jede Domain gelten die Registrierungsbedingungen der Vergabestelle ihrer Endung in der Fassung, die bei der Bestellung gezeigt wird.',
  en: 'For each domain the conditions of the registry of its ending apply in the version shown with the order.',
  where: {},
  provided: ({ conditions }) =>
    conditions !== undefined ||
    no('Bei der Bestellung wurden keine Bedingungen gezeigt.', 'No conditions were shown with the order.'),
  then: ({ item, conditions }) => holds(registryConditions, item, conditions ?? ''),
  examples: {
    'those of DENIC for .de': [
      { item: 'domain', topLevel: 'de', conditions: 'DENIC 2026-01' },
      holds(registryConditions, 'domain', 'DENIC 2026-01'),
    ],
    'what was not shown does not bind': [{ item: 'domain', topLevel: 'de' }, []],
  },
  claims: ['kontent.bb.15.1d'],
  reading:
    'An express pointer before the order is needed (§ 305 (2) BGB), so the version shown is kept with the order.',
})

export const agency = textOnly({
  ref: '§ 15.1 S. 4',
  title: { de: 'Geschäftsbesorgung', en: 'Agency' },
  de: 'Zwischen Kunde und Anbieter besteht insoweit nur ein Geschäftsbesorgungsvertrag.',
  en: 'In this respect there is only a contract of agency between customer and provider.',
  where: {},
  claims: ['kontent.bb.15.1b'],
  textOnly: 'It names the kind of contract; what follows from it says the law (§ 675 BGB).',
})
export const noWarranty = textOnly({
  ref: '§ 15.2 S. 2',
  title: { de: 'Keine Gewähr für die Zuteilung', en: 'No warranty for the allotment' },
  de: 'Der Anbieter leistet keine Gewähr dafür, dass die gewünschte Domain zugeteilt wird oder frei von Rechten Dritter ist.',
  en: 'The provider does not warrant that the domain wished is allotted or is free of rights of third parties.',
  where: {},
  claims: ['kontent.bb.15.2b', 'kontent.bb.15.2c'],
  textOnly: 'A limit of liability is a defence that somebody must raise.',
})
export const cooperation = undertaking({
  ref: '§ 15.3',
  title: { de: 'Mitwirkung des Kunden', en: 'Cooperation of the customer' },
  de: 'Bei Registrierung, Übertragung und Löschung der Domain und bei Einträgen in die Datenbanken der Vergabestellen wirkt der Kunde mit, soweit es zumutbar ist.',
  en: 'With registration, transfer and deletion of the domain and with entries in the databases of the registries the customer helps as far as can be expected.',
  where: {},
  claims: ['kontent.bb.15.3'],
  undertaking: { who: 'customer', duty: 'helpWithDomain' },
})
export const lawfulNames = textOnly({
  ref: '§ 15.4',
  title: { de: 'Rechtmäßigkeit von Domain und Inhalten', en: 'Lawfulness of domain and content' },
  de: 'Der Kunde steht dafür ein, dass die Domain und die unter ihr erreichbaren Inhalte weder Rechte Dritter noch Gesetze verletzen. Bei Domains anderer Vergabestellen als der DENIC, die sich auch an Menschen außerhalb Deutschlands richten, beachtet er auch deren Recht.',
  en: 'The customer answers for it that the domain and the content reachable under it violate neither rights of third parties nor the law. For domains of other registries than DENIC that also address people outside Germany, their law is to be observed too.',
  where: {},
  claims: ['kontent.bb.15.4a', 'kontent.bb.15.4b'],
  textOnly:
    'Whether a name or content is lawful is judged by people and courts; what follows from a report says § 15.5.',
})
