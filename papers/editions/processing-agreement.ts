import { replay } from '../../terms/engine/replay.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import { dayInWords } from '../../terms/grammar/day-in-words.ts'
import type { Language } from '../../terms/grammar/said.ts'
import type { PrintOrder } from '../press/order.ts'
import { type AgreementOnPaper, customerName } from './agreement-on-paper.ts'
import { filledParts } from './annexes-filled.ts'
import { citedIn, conclusionOf } from './conclusion.ts'
import { madeFrom } from './made-from.ts'
import { asOrder } from './paper-of.ts'
import { bindingDocuments, digestTable, documentPart, isOfProcessing, textsAttached } from './signed-documents.ts'
import { acceptanceParts } from './signed-edition.ts'
import { signaturesOf } from './steps-table.ts'
import { instantInWords } from './value-in-words.ts'

/**
 * The processing agreement of one customer: its documents with digests, and before them what Art. 28 (3) GDPR wants said, filled in for
 * this customer from the terms and from what has happened: what is processed for it, who may instruct, which subprocessors there are,
 * which measures are kept up.
 *
 * @param since the instant from which these versions are in force
 * @returns undefined if the terms have none, or it is not concluded by then
 */
export function processingAgreement(of: AgreementOnPaper, since: Instant): PrintOrder | undefined {
  const walk = replay(of.program, of.facts, since)
  const { language } = of
  const own = bindingDocuments(walk, language).filter(({ document }) => isOfProcessing(document, of.program))
  // Where no clause concludes it apart, it came into being with the agreement that it belongs to.
  const concluded =
    conclusionOf(walk, of.facts, 'avv') ??
    (isConcludedApart(of) ? undefined : conclusionOf(walk, of.facts, 'agreement'))
  if (own.length === 0 || concluded === undefined) return undefined
  const words = texts[language]
  return asOrder(of, {
    title: own[0]?.document.title[language] ?? words.processing,
    subtitle: words.subtitle(of.beside.provider, customerName(of)),
    facts: [
      { label: words.agreement, value: of.agreement },
      { label: words.processor, value: of.beside.sender ?? of.beside.provider },
      { label: words.controller, value: of.beside.customer.join(', ') || customerName(of) },
      { label: words.concluded, value: dayInWords(concluded.day)[language] },
      { label: words.asOf, value: instantInWords(since)[language] },
    ],
    contents: true,
    parts: [
      ...filledParts(of, replay(of.program, of.facts, of.madeAt), own),
      { heading: words.documents, lead: [], tables: [digestTable(own, language)], clauses: [] },
      ...own.map((each) => documentPart(each, walk, language)),
      ...acceptanceParts(of, concluded, citedIn(walk, concluded.because, language)),
    ],
    signatures: signaturesOf(of, concluded.steps),
    foot: `${of.beside.provider}, ${words.agreement} ${of.agreement}`,
    attached: [...textsAttached(own, language), madeFrom(of, { kind: 'processing agreement', since })],
  })
}

/** Whether a clause says how the processing agreement comes into being: then it is not there before that. */
export const isConcludedApart = ({ program }: Pick<AgreementOnPaper, 'program'>): boolean =>
  program.placed.some(({ clause }) => clause.decides?.name === 'conclusion' && clause.of?.includes('avv') === true)

const texts = {
  de: {
    processing: 'Vertrag über die Auftragsverarbeitung',
    subtitle: (provider: string, customer: string) => `zwischen ${customer} und ${provider}`,
    agreement: 'Vertrag',
    processor: 'Auftragsverarbeiter',
    controller: 'Verantwortlicher',
    concluded: 'Geschlossen am',
    asOf: 'Stand',
    documents: 'Dokumente und ihre Prüfsummen',
  },
  en: {
    processing: 'Processing agreement',
    subtitle: (provider: string, customer: string) => `between ${customer} and ${provider}`,
    agreement: 'Agreement',
    processor: 'Processor',
    controller: 'Controller',
    concluded: 'Concluded on',
    asOf: 'As of',
    documents: 'Documents and their digests',
  },
} as const satisfies Record<Language, unknown>
