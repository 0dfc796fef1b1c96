import type { Said } from './said.ts'

/**
 * How a kind of duty is done, corrected and taken back. Without `takeBack` what was done cannot be undone: a person makes
 * it good. A harmful content is examined again when an older fact is learned, and waits while a fact is in doubt.
 */
export interface DutyKind extends Said {
  readonly do: string
  readonly correct: string
  readonly takeBack?: string
  harms(content: string): boolean
  /** Not harmful, yet not done on a guess either: an invoice. */
  readonly waitsInDoubt: boolean
}
const harmless = (): boolean => false
const always = (): boolean => true
interface Does {
  readonly do: string
  readonly correct: string
  readonly takeBack?: string
  readonly waitsInDoubt?: true
}
const kind = (de: string, en: string, does: Does, harms: (content: string) => boolean = harmless): DutyKind => ({
  de,
  en,
  waitsInDoubt: false,
  ...does,
  harms,
})
const once = (act: string, de: string, en: string, harms?: (content: string) => boolean): DutyKind =>
  kind(de, en, { do: act, correct: act }, harms)

export const dutyKinds: Readonly<Record<string, DutyKind>> = {
  issueInvoice: kind('Rechnung stellen', 'issue an invoice', {
    do: 'issueInvoice',
    correct: 'correctInvoice',
    takeBack: 'cancelInvoice',
    waitsInDoubt: true,
  }),
  giveCredit: kind('Gutschrift erteilen', 'give a credit', {
    do: 'giveCredit',
    correct: 'correctCredit',
    takeBack: 'cancelCredit',
  }),
  issueStandingInvoice: kind('Dauerrechnung stellen', 'issue the standing invoice', {
    do: 'issueStandingInvoice',
    correct: 'issueStandingInvoice',
    takeBack: 'endStandingInvoice',
  }),
  setAccess: kind(
    'Zugang schalten',
    'set the access',
    { do: 'setAccess', correct: 'setAccess', takeBack: 'setAccess' },
    (content) => content === 'suspended' || content === 'closed',
  ),
  eraseContents: kind(
    'Inhalte löschen',
    'erase contents',
    { do: 'eraseContents', correct: 'eraseContents' },
    (content) => content === 'erased',
  ),
  proveErasure: once('proveErasure', 'Löschung nachweisen', 'prove the erasure'),
  eraseBackups: once('eraseBackups', 'Sicherungen löschen', 'erase backups', always),
  notifyBreach: once('notifyBreach', 'Verletzung melden', 'notify of a breach'),
  notifySeizure: once('notifySeizure', 'von der Beschlagnahme unterrichten', 'notify of a seizure'),
  offerReduction: once('offerReduction', 'Minderung anbieten', 'offer a reduction'),
  openAvailabilityReview: once('openAvailabilityReview', 'Verfügbarkeit prüfen', 'review the availability'),
  considerGoodwill: once('considerGoodwill', 'Kulanz prüfen', 'consider goodwill'),
  decideOnCredit: once('decideOnCredit', 'über Guthaben entscheiden', 'decide on credit'),
  checkIdentity: once('checkIdentity', 'Berechtigung prüfen', 'check the identity'),
  destroyIdentityCopy: once(
    'destroyIdentityCopy',
    'Ausweiskopie vernichten',
    'destroy the copy of an identity document',
  ),
  announceProcessing: once('announceProcessing', 'gesetzliche Verarbeitung ankündigen', 'announce processing by law'),
  warnOfInstruction: once('warnOfInstruction', 'vor einer Weisung warnen', 'warn of an instruction'),
  answerInstruction: once('answerInstruction', 'Weisung beantworten', 'answer an instruction'),
  tellContact: once('tellContact', 'neuen Ansprechpartner bekannt machen', 'make the new contact known'),
  announceSubprocessor: once('announceSubprocessor', 'Unterauftragsverarbeiter mitteilen', 'tell of a subprocessor'),
  reportMeasures: once('reportMeasures', 'Sofortmaßnahmen berichten', 'report immediate measures'),
  tellAuthorities: once('tellAuthorities', 'zuständige Stellen unterrichten', 'tell the competent bodies'),
  tellOfMeasures: once('tellOfMeasures', 'geänderte Maßnahmen mitteilen', 'tell of changed measures'),
  referDataSubject: once('referDataSubject', 'betroffene Person verweisen', 'refer the data subject'),
  returnData: once('returnData', 'Daten zurückgeben', 'return data'),
  eraseData: once('eraseData', 'Daten löschen', 'erase data', always),
  reviewMeasures: once('reviewMeasures', 'Maßnahmen überprüfen', 'review the measures'),
  reviewAccess: once('reviewAccess', 'Zugriffsrechte prüfen', 'review rights of access'),
  handBackDomain: once('handBackDomain', 'Domain zurückgeben', 'hand back the domain'),
  confirmTermination: once('confirmTermination', 'Kündigung bestätigen', 'confirm the notice'),
  reviewSuspension: once('reviewSuspension', 'Sperre prüfen', 'review the suspension'),
  reviewDispute: once('reviewDispute', 'Streit über eine Zahlung prüfen', 'review a disputed payment'),
  repayAfterWithdrawal: once('repayAfterWithdrawal', 'nach Widerruf zurückzahlen', 'repay after a withdrawal'),
  updateRegistrationData: once('updateRegistrationData', 'Anmeldedaten aktualisieren', 'update the registration data'),
  demandProofOfIdentity: once('demandProofOfIdentity', 'Identität nachweisen lassen', 'ask for proof of identity'),
  lockIdentityCopy: once('lockIdentityCopy', 'Nachweis sperren', 'lock the proof of identity'),
  remedyOverload: once('remedyOverload', 'Überlast abstellen', 'remedy an overload'),
  removeUnlawfulContent: once('removeUnlawfulContent', 'rechtswidrige Inhalte entfernen', 'remove unlawful content'),
  keepAgeBarrier: once('keepAgeBarrier', 'Altersschranke vorhalten', 'keep an age barrier'),
  declareNoRightsOfOthers: once(
    'declareNoRightsOfOthers',
    'Rechte Dritter ausschließen',
    'declare that no rights of others are infringed',
  ),
  sendGuardiansConsent: once(
    'sendGuardiansConsent',
    'Einwilligung der Sorgeberechtigten senden',
    'send the consent of guardians',
  ),
  reportLossOfCredentials: once(
    'reportLossOfCredentials',
    'Verlust von Zugangsdaten melden',
    'report the loss of credentials',
  ),
  reportDefect: once('reportDefect', 'Mangel melden', 'report a defect'),
  cureDefect: once('cureDefect', 'Mangel beheben', 'cure a defect'),
  grantStatutoryRights: once('grantStatutoryRights', 'gesetzliche Rechte gewähren', 'grant the rights of statute'),
  resumePerformance: once('resumePerformance', 'Leistung wieder aufnehmen', 'resume performance'),
  proveHigherDamage: once('proveHigherDamage', 'höheren Schaden nachweisen', 'prove a higher damage'),
  nameDomain: once('nameDomain', 'Domain angeben', 'name the domain'),
  notifyChange: once('notifyChange', 'Änderung mitteilen', 'notify of a change'),
  decide: once('decide', 'entscheiden', 'decide'),
  makeGood: once('makeGood', 'wiedergutmachen', 'make good'),
}
/** A kind that no list names is done once, and corrected by doing it again. */
export const dutyKindOf = (act: string): DutyKind => dutyKinds[act] ?? once(act, act, act)
