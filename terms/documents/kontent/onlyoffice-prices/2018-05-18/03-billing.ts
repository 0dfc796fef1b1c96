import { all, no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { eur } from '../../../../grammar/money.ts'
import { owes } from '../../../../grammar/outcome.ts'
import { itemOfTerm } from '../../../../grammar/quantities/item.ts'
import { orderOf } from '../../../../grammar/quantities/order.ts'
import { feePerTerm } from '../../../../grammar/quantities/software-service.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const feeInAdvance = clause({
  ref: 'Nr. 3.1',
  title: { de: 'Abrechnung ab der Bereitstellung', en: 'Billing from provision' },
  when: 'periodBegan',
  about: ({ row }) => itemOfTerm(row) ?? '',
  de: 'Abgerechnet wird von der Bereitstellung an, für jede gewählte Laufzeit im Voraus; das Entgelt ist mit ihrem Beginn sofort fällig.',
  en: 'Billing runs from provision, for each term chosen in advance; the fee is due at once when the term begins.',
  where: {},
  given: { order: orderOf, fee: feePerTerm },
  provided: ({ row }, _, { order, fee }) =>
    all(
      (itemOfTerm(row)?.startsWith('onlyoffice') === true && order !== undefined) ||
        no('Es beginnt keine Laufzeit von ONLYOFFICE.', 'No term of ONLYOFFICE begins.'),
      fee !== undefined || no('Ein Preis steht nicht fest.', 'No price is settled.'),
    ),
  then: ({ row, period }, _, { fee }) =>
    fee
      ? owes('customer', { key: `fee ${itemOfTerm(row)} ${period.from}`, kind: 'fee', amount: fee, due: period.from })
      : [],
  examples: {
    'a month from 22 November': [
      { row: 'term of onlyoffice', period: { n: 0, from: '2026-11-22', to: '2026-12-22' } },
      owes('customer', { key: 'fee onlyoffice 2026-11-22', kind: 'fee', amount: eur('59.50'), due: '2026-11-22' }),
      { order: { item: 'onlyoffice' }, fee: eur('59.50') },
    ],
    'the term of a domain is billed elsewhere': [
      { row: 'term of domain', period: { n: 0, from: '2026-11-22', to: '2027-11-21' } },
      [],
      { order: undefined, fee: eur('12.00') },
    ],
    'without a price nothing is charged': [
      { row: 'term of onlyoffice', period: { n: 0, from: '2026-11-22', to: '2026-12-22' } },
      [],
      { order: { item: 'onlyoffice' }, fee: undefined },
    ],
  },
  claims: ['kontent.oo-price.3a', 'kontent.oo-price.3b', 'kontent.oo-price.3c'],
  reading:
    'Due at once; the ten days to pay and the thirty to default of the general terms (§ 7.4) still run, as no. 3.2 says.',
})

export const generalTermsForTheRest = textOnly({
  ref: 'Nr. 3.2',
  title: { de: 'Im Übrigen', en: 'For the rest' },
  de: 'Im Übrigen gilt für die Abrechnung § 7 der Allgemeinen Geschäftsbedingungen.',
  en: 'For the rest § 7 of the general terms applies to billing.',
  where: {},
  textOnly: 'It refers to the general terms, which apply as they stand.',
  claims: ['kontent.oo-price.3d'],
})
