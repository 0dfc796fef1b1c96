import { choice, count, flag, named, optional } from '../field.ts'
import { media } from '../form.ts'
import { declaration, word } from './word.ts'

/** Whom a processor answers to: third parties behind the customer, inspections, authorities, data subjects, its own staff. */
export const supervision = {
  thirdPartyRegistered: declaration('Auftraggeber des Kunden benannt', 'controller behind the customer named', {
    thirdParty: named('third party 1'),
    /** Within how many hours it wants to know of a breach. */
    breachHours: optional(count),
  }),
  breachSuspected: word('Verletzung konkret vermutet', 'breach concretely suspected', { breach: named('breach 1') }),
  breachNoticeReceived: word('Meldung einer Verletzung zugegangen', 'notice of a breach received', {
    breach: named('breach 1'),
    medium: optional(choice(...media)),
  }),
  processingErrorFound: word('Fehler der Verarbeitung festgestellt', 'error of processing found', {
    error: named('error 1'),
  }),
  processingErrorReported: word('Fehler der Verarbeitung gemeldet', 'error of processing reported', {
    error: named('error 1'),
    medium: optional(choice(...media)),
  }),
  dataSubjectAsked: word('Anliegen einer betroffenen Person zugegangen', 'data subject has asked', {
    request: named('request 1'),
    asked: choice('customer', 'provider'),
  }),
  damagesClaimed: word('Schadensersatz von Betroffenen verlangt', 'damages claimed by a data subject', {
    claimed: named('damages 1'),
    from: choice('customer', 'provider'),
  }),
  authorityActed: word('Aufsichtsbehörde tätig geworden', 'supervisory authority has acted', {
    proceeding: named('proceeding 1'),
    towards: choice('customer', 'provider'),
  }),
  specificationsChecked: word('Festlegungen in den Anlagen geprüft', 'specifications in the annexes checked', {
    missing: choice('nothing', 'subject', 'duration', 'purpose', 'data categories', 'persons', 'measures'),
  }),
  findingMade: word('Beanstandung festgestellt', 'finding made', { finding: named('finding 1') }),
  supportCaseOpened: word('Supportfall eröffnet', 'support case opened', { case: named('case 4711') }),
  supportCaseClosed: word('Supportfall geschlossen', 'support case closed', { case: named('case 4711') }),
  staffAccessRequested: word('Zugriff eines Mitarbeiters beantragt', 'access of a member of staff asked for', {
    case: named('case 4711'),
    person: named('person 91c0'),
    /** Who watches over it. */
    watchedBy: named('person 5b2e'),
  }),
  administrativeFieldSaved: word('Feld der Verwaltungsdaten gespeichert', 'field of administrative data saved', {
    field: named('street'),
    account: named('account 1'),
    is: choice('new', 'other than before', 'as before'),
    secret: optional(flag),
  }),
  jobPlanned: word('Verarbeitung angestoßen', 'processing job started', {
    job: named('job 1'),
    purpose: optional(named('files.single')),
    instruction: optional(named('instruction 1')),
  }),
  exportOfDataAsked: word('Übermittlung in ein Drittland verlangt', 'transfer to a third country asked for', {
    recipient: named('recipient 1'),
    /** Whether the conditions of Art. 44 GDPR hold. */
    basis: flag,
  }),
  specificationAgreed: declaration('Festlegung in einer Anlage vereinbart', 'specification in an annex agreed', {
    topic: choice('third countries', 'other'),
  }),
} as const
