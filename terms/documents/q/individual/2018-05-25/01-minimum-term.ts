import { all, no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { ends } from '../../../../grammar/outcome.ts'
import { billingPeriodOf, minimumTermUntil } from '../../../../grammar/quantities/billing.ts'
import { rowOf } from '../../../../grammar/row.ts'

export const minimumTerm = clause({
  ref: '§ 1',
  title: { de: 'Vereinbarte Mindestlaufzeit', en: 'Agreed minimum term' },
  when: 'terminationReceived',
  de: 'Ist eine Mindestlaufzeit vereinbart, endet der Vertrag durch ordentliche Kündigung des Kunden nicht vor ihrem Ablauf.',
  en: 'Where a minimum term is agreed, an ordinary notice of the customer does not end the agreement before it is over.',
  where: {},
  given: { until: minimumTermUntil, periodOf: billingPeriodOf },
  provided: (notified, _, { until, periodOf }) => {
    const period = periodOf(notified.on)
    return all(
      notified.by === 'customer' || no('Gekündigt hat nicht der Kunde.', 'It is not the customer who gave notice.'),
      (notified.scope ?? 'agreement') === 'agreement' ||
        no('Gekündigt ist nicht der ganze Vertrag.', 'It is not the whole agreement.'),
      notified.ground === 'ordinary' ||
        notified.ground === 'price' ||
        no('Keine ordentliche Kündigung.', 'Not an ordinary notice.'),
      (until !== undefined && (!period || until > period.to)) ||
        no('Keine Mindestlaufzeit reicht über den Zeitraum hinaus.', 'No minimum term reaches beyond the period.'),
    )
  },
  then: (_, __, { until }) => (until ? ends(until) : []),
  examples: {
    'a notice in the middle ends it with the minimum term': [
      { by: 'customer', ground: 'ordinary', on: '2027-02-10' },
      ends('2027-12-31'),
      { until: '2027-12-31', periodOf: (day) => rowOf.countedFromFirstDay('2026-01-01', 1).at(day) },
    ],
    'in its last month it no longer binds': [
      { by: 'customer', ground: 'ordinary', on: '2027-12-10' },
      [],
      { until: '2027-12-31', periodOf: (day) => rowOf.countedFromFirstDay('2026-01-01', 1).at(day) },
    ],
  },
  claims: [],
})
