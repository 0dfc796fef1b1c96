import { customerColumn, everyCustomer, inTransaction, type Transaction } from '../../journal/transaction.ts'
import { faultPoint } from '../fault-point.ts'
import type { PostRunning } from '../running.ts'
import { readSettings } from '../settings/store.ts'
import { BYTES_MAX } from './file-kind.ts'
import { type Listed, type Mailbox, openMailbox } from './imap.ts'
import { noteTooLarge, takeInMail } from './take-in.ts'

/**
 * Fetches what has come into a provider's mailbox since the last time, oldest first. How far it was read is written together
 * with what was read, so that a stop at any point loses nothing, and what is fetched again is known by its bytes.
 *
 * @returns how many were new; 0 also where there is no mailbox
 * @throws MailboxUnreachable
 */
export async function fetchMail(running: PostRunning, provider: string): Promise<number> {
  const found = await inAll(running, provider, (transaction) => readSettings(transaction, running, provider))
  const server = found?.settings.incoming
  if (server === undefined) return 0
  const mailbox = await openMailbox(server, found?.secrets.incoming)
  try {
    return await readOn(running, provider, server.folder, mailbox)
  } finally {
    mailbox.close()
  }
}

async function readOn(running: PostRunning, provider: string, folder: string, mailbox: Mailbox): Promise<number> {
  const last = await lastRead(running, { provider, folder, validity: mailbox.validity })
  let taken = 0
  for (const listed of await mailbox.after(last)) {
    const content = listed.bytes > BYTES_MAX ? undefined : await mailbox.read(listed.uid)
    faultPoint(running, 'after the mail is fetched, before it is stored')
    const place = { provider, folder, validity: mailbox.validity, uid: listed.uid }
    if (await keep(running, place, listed, content)) taken += 1
  }
  return taken
}

interface Folder {
  readonly provider: string
  readonly folder: string
  readonly validity: string
}
interface Place extends Folder {
  readonly uid: number
}

/** A report from which an agreement lets nothing follow must not hold up what comes behind it. */
async function keep(running: PostRunning, place: Place, listed: Listed, content: Buffer | undefined): Promise<boolean> {
  const attempt = (settles: boolean): Promise<boolean> =>
    inAll(running, place.provider, async (transaction) => {
      const isTaken = await take(transaction, running, place, listed, content, settles)
      await noteRead(transaction, place)
      faultPoint(running, 'after the mail is stored, before the commit')
      return isTaken
    })
  const isNew = await attempt(true).catch((error: unknown) => {
    if (error instanceof Error && 'refused' in error) return attempt(false)
    throw error
  })
  faultPoint(running, 'after the mail is committed')
  return isNew
}

async function take(
  transaction: Transaction,
  running: PostRunning,
  { provider, folder, validity, uid }: Place,
  { bytes, receivedAt }: Listed,
  content: Buffer | undefined,
  settles: boolean,
): Promise<boolean> {
  if (content) return takeInMail(transaction, running, provider, { content, receivedAt }, settles)
  if (bytes <= BYTES_MAX) return false
  return noteTooLarge(transaction, running, provider, { place: `${folder} ${validity} ${uid}`, bytes, receivedAt })
}

/** The last one read; 0 for a mailbox that is new, or was made anew and counts from the beginning. */
async function lastRead(running: PostRunning, { provider, folder, validity }: Folder): Promise<number> {
  return inAll(running, provider, async (transaction) => {
    const { rows } = await transaction.query<{ last_uid: string }>(
      'select last_uid from mailbox where provider = $1 and folder = $2 and uid_validity = $3',
      [provider, folder, validity],
    )
    return Number(rows[0]?.last_uid ?? 0)
  })
}

/** Never backwards, as another process may have read on. */
async function noteRead(transaction: Transaction, { provider, folder, validity, uid }: Place): Promise<void> {
  await transaction.query(
    `insert into mailbox (provider, customer, folder, uid_validity, last_uid) values ($1, $2, $3, $4, $5)
     on conflict (provider, customer, folder) do update
     set uid_validity = excluded.uid_validity,
       last_uid = case when mailbox.uid_validity = excluded.uid_validity
         then greatest(mailbox.last_uid, excluded.last_uid) else excluded.last_uid end`,
    [provider, customerColumn(null), folder, validity, uid],
  )
}

const inAll = <T>({ app }: PostRunning, provider: string, work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  inTransaction(app, { provider, customer: everyCustomer }, work)
