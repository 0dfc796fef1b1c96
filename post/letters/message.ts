import { buffer } from 'node:stream/consumers'
import DKIM from 'nodemailer/lib/dkim'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { OpenedSettings } from '../settings/store.ts'
import type { Written } from './letter.ts'

/** What goes over the wire. */
export interface Addressed {
  readonly to: string
  readonly messageId: string
  readonly written: Written
  readonly date: Date
}

/**
 * A letter as a message (RFC 5322) with a text and the same as HTML, signed in the name of the provider's domain if it has a
 * key for that (RFC 6376).
 */
export async function asMessage({ settings, secrets }: OpenedSettings, letter: Addressed): Promise<Buffer> {
  const composer = new MailComposer({
    from: settings.from,
    to: letter.to,
    subject: letter.written.subject,
    text: letter.written.text,
    html: letter.written.html,
    messageId: letter.messageId,
    date: letter.date,
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
  const signer = new DKIM({ domainName: domain, keySelector: selector, privateKey: secrets.dkim })
  return buffer(signer.sign(message))
}
