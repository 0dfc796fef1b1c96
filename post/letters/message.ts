import { buffer } from 'node:stream/consumers'
import type { OpenedSettings } from '../settings/store.ts'
import type { Written } from './letter.ts'
import { inColumns } from './text.ts'
import { MARK } from './written.ts'

/** A file that travels with a mail. */
export interface Travelling {
  readonly name: string
  readonly content: Uint8Array
  /** `application/pdf`, if left out. */
  readonly mime?: string
}

/** What goes over the wire. */
export interface Addressed {
  readonly to: string
  readonly messageId: string
  readonly written: Written
  readonly date: Date
  /** Papers that travel with it, as they are kept. */
  readonly papers?: readonly Travelling[]
  /** The provider's picture, where the HTML shows it. */
  readonly mark?: { readonly format: string; readonly content: Uint8Array }
}

/**
 * A letter as a message (RFC 5322) with a text and the same as HTML, signed in the name of the provider's domain if it has a
 * key for that (RFC 6376).
 */
export async function asMessage({ settings, secrets }: OpenedSettings, letter: Addressed): Promise<Buffer> {
  const composer = new (await import('nodemailer/lib/mail-composer')).default({
    from: settings.from,
    to: letter.to,
    subject: letter.written.subject,
    text: inColumns(letter.written.text),
    html: letter.written.html,
    messageId: letter.messageId,
    date: letter.date,
    attachments: attachmentsOf(letter),
    // RFC 3834: nobody's automatic answer is asked for.
    headers: { 'Auto-Submitted': 'auto-generated' },
    xMailer: false,
    // Nothing in a letter names a file or an address to fetch; should anything ever do, it is refused.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const message = await composer.compile().build()
  if (settings.dkim === undefined || secrets.dkim === undefined) return message
  const { domain, selector } = settings.dkim
  const signer = new (await import('nodemailer/lib/dkim')).default({
    domainName: domain,
    keySelector: selector,
    privateKey: secrets.dkim,
  })
  return buffer(signer.sign(message))
}

const attachmentsOf = ({ papers = [], mark }: Addressed) => [
  ...papers.map(({ name, content, mime = 'application/pdf' }) => ({
    filename: name,
    content: Buffer.from(content),
    contentType: mime,
  })),
  ...(mark === undefined
    ? []
    : [
        {
          cid: MARK,
          filename: `${MARK}.${mark.format}`,
          content: Buffer.from(mark.content),
          contentType: `image/${mark.format}`,
          contentDisposition: 'inline' as const,
        },
      ]),
]
