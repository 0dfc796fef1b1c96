import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { mayErase } from '../../../../grammar/matters/rights.ts'
import { must } from '../../../../grammar/outcome.ts'
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
  claims: ['q.agb.2.9.1d'],
  reading:
    'The right to delete and the right to have the data released go together only if a demand received in time comes first.',
})

export const release = clause({
  ref: '§ 3.4 S. 6 (Anspruch)',
  title: { de: 'Herausgabe jederzeit', en: 'Release at any time' },
  when: 'releaseRequested',
  de: 'Der Kunde kann jederzeit, auch nach dem Ende, die Herausgabe einzelner oder aller Daten verlangen; zurückbehalten darf der Anbieter sie nicht.',
  en: 'The customer may demand the release of single or all data at any time, also after the end; the provider may not hold them back.',
  where: {},
  then: () => must('provider', 'releaseData', 'contents'),
  examples: { 'whatever is still owed': [{}, must('provider', 'releaseData', 'contents')] },
  claims: ['q.agb.3.4f'],
  reading:
    'The source gives the claim to the "user", in § 2.5 an employee: it belongs to the customer, and who is entitled to act for it demands. What was erased already is taken from the backups as long as they last.',
  mend: {
    de: '§ 3.4 spricht vom Nutzer, gemeint ist der Kunde; „Nutzer“ heißt in § 2.5 der Beschäftigte.',
    en: '§ 3.4 speaks of the user and means the customer; "user" is an employee in § 2.5.',
  },
})
