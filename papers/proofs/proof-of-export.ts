import type { Language } from '../../terms/grammar/said.ts'
import { sizeIn } from '../../terms/words/size.ts'
import { dutyInWords } from '../../terms/words/subjects.ts'
import { type AgreementOnPaper, customerName } from '../editions/agreement-on-paper.ts'
import { instantInWords } from '../editions/value-in-words.ts'
import type { PrintOrder } from '../press/order.ts'
import type { DriverReceipts } from './proof-of-erasure.ts'
import { asCode, asProof } from './proof-paper.ts'
import { digestIn, owedBy, receiptsIn } from './receipts.ts'

/** Acts by which a customer gets back what it stored. */
export const exporting: readonly string[] = ['handOverContents', 'returnData', 'releaseData']

/**
 * That the contents of a customer were made ready to be taken along: the digest of the list of all files, the size, and when the
 * customer fetched them.
 *
 * @param fact the number of the receipt of the export
 * @returns undefined if there is no such receipt
 */
export function proofOfExport(of: AgreementOnPaper, fact: number, drivers: DriverReceipts): PrintOrder | undefined {
  const receipt = receiptsIn(of.facts).find((each) => each.fact.id === fact && exporting.includes(each.act))
  if (receipt === undefined) return undefined
  const { language } = of
  const words = texts[language]
  const day = instantInWords(receipt.fact.at)[language]
  const manifest = digestIn(receipt.fact.proof)
  const bytes = bytesIn(drivers.get(fact))
  const fetched = of.facts.find(({ kind, at }) => kind === 'handedOver' && at >= receipt.fact.at)
  return asProof(
    of,
    { kind: 'proof of export', fact },
    {
      title: words.title,
      sentence: words.sentence(customerName(of), day),
      facts: [
        { label: words.agreement, value: of.agreement },
        { label: words.customer, value: of.beside.customer.join(', ') || customerName(of) },
        { label: words.provider, value: of.beside.sender ?? of.beside.provider },
        {
          label: words.act,
          value: dutyInWords(of.program, {
            act: receipt.act,
            key: receipt.fact.duty,
            content: receipt.fact.content ?? '',
          })[language],
        },
        { label: words.ready, value: day },
        { label: words.fetched, value: fetched ? instantInWords(fetched.at)[language] : words.notYet },
        { label: words.duty, value: receipt.duty },
        ...(manifest ? [{ label: words.manifest, value: asCode(manifest) }] : []),
        ...(bytes === undefined ? [] : [{ label: words.size, value: words.sized(sizeIn(bytes, language), bytes) }]),
        { label: words.journal, value: words.facts([fact, ...(fetched ? [fetched.id] : [])].join(', ')) },
      ],
      sections: [{ heading: words.check, paragraphs: [manifest ? words.how : words.byHand] }],
      tables: [],
      clauses: owedBy(of, receipt).clauses,
    },
  )
}

/** What the service said of its archive, as far as it said it: `{"archive":"…","bytes":…,"manifest":"…"}`. */
function bytesIn(note: string | undefined): number | undefined {
  if (note === undefined || !note.startsWith('{')) return undefined
  const { bytes } = JSON.parse(note) as { readonly bytes?: unknown }
  return typeof bytes === 'number' ? bytes : undefined
}

const texts = {
  de: {
    title: 'Nachweis der Herausgabe',
    sentence: (customer: string, day: string) => `Seit ${day} lag für ${customer} bereit, was gespeichert war.`,
    agreement: 'Vertrag',
    customer: 'Kunde',
    provider: 'Anbieter',
    act: 'Was geschuldet war',
    ready: 'Bereit seit',
    fetched: 'Übergabe bestätigt',
    notYet: 'noch nicht',
    duty: 'Pflicht',
    manifest: 'Verzeichnis der Dateien (SHA-256)',
    size: 'Größe des Archivs',
    sized: (size: string, bytes: number) => `${size} (${bytes} Byte)`,
    journal: 'Im Journal',
    facts: (numbers: string) => `Tatsachen Nr. ${numbers}`,
    check: 'Wie man es prüft',
    how: 'Im Archiv liegt SHA256SUMS, das Verzeichnis aller Dateien mit ihren Prüfsummen. Der SHA-256 dieses Verzeichnisses ist der oben genannte; „sha256sum -c SHA256SUMS“ prüft jede Datei.',
    byHand: 'Ein Mensch hat die Herausgabe bestätigt; ein Verzeichnis eines Dienstes liegt nicht vor.',
  },
  en: {
    title: 'Proof of export',
    sentence: (customer: string, day: string) => `What was stored has lain ready for ${customer} since ${day}.`,
    agreement: 'Agreement',
    customer: 'Customer',
    provider: 'Provider',
    act: 'What was owed',
    ready: 'Ready since',
    fetched: 'Hand-over confirmed',
    notYet: 'not yet',
    duty: 'Duty',
    manifest: 'List of files (SHA-256)',
    size: 'Size of the archive',
    sized: (size: string, bytes: number) => `${size} (${bytes} bytes)`,
    journal: 'In the journal',
    facts: (numbers: string) => `facts no. ${numbers}`,
    check: 'How to check it',
    how: 'SHA256SUMS in the archive lists all files with their digests. The SHA-256 of that list is the one above; "sha256sum -c SHA256SUMS" checks each file.',
    byHand: 'A person has confirmed the export; there is no list of a service.',
  },
} as const satisfies Record<Language, unknown>
