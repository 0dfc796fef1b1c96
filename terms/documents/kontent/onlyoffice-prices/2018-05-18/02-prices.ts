import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { type Day, latest, midnight } from '../../../../grammar/day.ts'
import { mayAssign } from '../../../../grammar/matters/accounts.ts'
import { scope, vatRate } from '../../../../grammar/matters/prices.ts'
import { eur, Gross } from '../../../../grammar/money.ts'
import { holds, must } from '../../../../grammar/outcome.ts'
import { accountsInUse } from '../../../../grammar/quantities/account.ts'
import { vatPercent } from '../../../../grammar/quantities/booking.ts'
import { isAnnouncedByProvider } from '../../../../grammar/quantities/change.ts'
import { orderOf } from '../../../../grammar/quantities/order.ts'
import {
  feePerTerm,
  orderOfAccounts,
  pinnedPrices,
  pricesOf,
  type Tariff,
  tariffs,
  vatIncluded,
} from '../../../../grammar/quantities/software-service.ts'
import { say } from '../../../../grammar/said.ts'
import { textOnly } from '../../../../grammar/statement.ts'

const tariff: Tariff = { from: '2018-05-18', user: eur('4.76'), storage: { S: eur('0.00'), M: eur('11.90') } }

const byUsersAndStorage = say('der Zahl der Nutzer und dem Speicher', 'the number of users and the storage', {
  /** Undefined where the tariff does not know what was chosen. */
  feeFor: (prices: Tariff | undefined, users: number | undefined, plan: string | undefined, months: number) => {
    const storage = plan === undefined ? undefined : prices?.storage[plan]
    return prices && storage && users !== undefined ? prices.user.times(users).plus(storage).times(months) : undefined
  },
})
const monthsOf = (variant: string): number => (variant.startsWith('a month') ? 1 : 12)

export const priceByUsersAndStorage = asLongAs({
  ref: 'Nr. 2.1 S. 1',
  title: { de: 'Preis nach Nutzern und Speicher', en: 'Price by users and storage' },
  decides: scope,
  ofEvery: ['onlyoffice'],
  de: 'Der Preis für jede Laufzeit richtet sich nach {factors}, wie sie bestellt sind.',
  en: 'The price for each term depends on {factors} as they were ordered.',
  where: { factors: byUsersAndStorage },
  given: { order: orderOf, pinned: pinnedPrices, tariffs },
  provided: ({ order, pinned, tariffs: editions }, { factors }) =>
    all(
      order !== undefined || no('Bestellt ist nichts.', 'Nothing is ordered.'),
      (order !== undefined &&
        factors.feeFor(editionOf(editions, pinned), order.users, order.storage, monthsOf(order.variant)) !==
          undefined) ||
        no('Nutzer oder Speicher stehen in keinem Tarif.', 'Users or storage are in no tariff.'),
    ),
  then: ({ order, pinned, tariffs: editions }, { factors }) =>
    (order && factors.feeFor(editionOf(editions, pinned), order.users, order.storage, monthsOf(order.variant))) ??
    Gross.zero,
  examples: {
    'ten users with 50 GB for a month': [
      {
        order: { variant: 'a month, renewed', users: 10, storage: 'M' },
        pinned: '2018-05-18',
        tariffs: [tariff],
      },
      eur('59.50'),
    ],
    'for a year twelve times that': [
      {
        order: { variant: 'a year, renewed', users: 10, storage: 'M' },
        pinned: '2018-05-18',
        tariffs: [tariff],
      },
      eur('714.00'),
    ],
    'a plan that no tariff knows has no price': [
      {
        order: { variant: 'a month, renewed', users: 10, storage: 'XXL' },
        pinned: '2018-05-18',
        tariffs: [tariff],
      },
    ],
    'nor has what was not ordered': [{ order: undefined, pinned: '2018-05-18', tariffs: [tariff] }],
  },
  claims: ['kontent.oo-price.2a', 'kontent.oo-price.3b'],
  reading:
    '"Active users" here, "chosen number of users" under billing: the number ordered is billed, and it is the ceiling for accounts in use.',
  mend: {
    de: 'Die Preise sprechen von aktiven, die Abrechnung von gewählten Nutzern: einen Begriff wählen.',
    en: 'The prices speak of active users, the billing of chosen ones: choose one word.',
  },
})
const editionOf = (editions: readonly Tariff[], pinned: string | undefined): Tariff | undefined =>
  editions.find(({ from }) => from === pinned)

export const asManyAccountsAsOrdered = asLongAs({
  ref: 'Nr. 2.1 S. 2',
  title: { de: 'So viele Konten wie bestellt', en: 'As many accounts as ordered' },
  decides: mayAssign,
  of: ['accounts'],
  de: 'Zugleich in Gebrauch sind höchstens so viele Konten, wie Nutzer bestellt sind; ein weiteres setzt eine größere Bestellung voraus.',
  en: 'At most as many accounts are in use at once as users were ordered; one more takes a larger order.',
  where: {},
  given: { order: orderOfAccounts, inUse: accountsInUse },
  provided: ({ order }) => order?.users !== undefined || no('Nutzer sind nicht bestellt.', 'No users were ordered.'),
  then: ({ order, inUse }) => (inUse < (order?.users ?? 0) ? 'permitted' : 'barred'),
  examples: {
    'a tenth of ten': [{ order: { users: 10 }, inUse: 9 }, 'permitted'],
    'no eleventh': [{ order: { users: 10 }, inUse: 10 }, 'barred'],
    'where no users were ordered nothing is decided': [{ order: undefined, inUse: 0 }],
  },
  claims: ['kontent.oo-price.2a'],
})

export const pricesIncludeTax = clause({
  ref: 'Nr. 2.1 S. 3',
  title: { de: 'Preise einschließlich Umsatzsteuer', en: 'Prices include value added tax' },
  when: 'orderPlaced',
  de: 'Alle Preise enthalten die gesetzliche Umsatzsteuer in der Höhe vom Tag der Bestellung.',
  en: 'All prices include statutory value added tax at the rate of the day of the order.',
  where: {},
  given: { rate: vatPercent },
  provided: ({ item }) =>
    item.startsWith('onlyoffice') || no('Bestellt ist etwas anderes.', 'Something else is ordered.'),
  then: ({ item }, _, { rate }) => holds(vatRate, pricesOf(item), rate),
  examples: {
    '19 % are in it': [{ item: 'onlyoffice' }, holds(vatRate, 'prices of onlyoffice', 19), { rate: 19 }],
    'another item has its own': [{ item: 'domain' }, [], { rate: 19 }],
  },
  claims: ['kontent.oo-price.2e'],
})

const asTheTaxRose = say('entsprechend', 'accordingly', {
  adapted: (fee: Gross, before: number, now: number): Gross => fee.share(100 + now, 100 + before),
})

const risen = { by: 'provider', change: 'V', of: 'price', item: 'onlyoffice', reason: 'value added tax' } as const

export const taxRises = clause({
  ref: 'Nr. 2.2 S. 1',
  title: { de: 'Anpassung bei höherer Umsatzsteuer', en: 'Adjustment when value added tax rises' },
  when: 'changeReceived',
  about: ({ item }) => item ?? '',
  de: 'Steigt die gesetzliche Umsatzsteuer, darf der Anbieter die Preise {share} erhöhen, nicht rückwirkend.',
  en: 'If statutory value added tax rises, the provider may raise the prices {share}, not with effect for the past.',
  where: { share: asTheTaxRose },
  given: { fee: feePerTerm, before: vatIncluded, now: vatPercent },
  provided: (change, _, { fee, before, now }) =>
    all(
      isAnnouncedByProvider(change),
      (change.of === 'price' && change.reason === 'value added tax') ||
        no('Nicht wegen der Umsatzsteuer.', 'Not because of value added tax.'),
      (before !== undefined && now > before) ||
        no('Der Steuersatz ist nicht gestiegen.', 'The rate of tax has not risen.'),
      fee !== undefined || no('Der Dienst hat keinen Preis.', 'The item has no price.'),
    ),
  then: ({ item, on, from }, { share }, { fee, before, now }) =>
    item !== undefined && fee && before !== undefined
      ? [
          holds(scope, item, share.adapted(fee, before, now), { from: latest(on, from ?? on) }),
          holds(vatRate, pricesOf(item), now),
        ]
      : [],
  examples: {
    'from 16 to 19 %': [
      { ...risen, on: '2021-01-04' },
      [holds(scope, 'onlyoffice', eur('119.00'), { from: '2021-01-04' }), holds(vatRate, 'prices of onlyoffice', 19)],
      { fee: eur('116.00'), before: 16, now: 19 },
    ],
    'from the later day that is named': [
      { ...risen, on: '2021-01-04', from: '2021-02-01' as Day },
      [holds(scope, 'onlyoffice', eur('119.00'), { from: '2021-02-01' }), holds(vatRate, 'prices of onlyoffice', 19)],
      { fee: eur('116.00'), before: 16, now: 19 },
    ],
    'a rate that falls lowers nothing': [
      { ...risen, on: '2020-07-01' },
      [],
      { fee: eur('119.00'), before: 19, now: 16 },
    ],
    'a rise for another reason is none of these': [
      { ...risen, reason: 'relaunch', on: '2021-01-04' },
      [],
      { fee: eur('116.00'), before: 16, now: 19 },
    ],
  },
  claims: ['kontent.oo-price.2b'],
  reading: 'An increase alone; for the terms that begin from then on, since a fee is fixed when its term begins.',
})

export const taxRiseIsTold = clause({
  ref: 'Nr. 2.2 S. 2',
  title: { de: 'Nachricht von der Anpassung', en: 'Notice of the adjustment' },
  when: 'changeReceived',
  de: 'Von einer solchen Anpassung unterrichtet der Anbieter den Kunden, bevor er sie berechnet.',
  en: 'The provider tells the customer of such an adjustment before it charges it.',
  where: {},
  provided: ({ by, of, reason }) =>
    (by === 'provider' && of === 'price' && reason === 'value added tax') ||
    no('Keine Anpassung an die Umsatzsteuer.', 'Not an adjustment to value added tax.'),
  then: ({ change, on, from }) => must('provider', 'announceTaxRise', change, { by: midnight(latest(on, from ?? on)) }),
  examples: {
    'before the day it applies from': [
      { ...risen, on: '2021-01-04', from: '2021-02-01' as Day },
      must('provider', 'announceTaxRise', 'V', { by: midnight('2021-02-01') }),
    ],
    'another change': [{ ...risen, reason: 'relaunch', on: '2021-01-04' }, []],
  },
  claims: ['kontent.oo-price.2c'],
})

export const noTable = textOnly({
  ref: 'Nr. 2.3',
  title: { de: 'Tarife', en: 'Tariffs' },
  de: 'Die Tarife stehen in der Tabelle, die der Anbieter veröffentlicht.',
  en: 'The tariffs stand in the table that the provider publishes.',
  where: {},
  textOnly:
    'The table is a setting of the provider; the source holds a placeholder in its place, so its figures here are made up.',
  mend: {
    de: 'Die Tariftabelle fehlt und ist einzufügen.',
    en: 'The table of tariffs is missing and is to be put in.',
  },
  claims: ['kontent.oo-price.2d'],
})
