import { all, no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { midnight } from '../../../../grammar/day.ts'
import { noDeclaration, stays, within } from '../../../../grammar/deadline.ts'
import { must } from '../../../../grammar/outcome.ts'
import { measure, undertaking } from '../../../../grammar/statement.ts'

export const yearlyReview = clause({
  ref: 'Nr. 6 S. 1',
  title: { de: 'Jährliche Überprüfung', en: 'Yearly review' },
  when: 'measuresReviewedJointly',
  de: 'Geschäftsführung und IT-Leitung überprüfen die Maßnahmen gemeinsam mit dem Datenschutzbeauftragten, und zwar stets {period} nach der letzten Überprüfung.',
  en: 'Management and IT lead review the measures together with the data protection officer, each time {period} of the last review.',
  where: { period: within(12, 'months', stays(noDeclaration)) },
  provided: ({ complete }) => complete || no('Nicht alle waren dabei.', 'Not everybody took part.'),
  then: ({ on }, { period }) =>
    must('provider', 'reviewMeasures', `measures by ${period.lastDay(on)}`, { by: midnight(period.firstDayAfter(on)) }),
  examples: {
    'a year later': [
      { complete: true, on: '2026-03-15' },
      must('provider', 'reviewMeasures', 'measures by 2027-03-15', { by: midnight('2027-03-16') }),
    ],
    'from a leap day': [
      { complete: true, on: '2028-02-29' },
      must('provider', 'reviewMeasures', 'measures by 2029-02-28', { by: midnight('2029-03-01') }),
    ],
    'without the officer it is no review': [{ complete: false, on: '2026-03-15' }, []],
  },
  claims: ['q.anh2.6a'],
  reading:
    'A year from the last review and not once in each calendar year, which is the stricter reading of a duty of the provider.',
})

export const adjustments = clause({
  ref: 'Nr. 6 S. 2',
  title: { de: 'Anpassung', en: 'Adjustment' },
  when: 'measuresReviewedJointly',
  de: 'Machen geänderte Technik oder Abläufe Anpassungen nötig, folgen sie unverzüglich und verhältnismäßig.',
  en: 'If changed technology or processes require adjustments, they follow without undue delay and in proportion.',
  where: {},
  provided: ({ complete, adjustmentNeeded }) =>
    all(
      complete || no('Nicht alle waren dabei.', 'Not everybody took part.'),
      adjustmentNeeded === true || no('Nichts ist anzupassen.', 'Nothing is to be adjusted.'),
    ),
  then: ({ on, at }) => must('provider', 'adjustMeasures', `review of ${on}`, { by: at }),
  examples: {
    'the review found something': [
      { complete: true, adjustmentNeeded: true, on: '2026-03-15', at: 1 },
      must('provider', 'adjustMeasures', 'review of 2026-03-15', { by: 1 }),
    ],
    'it found nothing': [{ complete: true, on: '2026-03-15', at: 1 }, []],
    'it was none': [{ complete: false, adjustmentNeeded: true, on: '2026-03-15', at: 1 }, []],
  },
  claims: ['q.anh2.6b'],
})

export const adHocChanges = undertaking({
  ref: 'Nr. 6 S. 3',
  title: { de: 'Anlassbezogene Änderungen', en: 'Changes for cause' },
  de: 'Verlangt die Sicherheit es, wird auch zwischen den Überprüfungen geändert.',
  en: 'Where security requires it, changes are made between reviews too.',
  where: {},
  undertaking: { who: 'provider', duty: 'changeForSecurity' },
  claims: ['q.anh2.6c'],
})

export const documentation = measure({
  ref: 'Nr. 6 S. 4',
  title: { de: 'Dokumentation', en: 'Documentation' },
  de: 'Überprüfungen und Änderungen werden mit Teilnehmenden und Ergebnis dokumentiert und abgelegt.',
  en: 'Reviews and changes are documented with participants and result, and filed.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Protokoll der Überprüfung', en: 'minutes of the review' },
  },
  claims: ['q.anh2.6d'],
})
