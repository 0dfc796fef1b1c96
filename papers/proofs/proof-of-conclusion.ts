import { replay } from '../../terms/engine/replay.ts'
import { dayInWords } from '../../terms/grammar/day-in-words.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { type AgreementOnPaper, customerName } from '../editions/agreement-on-paper.ts'
import { type Concluded, type Conclusion, citedIn, conclusionOf } from '../editions/conclusion.ts'
import { bindingDocuments, digestOf, digestTable, inTwo, isOfProcessing } from '../editions/signed-documents.ts'
import { stepsTable, type Table } from '../editions/steps-table.ts'
import type { PrintOrder } from '../press/order.ts'
import { asProof } from './proof-paper.ts'

/**
 * That an agreement was concluded: which documents with which digests, who, when and how; and whether what was shown then is what binds.
 *
 * @returns undefined if it is not concluded
 */
export function proofOfConclusion(of: AgreementOnPaper, about: Concluded): PrintOrder | undefined {
  const now = replay(of.program, of.facts, of.madeAt)
  const concluded = conclusionOf(now, of.facts, about)
  if (concluded === undefined) return undefined
  const { language } = of
  const words = texts[language]
  const walk = replay(of.program, of.facts, concluded.at)
  const documents = bindingDocuments(walk, language).filter(
    ({ document }) => about === 'agreement' || isOfProcessing(document, of.program),
  )
  return asProof(
    of,
    { kind: 'proof of conclusion', about },
    {
      title: words.title[about],
      sentence: words.sentence(dayInWords(concluded.day)[language], customerName(of), of.beside.provider, about),
      facts: [
        { label: words.agreement, value: of.agreement },
        { label: words.provider, value: of.beside.sender ?? of.beside.provider },
        { label: words.customer, value: of.beside.customer.join(', ') || customerName(of) },
        { label: words.known, value: words.facts(numbersOf(concluded)) },
      ],
      sections: [],
      tables: [
        { ...stepsTable(of, concluded.steps), caption: words.steps },
        { ...digestTable(documents, language), caption: words.documents },
        ...shownTable(of, documents, language),
      ],
      why: words.why,
      clauses: citedIn(now, concluded.because, language),
    },
  )
}

const numbersOf = ({ steps }: Conclusion): string => steps.map(({ id }) => id).join(', ')

/** What the applicant was shown, each with its digest then, and whether it is the text that binds. */
function shownTable(
  { beside: { application } }: AgreementOnPaper,
  documents: ReturnType<typeof bindingDocuments>,
  language: Language,
): readonly Table[] {
  if (application === null) return []
  const words = texts[language]
  const rows = application.documents.flatMap((shown) => {
    const bound = documents.find(({ document }) => document.id === shown.document)?.document
    if (bound === undefined) return []
    // Compared in the language in which it was shown: a digest speaks of one language.
    const isSame = bound.version === shown.version && digestOf(bound, shown.language) === shown.sha256
    return [
      [
        bound.title[language],
        `${shown.version} (${shown.language})`,
        { text: inTwo(shown.sha256), style: 'code' as const },
        isSame ? words.same : words.other,
      ],
    ]
  })
  return rows.length === 0
    ? []
    : [{ caption: words.shown(application.reference), columns: words.shownHeads, widths: [4, 0, 0, 3], rows }]
}

const texts = {
  de: {
    title: { agreement: 'Nachweis des Vertragsschlusses', avv: 'Nachweis des Abschlusses der Auftragsverarbeitung' },
    sentence: (day: string, customer: string, provider: string, about: Concluded) =>
      `Am ${day} haben ${customer} und ${provider} ${about === 'avv' ? 'die Auftragsverarbeitung vereinbart' : 'den Vertrag geschlossen'}.`,
    agreement: 'Vertrag',
    provider: 'Anbieter',
    customer: 'Kunde',
    known: 'Im Journal',
    facts: (numbers: string) => `Tatsachen Nr. ${numbers}`,
    why: 'Woraus das folgt',
    steps: 'Wer sich wann und wie gebunden hat',
    documents: 'Die Dokumente, die damit binden',
    shown: (reference: string) => `Was mit dem Antrag ${reference} gezeigt wurde`,
    shownHeads: ['Dokument', 'Fassung', 'SHA-256 des Gezeigten', 'Vergleich'],
    same: 'ist der Text, der bindet',
    other: 'bindet in anderer Fassung',
  },
  en: {
    title: { agreement: 'Proof of conclusion', avv: 'Proof of conclusion of the processing agreement' },
    sentence: (day: string, customer: string, provider: string, about: Concluded) =>
      `On ${day} ${customer} and ${provider} concluded the ${about === 'avv' ? 'processing agreement' : 'agreement'}.`,
    agreement: 'Agreement',
    provider: 'Provider',
    customer: 'Customer',
    known: 'In the journal',
    facts: (numbers: string) => `facts no. ${numbers}`,
    why: 'From what it follows',
    steps: 'Who has bound himself, when and how',
    documents: 'The documents that bind by it',
    shown: (reference: string) => `What was shown with application ${reference}`,
    shownHeads: ['Document', 'Version', 'SHA-256 of what was shown', 'Comparison'],
    same: 'is the text that binds',
    other: 'binds in another version',
  },
} as const satisfies Record<Language, unknown>
