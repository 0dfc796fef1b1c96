import { say } from '../../../../grammar/said.ts'

export const free = say('kostenlos', 'free of charge', { share: 0 })
export const whole = say('der Kunde', 'the customer', { share: 100 })

/** The sentences that say who bears the cost, each of which yields to fault and to a missing estimate. */
export const kindsOfWork = [
  'Nr. 13.1',
  'Nr. 13.2 S. 1',
  'Nr. 13.2 S. 2 (Unterstützung)',
  'Nr. 13.2 S. 2 (eigene Pflichten)',
  'Nr. 13.2 S. 2 (Auskünfte)',
  'Nr. 13.2 S. 2 (eigene Auskünfte)',
  'Nr. 13.2 S. 2 (Rückgabe)',
  'Nr. 13.2 S. 2 (Löschen)',
  'Nr. 13.2 S. 2 (Kontrollen)',
]
