import { createHash } from 'node:crypto'
import { tellIn } from '../duties/agenda.ts'
import { nowOf } from '../journal/intake/clock.ts'
import { readTold } from '../journal/intake/told.ts'
import { keyRing, unseal } from '../journal/keys.ts'
import type { MasterKey } from '../journal/master-key.ts'
import { everyCustomer, inTransaction, type Transaction } from '../journal/transaction.ts'
import { showInstant } from '../terms/grammar/day.ts'
import {
  type Application,
  applicationUnknown,
  isOpen,
  notOpen,
  readApplication,
  sealFor,
  setState,
} from './application.ts'
import type { Applications } from './links.ts'
import { refuse } from './refusal.ts'
import { idOf } from './secret.ts'

export const evidenceKinds = ['pdf', 'png', 'jpeg'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** A file may have so many bytes, and an application so many files. */
export const evidenceBytesMax = 8 * 1024 * 1024
export const evidenceFilesMax = 5

/** A piece of evidence as everybody in the house may know of it; its name and content are for clerks alone. */
export interface Evidence {
  readonly evidence: string
  readonly kind: EvidenceKind
  readonly bytes: number
  readonly sha256: string
  readonly receivedAt: Date
  /** Its key was destroyed when the application was decided. */
  readonly erased: boolean
}
export interface OpenedEvidence {
  readonly kind: EvidenceKind
  readonly name: string
  readonly content: Buffer
}

/**
 * Takes in a file that an applicant sends as evidence. The same file sent twice is one.
 *
 * @throws Refusal APPLICATION_UNKNOWN, APPLICATION_NOT_OPEN, EVIDENCE_NOT_TAKEN, EVIDENCE_TOO_MUCH; then nothing is kept
 */
export async function takeEvidence(
  { running }: Applications,
  { provider, application }: Pick<Application, 'provider' | 'application'>,
  file: { readonly name: string; readonly content: Buffer },
): Promise<Evidence> {
  const kind = kindOf(file.content)
  return inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    const found = await readApplication(transaction, running.master, provider, application, { lock: true })
    if (!found) throw applicationUnknown()
    if (!isOpen(found)) throw notOpen(found.state)
    const digest = createHash('sha256').update(file.content).digest()
    const evidence = idOf(running.master, 'evidence', application, digest.toString('hex'))
    const all = await listEvidence(transaction, running.master, found)
    const before = all.find((each) => each.evidence === evidence)
    if (before) return before
    if (all.length >= evidenceFilesMax) throw tooMuch()
    const now = await nowOf(transaction, running, provider)
    const { sealed, keyId } = await sealFor(transaction, running.master, found, 'evidence', {
      name: file.name.slice(0, 200),
      content: file.content.toString('base64'),
    })
    await transaction.query(
      `insert into application_evidence (provider, customer, application, evidence, kind, bytes, digest, received_at,
         sealed, key_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[provider, found.customer, application, evidence, kind, file.content.length, digest, new Date(now)],
        ...[sealed, keyId],
      ],
    )
    await tellReceived(transaction, running, found, now, evidence)
    if (found.state === 'asked back') await setState(transaction, found, 'answered')
    const sha256 = digest.toString('hex')
    return { evidence, kind, bytes: file.content.length, sha256, receivedAt: new Date(now), erased: false }
  })
}

async function tellReceived(
  transaction: Transaction,
  running: Applications['running'],
  { provider, customer, agreement }: Application,
  now: number,
  evidence: string,
): Promise<void> {
  const told = readTold({ fact: 'evidenceReceived', at: showInstant(now) }, now)
  if (!('fact' in told)) throw new Error('The receipt of evidence cannot be told as a fact.')
  await tellIn(transaction, running, { provider, customer, agreement }, [told], { messageKey: `evidence ${evidence}` })
}

/** What evidence there is of an application, in the order in which it came. */
export async function listEvidence(
  transaction: Transaction,
  master: MasterKey,
  { provider, customer, application }: Application,
): Promise<readonly Evidence[]> {
  const { rows } = await transaction.query<EvidenceRow>(
    `select evidence, kind, bytes, digest, received_at, key_id from application_evidence
     where provider = $1 and customer = $2 and application = $3 order by received_at, evidence`,
    [provider, customer, application],
  )
  const ring = await keyRing(
    transaction,
    master,
    { provider, customer },
    rows.map(({ key_id }) => key_id),
  )
  return rows.map(({ evidence, kind, bytes, digest, received_at, key_id }) => ({
    ...{ evidence, kind, bytes, sha256: digest.toString('hex'), receivedAt: received_at },
    erased: !ring.has(key_id),
  }))
}

interface EvidenceRow {
  readonly evidence: string
  readonly kind: EvidenceKind
  readonly bytes: number
  readonly digest: Buffer
  readonly received_at: Date
  readonly key_id: string
}

/** One piece of evidence, opened. @throws Refusal APPLICATION_UNKNOWN, EVIDENCE_GONE */
export async function openEvidence(
  { running }: Pick<Applications, 'running'>,
  { provider, application }: Pick<Application, 'provider' | 'application'>,
  evidence: string,
): Promise<OpenedEvidence> {
  return inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    const { rows } = await transaction.query<{ customer: string; kind: EvidenceKind; sealed: Buffer; key_id: string }>(
      `select customer, kind, sealed, key_id from application_evidence
       where provider = $1 and application = $2 and evidence = $3`,
      [provider, application, evidence],
    )
    const [row] = rows
    if (!row) throw applicationUnknown()
    const ring = await keyRing(transaction, running.master, { provider, customer: row.customer }, [row.key_id])
    const opened = unseal(ring, { agreement: application, kind: 'evidence' }, { sealed: row.sealed, keyId: row.key_id })
    if (opened.erased) throw gone()
    const { name, content } = opened.content
    return { kind: row.kind, name: String(name), content: Buffer.from(String(content), 'base64') }
  })
}

const signatures: readonly (readonly [EvidenceKind, Buffer])[] = [
  ['pdf', Buffer.from('%PDF-')],
  ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['jpeg', Buffer.from([0xff, 0xd8, 0xff])],
]

/** What a file is, by what stands in it and never by its name. */
function kindOf(content: Buffer): EvidenceKind {
  const found = signatures.find(([, signature]) => content.subarray(0, signature.length).equals(signature))
  if (!found || content.length > evidenceBytesMax) throw notTaken()
  return found[0]
}

export const notTaken = () =>
  refuse({
    code: 'EVIDENCE_NOT_TAKEN',
    seen: {
      de: 'Die Datei ist weder PDF, PNG noch JPEG, oder größer als 8 MB',
      en: 'The file is neither PDF, PNG nor JPEG, or larger than 8 MB',
    },
    expected: {
      de: 'ein Nachweis als PDF oder Bild; auf die Endung des Namens kommt es nicht an',
      en: 'evidence as PDF or picture; the ending of its name does not matter',
    },
    remedy: { de: 'Drucken Sie ihn als PDF, und laden Sie das hoch', en: 'Print it as PDF, and upload that' },
  })
const tooMuch = () =>
  refuse({
    code: 'EVIDENCE_TOO_MUCH',
    seen: { de: `Es sind schon ${evidenceFilesMax} Dateien da`, en: `There are ${evidenceFilesMax} files already` },
    expected: { de: 'so wenig, wie nötig ist', en: 'as little as is needed' },
    remedy: { de: 'Fassen Sie sie zu einer PDF-Datei zusammen', en: 'Put them together into one PDF file' },
  })
const gone = () =>
  refuse({
    code: 'EVIDENCE_GONE',
    seen: { de: 'Der Nachweis ist gelöscht', en: 'The evidence is erased' },
    expected: { de: 'er bleibt, bis über den Antrag entschieden ist', en: 'it stays until the application is decided' },
    remedy: { de: 'Größe, Zeit und Prüfsumme stehen weiter da', en: 'Size, time and hash still stand there' },
  })
