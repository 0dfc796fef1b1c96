import type { ImapFlow } from 'imapflow'
import type { Instant } from '../../terms/grammar/day.ts'
import type { PostSettings } from '../settings/settings.ts'

/** The mailbox could not be read now; it is tried again. The message is a code and holds nothing of anybody. */
export class MailboxUnreachable extends Error {}

/** A mail as the mailbox lists it. */
export interface Listed {
  readonly uid: number
  readonly bytes: number
  /** When it came into the mailbox. */
  readonly receivedAt: Instant
}

/** A folder that is open to be read. Nothing is ever changed in it. */
export interface Mailbox {
  /** The numbers of mails hold only as long as this is the same (RFC 3501). */
  readonly validity: string
  /** The mails that came after one, oldest first. */
  after(uid: number): Promise<Listed[]>
  /** A mail as it came; undefined if somebody has removed it. */
  read(uid: number): Promise<Buffer | undefined>
  close(): void
}

/** How long a server may be silent, in milliseconds. */
const SILENCE = 20_000

/**
 * Opens a provider's mailbox by IMAP. Every failure of the server or the connection becomes a MailboxUnreachable.
 *
 * @throws MailboxUnreachable
 */
export async function openMailbox(
  { host, port, protection, user, authority, folder }: NonNullable<PostSettings['incoming']>,
  password: string | undefined,
): Promise<Mailbox> {
  // 7 MB that a house without a mailbox does not need.
  const { ImapFlow } = await import('imapflow')
  const client = new ImapFlow({
    host,
    port,
    secure: protection === 'tls',
    ...(protection === 'tls' ? {} : { doSTARTTLS: protection === 'starttls' }),
    ...(authority === undefined ? {} : { tls: { ca: authority } }),
    auth: { user: user ?? '', pass: password ?? '' },
    logger: false,
    connectionTimeout: SILENCE,
    greetingTimeout: SILENCE,
    socketTimeout: SILENCE,
  })
  // What breaks while nothing is asked shows itself in the next question.
  client.on('error', () => undefined)
  try {
    await reached(client.connect())
    const { uidValidity } = await reached(client.mailboxOpen(folder, { readOnly: true }))
    return {
      validity: uidValidity.toString(),
      after: async (uid) => listedAfter(uid, await reached(listFrom(client, uid + 1))),
      read: async (uid) => {
        const mail = await reached(client.fetchOne(String(uid), { source: true }, { uid: true }))
        return mail ? mail.source : undefined
      },
      close: () => client.close(),
    }
  } catch (error) {
    client.close()
    throw error
  }
}

type FromServer = Awaited<ReturnType<ImapFlow['fetchAll']>>

const listFrom = (client: ImapFlow, uid: number): Promise<FromServer> =>
  client.fetchAll(`${uid}:*`, { uid: true, size: true, internalDate: true }, { uid: true })

/** The last mail answers to every range that begins behind it, so it may be among them though it is older. */
const listedAfter = (after: number, mails: FromServer): Listed[] =>
  mails
    .filter(({ uid }) => uid > after)
    .toSorted((a, b) => a.uid - b.uid)
    .map(({ uid, size = 0, internalDate = new Date() }) => {
      return { uid, bytes: size, receivedAt: new Date(internalDate).getTime() }
    })

async function reached<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    throw new MailboxUnreachable(codeOf(error), { cause: error })
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'MAILBOX_BROKEN'
  if ('authenticationFailed' in error) return 'SIGN_IN_REFUSED'
  return 'code' in error && typeof error.code === 'string' ? error.code : 'MAILBOX_BROKEN'
}
