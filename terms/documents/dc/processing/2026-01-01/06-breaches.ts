import { clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { hours } from '../../../../grammar/deadline.ts'
import { must } from '../../../../grammar/outcome.ts'

export const breachNotice = clause({
  ref: 'Nr. 6.3',
  title: { de: 'Meldung unbefugter Zugriffe', en: 'Notice of unauthorised access' },
  when: 'breachKnown',
  de: 'Jeden unbefugten Zugriff auf die Daten des Kunden meldet der Anbieter ihm unverzüglich, spätestens {cap} nachdem er davon erfahren hat.',
  en: 'The provider notifies the customer of every unauthorised access to its data without undue delay, at the latest {cap} after learning of it.',
  where: { cap: hours(48) },
  then: ({ breach, at }, { cap }) => must('provider', 'notifyBreach', breach, { by: cap.after(at) }),
  examples: {
    'a weekend does not lengthen it': [
      { breach: 'breach 1', at: instantOf('2027-06-04T17:30') },
      must('provider', 'notifyBreach', 'breach 1', { by: instantOf('2027-06-06T17:30') }),
    ],
    'real hours, though the clocks go back between': [
      { breach: 'breach 1', at: instantOf('2027-10-30T10:00') },
      must('provider', 'notifyBreach', 'breach 1', { by: instantOf('2027-11-01T09:00') }),
    ],
  },
  claims: ['dc.avv.6.3b'],
  reading: 'A cap, not an allowance; it protects the 72 hours of Art. 33 GDPR, so nothing lengthens it.',
})
