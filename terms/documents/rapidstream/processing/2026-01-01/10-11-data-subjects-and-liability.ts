import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { mayAnswer } from '../../../../grammar/matters/assistance.ts'
import { governs } from '../../../../grammar/matters/parties.ts'
import { must } from '../../../../grammar/outcome.ts'
import { requestOfDataSubject } from '../../../../grammar/quantities/assistance.ts'
import { comparison } from '../../../../grammar/quantities/parties.ts'
import { textOnly } from '../../../../grammar/statement.ts'
import { helpAsked } from './on-request.ts'

export const technicalSupport = helpAsked({
  ref: '§ 10.1',
  title: { de: 'Technische Unterstützung', en: 'Technical support' },
  de: 'Der Anbieter unterstützt den Kunden, soweit möglich, mit geeigneten technischen und organisatorischen Maßnahmen bei seinen Pflichten nach Art. 12 bis 22, 32 und 36 DSGVO.',
  en: 'As far as possible the provider supports the customer with suitable technical and organisational measures in its duties under Art. 12 to 22, 32 and 36 GDPR.',
  help: ['data subject', 'consultation'],
  act: 'supportTechnically',
  claims: ['rapidstream.avv.10.1'],
  reading: 'Art. 33 to 35 stand in §§ 8.4 and 8.8. Only the answering of requests is paid (§ 15.1).',
})

export const noAnswerOfItsOwn = asLongAs({
  ref: '§ 10.2 S. 1',
  title: { de: 'Keine eigene Antwort', en: 'No answer of its own' },
  decides: mayAnswer,
  de: 'Wendet sich eine betroffene Person mit ihren Rechten an den Anbieter, reagiert er in der Sache nicht selbst, soweit es um Daten des Kunden geht.',
  en: 'If a data subject turns to the provider with their rights, it does not deal with the matter itself as far as data of the customer are concerned.',
  where: {},
  given: { request: requestOfDataSubject },
  provided: ({ request }) => request !== undefined || no('Es gibt keine Anfrage.', 'There is no request.'),
  then: ({ request }) => (request?.about === 'data of the provider' ? 'permitted' : 'barred'),
  examples: {
    'a viewer asks for erasure': [{ request: { about: 'data of the customer' } }, 'barred'],
    'a contact of the customer asks about billing data': [{ request: { about: 'data of the provider' } }, 'permitted'],
    'nobody asks': [{ request: undefined }],
  },
  claims: ['rapidstream.avv.10.2a'],
  reading: 'For billing data the provider is a controller itself and answers.',
})

export const referral = clause({
  ref: '§ 10.2 S. 2',
  title: { de: 'Verweis an den Kunden', en: 'Referral to the customer' },
  when: 'dataSubjectRequestReceived',
  de: 'Er verweist die Person unverzüglich an den Kunden; ist nicht zu erkennen, wer das ist, fragt er sie nach dem Angebot, um das es geht.',
  en: 'It refers the person to the customer without undue delay; if it cannot be told who that is, it asks which offer is meant.',
  where: {},
  provided: ({ about }) =>
    about === 'data of the customer' || no('Der Anbieter antwortet selbst.', 'The provider answers itself.'),
  then: ({ request, customerKnown }) =>
    must('provider', 'referDataSubject', request, { content: customerKnown ? 'to the customer' : 'ask which offer' }),
  examples: {
    'the stream names the customer': [
      { request: 'R', about: 'data of the customer', customerKnown: true },
      must('provider', 'referDataSubject', 'R', { content: 'to the customer' }),
    ],
    'no hint at a customer': [
      { request: 'R', about: 'data of the customer', customerKnown: false },
      must('provider', 'referDataSubject', 'R', { content: 'ask which offer' }),
    ],
    'its own data': [{ request: 'R', about: 'data of the provider', customerKnown: true }, []],
  },
  claims: ['rapidstream.avv.10.2b'],
  reading:
    'The duty is towards the person. As addresses of viewers are never stored (annex 1), the provider cannot find the customer by them.',
})

export const liabilityToDataSubjects = textOnly({
  ref: '§ 11.1 S. 1',
  title: { de: 'Haftung gegenüber Betroffenen', en: 'Liability to data subjects' },
  de: 'Gegenüber betroffenen Personen haften die Parteien nach Art. 82 DSGVO.',
  en: 'Towards data subjects the parties are liable under Art. 82 GDPR.',
  where: {},
  textOnly: 'Liability follows from the law and is decided case by case.',
  claims: ['rapidstream.avv.11.1a'],
})

export const settlementIsCoordinated = clause({
  ref: '§ 11.1 S. 2',
  title: { de: 'Abstimmung vor der Erfüllung', en: 'Coordination before settlement' },
  de: 'Bevor der Anbieter einen solchen Anspruch erfüllt, stimmt er sich mit dem Kunden ab.',
  en: 'Before the provider satisfies such a claim it coordinates with the customer.',
  when: 'damagesClaimed',
  where: {},
  provided: ({ from }) =>
    from === 'provider' || no('Der Anspruch richtet sich gegen den Kunden.', 'The claim is against the customer.'),
  then: ({ claimed }) => must('provider', 'coordinateSettlement', claimed),
  examples: {
    'claimed from the provider': [{ claimed: 'D', from: 'provider' }, must('provider', 'coordinateSettlement', 'D')],
    'claimed from the customer': [{ claimed: 'D', from: 'customer' }, []],
  },
  claims: ['rapidstream.avv.11.1b'],
})

export const limitsOfLiability = textOnly({
  ref: '§ 11.2',
  title: { de: 'Grenzen der Haftung', en: 'Limits of liability' },
  de: 'Der Anbieter haftet nur, wenn er Pflichten verletzt, die die DSGVO Auftragsverarbeitern auferlegt, oder außerhalb oder entgegen rechtmäßigen Weisungen gehandelt hat (Art. 82 Abs. 2 DSGVO).',
  en: 'The provider is liable only if it failed in duties that the GDPR imposes on processors, or acted outside or contrary to lawful instructions (Art. 82 (2) GDPR).',
  where: {},
  textOnly: 'Liability is decided case by case.',
  claims: ['rapidstream.avv.11.2'],
})

export const mutualRelease = textOnly({
  ref: '§ 11.3',
  title: { de: 'Freistellung ohne Verantwortung', en: 'Release without responsibility' },
  de: 'Weist eine Partei nach, dass sie für den Schaden in keiner Hinsicht verantwortlich ist, stellt die andere sie frei (Art. 82 Abs. 3 DSGVO).',
  en: 'If a party proves that it is in no way responsible for the damage, the other releases it (Art. 82 (3) GDPR).',
  where: {},
  textOnly: 'It rests on a proof that no rule can weigh.',
  claims: ['rapidstream.avv.11.3'],
})

export const liabilityOfMainContract = asLongAs({
  ref: '§ 11.4',
  title: { de: 'Im Übrigen der Hauptvertrag', en: 'Otherwise the main contract' },
  decides: governs,
  of: ['liability'],
  exceptionTo: ['§ 4.2 S. 2'],
  de: 'Im Übrigen gelten die Haftungsregeln des Hauptvertrags.',
  en: 'Otherwise the rules on liability of the main contract apply.',
  where: {},
  given: { comparison },
  provided: ({ comparison: compared }) =>
    compared !== undefined || no('Niemand hat verglichen.', 'Nobody compared them.'),
  then: () => 'main contract',
  examples: {
    'on liability the order is reversed': [{ comparison: { bothSpeak: true } }, 'main contract'],
    'nobody compared them': [{ comparison: undefined }],
  },
  claims: ['rapidstream.avv.11.4'],
})
