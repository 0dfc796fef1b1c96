import { matter, named } from './matter-of.ts'

/** Whether an outage for a cause counts against the availability that is promised. The subject is the cause. */
export const outageCounts = matter<'counted' | 'not counted'>(
  'outageCounts',
  'Anrechnung eines Ausfalls',
  'counting of an outage',
  {},
  named({
    counted: { de: 'angerechnet', en: 'counted' },
    'not counted': { de: 'nicht angerechnet', en: 'not counted' },
  }),
)
/** Whether the availability promised for a year was reached. The subject is the year: `2026`. */
export const availabilityOfYear = matter<'reached' | 'missed'>(
  'availabilityOfYear',
  'Verfügbarkeit eines Jahres',
  'availability of a year',
  {},
  named({ reached: { de: 'erreicht', en: 'reached' }, missed: { de: 'verfehlt', en: 'missed' } }),
)
