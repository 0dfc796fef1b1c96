import { all, no } from '../../../../grammar/answer.ts'
import { byDays } from '../../../../grammar/by-days.ts'
import { clause } from '../../../../grammar/clause.ts'
import { type Day, instantOf, latest, plusDays } from '../../../../grammar/day.ts'
import { immediately } from '../../../../grammar/end-date.ts'
import { endOfDay, inCourseOf } from '../../../../grammar/ending.ts'
import { end } from '../../../../grammar/matters/agreement.ts'
import { scope } from '../../../../grammar/matters/prices.ts'
import { eur } from '../../../../grammar/money.ts'
import { ends, holds, owes, runs } from '../../../../grammar/outcome.ts'
import {
  addOnsOf,
  billingOf,
  feesOf,
  itemsAgreed,
  termOf,
  termsOfItem,
  transferOf,
} from '../../../../grammar/quantities/item.ts'
import { given, periodAt } from '../../../../grammar/quantity.ts'
import { joining, type Row, rowOf } from '../../../../grammar/row.ts'
import { say } from '../../../../grammar/said.ts'
import { endsWithItsFees } from '../../ends-with-its-fees.ts'

/** Terms of the domain in the example: a year from 1 March 2026, renewed by a year. */
const fromMarch2026 = rowOf.countedFromFirstDay('2026-03-01', 12)

const fittedToTheDomain = say(
  'der laufenden Laufzeit der Domain angepasst',
  'fitted to the current term of the domain',
  {
    /** What is left of the term in which the first day lies, then the terms of the domain. */
    from: (domain: Row, first: Day): Row => joining(domain, latest(first, domain.first)),
  },
)

export const addOn = clause({
  ref: '§ 3.5 S. 2',
  title: { de: 'Laufzeit eines Zusatzdienstes', en: 'Term of an add-on' },
  when: 'addOnOrdered',
  about: ({ domain }) => domain,
  de: 'Die Laufzeit eines Zusatzdienstes wird {fitted}; für die erste Laufzeit wird das Jahresentgelt {share} berechnet, danach jährlich mit der Domain.',
  en: 'The term of an add-on is {fitted}; for the first term the yearly fee is charged {share}, afterwards yearly with the domain.',
  where: { fitted: fittedToTheDomain, share: byDays },
  given: { terms: termsOfItem },
  provided: (_, __, { terms }) =>
    terms !== undefined || no('Die Domain hat keine Laufzeit.', 'The domain has no term.'),
  then: ({ item, yearly, first }, { fitted, share }, { terms }) => {
    if (!terms) return []
    const firstTerm = fitted.from(terms, first).nth(0)
    const amount = share.feeFor(yearly, firstTerm.from, firstTerm.to)
    return [
      runs(termOf(item), fitted.from(terms, first)),
      holds(scope, item, yearly),
      owes('customer', { key: `fee ${item} ${firstTerm.from}`, kind: 'fee', amount, due: firstTerm.from }),
      runs(billingOf(item), fitted.from(terms, plusDays(firstTerm.to, 1))),
    ]
  },
  examples: {
    '113 days of 24.00 a year are 7.43': [
      { item: 'mail', domain: 'domain', yearly: eur('24.00'), first: '2026-11-22' },
      [
        runs('term of mail', joining(rowOf.countedFromFirstDay('2026-03-15', 12), '2026-11-22')),
        holds(scope, 'mail', eur('24.00')),
        owes('customer', { key: 'fee mail 2026-11-22', kind: 'fee', amount: eur('7.43'), due: '2026-11-22' }),
        runs('billing of fees mail', joining(rowOf.countedFromFirstDay('2026-03-15', 12), '2027-03-15')),
      ],
      { terms: rowOf.countedFromFirstDay('2026-03-15', 12) },
    ],
    'without a domain there is no term to join': [
      { item: 'mail', domain: 'domain', yearly: eur('24.00'), first: '2026-11-22' },
      [],
      { terms: undefined },
    ],
  },
  claims: ['kontent.agb.3.5b'],
  reading:
    'The terms do not say how the short first term is priced; a whole year for 113 days would be a hidden surcharge.',
})

export const addOnsEndWithTheDomain = clause({
  ref: '§ 3.6',
  title: { de: 'Zusatzdienste enden mit der Domain', en: 'Add-ons end with the domain' },
  when: 'agreementEnded',
  about: ({ scope: item }) => item,
  de: 'Endet die Laufzeit einer Domain, enden ihre Zusatzdienste mit ihr.',
  en: 'When the term of a domain ends, its add-ons end with it.',
  where: {},
  given: { addOns: addOnsOf },
  then: ({ ending }, _, { addOns }) => addOns.flatMap((item) => endsWithItsFees(ending, item)),
  examples: {
    'mail ends with its domain': [
      { scope: 'domain', ending: endOfDay('2026-12-31') },
      endsWithItsFees('2026-12-31', 'mail'),
      { addOns: ['mail'] },
    ],
    'a domain without add-ons ends alone': [{ scope: 'domain', ending: endOfDay('2026-12-31') }, [], { addOns: [] }],
  },
  claims: ['kontent.agb.3.6'],
})

export const itemsEndWithTheAgreement = clause({
  ref: '§ 3.6 (Vertrag)',
  title: { de: 'Alle Dienste enden mit dem Vertrag', en: 'All items end with the agreement' },
  when: 'agreementEnded',
  de: 'Endet der Vertrag im Ganzen, etwa durch Widerruf, enden alle Dienste mit ihm.',
  en: 'When the agreement ends as a whole, as by withdrawal, all items end with it.',
  where: {},
  given: { items: itemsAgreed },
  provided: ({ scope: ended }) => ended === 'agreement' || no('Nur ein Teil ist beendet.', 'Only a part has ended.'),
  then: ({ ending }, _, { items }) => items.flatMap((item) => endsWithItsFees(ending, item)),
  examples: {
    'a domain and its mail': [
      { scope: 'agreement', ending: endOfDay('2026-12-31') },
      [...endsWithItsFees('2026-12-31', 'domain'), ...endsWithItsFees('2026-12-31', 'mail')],
      { items: ['domain', 'mail'] },
    ],
    'the end of a domain is its own': [
      { scope: 'domain', ending: endOfDay('2026-12-31') },
      [],
      { items: ['domain', 'shop'] },
    ],
  },
  claims: [],
})

export const feesEndWithTheItem = clause({
  ref: '§ 3.6 (Entgelt)',
  title: { de: 'Das Entgelt endet mit dem Dienst', en: 'The fee ends with the item' },
  when: 'agreementEnded',
  about: ({ scope: item }) => item,
  de: 'Mit einem Dienst endet sein Entgelt, auch wenn er früher endet als vereinbart; anders nur nach einem Providerwechsel oder Löschungsauftrag (§ 3.9).',
  en: 'With an item its fee ends, even if it ends earlier than agreed; only after a transfer or an order to delete is it otherwise (§ 3.9).',
  where: {},
  given: { items: itemsAgreed, transferred: transferOf },
  provided: ({ scope: ended }, _, { items, transferred }) =>
    all(
      items.includes(ended) || no('Beendet ist kein Dienst.', 'It is no item that has ended.'),
      transferred === undefined || no('Die Domain ist umgezogen.', 'The domain was transferred.'),
    ),
  then: ({ scope: ended, ending }) => ends(ending, feesOf(ended)),
  examples: {
    'an end in the course of a term': [
      { scope: 'domain', ending: endOfDay('2027-06-10') },
      ends('2027-06-10', 'fees domain'),
      { items: ['domain'], transferred: undefined },
    ],
    'not after a transfer': [
      { scope: 'domain', ending: endOfDay('2027-06-10') },
      [],
      { items: ['domain'], transferred: { item: 'domain' } },
    ],
  },
  claims: [],
})

export const transfer = clause({
  ref: '§ 3.9',
  title: { de: 'Ende mit dem Providerwechsel', en: 'End on transfer' },
  when: 'transferCompleted',
  about: ({ item }) => item,
  de: 'Ist ein Providerwechsel vollzogen und enthält der Vertrag keine weiteren Zusatzdienste, endet er {end}; das Entgelt bleibt bis zum Ende der Laufzeit geschuldet und wird nicht erstattet.',
  en: 'When a transfer to another provider is completed and the contract holds no other add-ons, it ends {end}; the fee stays owed to the end of the term and is not paid back.',
  where: { end: immediately },
  given: { terms: termsOfItem },
  provided: ({ otherAddOns }, _, { terms }) =>
    all(
      !otherAddOns || no('Der Vertrag enthält weitere Zusatzdienste.', 'The contract holds other add-ons.'),
      terms !== undefined || no('Für die Domain ist keine Laufzeit vereinbart.', 'No term is agreed for the domain.'),
    ),
  then: ({ item, at, on }, { end }, { terms }) => [
    ends(end.at(at), item),
    ...(terms ? [ends(periodAt(terms, on).to, feesOf(item))] : []),
  ],
  examples: {
    'the domain ends, its fees go on': [
      { item: 'domain', otherAddOns: false, on: '2026-05-10', at: instantOf('2026-05-10T10:00') },
      [ends(inCourseOf(instantOf('2026-05-10T10:00')), 'domain'), ends('2027-02-28', 'fees domain')],
      { terms: fromMarch2026 },
    ],
    'with another add-on the contract goes on': [
      { item: 'domain', otherAddOns: true, on: '2026-05-10', at: instantOf('2026-05-10T10:00') },
      [],
      { terms: fromMarch2026 },
    ],
  },
  claims: ['kontent.agb.3.9a', 'kontent.agb.3.9b', 'kontent.agb.3.9c'],
})

const noticeOf = given('Kündigung', 'notice', 'fact', (standing, item) =>
  standing.first('terminationReceived', { scope: item }),
)
const otherItems = given('weitere Dienste', 'further items', 'agreement and ends', (standing, item) =>
  itemsAgreed.of(standing, item).filter((other) => other !== item && standing.value(end, other) === undefined),
)
export const deletion = clause({
  ref: '§ 3.9 (Löschung)',
  title: { de: 'Ende mit dem Löschungsauftrag', en: 'End on an order to delete' },
  when: 'deletionOrdered',
  about: ({ item }) => item,
  de: 'Beauftragt der Kunde die Löschung der Domain, ohne zu kündigen, und enthält der Vertrag keine weiteren Zusatzdienste, endet er {end} mit dem Auftrag; das Entgelt bleibt auch dann bis zum Ende der Laufzeit geschuldet.',
  en: 'If the customer orders the deletion of the domain without a notice of termination, and the contract holds no other add-ons, it ends {end} with the order; the fee stays owed to the end of the term then, too.',
  where: { end: immediately },
  given: { terms: termsOfItem, notice: noticeOf, others: otherItems },
  provided: (_, __, { terms, notice, others }) =>
    all(
      terms !== undefined || no('Für die Domain ist keine Laufzeit vereinbart.', 'No term is agreed for the domain.'),
      notice === undefined || no('Der Kunde hat gekündigt.', 'The customer gave notice.'),
      others.length === 0 || no('Der Vertrag enthält weitere Dienste.', 'The contract holds other items.'),
    ),
  then: ({ item, at, on }, { end: how }, { terms }) => [
    ends(how.at(at), item),
    ...(terms ? [ends(periodAt(terms, on).to, feesOf(item))] : []),
  ],
  examples: {
    'with the order, not with its execution': [
      { item: 'domain', on: '2026-05-10', at: instantOf('2026-05-10T10:00') },
      [ends(inCourseOf(instantOf('2026-05-10T10:00')), 'domain'), ends('2027-02-28', 'fees domain')],
      { terms: fromMarch2026, notice: undefined, others: [] },
    ],
    'beside a notice the notice decides': [
      { item: 'domain', on: '2026-05-10', at: instantOf('2026-05-10T10:00') },
      [],
      { terms: fromMarch2026, notice: { scope: 'domain' }, others: [] },
    ],
    'with a module the contract goes on': [
      { item: 'domain', on: '2026-05-10', at: instantOf('2026-05-10T10:00') },
      [],
      { terms: fromMarch2026, notice: undefined, others: ['hosting'] },
    ],
  },
  claims: ['kontent.agb.3.9a'],
  reading:
    'A transfer counts when it is completed, a deletion when it is ordered. An order that comes with a notice (§ 15.9) follows the end of the notice and of the registration period (§ 15.10).',
  mend: {
    de: '§ 3.9 lässt den Vertrag mit dem Löschungsauftrag enden, § 15.9 verlangt daneben eine Kündigung: eine der beiden Regeln streichen.',
    en: '§ 3.9 lets the contract end with the order to delete, § 15.9 asks for a notice besides: strike one of the two.',
  },
})
