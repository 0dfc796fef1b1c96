import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayErase } from '../../../../grammar/matters/rights.ts'
import { openRelease } from '../../../../grammar/quantities/retention.ts'

export const releaseBeforeErasure = asLongAs({
  ref: '§ 3.4 S. 6',
  title: { de: 'Herausgabe vor Löschung', en: 'Release before erasure' },
  decides: mayErase,
  of: ['contents'],
  de: 'Die Daten bleiben, solange ihre Herausgabe verlangt und noch nicht bestätigt ist.',
  en: 'The data stay as long as their release has been demanded and not yet been confirmed.',
  where: {},
  given: { demand: openRelease },
  provided: ({ demand }) => demand !== undefined || no('Es ist keine Herausgabe offen.', 'No release is open.'),
  then: () => 'barred',
  examples: {
    'while the demand is open': [{ demand: { id: 3 } }, 'barred'],
    'no longer': [{ demand: undefined }],
  },
  claims: ['q.agb.2.9.1d', 'q.agb.3.4f'],
  reading:
    'The right to delete and the right to have the data released go together only if a demand received in time comes first.',
})
