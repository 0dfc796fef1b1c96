import { randomUUID } from 'node:crypto'
import type { Mail, Mailer } from '../access/mailer.ts'
import type { Running } from '../duties/running.ts'
import { everyCustomer, inTransaction } from '../journal/transaction.ts'
import { handOver } from '../post/letters/hand-over.ts'
import { asHtml } from '../post/letters/html.ts'
import { asMessage } from '../post/letters/message.ts'
import { domainOf } from '../post/settings/settings.ts'
import { type OpenedSettings, readSettings } from '../post/settings/store.ts'
import type { Say } from './console.ts'

/** What a mailer needs of the house. */
interface MailerNeeds {
  readonly running: Pick<Running, 'app' | 'master' | 'say'>
  readonly say: Say
  /** Whether links may be told on the console: where everybody knows the passwords anyhow. */
  readonly isForTrying: boolean
}

/** Sends messages about signing in by the mail server of the provider in whose name they leave. */
export function makeMailer({ running, say, isForTrying }: MailerNeeds): Mailer {
  return {
    send: async (mail) => {
      const settings = await settingsFor(running, mail)
      const isSent = settings !== undefined && (await sent(settings, mail).catch(() => false))
      if (!isSent && isForTrying && mail.link) sayLink(say, mail)
      if (!isSent && !isForTrying)
        running.say('A message about signing in was not mailed: no mail server has taken it.')
      return isSent
    },
  }
}

/** Those of the first provider that has a mail server. */
async function settingsFor(running: MailerNeeds['running'], { providers }: Mail): Promise<OpenedSettings | undefined> {
  for (const provider of providers) {
    const found = await inTransaction(running.app, { provider, customer: everyCustomer }, (transaction) =>
      readSettings(transaction, running, provider),
    )
    if (found?.settings.outgoing) return found
  }
  return undefined
}

async function sent(opened: OpenedSettings, mail: Mail): Promise<boolean> {
  const { settings, secrets } = opened
  if (!settings.outgoing) return false
  const from = settings.from.address
  const id = randomUUID()
  const message = await asMessage(opened, {
    to: mail.to,
    messageId: `<${id}@${domainOf(from)}>`,
    written: writtenOf(mail),
    date: new Date(),
  })
  const parcel = { from, to: mail.to, envelope: id, message }
  const answer = await handOver(settings.outgoing, secrets.outgoing, parcel, async () => undefined)
  // Where the last byte may have left and nothing was answered, it may have arrived: nobody else gets the link.
  return answer.is === 'taken over' || answer.is === 'unknown'
}

/** The link stands by itself between the first paragraph and the rest, so that no program breaks it. */
function writtenOf({ subject, language, paragraphs, link }: Mail) {
  const [first = '', ...rest] = paragraphs
  const all = [first, ...(link ? [link] : []), ...rest]
  return { subject, text: `${all.join('\n\n')}\n`, html: asHtml(subject, language, [{ paragraphs: all }]) }
}

const sayLink = (say: Say, { to, link = '' }: Mail): void =>
  say({ de: `Statt einer Mail an ${to}: ${link}`, en: `Instead of a mail to ${to}: ${link}` })
