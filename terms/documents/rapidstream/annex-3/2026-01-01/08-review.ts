import { no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { noDeclaration, stays, within } from '../../../../grammar/deadline.ts'
import { endOfDay } from '../../../../grammar/ending.ts'
import { must } from '../../../../grammar/outcome.ts'
import { lastFullReview } from '../../../../grammar/quantities/safeguards.ts'
import { undertaking } from '../../../../grammar/statement.ts'

/** The greatest distance between two reviews; no declaration and no performance to the customer, so § 193 BGB moves nothing. */
const twelveMonths = within(12, 'months', stays(noDeclaration))
const reviewBy = (lastDay: ReturnType<typeof twelveMonths.lastDay>) =>
  must('provider', 'reviewMeasures', 'measures', { by: endOfDay(lastDay).at, content: lastDay })

export const yearlyReview = clause({
  ref: 'Nr. 8 S. 1',
  title: { de: 'Überprüfung alle zwölf Monate', en: 'Review every twelve months' },
  when: 'measuresReviewed',
  de: 'Die Maßnahmen werden {interval} nach der letzten vollständigen Überprüfung erneut überprüft und bewertet.',
  en: 'The measures are reviewed and evaluated again {interval} of the last full review.',
  where: { interval: twelveMonths },
  provided: ({ all }) => all || no('Es war keine vollständige Überprüfung.', 'It was not a full review.'),
  then: ({ on }, { interval }) => reviewBy(interval.lastDay(on)),
  examples: {
    'from the end of May to the end of May': [{ all: true, on: '2027-05-31' }, reviewBy('2028-05-31')],
    'from a leap day': [{ all: true, on: '2028-02-29' }, reviewBy('2029-02-28')],
    'a review on occasion does not move it': [{ all: false, on: '2027-08-20' }, []],
  },
  claims: ['rapidstream.anlage3.8a'],
  reading:
    'A greatest distance counted from the completed review, so an early one moves the date forward; a Sunday is not moved.',
})

export const firstReview = clause({
  ref: 'Nr. 8 S. 2',
  title: { de: 'Erste Überprüfung', en: 'First review' },
  when: 'measuresPublished',
  de: 'Die erste Überprüfung folgt {interval} nach Veröffentlichung der Maßnahmen.',
  en: 'The first review follows {interval} of the publication of the measures.',
  where: { interval: twelveMonths },
  given: { last: lastFullReview },
  provided: (_published, _where, { last }) =>
    last === undefined || no('Es wurde bereits überprüft.', 'A review was made already.'),
  then: ({ on }, { interval }) => reviewBy(interval.lastDay(on)),
  examples: {
    'a year after they were published': [{ on: '2027-03-01' }, reviewBy('2028-03-01'), { last: undefined }],
    'the next one follows the last': [{ on: '2027-03-01' }, [], { last: {} }],
  },
  claims: ['rapidstream.anlage3.8a'],
  reading:
    'The first date is missing in the source, which bears no date: the day on which the measures came into force.',
  mend: {
    de: 'Den Tag der letzten Überprüfung in Anlage 3 nennen.',
    en: 'State the day of the last review in annex 3.',
  },
})

export const reviewOnOccasion = clause({
  ref: 'Nr. 8 S. 3',
  title: { de: 'Überprüfung aus Anlass', en: 'Review on occasion' },
  when: 'irregularityNoted',
  de: 'Daneben werden sie aus Anlass überprüft, etwa nach einem Vorfall.',
  en: 'Besides, they are reviewed on occasion, for example after an incident.',
  where: {},
  then: ({ breach }) => must('provider', 'reviewMeasures', breach),
  examples: { 'after an incident': [{ breach: 'B' }, must('provider', 'reviewMeasures', 'B')] },
  claims: ['rapidstream.anlage3.8b'],
  reading: 'Only a review of all measures starts the twelve months anew.',
})

export const measuresAreAdapted = undertaking({
  ref: 'Nr. 8 S. 4',
  title: { de: 'Anpassung der Maßnahmen', en: 'Measures are adapted' },
  de: 'Zeigt eine Überprüfung Bedarf, werden die Maßnahmen angepasst.',
  en: 'If a review shows need, the measures are adapted.',
  where: {},
  undertaking: { who: 'provider', duty: 'adjustMeasures' },
  claims: ['rapidstream.anlage3.8c'],
})
