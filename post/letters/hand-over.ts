import { Readable } from 'node:stream'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { MailServer } from '../settings/settings.ts'

/** A message on its way to a mail server. */
export interface Parcel {
  readonly from: string
  readonly to: string
  /** By which reports about it are known (RFC 3461). */
  readonly envelope: string
  readonly message: Buffer
}

/** What a mail server answered, or that it never did. */
export type Answer =
  /** It has taken the message over. */
  | { readonly is: 'taken over' }
  /** It refused it for good, for the reason that RFC 3463 numbers: `5.1.1`. */
  | { readonly is: 'refused'; readonly status: string }
  /** Nothing has left; it can be tried again later. */
  | { readonly is: 'not now'; readonly code: string }
  /** The last byte may have left, and there was no answer. */
  | { readonly is: 'unknown' }

/** How long a server may take to greet, in milliseconds. */
const GREETING = 20_000

/** And how long to answer to the end of a message, which it may look through before: ten minutes (RFC 5321, 4.5.3.2.6). */
const SILENCE = 600_000

/**
 * Hands a message over by SMTP. A server takes a message over only once it has its end (RFC 5321, 4.1.1.4); until then
 * whatever breaks off has never happened. So right before its end `beforeTheEnd` is called and waited for: what it writes down
 * is known to whoever finds that the program was stopped here.
 */
export async function handOver(
  { host, port, protection, user, authority }: MailServer,
  password: string | undefined,
  parcel: Parcel,
  beforeTheEnd: () => Promise<void>,
): Promise<Answer> {
  const connection = new (await import('nodemailer/lib/smtp-connection')).default({
    host,
    port,
    secure: protection === 'tls',
    requireTLS: protection === 'starttls',
    ignoreTLS: protection === 'none',
    allowInternalNetworkInterfaces: true,
    ...(authority === undefined ? {} : { tls: { ca: authority } }),
    connectionTimeout: GREETING,
    greetingTimeout: GREETING,
    socketTimeout: SILENCE,
  })
  let hasEnded = false
  const body = Readable.from(
    (async function* () {
      yield parcel.message
      await beforeTheEnd()
      hasEnded = true
    })(),
  )
  try {
    await converse(connection, user === undefined ? undefined : { user, pass: password ?? '' }, parcel, body)
    return { is: 'taken over' }
  } catch (error) {
    return answerOf(error, hasEnded)
  } finally {
    body.destroy()
    connection.close()
  }
}

type Credentials = { readonly user: string; readonly pass: string }

function converse(
  connection: SMTPConnection,
  credentials: Credentials | undefined,
  { from, to, envelope }: Parcel,
  body: Readable,
): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.on('error', reject)
    connection.once('end', () => reject(new Error('The server has ended the conversation.')))
    const dsn = { id: envelope, return: 'headers', notify: ['failure', 'success'], recipient: to }
    const send = () => {
      connection.send({ from, to: [to], dsn }, body, (error) => (error ? reject(error) : resolve()))
    }
    connection.connect((error) => {
      if (error) reject(error)
      else if (credentials === undefined) send()
      else connection.login({ credentials }, (refused) => (refused ? reject(refused) : send()))
    })
  })
}

/** An answer to the end settles everything; where there is none, all depends on whether the end had left. */
function answerOf(error: unknown, hasEnded: boolean): Answer {
  const { responseCode, response, code, command } = error as Partial<Refused>
  // A sender or a password that the server does not like is the provider's own matter, and no word about the recipient.
  const isAboutRecipient = command === 'RCPT TO' || command === 'DATA'
  if (responseCode !== undefined && responseCode >= 500 && isAboutRecipient) {
    return { is: 'refused', status: statusIn(response) ?? '5.0.0' }
  }
  if (hasEnded && responseCode === undefined) return { is: 'unknown' }
  return { is: 'not now', code: `SMTP_${responseCode ?? (code ?? 'BROKEN').replace(/\W/g, '_')}` }
}

interface Refused {
  readonly responseCode: number
  readonly response: string
  readonly code: string
  readonly command: string
}

/** The enhanced status code in an answer: `550 5.1.1 <…>: user unknown`. */
const statusIn = (response: string | undefined): string | undefined =>
  response?.match(/\b[245]\.\d{1,3}\.\d{1,3}\b/)?.[0]
