import { no } from '../../../../grammar/answer.ts'
import { byDays } from '../../../../grammar/by-days.ts'
import { clause } from '../../../../grammar/clause.ts'
import { scope, scopeDay } from '../../../../grammar/matters/prices.ts'
import { eur } from '../../../../grammar/money.ts'
import { holds, owes } from '../../../../grammar/outcome.ts'
import { changeOfScopeOn, scopeDayOf } from '../../../../grammar/quantities/scope.ts'

/** For examples: from 60.00 to 96.00 a year on the first of July. */
const dearer = { on: '2026-07-01', before: eur('60.00'), after: eur('96.00'), endOfTerm: '2026-12-31' } as const
const cheaper = { ...dearer, before: eur('96.00'), after: eur('60.00') } as const

export const changeOfScope = clause({
  ref: '§ 22.2 S. 1',
  title: { de: 'Änderung des Umfangs an jedem Tag', en: 'Change of scope on any day' },
  when: 'scopeChanged',
  de: 'Der Kunde kann den Umfang eines Zusatzdienstes an jedem Tag ändern; für den Tag zählt der Stand an seinem Ende.',
  en: 'The customer may change the scope of an add-on on any day; for that day the state at its end counts.',
  where: {},
  then: ({ item, on, yearly }) => [
    holds(scope, item, yearly),
    holds(scopeDay, scopeDayOf(item, on), yearly, { until: on, then: 'scopeDayOver' }),
  ],
  examples: {
    'to 96.00 a year': [
      { item: 'mail', on: '2026-07-01', yearly: eur('96.00') },
      [
        holds(scope, 'mail', eur('96.00')),
        holds(scopeDay, 'mail 2026-07-01', eur('96.00'), { until: '2026-07-01', then: 'scopeDayOver' }),
      ],
    ],
  },
  claims: ['kontent.bb.22.2a'],
})

export const higherFee = clause({
  ref: '§ 22.2 S. 2',
  title: { de: 'Höheres Entgelt bis zum Ende der Laufzeit', en: 'Higher fee to the end of the term' },
  when: 'scopeDayOver',
  about: ({ about }) => about,
  de: 'Wird der Dienst dadurch teurer, ist der Unterschied vom Tag der Änderung bis zum Ende der Laufzeit zu zahlen, {share} berechnet.',
  en: 'If the service becomes dearer, the difference is owed from the day of the change to the end of the term, charged {share}.',
  where: { share: byDays },
  given: { change: changeOfScopeOn },
  provided: (_, __, { change }) =>
    change?.after.exceeds(change.before) || no('Der Dienst wird nicht teurer.', 'The service does not become dearer.'),
  then: ({ about }, { share }, { change }) =>
    change
      ? owes('customer', {
          key: `scope ${about}`,
          kind: 'fee',
          amount: share.feeFor(change.after.minus(change.before), change.on, change.endOfTerm),
          due: change.on,
        })
      : [],
  examples: {
    '184 of 365 days of 36.00': [
      { about: 'mail 2026-07-01' },
      owes('customer', { key: 'scope mail 2026-07-01', kind: 'fee', amount: eur('18.15'), due: '2026-07-01' }),
      { change: dearer },
    ],
    'on the last day of the term one day': [
      { about: 'mail 2026-12-31' },
      owes('customer', { key: 'scope mail 2026-12-31', kind: 'fee', amount: eur('0.10'), due: '2026-12-31' }),
      { change: { ...dearer, on: '2026-12-31' } },
    ],
    'cheaper is not dearer': [{ about: 'mail 2026-07-01' }, [], { change: cheaper }],
  },
  claims: ['kontent.bb.22.2b'],
})

export const lowerFee = clause({
  ref: '§ 22.2 S. 3',
  title: { de: 'Gutschrift bei niedrigerem Entgelt', en: 'Credit for a lower fee' },
  when: 'scopeDayOver',
  about: ({ about }) => about,
  de: 'Wird der Dienst dadurch günstiger, wird der Unterschied, {share} berechnet, auf künftige Entgelte dieses Vertrags gutgeschrieben.',
  en: 'If the service becomes cheaper, the difference, counted {share}, is credited to future fees of this contract.',
  where: { share: byDays },
  given: { change: changeOfScopeOn },
  provided: (_, __, { change }) =>
    change?.before.exceeds(change.after) ||
    no('Der Dienst wird nicht günstiger.', 'The service does not become cheaper.'),
  then: ({ about }, { share }, { change }) =>
    change
      ? owes('provider', {
          key: `scope ${about}`,
          kind: 'for future fees',
          amount: share.feeFor(change.before.minus(change.after), change.on, change.endOfTerm),
          due: change.on,
        })
      : [],
  examples: {
    '184 of 365 days of 36.00': [
      { about: 'mail 2026-07-01' },
      owes('provider', {
        key: 'scope mail 2026-07-01',
        kind: 'for future fees',
        amount: eur('18.15'),
        due: '2026-07-01',
      }),
      { change: cheaper },
    ],
    'dearer is not cheaper': [{ about: 'mail 2026-07-01' }, [], { change: dearer }],
  },
  claims: ['kontent.bb.22.2c'],
  reading: 'Only fees to come, only of this contract, and owed by the provider, unlike the credit of § 3.10.',
})
