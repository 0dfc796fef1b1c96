import { all, no } from '../../../../grammar/answer.ts'
import { byDays } from '../../../../grammar/by-days.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { type Day, instantOf, latest, plusDays } from '../../../../grammar/day.ts'
import { minimumNotice, notice, stays } from '../../../../grammar/deadline.ts'
import { endOfTerm, immediately } from '../../../../grammar/end-date.ts'
import { endOfDay, inCourseOf } from '../../../../grammar/ending.ts'
import type { Declaration, Fact } from '../../../../grammar/fact.ts'
import { letterOrFax, onTheWebsite, writtenForm } from '../../../../grammar/form.ts'
import { form, scope } from '../../../../grammar/matter.ts'
import { eur } from '../../../../grammar/money.ts'
import { ends, holds, must, owes, runs, settles } from '../../../../grammar/outcome.ts'
import { periods } from '../../../../grammar/payment-day.ts'
import {
  addOnsOf,
  billingOf,
  creditLeft,
  endOfFees,
  feesOf,
  itemOfFees,
  itemOfTerm,
  itemsAgreed,
  itemsPaidFor,
  prepaymentFor,
  termOf,
  termsOfItem,
  transferOf,
} from '../../../../grammar/quantities/item.ts'
import { itself, periodAt } from '../../../../grammar/quantity.ts'
import { joining, type Row, rowOf } from '../../../../grammar/row.ts'
import { say } from '../../../../grammar/said.ts'
import { endsWithItsFees } from '../../ends-with-its-fees.ts'

type Termination = Fact<'terminationReceived'>

const oneYear = say('ein Jahr', 'one year', { months: 12 })
/** Terms of an item in examples: a year from 1 March 2026, renewed by a year. */
const fromMarch2026 = rowOf.countedFromFirstDay('2026-03-01', 12)

export const term = clause({
  ref: '§ 3.3 S. 1',
  title: { de: 'Laufzeit und Verlängerung', en: 'Term and renewal' },
  when: 'termAgreed',
  de: 'Die vereinbarte Laufzeit wird {periods}. Sie verlängert sich um jeweils {renewal}, wenn nicht gekündigt wird.',
  en: 'The term agreed is {periods}. It renews by {renewal} at a time unless notice is given.',
  where: { periods: periods('countedFromFirstDay'), renewal: oneYear },
  provided: ({ row }) =>
    itemOfTerm(row) !== undefined || no('Vereinbart ist keine Laufzeit.', 'It is no term that is agreed.'),
  then: ({ row, first, months, then }, { periods: reading, renewal }) =>
    runs(row, reading.from(first, months, then ?? renewal.months)),
  examples: {
    'a month at first, then a year': [
      { row: 'term of domain', first: '2026-01-31', months: 1 },
      runs('term of domain', rowOf.countedFromFirstDay('2026-01-31', 1, 12)),
    ],
  },
  claims: ['kontent.agb.3.3a', 'kontent.agb.3.5c'],
  reading:
    'The first day named counts (§ 187 (2) BGB): a month from 31 January ends on 28 February. A domain keeps its own term.',
})

const isOrdinary = ({ ground }: Termination) =>
  ground === 'ordinary' || ground === 'change' || no('Keine ordentliche Kündigung.', 'Not an ordinary notice.')
const hasTerm = (terms: Row | undefined) =>
  terms !== undefined ||
  no('Für das Gekündigte ist keine Laufzeit vereinbart.', 'No term is agreed for what is terminated.')
export const ordinaryTermination = clause({
  ref: '§ 3.3 S. 2',
  title: { de: 'Kündigung zum Ende der Laufzeit', en: 'Termination to the end of the term' },
  when: 'terminationReceived',
  about: ({ scope: item }) => item ?? 'agreement',
  de: 'Jede Partei kann jede Domain und jeden Zusatzdienst für sich mit einer Frist von {notice} zum {end} kündigen; maßgeblich ist der Zugang.',
  en: 'Either party may terminate each domain and each add-on by itself to the {end} with a notice of {notice}; receipt decides.',
  where: { notice: notice(4, 'weeks', stays(minimumNotice)), end: endOfTerm },
  given: { terms: termsOfItem },
  provided: (termination, _, { terms }) => all(isOrdinary(termination), hasTerm(terms)),
  then: ({ scope: item = 'agreement', on, to }, { notice: period, end }, { terms }) =>
    terms ? endsWithItsFees(end.after(terms, period.runsOut(on), to), item) : [],
  examples: {
    'received on Sunday 31 January it is in time for 28 February': [
      { ground: 'ordinary', scope: 'domain', on: '2027-01-31' },
      endsWithItsFees('2027-02-28', 'domain'),
      { terms: fromMarch2026 },
    ],
    'a day later it counts for the next end': [
      { ground: 'ordinary', scope: 'domain', on: '2027-02-01' },
      endsWithItsFees('2028-02-29', 'domain'),
      { terms: fromMarch2026 },
    ],
    'a later end may be chosen, and is again the end of a term': [
      { ground: 'ordinary', scope: 'domain', on: '2027-01-31', to: '2027-06-30' },
      endsWithItsFees('2028-02-29', 'domain'),
      { terms: fromMarch2026 },
    ],
  },
  claims: ['kontent.agb.3.3b', 'kontent.agb.3.4', 'kontent.agb.1.4i'],
  reading: 'A late notice is kept for the next end. § 193 BGB does not lengthen the time for a notice.',
})

const isTermination = ({ kind }: Declaration) =>
  kind === 'terminationReceived' ||
  no('Die Erklärung ist keine Kündigung.', 'The declaration is no notice of termination.')
const concerns = ({ item }: Declaration, what: 'add-on' | 'domain') =>
  item === what || no('Gekündigt ist etwas anderes.', 'Something else is terminated.')

export const inWriting = asLongAs({
  ref: '§ 3.3 S. 3',
  title: { de: 'Kündigung schriftlich', en: 'Notice in writing' },
  decides: form,
  de: 'Eine Kündigung bedarf der {form}.',
  en: 'A notice of termination needs {form}.',
  where: { form: writtenForm },
  given: { declaration: itself<Declaration>() },
  provided: ({ declaration }) => isTermination(declaration),
  then: (_, { form: asked }) => asked,
  examples: {
    'of a notice of termination': [{ declaration: { kind: 'terminationReceived' } }, writtenForm],
    'not of an objection': [{ declaration: { kind: 'objectionReceived' } }],
  },
  claims: ['kontent.agb.3.3c'],
  reading: 'Agreed writing is met by e-mail (§ 127 (2) BGB), unless a clause shows another will, as for domains.',
})

export const addOnsOnTheWebsite = asLongAs({
  ref: '§ 3.3 S. 4',
  title: { de: 'Zusatzdienste auf der Website', en: 'Add-ons on the website' },
  decides: form,
  exceptionTo: ['§ 3.3 S. 3'],
  de: 'Werden nur Zusatzdienste gekündigt, genügt die Kündigung {form}.',
  en: 'If only add-ons are terminated, notice {form} is enough.',
  where: { form: onTheWebsite },
  given: { declaration: itself<Declaration>() },
  provided: ({ declaration }) => all(isTermination(declaration), concerns(declaration, 'add-on')),
  then: (_, { form: asked }) => asked,
  examples: {
    'of an add-on': [{ declaration: { kind: 'terminationReceived', item: 'add-on' } }, onTheWebsite],
    'not of a domain': [{ declaration: { kind: 'terminationReceived', item: 'domain' } }],
  },
  claims: ['kontent.agb.3.3d'],
  reading: 'Only the form is relaxed; the four weeks stay.',
})

export const domainsByLetterOrFax = asLongAs({
  ref: '§ 3.3 S. 5',
  title: { de: 'Domains mit Brief oder Telefax', en: 'Domains by letter or fax' },
  decides: form,
  exceptionTo: ['§ 3.3 S. 3'],
  de: 'Die Kündigung einer Domain bedarf der Schriftform, übermittelt durch {form}.',
  en: 'Notice for a domain needs writing, sent by {form}.',
  where: { form: letterOrFax },
  given: { declaration: itself<Declaration>() },
  provided: ({ declaration }) => all(isTermination(declaration), concerns(declaration, 'domain')),
  then: (_, { form: asked }) => asked,
  examples: {
    'of a domain': [{ declaration: { kind: 'terminationReceived', item: 'domain' } }, letterOrFax],
    'not of an add-on': [{ declaration: { kind: 'terminationReceived', item: 'add-on' } }],
  },
  claims: ['kontent.agb.3.3e'],
})

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
  de: 'Mit einem Dienst endet sein Entgelt, auch wenn er früher endet als vereinbart; anders nur nach einem Providerwechsel (§ 3.9).',
  en: 'With an item its fee ends, even if it ends earlier than agreed; only after a transfer is it otherwise (§ 3.9).',
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
      hasTerm(terms),
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

export const unusedPrepayment = clause({
  ref: '§ 3.10 S. 1',
  title: { de: 'Gutschrift für nicht verbrauchte Vorauszahlung', en: 'Credit for an unused prepayment' },
  when: 'agreementEnded',
  about: ({ scope: item }) => item,
  de: 'Was für die Zeit nach dem letzten Tag vorausbezahlt ist, für den noch ein Entgelt geschuldet wird, schreibt der Anbieter gut, {share}; die Gutschrift kann mit Forderungen aus anderen Verträgen verrechnet werden.',
  en: 'What was prepaid for the time after the last day for which a fee is still owed is credited, {share}; the credit may be set off against claims from other contracts.',
  where: { share: byDays },
  given: { prepaid: prepaymentFor, endOfFees },
  provided: (_, __, { prepaid, endOfFees: end }) =>
    all(
      prepaid !== undefined || no('Es ist nichts vorausbezahlt.', 'Nothing is prepaid.'),
      (prepaid !== undefined && end !== undefined && prepaid.until > end.lastDay) ||
        no('Die Vorauszahlung reicht nicht weiter als das Entgelt.', 'The prepayment reaches no further than the fee.'),
    ),
  then: ({ scope: item, ending }, { share }, { prepaid, endOfFees: end }) =>
    prepaid && end
      ? owes('provider', {
          key: `unused ${item}`,
          kind: 'for other contracts',
          amount: share.feeFor(prepaid.perYear, plusDays(end.lastDay, 1), prepaid.until),
          due: ending.lastDay,
        })
      : [],
  examples: {
    'the year of the transfer stays owed, two more are credited': [
      { scope: 'domain', ending: inCourseOf(instantOf('2026-11-22T10:00')) },
      owes('provider', { key: 'unused domain', kind: 'for other contracts', amount: eur('24.00'), due: '2026-11-22' }),
      { prepaid: { perYear: eur('12.00'), until: '2028-12-31' }, endOfFees: endOfDay('2026-12-31') },
    ],
    'of a year paid for the current term nothing is credited': [
      { scope: 'domain', ending: inCourseOf(instantOf('2026-05-10T10:00')) },
      [],
      { prepaid: { perYear: eur('12.00'), until: '2027-02-28' }, endOfFees: endOfDay('2027-02-28') },
    ],
  },
  claims: ['kontent.agb.3.10a', 'kontent.agb.3.10b', 'kontent.agb.3.10c'],
  reading:
    '§ 3.9 keeps the fee of the current term, § 3.10 credits what lies beyond it, so the two do not meet. The provider always credits: to keep the money there would be no legal ground (§ 812 BGB).',
})

export const creditUsedElsewhere = clause({
  ref: '§ 3.10 S. 1 (Verrechnung)',
  title: { de: 'Verrechnung mit anderen Verträgen', en: 'Set-off against other contracts' },
  when: 'setOffDeclared',
  de: 'Die Verrechnung einer Gutschrift aus einem anderen Vertrag tilgt, was aus diesem offen ist, in ihrer Höhe.',
  en: 'The set-off of a credit from another contract settles what is open from this one to its amount.',
  where: {},
  provided: ({ by }) =>
    by === 'provider' || no('Die Aufrechnung erklärt nicht der Anbieter.', 'It is not the provider who sets off.'),
  then: ({ id, amount }) => settles(id, amount),
  examples: {
    'a credit of 24.00': [
      { id: 7, by: 'provider', amount: eur('24.00'), title: 'undisputed' },
      settles(7, eur('24.00')),
    ],
    'a set-off by the customer is another matter': [
      { id: 7, by: 'customer', amount: eur('24.00'), title: 'undisputed' },
      [],
    ],
  },
  claims: ['kontent.agb.3.10b'],
  reading: 'Agreements never read each other: the credit of one is told in the other as a set-off.',
})

export const creditAtTheEnd = clause({
  ref: '§ 3.10 (Rest)',
  title: { de: 'Restguthaben am Ende', en: 'Credit left at the end' },
  when: 'agreementEnded',
  de: 'Ist aus dem Vertrag kein Entgelt mehr geschuldet, entscheidet der Anbieter, ob ein Restguthaben mit anderen Verträgen verrechnet oder ausgezahlt wird.',
  en: 'When no more fees are owed from the contract, the provider decides whether credit left is set off against other contracts or paid out.',
  where: {},
  given: { credit: creditLeft, paidFor: itemsPaidFor },
  provided: ({ scope: ended }, _, { credit, paidFor }) =>
    all(
      itemOfFees(ended) !== undefined || no('Es enden keine Entgelte.', 'It is no fees that end.'),
      paidFor.length === 0 || no('Für andere Dienste fallen Entgelte an.', 'Fees for other items are owed.'),
      credit.isPositive || no('Es ist kein Guthaben übrig.', 'No credit is left.'),
    ),
  then: ({ scope: ended }, _, { credit }) =>
    must('provider', 'decideOnCredit', itemOfFees(ended) ?? ended, { content: credit.toString() }),
  examples: {
    'a person decides on 18.15': [
      { scope: 'fees mail' },
      must('provider', 'decideOnCredit', 'mail', { content: '18.15' }),
      { credit: eur('18.15'), paidFor: [] },
    ],
    'as long as another item is paid for the credit is used there': [
      { scope: 'fees mail' },
      [],
      { credit: eur('18.15'), paidFor: ['domain'] },
    ],
  },
  claims: ['kontent.bb.22.2c'],
})
