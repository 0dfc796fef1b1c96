import { matter, named, right } from './matter-of.ts'

/** Whether a customer may use a way to reach support. The subject is the channel: `chat`. */
export const supportChannel = matter<'open' | 'closed'>(
  'supportChannel',
  'Supportkanal',
  'support channel',
  {},
  named({ open: { de: 'offen', en: 'open' }, closed: { de: 'nicht gebucht', en: 'not booked' } }),
)
/** Whether the fee may be reduced for a defect. The subject is the defect. */
export const mayReduce = right('mayReduce', 'Recht zur Minderung', 'right to a reduction', (standing) => [
  ...new Set(standing.all('repairDemanded').map(({ defect }) => defect)),
])
