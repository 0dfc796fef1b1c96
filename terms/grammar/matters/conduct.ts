import type { Day } from '../day.ts'
import { matter, named } from './matter-of.ts'

/** How strong the evidence for a reported breach counts, whatever came with the report. The subject is the case. */
export const weightOfEvidence = matter<'urgent suspicion'>(
  'weightOfEvidence',
  'Gewicht der Belege',
  'weight of evidence',
  {},
  named({ 'urgent suspicion': { de: 'dringender Verdacht', en: 'urgent suspicion' } }),
)
/** Whether something was announced early enough. The subject is what was announced: `traffic 2026-12-24`. */
export const announcedInTime = matter<'in time' | 'late'>(
  'announcedInTime',
  'Rechtzeitigkeit einer Ankündigung',
  'timeliness of an announcement',
  {},
  named({ 'in time': { de: 'rechtzeitig', en: 'in time' }, late: { de: 'verspätet', en: 'late' } }),
)
/** From which day nobody can say any more that a message went unread. The subject is the letter. */
export const readBy = matter<Day>('readBy', 'gilt als gelesen ab', 'counts as read from')
/** What a customer declared by ordering. The subject is the item. */
export const declaredWithOrder = matter<'no rights of others infringed'>(
  'declaredWithOrder',
  'mit der Bestellung erklärt',
  'declared with the order',
  {},
  named({
    'no rights of others infringed': { de: 'keine Rechte Dritter verletzt', en: 'no rights of others infringed' },
  }),
)
