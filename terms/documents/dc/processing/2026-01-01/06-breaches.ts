import { clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { hours } from '../../../../grammar/deadline.ts'
import { must } from '../../../../grammar/outcome.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const breachNotice = clause({
  ref: 'Nr. 6.3',
  title: { de: 'Meldung von Verletzungen', en: 'Notice of breaches' },
  when: 'breachKnown',
  de: 'Jede Verletzung des Schutzes der Daten, die er für den Kunden verarbeitet, vor allem jeden unbefugten Zugriff, meldet der Anbieter ihm unverzüglich, spätestens {cap} nachdem er davon erfahren hat.',
  en: 'The provider notifies the customer of every breach of protection of the data it processes for it, above all of every unauthorised access, without undue delay, at the latest {cap} after learning of it.',
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
  claims: ['dc.avv.6.3b', 'dc.avv.6.1b'],
  reading:
    'The cap is printed for unauthorised access alone; it is kept for every breach (Nr. 6.1). A cap, not an allowance; it protects the 72 hours of Art. 33 GDPR, so nothing lengthens it.',
})

export const natureOfBreach = textOnly({
  ref: 'Nr. 6.3 Punkt 1',
  title: { de: 'Art und Umfang der Verletzung', en: 'Nature and extent of the breach' },
  de: 'Die Meldung beschreibt die Art der Verletzung und, soweit möglich, welche und ungefähr wie viele Personen und Datensätze betroffen sind.',
  en: 'The notice describes the nature of the breach and, where possible, which and about how many persons and records are concerned.',
  where: {},
  textOnly: 'Whoever writes the notice sees it beside the duty; whether the description is complete no rule can tell.',
  asks: [{ of: 'notifyBreach', what: 'content' }],
  claims: ['dc.avv.6.3c'],
})

export const measuresAgainstBreach = textOnly({
  ref: 'Nr. 6.3 Punkt 2',
  title: { de: 'Maßnahmen gegen die Verletzung', en: 'Measures against the breach' },
  de: 'Die Meldung beschreibt, was dagegen getan wurde oder getan werden soll, und wie die Folgen gemildert werden.',
  en: 'The notice describes what was done or is to be done about it, and how its effects are lessened.',
  where: {},
  textOnly: 'Whoever writes the notice sees it beside the duty; whether the measures are enough no rule can tell.',
  asks: [{ of: 'notifyBreach', what: 'content' }],
  claims: ['dc.avv.6.3d'],
})
