import { clause } from '../../../../grammar/clause.ts'
import { must } from '../../../../grammar/outcome.ts'
import { undertaking } from '../../../../grammar/statement.ts'

export const requestsArePassedOn = clause({
  ref: '§ 7 S. 1',
  title: { de: 'Weitergabe von Anliegen', en: 'Requests are passed on' },
  when: 'dataSubjectAsked',
  de: 'Macht eine betroffene Person Rechte nach Kapitel III DSGVO bei einer Partei geltend, unterrichtet diese unverzüglich die andere.',
  en: 'If a data subject raises rights under chapter III GDPR with one party, that party tells the other without undue delay.',
  where: {},
  then: ({ request, asked }) => must(asked, 'passOnRequest', request),
  examples: {
    'asked was the provider': [
      { request: 'request 1', asked: 'provider' },
      must('provider', 'passOnRequest', 'request 1'),
    ],
    'asked was the customer': [
      { request: 'request 1', asked: 'customer' },
      must('customer', 'passOnRequest', 'request 1'),
    ],
  },
  claims: ['elc.avv.7a'],
  reading: 'The provider answers no data subject; the month of Art. 12 (3) GDPR is the controller’s.',
})

export const supportWithRequests = clause({
  ref: '§ 7 S. 2',
  title: { de: 'Unterstützung bei Anliegen', en: 'Support with requests' },
  when: 'dataSubjectAsked',
  de: 'Der Anbieter unterstützt den Kunden im Rahmen seiner Möglichkeiten dabei, sie zu erfüllen.',
  en: 'The provider supports the customer within its means in meeting them.',
  where: {},
  then: ({ request }) => must('provider', 'assistDataSubject', request),
  examples: {
    'whoever was asked': [{ request: 'request 1' }, must('provider', 'assistDataSubject', 'request 1')],
  },
  claims: ['elc.avv.7b'],
  reading: 'The case stays open until somebody has helped, or found that nothing is needed; costs are those of § 10.',
})

export const supportWithOtherDuties = undertaking({
  ref: '§ 7 S. 2 (Art. 33-36)',
  title: { de: 'Unterstützung bei weiteren Pflichten', en: 'Support with further duties' },
  de: 'Ebenso unterstützt er ihn bei den Pflichten aus Art. 33 bis 36 DSGVO.',
  en: 'In the same way it supports the customer in the duties of Art. 33 to 36 GDPR.',
  where: {},
  claims: ['elc.avv.7c'],
  undertaking: { who: 'provider', duty: 'assistController' },
})
