import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { midnight } from '../../../../grammar/day.ts'
import { moves, within } from '../../../../grammar/deadline.ts'
import type { Fact } from '../../../../grammar/fact.ts'
import { mayAnswer } from '../../../../grammar/matters/assistance.ts'
import { must } from '../../../../grammar/outcome.ts'
import { requestOfDataSubject } from '../../../../grammar/quantities/assistance.ts'
import { instructionToAnswer } from '../../../../grammar/quantities/inspections.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { measure, textOnly } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

type Topic = Fact<'assistanceRequested'>['with']
const asked = (help: string, topic: Topic) => ({ help, with: topic, by: 'customer' }) as const

export const supportWithRequests = clause({
  ref: 'Nr. 7.1 S. 1',
  title: { de: 'Unterstützung bei Anfragen', en: 'Support with requests' },
  when: 'assistanceRequested',
  de: 'Bei der Beantwortung von Anfragen nach Art. 12 bis 23 DSGVO unterstützt der Anbieter den Kunden.',
  en: 'The provider supports the customer in answering requests under Art. 12 to 23 GDPR.',
  where: {},
  provided: ({ by, with: topic }) =>
    (by === 'customer' && topic === 'data subject') ||
    no('Keine Anfrage Betroffener.', 'Not a request of data subjects.'),
  then: ({ help }) => must('provider', 'assistDataSubject', help),
  examples: {
    'a request to answer': [asked('H', 'data subject'), must('provider', 'assistDataSubject', 'H')],
    'a breach is another sentence': [asked('H', 'breach'), []],
  },
  claims: ['dc.avv.7.1a'],
})
export const forwarding = clause({
  ref: 'Nr. 7.1 S. 2',
  title: { de: 'Weiterleitung von Anfragen', en: 'Forwarding of requests' },
  when: 'dataSubjectRequestReceived',
  de: 'Wendet sich eine betroffene Person an ihn, leitet er die Anfrage unverzüglich an den Kunden weiter.',
  en: 'If a data subject turns to it, it forwards the request to the customer without undue delay.',
  where: {},
  then: ({ request }) => must('provider', 'forwardRequest', request),
  examples: { 'at once': [{ request: 'request 1' }, must('provider', 'forwardRequest', 'request 1')] },
  claims: ['dc.avv.7.1b'],
  reading:
    'The month of Art. 12 (3) GDPR begins with receipt by the customer; counted from here it is the cautious end.',
})
export const noAnswerOfItsOwn = asLongAs({
  ref: 'Nr. 7.1 S. 3',
  title: { de: 'Keine eigene Antwort', en: 'No answer of its own' },
  decides: mayAnswer,
  de: 'Ohne Weisung des Kunden beantwortet er sie nicht; mit einer Weisung dazu darf er es in deren Grenzen.',
  en: 'Without an instruction of the customer it does not answer it; with one it may, within its limits.',
  where: {},
  given: { instruction: instructionToAnswer },
  then: ({ instruction }) => (instruction === undefined ? 'barred' : 'permitted'),
  examples: {
    'no instruction is linked': [{ instruction: undefined }, 'barred'],
    'an entitled person has instructed it': [{ instruction: { instruction: 'I', concerns: 'request 1' } }, 'permitted'],
  },
  claims: ['dc.avv.7.1c'],
  reading: 'To say that it was passed on is no answer in substance.',
})
const mutual = oneOf(
  'Sicherheit, Meldung von Verletzungen, Benachrichtigung Betroffener, Folgenabschätzung, vorheriger Konsultation und Verzeichnissen',
  'security, notice of breaches, informing data subjects, impact assessment, prior consultation and records',
  'breach',
  'impact assessment',
  'consultation',
  'records',
)
export const mutualSupport = clause({
  ref: 'Nr. 7.1 S. 4',
  title: { de: 'Gegenseitige Unterstützung', en: 'Mutual support' },
  when: 'assistanceRequested',
  de: 'Bei {topics} unterstützen die Parteien einander.',
  en: 'The parties support each other with {topics}.',
  where: { topics: mutual },
  provided: ({ with: topic }, { topics }) =>
    topics.has(topic) || no('Davon ist nicht die Rede.', 'It is not about that.'),
  then: ({ by, help }) => must(by === 'customer' ? 'provider' : 'customer', 'supportOtherParty', help),
  examples: {
    'the customer asks': [asked('H', 'records'), must('provider', 'supportOtherParty', 'H')],
    'the provider asks': [
      { ...asked('H', 'impact assessment'), by: 'provider' },
      must('customer', 'supportOtherParty', 'H'),
    ],
    'requests of data subjects have their own sentence': [asked('H', 'data subject'), []],
  },
  claims: ['dc.avv.7.1d'],
})
export const supportWithDuties = clause({
  ref: 'Nr. 7.2',
  title: { de: 'Unterstützung nach Art. 32 bis 36', en: 'Support with Art. 32 to 36' },
  when: 'assistanceRequested',
  de: 'Bei seinen Pflichten aus Art. 32 bis 36 DSGVO unterstützt der Anbieter den Kunden nach der Art der Verarbeitung und dem, was er weiß.',
  en: 'With its duties under Art. 32 to 36 GDPR the provider supports the customer by the nature of the processing and by what it knows.',
  where: {},
  provided: ({ by, with: topic }) =>
    (by === 'customer' && topic !== 'data subject' && topic !== 'records') ||
    no('Keine Pflicht aus Art. 32 bis 36 DSGVO.', 'Not a duty under Art. 32 to 36 GDPR.'),
  then: ({ help }) => must('provider', 'assistController', help),
  examples: {
    'an impact assessment': [asked('H', 'impact assessment'), must('provider', 'assistController', 'H')],
    'records of processing are Art. 30': [asked('H', 'records'), []],
    'nor does the provider ask for it': [{ ...asked('H', 'breach'), by: 'provider' }, []],
  },
  claims: ['dc.avv.7.2'],
  reading: 'It overlaps with Nr. 7.1; both duties are kept.',
})
export const customerSafeguards = textOnly({
  ref: 'Nr. 11.1 S. 1',
  title: { de: 'Wahrung der Betroffenenrechte', en: 'Safeguarding rights' },
  de: 'Die Rechte betroffener Personen wahrt allein der Kunde.',
  en: 'The customer alone safeguards the rights of data subjects.',
  where: {},
  textOnly: 'Who is responsible decides a dispute, no step of the agreement.',
  claims: ['dc.avv.11.1a'],
})
export const informationInTime = clause({
  ref: 'Nr. 11.1 S. 2',
  title: { de: 'Auskünfte für rechtzeitige Antworten', en: 'Information for timely answers' },
  when: 'dataSubjectRequestReceived',
  de: 'Der Anbieter gibt ihm die Auskünfte dazu unverzüglich, damit er {month} nach Eingang antworten kann (Art. 12 Abs. 3 DSGVO).',
  en: 'The provider gives it the information for that without undue delay, so that it can answer {month} of receipt (Art. 12 (3) GDPR).',
  where: { month: within(1, 'months', moves(workingDayNW)) },
  then: ({ request, on }, { month }) =>
    must('provider', 'supplyInformation', request, { by: midnight(month.firstDayAfter(on)) }),
  examples: {
    'a month that would end on Sunday ends on Monday': [
      { request: 'R', on: '2027-01-29' },
      must('provider', 'supplyInformation', 'R', { by: midnight('2027-03-02') }),
    ],
    'one that ends on a Friday stays': [
      { request: 'R', on: '2027-01-26' },
      must('provider', 'supplyInformation', 'R', { by: midnight('2027-02-27') }),
    ],
  },
  claims: ['dc.avv.11.1b'],
  reading:
    'The month is the customer’s and begins with receipt by it; counted from receipt by the provider it is the cautious end. Regulation 1182/71, Art. 3 (4), moves its last day off a day of rest.',
})
export const stepsOnInstruction = clause({
  ref: 'Nr. 11.2 S. 1',
  title: { de: 'Mitwirkung auf Weisung', en: 'Steps on instruction' },
  when: 'instructionReceived',
  about: ({ concerns }) => concerns ?? '',
  de: 'Ist seine Mitwirkung an Auskunft, Berichtigung, Sperrung oder Löschung nötig, unternimmt der Anbieter auf Weisung das Erforderliche.',
  en: 'Where its help is needed for access, rectification, blocking or erasure, the provider takes the steps needed on instruction.',
  where: {},
  given: { request: requestOfDataSubject },
  provided: (_, __, { request }) =>
    request !== undefined || no('Es geht um keine Anfrage Betroffener.', 'It is about no request of a data subject.'),
  then: ({ concerns }) => must('provider', 'carryOutRequest', concerns ?? ''),
  examples: {
    'about a request that was received': [
      { instruction: 'I', concerns: 'R' },
      must('provider', 'carryOutRequest', 'R'),
      { request: { request: 'R' } },
    ],
    'about something else': [{ instruction: 'I' }, [], { request: undefined }],
  },
  claims: ['dc.avv.11.2a'],
})
export const technicalSupport = measure({
  ref: 'Nr. 11.2 S. 2',
  title: { de: 'Technische Hilfe bei Anfragen', en: 'Technical support with requests' },
  de: 'Soweit möglich, hilft er mit geeigneten technischen und organisatorischen Maßnahmen, Anfragen zu beantworten.',
  en: 'Where possible it helps to answer requests by suitable technical and organisational measures.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: {
      de: 'Funktionen für Auskunft, Berichtigung und Löschung',
      en: 'functions for access, rectification and erasure',
    },
  },
  claims: ['dc.avv.11.2b'],
})
