import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { mayInform } from '../../../../grammar/matters/processing-duties.ts'
import { must } from '../../../../grammar/outcome.ts'
import { legalDuty } from '../../../../grammar/quantities/handling.ts'
import { inquiryReceived } from '../../../../grammar/quantities/processing.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

export const noAnswers = asLongAs({
  ref: '§ 8.1 S. 1',
  title: { de: 'Keine Auskunft an Dritte', en: 'No answers to third parties' },
  decides: mayInform,
  de: 'Anfragen zu dieser Vereinbarung oder zu besonderen Vorkommnissen beantwortet der Anbieter nicht, soweit ihn nicht das Recht {lawgiver} dazu verpflichtet.',
  en: 'The provider does not answer inquiries about this agreement or about special incidents unless the law of {lawgiver} obliges it.',
  where: {
    lawgiver: oneOf('der Union oder eines Mitgliedstaats', 'the Union or a member state', 'Union', 'member state'),
  },
  given: { inquiry: inquiryReceived, known: legalDuty },
  provided: ({ inquiry }) => inquiry !== undefined || no('Niemand hat gefragt.', 'Nobody has asked.'),
  then: ({ known }, { lawgiver }) => (lawgiver.has(known?.law) ? 'permitted' : 'barred'),
  examples: {
    'a journalist gets no answer': [{ inquiry: { from: 'third party' }, known: undefined }, 'barred'],
    'an authority that may ask gets one': [
      { inquiry: { from: 'authority' }, known: { law: 'member state' } },
      'permitted',
    ],
    'the law of another state obliges to nothing': [
      { inquiry: { from: 'authority' }, known: { law: 'third state' } },
      'barred',
    ],
    'nobody asked': [{ inquiry: undefined, known: undefined }],
  },
  claims: ['q.av.8.1a'],
})

export const noticeOfInquiry = clause({
  ref: '§ 8.1 S. 2',
  title: { de: 'Nachricht von Anfragen', en: 'Notice of inquiries' },
  when: 'inquiryReceived',
  de: 'Von der Anfrage unterrichtet er den Kunden unverzüglich.',
  en: 'It tells the customer of the inquiry without undue delay.',
  where: {},
  provided: ({ inspection }) => inspection !== true || no('Es ist eine Kontrolle.', 'It is an inspection.'),
  then: ({ inquiry, at }) => must('provider', 'notifyInquiry', inquiry, { by: at }),
  examples: {
    'a journalist asks': [
      { inquiry: 'inquiry 1', from: 'third party', at: 1 },
      must('provider', 'notifyInquiry', 'inquiry 1', { by: 1 }),
    ],
    'an inspection is for § 8.2': [{ inquiry: 'inquiry 1', from: 'authority', inspection: true, at: 1 }, []],
  },
  asks: [{ of: 'notifyInquiry', what: 'content' }],
  claims: ['q.av.8.1b'],
})

export const noticeOfInspection = clause({
  ref: '§ 8.2',
  title: { de: 'Kontrollen der Aufsicht', en: 'Inspections of the authority' },
  when: 'inquiryReceived',
  de: 'Dasselbe gilt, wenn eine Aufsichtsbehörde beim Anbieter eine Kontrolle ankündigt oder durchführt; seine Pflicht zur Zusammenarbeit mit ihr bleibt unberührt.',
  en: 'The same holds if a supervisory authority announces or carries out an inspection at the provider; its duty to cooperate with the authority remains untouched.',
  where: {},
  provided: ({ inspection }) => inspection === true || no('Es ist keine Kontrolle.', 'It is not an inspection.'),
  then: ({ inquiry, at }) => must('provider', 'notifyInspection', inquiry, { by: at }),
  examples: {
    'announced or not': [
      { inquiry: 'inquiry 2', from: 'authority', inspection: true, at: 1 },
      must('provider', 'notifyInspection', 'inquiry 2', { by: 1 }),
    ],
    'a mere question': [{ inquiry: 'inquiry 2', from: 'authority', at: 1 }, []],
  },
  claims: ['q.av.8.2'],
  reading: 'Art. 31 GDPR binds the provider to the authority itself; informing the customer stands beside it.',
})
