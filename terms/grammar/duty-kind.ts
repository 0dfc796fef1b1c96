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
  shipRouter: once('shipRouter', 'Router zusenden', 'send the router'),
  returnEquipment: once('returnEquipment', 'Gerät zurücksenden', 'send the equipment back'),
  reviewEligibility: once('reviewEligibility', 'Sitz des Kunden prüfen', 'review the seat of the customer'),
  reportMisuse: once('reportMisuse', 'Missbrauch eines Passworts melden', 'report the misuse of a password'),
  lockAccount: once('lockAccount', 'Konto sperren', 'lock the account'),
  answerAssignment: once('answerAssignment', 'über eine Abtretung entscheiden', 'answer a request for assignment'),
  askForConfirmation: once(
    'askForConfirmation',
    'Bestätigung einer Weisung erbitten',
    'ask for confirmation of an instruction',
  ),
  carryOutInstruction: once('carryOutInstruction', 'Weisung ausführen', 'carry out an instruction'),
  nameContacts: once('nameContacts', 'Ansprechpartner nennen', 'name contacts'),
  provideEvidence: once('provideEvidence', 'Nachweis vorlegen', 'provide evidence'),
  agreeMeasures: once('agreeMeasures', 'Maßnahmen vereinbaren', 'agree on measures'),
  tellOfAuthority: once('tellOfAuthority', 'über eine Behörde unterrichten', 'tell of an authority'),
  tellOfDamages: once('tellOfDamages', 'über Schadensersatz unterrichten', 'tell of a claim for damages'),
  tellOfRetention: once('tellOfRetention', 'gesetzliche Aufbewahrung mitteilen', 'tell of statutory retention'),
  tellWhoseData: once('tellWhoseData', 'auf die Verantwortung des Kunden hinweisen', 'tell whose data they are'),
  passRulesDown: once('passRulesDown', 'Regeln an Unterauftragsverarbeiter weitergeben', 'pass the rules down'),
  checkMeasures: once('checkMeasures', 'Maßnahmen eines Dienstleisters prüfen', 'check the measures of a vendor'),
  recordSafeguards: once('recordSafeguards', 'Vorkehrungen festhalten', 'record safeguards'),
  passOnRequest: once('passOnRequest', 'Anliegen weitergeben', 'pass on a request'),
  notifyAuthority: once('notifyAuthority', 'Aufsichtsbehörde unterrichten', 'notify the supervisory authority'),
  reportError: once('reportError', 'Fehler melden', 'report an error'),
  remedy: once('remedy', 'Abhilfe schaffen', 'remedy'),
  coordinateMeasures: once('coordinateMeasures', 'Maßnahmen abstimmen', 'coordinate measures'),
  repeatInText: once('repeatInText', 'in Textform nachreichen', 'repeat in text form'),
  issueCertificate: once('issueCertificate', 'Bescheinigung ausstellen', 'issue a certificate'),
  signDocument: once('signDocument', 'Dokument signieren', 'sign a document'),
  checkOwnEquipment: once('checkOwnEquipment', 'eigene Geräte prüfen', 'check own equipment'),
  issueVpnProfile: once('issueVpnProfile', 'VPN-Profil ausstellen', 'issue a VPN profile'),
  makeOffer: once('makeOffer', 'Angebot machen', 'make an offer'),
  prepareThirdPartyProduct: once(
    'prepareThirdPartyProduct',
    'Drittprodukt vorbereiten',
    'prepare a third-party product',
  ),
  stateTruthfully: once('stateTruthfully', 'wahre Angaben machen', 'state truthfully'),
  reviewPermissions: once('reviewPermissions', 'Berechtigungen prüfen', 'review permissions'),
  guardAgainstLoss: once('guardAgainstLoss', 'gegen Datenverlust vorsorgen', 'guard against loss of data'),
  weighChangeOfService: once('weighChangeOfService', 'Änderung eines Dienstes abwägen', 'weigh a change of a service'),
  tellMaterialChanges: once('tellMaterialChanges', 'wesentliche Änderungen mitteilen', 'tell of material changes'),
  assistDataSubject: once('assistDataSubject', 'bei Anliegen unterstützen', 'assist with requests of data subjects'),
  assistController: once(
    'assistController',
    'bei Art. 33 bis 36 DSGVO unterstützen',
    'assist under Art. 33 to 36 GDPR',
  ),
  examineEvidence: once('examineEvidence', 'Nachweis prüfen', 'examine evidence'),
  provideCertificates: once('provideCertificates', 'Zertifikate bereitstellen', 'provide certificates'),
  provideFurtherEvidence: once('provideFurtherEvidence', 'weitere Nachweise vorlegen', 'provide further evidence'),
  contributeToAudit: once('contributeToAudit', 'an Prüfungen mitwirken', 'contribute to audits'),
  supportTowardsAuthority: once(
    'supportTowardsAuthority',
    'gegenüber der Behörde unterstützen',
    'support towards the authority',
  ),
  runOperatingSystem: once('runOperatingSystem', 'Betriebssystem verwalten', 'run the operating system'),
  provideComputerAndLine: once(
    'provideComputerAndLine',
    'Computer und Anschluss bereithalten',
    'provide computer and line',
  ),
  assistWithDuties: once(
    'assistWithDuties',
    'bei Meldung oder Folgenabschätzung unterstützen',
    'assist with notices and impact assessments',
  ),
  provideRecordDetails: once(
    'provideRecordDetails',
    'Angaben für das Verzeichnis machen',
    'provide details for the record of processing',
  ),
  requestConfirmation: once('requestConfirmation', 'Bestätigung anfordern', 'ask for a confirmation'),
  askForDecision: once('askForDecision', 'an die Entscheidung erinnern', 'remind of the decision'),
  announceCosts: once('announceCosts', 'Kosten ankündigen', 'announce costs'),
  announceMeasure: once('announceMeasure', 'Änderung einer Maßnahme mitteilen', 'announce the change of a measure'),
  notifyIncident: once('notifyIncident', 'besonderes Vorkommnis melden', 'notify of an incident'),
  containIncident: once('containIncident', 'Sofortmaßnahmen treffen', 'take immediate measures'),
  proveSubprocessorContract: once(
    'proveSubprocessorContract',
    'Vertrag mit Unterauftragsverarbeiter nachweisen',
    'prove the contract with a subprocessor',
  ),
  proveMeasures: once('proveMeasures', 'Maßnahmen nachweisen', 'prove the measures'),
  notifyInquiry: once('notifyInquiry', 'von einer Anfrage unterrichten', 'tell of an inquiry'),
  notifyInspection: once(
    'notifyInspection',
    'von einer Kontrolle der Aufsicht unterrichten',
    'tell of an inspection by the authority',
  ),
  recordAudit: once('recordAudit', 'Prüfung protokollieren', 'record an audit'),
  reportSelfAssessment: once('reportSelfAssessment', 'Selbstauskunft geben', 'give the self-assessment'),
  decideOnMainContract: once(
    'decideOnMainContract',
    'über den Hauptvertrag entscheiden',
    'decide on the main contract',
  ),
  notifyLeakedCredentials: once(
    'notifyLeakedCredentials',
    'bekannt gewordene Zugangsdaten melden',
    'notify of leaked credentials',
  ),
  installPatch: once('installPatch', 'Sicherheitsaktualisierung installieren', 'install a security update'),
  recordDeviation: once('recordDeviation', 'Abweichung festhalten', 'record a deviation'),
  adjustMeasures: once('adjustMeasures', 'Maßnahmen anpassen', 'adjust the measures'),
  reportRetention: once('reportRetention', 'Aufbewahrungsfristen mitteilen', 'report retention periods'),
  withholdAnswer: once('withholdAnswer', 'Dritten keine Auskunft geben', 'answer no third party'),
  enableChecks: once('enableChecks', 'Prüfung ermöglichen', 'enable checks'),
  proveByReport: once('proveByReport', 'durch Berichte nachweisen', 'prove by reports'),
  grantAuditRights: once('grantAuditRights', 'Rechte bei der Prüfung gewähren', 'grant rights during an audit'),
  agreeOnProof: once('agreeOnProof', 'anderen Nachweis vereinbaren', 'agree on another proof'),
  negotiateReplacement: once('negotiateReplacement', 'über eine Ersatzregelung verhandeln', 'negotiate a replacement'),
  changeForSecurity: once('changeForSecurity', 'aus Gründen der Sicherheit ändern', 'change for security'),
  decide: once('decide', 'entscheiden', 'decide'),
  makeGood: once('makeGood', 'wiedergutmachen', 'make good'),
}
/** A kind that no list names is done once, and corrected by doing it again. */
export const dutyKindOf = (act: string): DutyKind => dutyKinds[act] ?? once(act, act, act)
