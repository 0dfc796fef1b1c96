import { dutyKinds } from '../grammar/duty-kind.ts'
import type { Said } from '../grammar/said.ts'

/** Acts that no kind of duty names: those of one document's clauses, and the second and third act of a kind. */
const more: Readonly<Record<string, Said>> = {
  activateServices: { de: 'Dienste freischalten', en: 'activate the services' },
  answerApplication: { de: 'Antrag beantworten', en: 'answer the application' },
  cancelCredit: { de: 'Gutschrift zurücknehmen', en: 'take the credit back' },
  cancelInvoice: { de: 'Rechnung stornieren', en: 'cancel the invoice' },
  confirmWithdrawal: { de: 'Widerruf bestätigen', en: 'confirm the withdrawal' },
  correctCredit: { de: 'Gutschrift berichtigen', en: 'correct the credit' },
  correctInvoice: { de: 'Rechnung berichtigen', en: 'correct the invoice' },
  endStandingInvoice: { de: 'Dauerrechnung beenden', en: 'end the standing invoice' },
  handOverContents: { de: 'Inhalte herausgeben', en: 'hand over the contents' },
  keepPaper: { de: 'Papier aufbewahren', en: 'keep a paper' },
  requestEvidence: { de: 'Nachweis verlangen', en: 'ask for evidence' },
  returnProcessingAgreement: {
    de: 'AVV gegengezeichnet zurücksenden',
    en: 'return the processing agreement countersigned',
  },
  reviewObjection: { de: 'Widerspruch prüfen', en: 'review the objection' },
  rectifyDefect: { de: 'Mangel beseitigen', en: 'rectify the defect' },
}

/** Whether the act has words of its own: the clauses are held to it by a test. */
export const isActNamed = (act: string): boolean => act in dutyKinds || act in more

/** What an act is called: `setAccess` is `Zugang schalten`. */
export function actInWords(act: string): Said {
  const { de, en } = dutyKinds[act] ?? more[act] ?? { de: act, en: act }
  return { de, en }
}
