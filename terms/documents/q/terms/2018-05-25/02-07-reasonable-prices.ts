import { undertaking } from '../../../../grammar/statement.ts'

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
