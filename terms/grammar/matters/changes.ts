import type { Day } from '../day.ts'
import { changes, matter, named } from './matter-of.ts'

export const objectionPeriod = matter<Day>('objectionPeriod', 'Widerspruch bis', 'objection until')
export const approval = matter<'approved' | 'objected' | 'consent missing'>(
  'approval',
  'Genehmigung',
  'approval',
  { watched: (standing) => changes(standing, 'subprocessor') },
  named({
    approved: { de: 'genehmigt', en: 'approved' },
    objected: { de: 'widersprochen', en: 'objected' },
    'consent missing': { de: 'Einwilligung fehlt', en: 'consent missing' },
  }),
)
export const withdrawalPeriod = matter<Day>('withdrawalPeriod', 'Widerruf bis', 'withdrawal until')
