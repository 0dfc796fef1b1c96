import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { mayInform } from '../../../../grammar/matters/processing-duties.ts'
import { must } from '../../../../grammar/outcome.ts'
import { consentToInform, informationRequest } from '../../../../grammar/quantities/processing-duties.ts'
import { measure, textOnly, undertaking } from '../../../../grammar/statement.ts'

export const knowsTheRules = textOnly({
  ref: '§ 25.3(2) S. 1',
  title: { de: 'Kenntnis der Vorschriften', en: 'Knowledge of the rules' },
  de: 'Der Anbieter bestätigt, dass er die Vorschriften über den Datenschutz kennt.',
  en: 'The provider confirms that it knows the rules on data protection.',
  where: {},
  textOnly: 'It is a confirmation.',
  claims: ['kontent.avv.25.3.2a'],
})
export const properProcessing = textOnly({
  ref: '§ 25.3(2) S. 2',
  title: { de: 'Ordnungsgemäße Verarbeitung', en: 'Proper processing' },
  de: 'Er beachtet die Grundsätze ordnungsgemäßer Datenverarbeitung.',
  en: 'It follows the principles of proper data processing.',
  where: {},
  textOnly: 'What the principles ask for stands in the measures.',
  claims: ['kontent.avv.25.3.2b'],
})
export const confidentiality = measure({
  ref: '§ 25.3(3)',
  title: { de: 'Vertraulichkeit', en: 'Confidentiality' },
  de: 'Bei der Verarbeitung wahrt der Anbieter strikt die Vertraulichkeit.',
  en: 'In processing the provider strictly keeps confidentiality.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Protokoll der Zugriffe auf Kundendaten', en: 'Log of accesses to customer data' },
  },
  claims: ['kontent.avv.25.3.3'],
})

export const guidance = measure({
  ref: '§ 25.3(5) S. 2',
  title: { de: 'Laufende Anleitung', en: 'Ongoing guidance' },
  de: 'Die Eingesetzten werden laufend angemessen angeleitet und überwacht.',
  en: 'Those assigned are guided and monitored adequately on a continuing basis.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Vermerke über Kontrollen und Auffrischungen', en: 'Notes on checks and refreshers' },
    reviewedAfterMonths: 12,
  },
  claims: ['kontent.avv.25.3.5b'],
})

export const informingOthers = asLongAs({
  ref: '§ 25.3(10) S. 1',
  title: { de: 'Auskunft nur mit Zustimmung', en: 'Information with consent alone' },
  decides: mayInform,
  de: 'Dritten und Betroffenen erteilt der Anbieter Auskunft erst, wenn der Kunde zugestimmt hat; was ein Gesetz gegenüber Behörden verlangt, prüft ein Mensch.',
  en: 'The provider informs third parties and data subjects only after the customer has consented; what a statute asks for towards authorities is looked at by a person.',
  where: {},
  given: { request: informationRequest, consent: consentToInform },
  provided: ({ request }) => request !== undefined || no('Niemand verlangt Auskunft.', 'Nobody asks for information.'),
  then: ({ request, consent }) => (consent ? 'permitted' : request?.by === 'authority' ? 'ask a person' : 'barred'),
  examples: {
    'a data subject calls': [{ request: { by: 'data subject' }, consent: undefined }, 'barred'],
    'the customer has consented': [{ request: { by: 'data subject' }, consent: {} }, 'permitted'],
    'an authority': [{ request: { by: 'authority' }, consent: undefined }, 'ask a person'],
    'nobody asked': [{ request: undefined, consent: undefined }],
  },
  claims: ['kontent.avv.25.3.10a'],
})

export const forwarding = clause({
  ref: '§ 25.3(10) S. 2',
  title: { de: 'Weiterleitung von Anfragen', en: 'Forwarding of requests' },
  when: 'informationRequested',
  de: 'Anfragen, die unmittelbar an den Anbieter gehen, leitet er unverzüglich an den Kunden weiter.',
  en: 'Requests that come to the provider directly are passed on to the customer without undue delay.',
  where: {},
  provided: ({ about, attributable }) =>
    all(
      about === 'information' || no('Verlangt ist keine Auskunft.', 'It is not information that is asked for.'),
      attributable || no('Kein Kunde ist zuzuordnen.', 'No customer can be told.'),
    ),
  then: ({ request, at }) => must('provider', 'passOnRequest', request, { by: at }),
  examples: {
    'at once': [
      { request: 'request 1', about: 'information', attributable: true, at: instantOf('2026-11-23T10:00') },
      must('provider', 'passOnRequest', 'request 1', { by: instantOf('2026-11-23T10:00') }),
    ],
    'not if no customer can be told': [{ request: 'request 1', about: 'information', attributable: false }, []],
    'an erasure goes another way': [{ request: 'request 1', about: 'erasure', attributable: true }, []],
  },
  claims: ['kontent.avv.25.3.10b'],
})

export const dataProtectionOfficer = measure({
  ref: '§ 25.3(11) S. 1',
  title: { de: 'Datenschutzbeauftragter', en: 'Data protection officer' },
  de: 'Verlangt es das Gesetz, hat der Anbieter eine fachkundige und zuverlässige Person zum Datenschutzbeauftragten bestellt.',
  en: 'If the law requires it, the provider has appointed a competent and reliable person as data protection officer.',
  where: {},
  measure: { kept: 'by people', evidence: { de: 'Bestellungsurkunde', en: 'Letter of appointment' } },
  claims: ['kontent.avv.25.3.11a'],
})
export const noConflict = measure({
  ref: '§ 25.3(11) S. 2',
  title: { de: 'Kein Interessenkonflikt', en: 'No conflict of interest' },
  de: 'Der Datenschutzbeauftragte hat keine Aufgaben, die damit in Konflikt stehen.',
  en: 'The data protection officer has no tasks that conflict with this one.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Geschäftsverteilungsplan', en: 'Plan of who does what' },
  },
  claims: ['kontent.avv.25.3.11b'],
})
export const contactOfTheOfficer = undertaking({
  ref: '§ 25.3(11) S. 3',
  title: { de: 'Unmittelbarer Kontakt', en: 'Direct contact' },
  de: 'In Zweifelsfällen kann sich der Kunde unmittelbar an den Datenschutzbeauftragten wenden.',
  en: 'In cases of doubt the customer may turn directly to the data protection officer.',
  where: {},
  undertaking: { who: 'provider', duty: 'answerCustomer' },
  claims: ['kontent.avv.25.3.11c'],
})

export const breachNotice = clause({
  ref: '§ 25.3(12)',
  title: { de: 'Meldung von Verletzungen', en: 'Notice of breaches' },
  when: 'breachKnown',
  de: 'Wird dem Anbieter eine Verletzung des Schutzes personenbezogener Daten des Kunden bekannt, unterrichtet er ihn unverzüglich.',
  en: 'If a breach of the protection of personal data of the customer becomes known to the provider, it tells the customer without undue delay.',
  where: {},
  then: ({ breach, at }) => must('provider', 'notifyBreach', breach, { by: at }),
  examples: {
    'due at once': [
      { breach: 'breach 1', at: instantOf('2026-11-23T22:00') },
      must('provider', 'notifyBreach', 'breach 1', { by: instantOf('2026-11-23T22:00') }),
    ],
  },
  asks: [{ of: 'notifyBreach', what: 'content' }],
  claims: ['kontent.avv.25.3.12'],
  reading: 'The text names no hours. The 72 hours of the customer begin when it is told (Art. 33 (1), (2) GDPR).',
})
