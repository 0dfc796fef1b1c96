import type { Email } from 'postal-mime'

/**
 * What a mail server reports about a message that it was given (RFC 3464).
 *
 *   failed     it could not be delivered, and will not be
 *   delivered  it lies in the recipient's mailbox
 *   delayed    it is still tried
 *   relayed    it was handed on to a server that does not report; expanded: to a list
 */
export type Action = 'failed' | 'delivered' | 'delayed' | 'relayed' | 'expanded'

export interface DeliveryReport {
  readonly action: Action
  /** As RFC 3463 numbers it: `5.1.1`. */
  readonly status: string
  /** What the sender had called the envelope, where the servers on the way kept it (RFC 3461). */
  readonly envelope?: string
  /** The name of the message that is reported about, from its head. */
  readonly messageId?: string
}

/** The report that a mail is; undefined for any other mail. A report about several recipients says what is worst. */
export function deliveryReportIn({ attachments }: Pick<Email, 'attachments'>): DeliveryReport | undefined {
  const status = attachments.find(({ mimeType }) => mimeType === 'message/delivery-status')
  if (status === undefined) return undefined
  const [perMessage = {}, ...recipients] = blocksIn(textOf(status.content))
  const worst = actions
    .flatMap((action) =>
      recipients.filter((each) => each.action?.toLowerCase() === action).map((each) => ({ action, each })),
    )
    .at(0)
  if (worst === undefined) return undefined
  const envelope = perMessage['original-envelope-id']
  const messageId = messageIdIn(attachments)
  return {
    action: worst.action,
    status: worst.each.status?.match(/\d\.\d{1,3}\.\d{1,3}/)?.[0] ?? '5.0.0',
    ...(envelope === undefined ? {} : { envelope: envelope.toLowerCase() }),
    ...(messageId === undefined ? {} : { messageId }),
  }
}

/** The worst first. */
const actions: readonly Action[] = ['failed', 'delayed', 'relayed', 'expanded', 'delivered']

type Block = Readonly<Record<string, string>>

/** Groups of fields, with a blank line between any two: the first about the message, one for each recipient. */
function blocksIn(text: string): readonly Block[] {
  const unfolded = text.replace(/\r\n/g, '\n').replace(/\n[ \t]+/g, ' ')
  return unfolded
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .map(fieldsIn)
}

const fieldsIn = (block: string): Block =>
  Object.fromEntries(
    block.split('\n').flatMap((line) => {
      const colon = line.indexOf(':')
      return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]]
    }),
  )

/** The report brings the message along, or its head. */
function messageIdIn(attachments: Email['attachments']): string | undefined {
  const original = attachments.find(
    ({ mimeType }) => mimeType === 'message/rfc822' || mimeType === 'text/rfc822-headers',
  )
  const head =
    original &&
    textOf(original.content)
      .split(/\r?\n\r?\n/)[0]
      ?.replace(/\r?\n[ \t]+/g, ' ')
  return head?.match(/^message-id:\s*(<[^>\s]+>)/im)?.[1]
}

const textOf = (content: Email['attachments'][number]['content']): string =>
  typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8')
