import PostalMime, { type Email } from 'postal-mime'
import { type DeliveryReport, deliveryReportIn } from '../reports/delivery-report.ts'
import { withoutTags } from './without-tags.ts'

/** What the program reads in a mail. */
export interface ReadMail {
  readonly sender: Sender | undefined
  readonly subject: string
  /** The names of the messages that it answers, as it says. */
  readonly answers: readonly string[]
  readonly attachments: readonly Attachment[]
  readonly text: string
  /** An automatic answer, as one who is away has sent (RFC 3834), or a report of a mail server. */
  readonly isAutomatic: boolean
  readonly report: DeliveryReport | undefined
}
/** A file that came with a mail. */
export interface Attachment {
  readonly name: string
  readonly content: Buffer
}
export interface Sender {
  readonly name: string
  readonly address: string
}

/** Reads a mail. One that is not written as mails are is kept all the same, with nothing read in it. */
export async function readMail(content: Buffer): Promise<ReadMail> {
  try {
    return read(await PostalMime.parse(content, { maxNestingDepth: 50 }))
  } catch {
    return nothing
  }
}

const nothing: ReadMail = {
  ...{ sender: undefined, subject: '', answers: [], attachments: [], text: '', isAutomatic: false, report: undefined },
}

/** More than these nobody answers in one mail; a head may name any number. */
const ANSWERS = 20

function read(mail: Email): ReadMail {
  const address = mail.from && 'address' in mail.from ? mail.from.address?.trim().toLowerCase() : undefined
  const report = deliveryReportIn(mail)
  const automatic = mail.headers.find(({ key }) => key === 'auto-submitted')?.value.toLowerCase() ?? 'no'
  return {
    sender: address === undefined || address === '' ? undefined : { name: mail.from?.name ?? '', address },
    subject: mail.subject ?? '',
    answers: (`${mail.inReplyTo ?? ''} ${mail.references ?? ''}`.match(/<[^<>\s]+>/g) ?? []).slice(0, ANSWERS),
    attachments: mail.attachments.map(attachmentOf),
    text: mail.text ?? withoutTags(mail.html ?? ''),
    isAutomatic: report !== undefined || !automatic.startsWith('no'),
    report,
  }
}

const attachmentOf = ({ filename, content }: Email['attachments'][number]): Attachment => ({
  name: filename ?? '',
  content: typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content as ArrayBuffer)),
})
