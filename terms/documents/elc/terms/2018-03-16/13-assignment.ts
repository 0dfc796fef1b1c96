import { no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { must } from '../../../../grammar/outcome.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const assignmentOfClaims = clause({
  ref: '§ 13.2',
  title: { de: 'Abtretung durch den Kunden', en: 'Assignment by the customer' },
  when: 'claimAssignmentRequested',
  de: 'Ansprüche tritt der Kunde nur mit vorheriger Zustimmung des Anbieters in Textform ab; der Anbieter antwortet und verweigert sie nur aus wichtigem Grund.',
  en: 'The customer assigns claims only with prior consent of the provider in text form; the provider answers and refuses only for good cause.',
  where: {},
  provided: ({ by }) => by === 'customer' || no('Darum bittet nicht der Kunde.', 'It is not the customer who asks.'),
  then: ({ assignment }) => must('provider', 'answerAssignment', assignment),
  examples: {
    'a request is answered': [
      { by: 'customer', assignment: 'assignment 1' },
      must('provider', 'answerAssignment', 'assignment 1'),
    ],
    'the provider needs no consent here': [{ by: 'provider', assignment: 'assignment 1' }, []],
  },
  claims: ['elc.agb.13.2'],
  reading: 'Claims for money between merchants can be assigned all the same (§ 354a HGB).',
})

export const noOralAgreements = textOnly({
  ref: '§ 13.3 S. 1',
  title: { de: 'Keine mündlichen Nebenabreden', en: 'No oral side agreements' },
  de: 'Mündliche Nebenabreden bestehen nicht.',
  en: 'There are no oral side agreements.',
  where: {},
  claims: ['elc.agb.13.3a'],
  textOnly: 'It states what is so at conclusion; later declarations need text form (sentence 2).',
})
