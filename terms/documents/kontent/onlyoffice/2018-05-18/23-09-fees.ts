import { no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { version } from '../../../../grammar/matters/agreement.ts'
import { eur } from '../../../../grammar/money.ts'
import { holds } from '../../../../grammar/outcome.ts'
import { pricesOf, tariffs } from '../../../../grammar/quantities/software-service.ts'

export const pricesAsOrdered = clause({
  ref: '§ 23.9',
  title: { de: 'Entgelt nach Anlage 1', en: 'Fees by annex 1' },
  when: 'orderPlaced',
  de: 'Entgelt und Abrechnung folgen der Preis- und Leistungsliste (Anlage 1) in der Fassung, die bei der Bestellung galt.',
  en: 'Fee and billing follow the price and service list (annex 1) in the version that applied when the order was placed.',
  where: {},
  given: { tariffs },
  provided: ({ item, on }, _, { tariffs: editions }) =>
    (item.startsWith('onlyoffice') && editions.some(({ from }) => from <= on)) ||
    no('Für diesen Dienst galt noch keine Preisliste.', 'No price list applied to this item yet.'),
  then: ({ item, on }, _, { tariffs: editions }) =>
    holds(version, pricesOf(item), editions.findLast(({ from }) => from <= on)?.from ?? ''),
  examples: {
    'the edition of the day of the order': [
      { item: 'onlyoffice', on: '2026-11-22' },
      holds(version, 'prices of onlyoffice', '2026-07-01'),
      {
        tariffs: [
          { from: '2018-05-18', user: eur('4.76'), storage: {} },
          { from: '2026-07-01', user: eur('5.95'), storage: {} },
          { from: '2026-12-01', user: eur('7.14'), storage: {} },
        ],
      },
    ],
    'before the first edition there is none': [{ item: 'onlyoffice', on: '2018-05-17' }, [], { tariffs: [] }],
  },
  claims: ['kontent.oo.23.9'],
})
