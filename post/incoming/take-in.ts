import { nowOf } from '../../journal/intake/clock.ts'
import { everyCustomer, inTransaction, type Transaction } from '../../journal/transaction.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import type { Medium } from '../../terms/grammar/form.ts'
import { faultPoint } from '../fault-point.ts'
import { settle } from '../reports/settle.ts'
import type { PostRunning } from '../running.ts'
import { type FileKind, fileKindOf } from './file-kind.ts'
import type { NewIncoming, Summary } from './incoming.ts'
import { type ReadMail, readMail } from './mail.ts'
import { proposedKind } from './propose.ts'
import { digestOf, insertIncoming } from './store.ts'
import { whoseIs } from './whose.ts'

/** How much of a text is shown in the list. */
const BEGINNING = 400

/** A mail as the mailbox gave it. */
export interface FetchedMail {
  readonly content: Buffer
  /** When it came into the mailbox: the provider's sphere begins there. */
  readonly receivedAt: Instant
}

/**
 * Takes a mail in: as a proposal, or, where it is a server's report about a letter, as what became of that letter. Both are
 * written once, however often the mail is fetched.
 *
 * @param transaction in which the place in the mailbox is written too
 * @param settles left out for a report from which nothing could follow the first time: then a person looks at it
 * @returns false if it was there before
 * @throws Refusal if the agreement of the letter takes nothing in
 */
export async function takeInMail(
  transaction: Transaction,
  running: PostRunning,
  provider: string,
  { content, receivedAt }: FetchedMail,
  settles = true,
): Promise<boolean> {
  const mail = await readMail(content)
  const now = await nowOf(transaction, running, provider)
  const post = await mailAsPost(transaction, provider, mail, {
    source: 'mailbox',
    content,
    receivedAt: Math.min(receivedAt, now),
    storedAt: now,
  })
  if (mail.report === undefined || !settles) return insertIncoming(transaction, running.master, provider, post)
  const known = await transaction.query('select from incoming where provider = $1 and digest = $2', [
    provider,
    post.digest,
  ])
  if (known.rowCount) return false
  const isSettled = await settle(transaction, running, provider, mail.report, post.receivedAt)
  return insertIncoming(transaction, running.master, provider, isSettled ? { ...post, state: 'settled' } : post)
}

interface Came {
  readonly source: NewIncoming['source']
  readonly content: Buffer
  readonly receivedAt: Instant
  readonly storedAt: Instant
}

async function mailAsPost(
  transaction: Transaction,
  provider: string,
  { sender, subject, answers, text, isAutomatic }: ReadMail,
  came: Came,
): Promise<NewIncoming> {
  const whose = await whoseIs(transaction, provider, { address: sender?.address, answers })
  const summary = {
    sender: sender?.name ?? '',
    address: sender?.address ?? '',
    subject,
    beginning: text.slice(0, BEGINNING),
  }
  return {
    ...came,
    ...sizeOf(came.content),
    file: 'eml',
    medium: 'e-mail',
    whose,
    proposes: isAutomatic ? undefined : proposedKind(subject, text),
    isAutomatic,
    state: 'proposed',
    summary,
  }
}

const sizeOf = (content: Buffer) => ({ bytes: content.length, digest: digestOf(content) })

/** A file that a person of the provider uploads: a scan of a letter or fax, or a mail that came elsewhere. */
export interface Upload {
  readonly name: string
  readonly content: Buffer
  /** How it came to the provider. */
  readonly medium: Medium
  /** When it came; now, if left out. A clerk can still correct it. */
  readonly receivedAt?: Instant | undefined
}

/**
 * Takes an uploaded file in as a proposal.
 *
 * @returns false if the same was there before
 * @throws Refusal FILE_TOO_LARGE, FILE_KIND_UNKNOWN
 */
export async function takeInUpload(running: PostRunning, provider: string, upload: Upload): Promise<boolean> {
  const file = fileKindOf(upload.content)
  return inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    const now = await nowOf(transaction, running, provider)
    const came = {
      source: 'upload',
      content: upload.content,
      receivedAt: Math.min(upload.receivedAt ?? now, now),
      storedAt: now,
    } as const
    const post = await uploadAsPost(transaction, provider, file, upload, came)
    const isNew = await insertIncoming(transaction, running.master, provider, post)
    faultPoint(running, 'after the mail is stored, before the commit')
    return isNew
  })
}

async function uploadAsPost(
  transaction: Transaction,
  provider: string,
  file: FileKind,
  { name, content, medium }: Upload,
  came: Came,
): Promise<NewIncoming> {
  if (file === 'eml') return mailAsPost(transaction, provider, await readMail(content), came)
  const text = file === 'txt' ? content.toString('utf8') : ''
  const summary: Summary = { sender: '', address: '', subject: name, beginning: text.slice(0, BEGINNING) }
  return {
    ...came,
    ...sizeOf(content),
    file,
    medium,
    whose: undefined,
    proposes: proposedKind(name, text),
    isAutomatic: false,
    state: 'proposed',
    summary,
  }
}

/** A mail that is too large to be taken in leaves a note that it lies in the mailbox. */
export async function noteTooLarge(
  transaction: Transaction,
  running: PostRunning,
  provider: string,
  { place, bytes, receivedAt }: { readonly place: string; readonly bytes: number; readonly receivedAt: Instant },
): Promise<boolean> {
  const storedAt = await nowOf(transaction, running, provider)
  return insertIncoming(transaction, running.master, provider, {
    source: 'mailbox',
    file: 'eml',
    digest: digestOf(Buffer.from(`too large: ${place}`)),
    bytes,
    medium: 'e-mail',
    receivedAt: Math.min(receivedAt, storedAt),
    storedAt,
    whose: undefined,
    proposes: undefined,
    isAutomatic: false,
    state: 'proposed',
    summary: { sender: '', address: '', subject: '', beginning: '' },
  })
}
