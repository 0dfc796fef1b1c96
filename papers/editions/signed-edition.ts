import { replay } from '../../terms/engine/replay.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import { dayInWords } from '../../terms/grammar/day-in-words.ts'
import type { Language } from '../../terms/grammar/said.ts'
import type { PrintOrder } from '../press/order.ts'
import { type AgreementOnPaper, customerName } from './agreement-on-paper.ts'
import { type Cited, type Conclusion, citedIn, conclusionOf } from './conclusion.ts'
import { madeFrom } from './made-from.ts'
import { orderTable, priceTable } from './order-table.ts'
import { asOrder } from './paper-of.ts'
import { bindingDocuments, digestTable, documentPart, isOfProcessing, textsAttached } from './signed-documents.ts'
import { signaturesOf, stepsTable } from './steps-table.ts'
import { instantInWords } from './value-in-words.ts'

/**
 * The agreement as it was concluded, or as it stands since a later version came into force: the documents in their versions with
 * digests, what was ordered, the prices, and who has bound himself when and how. The processing agreement is a paper of its own.
 *
 * @param since the instant from which these versions are in force
 * @returns undefined if nothing is concluded by then
 */
export function signedEdition(of: AgreementOnPaper, since: Instant): PrintOrder | undefined {
  const walk = replay(of.program, of.facts, since)
  const concluded = conclusionOf(walk, of.facts, 'agreement')
  if (concluded === undefined) return undefined
  const { language } = of
  const words = texts[language]
  const all = bindingDocuments(walk, language)
  const own = all.filter(({ document }) => !isOfProcessing(document, of.program))
  if (own.length === 0) return undefined
  const apart = all.filter((each) => !own.includes(each))
  const ordered = orderTable(of, walk)
  const prices = priceTable(of, since)
  return asOrder(of, {
    title: words.title(of.beside.provider),
    subtitle: words.subtitle(customerName(of)),
    facts: [
      { label: words.agreement, value: of.agreement },
      { label: words.provider, value: of.beside.sender ?? of.beside.provider },
      { label: words.customer, value: of.beside.customer.join(', ') || customerName(of) },
      { label: words.concluded, value: dayInWords(concluded.day)[language] },
      { label: words.asOf, value: instantInWords(since)[language] },
      ...(of.beside.application ? [{ label: words.application, value: of.beside.application.reference }] : []),
    ],
    contents: true,
    parts: [
      {
        heading: words.documents,
        lead: [words.digests],
        tables: [digestTable(own, language)],
        clauses: [],
      },
      ...(apart.length > 0
        ? [{ heading: words.apart, lead: [words.apartLead], tables: [digestTable(apart, language)], clauses: [] }]
        : []),
      ...(ordered ? [{ heading: words.order, lead: [], tables: [ordered], clauses: [] }] : []),
      ...(prices ? [{ heading: words.prices, lead: [], tables: [prices], clauses: [] }] : []),
      ...own.map((each) => documentPart(each, walk, language)),
      ...acceptanceParts(of, concluded, citedIn(walk, concluded.because, language)),
    ],
    signatures: signaturesOf(of, concluded.steps),
    foot: `${of.beside.provider}, ${words.agreement} ${of.agreement}`,
    attached: [...textsAttached(own, language), madeFrom(of, { kind: 'signed edition', since })],
  })
}

/** Who, when and how, and the sentences from which it follows: what a court asks first. */
export function acceptanceParts(
  of: AgreementOnPaper,
  { day, steps }: Conclusion,
  cited: readonly Cited[],
): readonly object[] {
  const words = texts[of.language]
  return [
    {
      heading: words.acceptance,
      'new-page': true,
      lead: [words.concludedOn(dayInWords(day)[of.language])],
      tables: steps.length === 0 ? [] : [stepsTable(of, steps)],
      clauses: [],
    },
    { heading: words.follows, lead: cited.length === 0 ? [words.byLaw] : [], clauses: cited },
  ]
}

const texts = {
  de: {
    title: (provider: string) => `Vertrag mit ${provider}`,
    subtitle: (customer: string) => `Ausfertigung für ${customer}`,
    agreement: 'Vertrag',
    provider: 'Anbieter',
    customer: 'Kunde',
    concluded: 'Geschlossen am',
    asOf: 'Stand',
    application: 'Antrag',
    documents: 'Dokumente und ihre Prüfsummen',
    digests:
      'Jede Prüfsumme ist der SHA-256 des Textes, wie er gezeigt und vereinbart wurde. Die Texte liegen diesem Dokument als Dateien bei; wer sie prüft, rechnet den SHA-256 der Datei.',
    apart: 'Auftragsverarbeitung',
    apartLead: 'Der Vertrag über die Auftragsverarbeitung ist mit seinen Anlagen gesondert ausgefertigt.',
    order: 'Bestellung',
    prices: 'Preisliste am Tag der Ausfertigung',
    acceptance: 'Wer sich wann und wie gebunden hat',
    concludedOn: (day: string) => `Geschlossen am ${day}. Die folgenden Tatsachen stehen so im Journal des Vertrags.`,
    follows: 'Woraus das folgt',
    byLaw: 'Die Bedingungen sagen nichts Eigenes zum Vertragsschluss; es gilt das Gesetz (§§ 145 ff. BGB).',
  },
  en: {
    title: (provider: string) => `Agreement with ${provider}`,
    subtitle: (customer: string) => `Signed edition for ${customer}`,
    agreement: 'Agreement',
    provider: 'Provider',
    customer: 'Customer',
    concluded: 'Concluded on',
    asOf: 'As of',
    application: 'Application',
    documents: 'Documents and their digests',
    digests:
      'Each digest is the SHA-256 of the text as it was shown and agreed. The texts are attached to this document as files; whoever checks them computes the SHA-256 of the file.',
    apart: 'Processing on behalf',
    apartLead: 'The processing agreement with its annexes is a paper of its own.',
    order: 'Order',
    prices: 'Price list on the day of this edition',
    acceptance: 'Who has bound himself, when and how',
    concludedOn: (day: string) => `Concluded on ${day}. The following facts stand so in the journal of the agreement.`,
    follows: 'From what it follows',
    byLaw: 'The terms say nothing of their own about conclusion; the law applies (§§ 145 ff. BGB).',
  },
} as const satisfies Record<Language, unknown>
