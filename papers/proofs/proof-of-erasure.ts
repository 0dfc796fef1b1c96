import { createHash } from 'node:crypto'
import { wanted } from '../../terms/engine/duties.ts'
import { replay } from '../../terms/engine/replay.ts'
import { dayAt } from '../../terms/grammar/day.ts'
import { dayInWords } from '../../terms/grammar/day-in-words.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { sizeIn } from '../../terms/words/size.ts'
import { dutyInWords } from '../../terms/words/subjects.ts'
import { type AgreementOnPaper, customerName } from '../editions/agreement-on-paper.ts'
import { inTwo } from '../editions/signed-documents.ts'
import type { Table } from '../editions/steps-table.ts'
import { instantInWords } from '../editions/value-in-words.ts'
import type { Attached, PrintOrder } from '../press/order.ts'
import { asCode, asProof } from './proof-paper.ts'
import { digestIn, owedBy, type Receipt, receiptsIn } from './receipts.ts'

/** The receipts of drivers on what they erased, word for word, by the number of the fact that holds them sealed. */
export type DriverReceipts = ReadonlyMap<number, string>

/** Acts by which something is gone. */
const erasing: readonly string[] = ['eraseContents', 'eraseBackups']

/**
 * That what a customer stored is erased: what, when, by which duty, with the digest of the receipt that the service gave; and from
 * when on backups hold nothing readable either, as far as clauses and receipts say so.
 *
 * @param fact the number of the receipt of `proveErasure`
 * @returns undefined if there is no such receipt
 */
export function proofOfErasure(of: AgreementOnPaper, fact: number, drivers: DriverReceipts): PrintOrder | undefined {
  const receipts = receiptsIn(of.facts)
  const proven = receipts.find((each) => each.fact.id === fact && each.act === 'proveErasure')
  if (proven === undefined) return undefined
  const erased = receipts.filter(({ act, fact: done }) => erasing.includes(act) && done.at <= proven.fact.at)
  const { language } = of
  const words = texts[language]
  const digest = digestIn(proven.fact.proof) ?? erased.map((each) => digestIn(each.fact.proof)).find(Boolean)
  const driver = receiptBehind(digest, drivers)
  const contents = erased.filter(({ act }) => act === 'eraseContents')
  const day = (receipt: Receipt): string => instantInWords(receipt.fact.at)[language]
  const owed = owedBy(of, proven)
  return asProof(
    of,
    { kind: 'proof of erasure', fact },
    {
      title: words.title,
      sentence: contents[0]
        ? words.sentence(customerName(of), instantInWords(contents.at(-1)?.fact.at ?? contents[0].fact.at)[language])
        : words.sentenceByHand(customerName(of), day(proven)),
      facts: [
        { label: words.agreement, value: of.agreement },
        { label: words.customer, value: of.beside.customer.join(', ') || customerName(of) },
        { label: words.provider, value: of.beside.sender ?? of.beside.provider },
        { label: words.proven, value: day(proven) },
        {
          label: words.duty,
          value: `${dutyInWords(of.program, { act: proven.act, key: proven.fact.duty, content: proven.fact.content ?? '' })[language]} (${proven.duty})`,
        },
        ...(digest ? [{ label: words.receipt, value: asCode(digest) }] : []),
        ...(driver ? factsOf(driver.receipt, language) : []),
        { label: words.journal, value: words.fact(fact) },
      ],
      sections: [
        { heading: words.backups, paragraphs: [...backupsOf(of, proven, receipts), ...keysOf(of)] },
        {
          heading: words.meaning,
          paragraphs: [driver ? words.meaningOfReceipt : digest ? words.meaningOfDigest : words.byHand],
        },
      ],
      tables: erased.length === 0 ? [] : [erasedTable(of, erased)],
      clauses: owed.clauses,
      ...(driver ? { attached: [driver.attached] } : {}),
    },
  )
}

/** What the service's own receipt says, where its digest is the one in the journal. */
function receiptBehind(digest: string | undefined, drivers: DriverReceipts) {
  const text = [...drivers.values()].find((each) => createHash('sha256').update(each).digest('hex') === digest)
  if (text === undefined) return undefined
  const attached: Attached = {
    name: 'erasure-receipt.json',
    mime: 'application/json',
    description: 'SHA-256 of this file is the digest of the receipt',
    relationship: 'data',
    content: Buffer.from(text),
  }
  return { receipt: JSON.parse(text) as Readonly<Record<string, unknown>>, attached }
}

function factsOf(receipt: Readonly<Record<string, unknown>>, language: Language) {
  const words = texts[language]
  const number = (field: string): number | undefined =>
    typeof receipt[field] === 'number' ? (receipt[field] as number) : undefined
  const [files, folders, bytes] = [number('files'), number('folders'), number('bytes')]
  return [
    ...(files === undefined || folders === undefined || bytes === undefined
      ? []
      : [{ label: words.what, value: words.sums(files, folders, sizeIn(bytes, language)) }]),
    ...(typeof receipt.manifest === 'string' ? [{ label: words.manifest, value: asCode(receipt.manifest) }] : []),
    ...(typeof receipt.exported === 'string' ? [{ label: words.exported, value: asCode(receipt.exported) }] : []),
  ]
}

/** What clauses and receipts say about backups: done, owed by a day, or nothing at all. */
function backupsOf(of: AgreementOnPaper, proven: Receipt, receipts: readonly Receipt[]): readonly string[] {
  const words = texts[of.language]
  const done = receipts.filter(({ act, fact }) => act === 'eraseBackups' && fact.at <= proven.fact.at)
  if (done.length > 0)
    return done.map(({ fact, duty }) => words.backupsGone(instantInWords(fact.at)[of.language], duty))
  const walk = replay(of.program, of.facts, proven.fact.at)
  const owed = [...wanted(walk)].filter(([, { act }]) => act === 'eraseBackups')
  if (owed.length === 0) return [words.noBackups]
  return owed.map(([key, { by }]) =>
    by === undefined ? words.backupsOwed(key) : words.backupsBy(dayInWords(dayAt(by))[of.language], key),
  )
}

/** From when on the provider's own records about the customer open in no backup: by its keys, whatever anybody declares. */
function keysOf({ beside: { keys }, language }: AgreementOnPaper): readonly string[] {
  if (keys === undefined) return []
  const [erasedOn, from] = [dayInWords(keys.erasedOn)[language], dayInWords(keys.unreadableFrom)[language]]
  return [keys.isSo ? texts[language].keysGone(erasedOn, from) : texts[language].keysGo(erasedOn, from)]
}

function erasedTable(of: AgreementOnPaper, erased: readonly Receipt[]): Table {
  const words = texts[of.language]
  return {
    caption: words.erased,
    columns: words.heads,
    widths: [3, 4, 4, 0],
    rows: erased.map(({ fact, act, duty }) => [
      instantInWords(fact.at)[of.language],
      dutyInWords(of.program, { act, key: fact.duty, content: fact.content ?? '' })[of.language],
      duty,
      { text: inTwo(digestIn(fact.proof) ?? '–'), style: 'code' },
    ]),
  }
}

const texts = {
  de: {
    title: 'Nachweis der Löschung',
    sentence: (customer: string, day: string) => `Was ${customer} gespeichert hatte, ist gelöscht: am ${day}.`,
    sentenceByHand: (customer: string, day: string) =>
      `Was ${customer} gespeichert hatte, ist gelöscht; das ist am ${day} bestätigt.`,
    agreement: 'Vertrag',
    customer: 'Kunde',
    provider: 'Anbieter',
    proven: 'Nachgewiesen am',
    duty: 'Pflicht',
    receipt: 'Quittung (SHA-256)',
    what: 'Gelöscht wurden',
    sums: (files: number, folders: number, size: string) =>
      `${files} ${files === 1 ? 'Datei' : 'Dateien'} und ${folders} Ordner, zusammen ${size}`,
    manifest: 'Verzeichnis des Gelöschten (SHA-256)',
    exported: 'Zuvor mitgenommen (SHA-256)',
    journal: 'Im Journal',
    fact: (number: number) => `Tatsache Nr. ${number}`,
    backups: 'Sicherungen',
    backupsGone: (day: string, duty: string) => `In Sicherungen nicht mehr lesbar seit ${day} (${duty}).`,
    backupsBy: (day: string, duty: string) =>
      `In Sicherungen spätestens ab dem ${day} nicht mehr lesbar: bis dahin sind auch sie zu löschen (${duty}).`,
    backupsOwed: (duty: string) => `Sicherungen sind noch zu löschen (${duty}); einen Tag nennt kein Satz.`,
    keysGo: (erasedOn: string, from: string) =>
      `Was der Anbieter selbst über den Vertrag bewahrt, Briefe, Anschriften, Worte, liegt versiegelt. Seine Schlüssel werden am ${erasedOn} vernichtet; was das Gesetz aufbewahrt, ist ab dann gesperrt. Spätestens ab dem ${from} öffnet auch keine Sicherung mehr das Vernichtete: dann ist der letzte Hauptschlüssel vernichtet, unter dem es dort liegt. Der Tag ist aus Wechsel und Aufbewahrung der Hauptschlüssel gerechnet.`,
    keysGone: (erasedOn: string, from: string) =>
      `Was der Anbieter selbst über den Vertrag bewahrte, lag versiegelt. Seine Schlüssel sind seit dem ${erasedOn} vernichtet, soweit das Gesetz nichts aufbewahrt. Seit dem ${from} öffnet es auch keine Sicherung mehr: der letzte Hauptschlüssel, unter dem es dort liegt, ist vernichtet.`,
    noBackups:
      'Von Sicherungen sagen weder die Bedingungen noch eine Quittung etwas. Dieser Nachweis sagt deshalb nichts über sie.',
    meaning: 'Was das beweist',
    meaningOfReceipt:
      'Die Quittung des Dienstes liegt diesem Dokument bei (erasure-receipt.json). Ihr SHA-256 ist der oben genannte; derselbe Wert steht im Journal des Vertrags, das nachträglich niemand unbemerkt ändert. Namen oder Inhalte nennt sie nicht.',
    meaningOfDigest:
      'Der SHA-256 der Quittung steht im Journal des Vertrags, das nachträglich niemand unbemerkt ändert. Die Quittung selbst liegt beim Dienst.',
    byHand: 'Ein Mensch hat die Löschung bestätigt; eine Quittung eines Dienstes liegt nicht vor.',
    erased: 'Was gelöscht wurde, und nach welcher Pflicht',
    heads: ['Wann', 'Was', 'Pflicht', 'SHA-256 der Quittung'],
  },
  en: {
    title: 'Proof of erasure',
    sentence: (customer: string, day: string) => `What ${customer} had stored is erased: on ${day}.`,
    sentenceByHand: (customer: string, day: string) =>
      `What ${customer} had stored is erased; this was confirmed on ${day}.`,
    agreement: 'Agreement',
    customer: 'Customer',
    provider: 'Provider',
    proven: 'Proven on',
    duty: 'Duty',
    receipt: 'Receipt (SHA-256)',
    what: 'Erased were',
    sums: (files: number, folders: number, size: string) =>
      `${files} ${files === 1 ? 'file' : 'files'} and ${folders} ${folders === 1 ? 'folder' : 'folders'}, ${size} in all`,
    manifest: 'List of what was erased (SHA-256)',
    exported: 'Taken along before (SHA-256)',
    journal: 'In the journal',
    fact: (number: number) => `fact no. ${number}`,
    backups: 'Backups',
    backupsGone: (day: string, duty: string) => `Unreadable in backups since ${day} (${duty}).`,
    backupsBy: (day: string, duty: string) =>
      `Unreadable in backups from ${day} at the latest: by then they too have to be erased (${duty}).`,
    backupsOwed: (duty: string) => `Backups still have to be erased (${duty}); no sentence names a day.`,
    keysGo: (erasedOn: string, from: string) =>
      `What the provider itself keeps about the agreement, letters, addresses, words, lies sealed. Its keys are destroyed on ${erasedOn}; what law keeps is blocked from then on. From ${from} at the latest no backup opens what was destroyed: by then the last master key is destroyed under which it lies there. The day is computed from how master keys change and how long they are kept.`,
    keysGone: (erasedOn: string, from: string) =>
      `What the provider itself kept about the agreement lay sealed. Its keys are destroyed since ${erasedOn}, save what law keeps. Since ${from} no backup opens it either: the last master key under which it lies there is destroyed.`,
    noBackups: 'Neither the terms nor a receipt speak of backups. So this proof says nothing about them.',
    meaning: 'What this proves',
    meaningOfReceipt:
      'The receipt of the service is attached to this document (erasure-receipt.json). Its SHA-256 is the one above; the same value stands in the journal of the agreement, which nobody changes afterwards unnoticed. It names no names and no contents.',
    meaningOfDigest:
      'The SHA-256 of the receipt stands in the journal of the agreement, which nobody changes afterwards unnoticed. The receipt itself lies with the service.',
    byHand: 'A person has confirmed the erasure; there is no receipt of a service.',
    erased: 'What was erased, and by which duty',
    heads: ['When', 'What', 'Duty', 'SHA-256 of the receipt'],
  },
} as const satisfies Record<Language, unknown>
