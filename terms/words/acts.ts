import { dutyKinds } from '../grammar/duty-kind.ts'
import type { Said } from '../grammar/said.ts'

/** Acts that no kind of duty names: those of one document's clauses, and the second and third act of a kind. */
const more: Readonly<Record<string, Said>> = {
  activateServices: { de: 'Dienste freischalten', en: 'activate the services' },
  answerApplication: { de: 'Antrag beantworten', en: 'answer the application' },
  cancelCredit: { de: 'Gutschrift zurücknehmen', en: 'take the credit back' },
  cancelInvoice: { de: 'Rechnung stornieren', en: 'cancel the invoice' },
  confirmTermination: { de: 'Kündigung bestätigen', en: 'confirm the termination' },
  confirmWithdrawal: { de: 'Widerruf bestätigen', en: 'confirm the withdrawal' },
  correctCredit: { de: 'Gutschrift berichtigen', en: 'correct the credit' },
  correctInvoice: { de: 'Rechnung berichtigen', en: 'correct the invoice' },
  endStandingInvoice: { de: 'Dauerrechnung beenden', en: 'end the standing invoice' },
  handOverContents: { de: 'Inhalte herausgeben', en: 'hand over the contents' },
  repayAfterWithdrawal: { de: 'nach Widerruf erstatten', en: 'repay after the withdrawal' },
  requestEvidence: { de: 'Nachweis verlangen', en: 'ask for evidence' },
  returnProcessingAgreement: {
    de: 'AVV gegengezeichnet zurücksenden',
    en: 'return the processing agreement countersigned',
  },
  reviewObjection: { de: 'Widerspruch prüfen', en: 'review the objection' },
  acknowledgeReceipt: { de: 'Eingang bestätigen', en: 'acknowledge receipt' },
  announceTaxRise: { de: 'höhere Steuer ankündigen', en: 'announce a higher tax' },
  askAboutMainAgreement: { de: 'nach dem Hauptvertrag fragen', en: 'ask about the main agreement' },
  checkFeasibility: { de: 'Machbarkeit prüfen', en: 'check the feasibility' },
  confirmOrder: { de: 'Bestellung bestätigen', en: 'confirm the order' },
  documentSolution: { de: 'Lösung dokumentieren', en: 'document the solution' },
  enableInspection: { de: 'Inspektion ermöglichen', en: 'enable the inspection' },
  examineDefect: { de: 'Mangel untersuchen', en: 'examine the defect' },
  forwardRequest: { de: 'Anliegen weiterleiten', en: 'forward the request' },
  giveEstimate: { de: 'Kosten schätzen', en: 'give an estimate' },
  indemnify: { de: 'freistellen', en: 'indemnify' },
  informCreditors: { de: 'Gläubiger unterrichten', en: 'inform the creditors' },
  informForAuthority: { de: 'der Behörde Auskunft ermöglichen', en: 'give information for the authority' },
  informInspection: { de: 'über die Inspektion unterrichten', en: 'inform of the inspection' },
  informOfAuthority: { de: 'über die Behörde unterrichten', en: 'inform of the authority' },
  informOfBlock: { de: 'über die Sperrung unterrichten', en: 'inform of the block' },
  informOfPlannedMeasure: { de: 'über die geplante Maßnahme unterrichten', en: 'inform of the planned measure' },
  informOfRequest: { de: 'über das Anliegen unterrichten', en: 'inform of the request' },
  nameDuration: { de: 'Dauer nennen', en: 'name the duration' },
  notifyBlock: { de: 'Sperrung mitteilen', en: 'notify of the block' },
  obtainDeclarationOfAuthority: { de: 'Erklärung der Befugnis einholen', en: 'obtain a declaration of authority' },
  recordProcessingAgreement: { de: 'AVV festhalten', en: 'record the processing agreement' },
  recoverData: { de: 'Daten retten', en: 'recover data' },
  rectifyDefect: { de: 'Mangel beseitigen', en: 'rectify the defect' },
  rejectPayout: { de: 'Auszahlung ablehnen', en: 'reject the payout' },
  releaseData: { de: 'Daten herausgeben', en: 'release data' },
  reportViolation: { de: 'Verstoß melden', en: 'report the violation' },
  settleReduction: { de: 'Minderung abrechnen', en: 'settle the reduction' },
  supplyMeasures: { de: 'Maßnahmen vorlegen', en: 'supply the measures' },
  supportNotification: { de: 'bei der Meldung unterstützen', en: 'support the notification' },
  updateSubprocessorList: {
    de: 'Liste der Unterauftragsverarbeiter nachführen',
    en: 'update the list of subprocessors',
  },
  weighInterests: { de: 'Interessen abwägen', en: 'weigh the interests' },
}

/** Whether the act has words of its own: the clauses are held to it by a test. */
export const isActNamed = (act: string): boolean => act in dutyKinds || act in more

/** What an act is called: `setAccess` is `Zugang schalten`. */
export function actInWords(act: string): Said {
  const { de, en } = dutyKinds[act] ?? more[act] ?? { de: act, en: act }
  return { de, en }
}
