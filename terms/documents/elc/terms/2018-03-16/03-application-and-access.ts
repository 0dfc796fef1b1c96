import { all, any, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { conclusion } from '../../../../grammar/matters/agreement.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { concludedBy } from '../../../../grammar/matters/offer.ts'
import { access } from '../../../../grammar/matters/services.ts'
import {
  acceptance,
  answerToApplication,
  application,
  concluded,
  evidence,
  evidenceRequest,
  whenToAskForEvidence,
} from '../../../../grammar/quantities/application.ts'
import { activation } from '../../../../grammar/quantities/booking.ts'
import { endOfAgreement } from '../../../../grammar/quantities/ending.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

const isApplied = (application: object | undefined) =>
  application !== undefined || no('Es liegt kein Antrag vor.', 'There is no application.')
const isUnanswered = (answer: object | undefined) =>
  answer === undefined || no('Der Antrag ist beantwortet.', 'The application is answered.')
const isEvidenceMissing = (evidence: object | undefined) =>
  evidence === undefined || no('Der Nachweis liegt vor.', 'The evidence is there.')

export const accessAfterActivation = asLongAs({
  ref: '§ 3.1 S. 2',
  title: { de: 'Zugang nach der Freischaltung', en: 'Access after activation' },
  decides: access,
  of: ['services'],
  de: 'Nach der Freischaltung stehen die Dienste und ihre Verwaltung offen.',
  en: 'After activation the services and their administration are open.',
  where: {},
  given: { activation },
  provided: ({ activation: activated }) =>
    activated !== undefined || no('Die Dienste sind noch nicht freigeschaltet.', 'The services are not yet activated.'),
  then: () => 'open',
  examples: {
    'accepted, not yet activated': [{ activation: undefined }],
    activated: [{ activation: {} }, 'open'],
  },
  claims: ['elc.agb.3.1b'],
})

export const dutyToActivate = asLongAs({
  ref: '§ 3.1 S. 2 (Freischaltung)',
  title: { de: 'Freischaltung nach Vertragsschluss', en: 'Activation after conclusion' },
  decides: duty,
  of: ['activateServices:services'],
  de: 'Ist der Vertrag geschlossen, schaltet der Anbieter die Dienste frei.',
  en: 'Once the agreement is concluded the provider activates the services.',
  where: {},
  given: { concluded, activation, ended: endOfAgreement },
  provided: ({ concluded: on, activation: activated, ended }) =>
    all(
      on !== undefined || no('Der Vertrag ist nicht geschlossen.', 'The agreement is not concluded.'),
      activated === undefined || no('Die Dienste sind freigeschaltet.', 'The services are activated.'),
      ended === undefined || no('Der Vertrag ist beendet.', 'The agreement has ended.'),
    ),
  then: () => 'owed',
  examples: {
    'from conclusion on': [{ concluded: '2026-03-10', activation: undefined, ended: undefined }, 'owed'],
    'until it is done': [{ concluded: '2026-03-10', activation: {}, ended: undefined }],
    'not upon an application alone': [{ concluded: undefined, activation: undefined, ended: undefined }],
  },
  claims: ['elc.agb.3.1b'],
})

export const dutyToAnswer = asLongAs({
  ref: '§ 3.2 S. 1',
  title: { de: 'Der Antrag wird beantwortet', en: 'The application is answered' },
  decides: duty,
  of: ['answerApplication:application'],
  de: 'Der Kunde meldet sich mit dem Teilnahmeantrag auf der Website an, mit den Angaben, die der Vertrag braucht, und freiwilligen; der Antrag dient dazu, den Kunden zu identifizieren und den Vertrag zu schließen. Der Anbieter nimmt ihn an oder lehnt ab.',
  en: 'The customer registers by the application on the website, with the data that the agreement needs and optional ones; the application serves to identify the customer and to conclude the agreement. The provider accepts or refuses it.',
  where: {},
  given: { application, answer: answerToApplication },
  provided: ({ application: applied, answer }) => all(isApplied(applied), isUnanswered(answer)),
  then: () => 'owed',
  examples: {
    'from its receipt on': [{ application: {}, answer: undefined }, 'owed'],
    'until it is accepted or refused': [{ application: {}, answer: {} }],
  },
  claims: ['elc.agb.3.1a', 'elc.agb.3.2a'],
  reading:
    'Acceptance is free, and silence is none (§ 147 BGB); the duty is to answer, so that an applicant does not wait in vain.',
})

export const conclusionByAcceptance = asLongAs({
  ref: '§ 3.2 S. 3',
  title: { de: 'Vertragsschluss mit der Annahme', en: 'Conclusion by acceptance' },
  decides: conclusion,
  of: ['agreement'],
  de: 'Der Vertrag kommt zustande, wenn dem Kunden die Annahme zugeht.',
  en: 'The agreement comes into being when the acceptance is received by the customer.',
  where: {},
  given: { application, acceptance },
  provided: ({ application: applied, acceptance: accepted }) =>
    all(
      isApplied(applied),
      accepted !== undefined || no('Der Antrag ist nicht angenommen.', 'The application is not accepted.'),
    ),
  then: ({ acceptance: accepted }) => accepted?.on ?? '1990-01-01',
  examples: {
    'on the day of receipt': [{ application: {}, acceptance: { on: '2026-03-10' } }, '2026-03-10'],
    'silence concludes nothing': [{ application: {}, acceptance: undefined }],
    'nothing was applied for': [{ application: undefined, acceptance: { on: '2026-03-10' } }],
  },
  claims: ['elc.agb.3.2c'],
  reading: 'The terms set no time for acceptance; whether a late one is a new offer (§ 150 (1) BGB) a person decides.',
})

export const wayOfConclusion = asLongAs({
  ref: '§ 3.2 S. 3 (Annahme)',
  title: { de: 'Der Anbieter nimmt an', en: 'The provider accepts' },
  decides: concludedBy,
  of: ['agreement'],
  de: 'Ein Antrag bindet den Anbieter erst, wenn er ihn angenommen hat.',
  en: 'An application binds the provider only once it has accepted it.',
  where: {},
  then: () => 'acceptance',
  examples: { always: [{}, 'acceptance'] },
  claims: ['elc.agb.3.1a', 'elc.agb.3.2c'],
})

/** Of whom it is plain that they are no consumers. */
const plainlyNoConsumer = oneOf(
  'Unternehmen oder öffentliche Stelle',
  'company or public body',
  'company',
  'public body',
)

export const askingBack = asLongAs({
  ref: '§ 3.5 S. 1',
  title: { de: 'Nachweis, dass der Kunde kein Verbraucher ist', en: 'Evidence that the customer is no consumer' },
  decides: duty,
  of: ['requestEvidence:application'],
  de: 'Der Anbieter kann Nachweise verlangen, dass der Kunde kein Verbraucher ist; im Zweifel verlangt er sie von jedem, der den Antrag nicht als {known} stellt.',
  en: 'The provider may ask for evidence that the customer is no consumer; in doubt it asks everyone who does not apply as a {known}.',
  where: { known: plainlyNoConsumer },
  given: { application, answer: answerToApplication, request: evidenceRequest, evidence, when: whenToAskForEvidence },
  provided: ({ application: applied, answer, request, evidence: received, when }, { known }) =>
    all(
      isApplied(applied),
      isUnanswered(answer),
      isEvidenceMissing(received),
      request === undefined || no('Der Nachweis ist verlangt.', 'The evidence has been asked for.'),
      when === 'always' ||
        (when === 'in doubt' && !known.has(applied?.applicant)) ||
        no('Der Anbieter verlangt hier keinen Nachweis.', 'The provider asks for no evidence here.'),
    ),
  then: () => 'owed',
  examples: {
    'always, of a company too': [
      { ...{ application: { applicant: 'company' }, when: 'always' }, ...nothingYet() },
      'owed',
    ],
    'in doubt of an association': [
      { ...{ application: { applicant: 'association' }, when: 'in doubt' }, ...nothingYet() },
      'owed',
    ],
    'in doubt not of a company': [{ ...{ application: { applicant: 'company' }, when: 'in doubt' }, ...nothingYet() }],
    'once it is asked for': [
      { ...{ application: { applicant: 'company' }, when: 'always' }, ...nothingYet(), request: {} },
    ],
  },
  claims: ['elc.agb.3.5a'],
  reading: 'A right, not a duty: the setting "evidence" of the provider says when it is used.',
})

export const answerWaitsForEvidence = asLongAs({
  ref: '§ 3.5 S. 1 (Antwort)',
  title: { de: 'Keine Antwort vor dem Nachweis', en: 'No answer before the evidence' },
  decides: duty,
  of: ['answerApplication:application'],
  exceptionTo: ['§ 3.2 S. 1'],
  de: 'Solange ein Nachweis aussteht, wird über den Antrag nicht entschieden.',
  en: 'As long as evidence is missing the application is not decided on.',
  where: {},
  given: { answer: answerToApplication, request: evidenceRequest, evidence, when: whenToAskForEvidence },
  provided: ({ answer, request, evidence: received, when }) =>
    all(
      isUnanswered(answer),
      isEvidenceMissing(received),
      any(
        request !== undefined || no('Es ist kein Nachweis verlangt.', 'No evidence was asked for.'),
        when === 'always' || no('Der Anbieter verlangt nicht immer Nachweise.', 'The provider does not always ask.'),
      ),
    ),
  then: () => 'silenced',
  examples: {
    'asked for and not yet there': [
      { answer: undefined, request: {}, evidence: undefined, when: 'in doubt' },
      'silenced',
    ],
    'the evidence is there': [{ answer: undefined, request: {}, evidence: {}, when: 'in doubt' }],
    'none was asked for': [{ answer: undefined, request: undefined, evidence: undefined, when: 'in doubt' }],
  },
  claims: ['elc.agb.3.5a'],
})

function nothingYet() {
  return { answer: undefined, request: undefined, evidence: undefined } as const
}
