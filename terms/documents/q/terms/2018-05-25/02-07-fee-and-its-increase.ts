import { all, no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { eurNet, Net } from '../../../../grammar/money.ts'
import { must } from '../../../../grammar/outcome.ts'
import { monthsPerBillingPeriod, planPrice } from '../../../../grammar/quantities/billing.ts'
import { vatPercent } from '../../../../grammar/quantities/booking.ts'
import { rowOf } from '../../../../grammar/row.ts'
import { undertaking } from '../../../../grammar/statement.ts'

/** For examples: months of billing from 2026 on. */
const may = rowOf.countedFromFirstDay('2026-05-01', 1).nth(0)

export const feeOfThePlan = clause({
  ref: '§ 2.7 S. 1 (Entgelt)',
  title: { de: 'Entgelt zuzüglich Umsatzsteuer', en: 'Fee plus value added tax' },
  when: 'periodBegan',
  de: 'Für ein bezahltes Abonnement schuldet der Kunde in jedem Abrechnungszeitraum das vereinbarte Monatsentgelt für Software und Datenhaltung, zuzüglich der gesetzlichen Umsatzsteuer.',
  en: 'For a paid subscription the customer owes in each billing period the agreed monthly fee for software and data hosting, plus statutory value added tax.',
  where: {},
  given: { price: planPrice, months: monthsPerBillingPeriod, vat: vatPercent },
  provided: ({ row }, _, { price }) =>
    all(
      row === 'billing' || no('Es beginnt kein Abrechnungszeitraum.', 'No billing period begins.'),
      price.isPositive || no('Das Abonnement ist kostenlos.', 'The subscription is free.'),
    ),
  then: ({ period }, _, { price, months, vat }) =>
    must('provider', 'issueInvoice', `fee ${period.from}`, { content: `${price.times(months).withVat(vat)}` }),
  examples: {
    'a month at 100.00': [
      { row: 'billing', period: may },
      must('provider', 'issueInvoice', 'fee 2026-05-01', { content: '119.00' }),
      { price: eurNet('100.00'), months: 1, vat: 19 },
    ],
    'a free one costs nothing': [{ row: 'billing', period: may }, [], { price: Net.zero, months: 1, vat: 19 }],
    'months of service are not billed': [
      { row: 'month', period: may },
      [],
      { price: eurNet('100.00'), months: 12, vat: 19 },
    ],
  },
  claims: ['q.agb.2.7b'],
  reading:
    'What is owed becomes a claim with the invoice, since the terms name no day and the invoice must. The four names of the rhythm mean one: the billing period.',
  mend: {
    de: 'Der Abrechnungszeitraum hat vier Namen; einer genügt. Ein Zahlungstag fehlt.',
    en: 'The billing period has four names; one is enough. A day of payment is missing.',
  },
})

export const reasonableIncreases = undertaking({
  ref: '§ 2.7 S. 5 (Angemessenheit)',
  title: { de: 'Angemessene Erhöhungen', en: 'Reasonable increases' },
  de: 'Preise darf der Anbieter nur angemessen erhöhen; die Berechnung hält er vor der Mitteilung fest.',
  en: 'The provider may raise prices reasonably only; it records the calculation before the notice.',
  where: {},
  claims: ['q.agb.2.7h'],
  undertaking: { who: 'provider', duty: 'recordCalculation' },
  reading: 'Reasonable is a matter of equity (§ 315 BGB). Five percent open a right to leave and are no limit of it.',
})
