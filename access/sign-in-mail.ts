import type { Pool } from 'pg'
import { readAsPerson } from './as-auth.ts'
import { type Language, languageAsked } from './language-asked.ts'
import { addressChangesText, passwordChangedText, resetText, verifyText } from './mail-texts.ts'
import type { Mailer } from './mailer.ts'

interface MailNeeds {
  readonly auth: Pool
  readonly address: string
  readonly mailer: Mailer
}
interface Recipient {
  readonly id: string
  readonly email: string
}
type MailText = typeof resetText
type Asking = Pick<Request, 'headers'>

/**
 * What the sign-in mails to people. A link carries its secret behind the #, which no browser sends anywhere: it stands in no
 * log and in no other page's view.
 */
export function signInMail({ auth, address, mailer }: MailNeeds) {
  const send = async (to: Recipient, language: Language, { subject, before }: MailText, link?: string) => {
    const providers = await providersOf(auth, to.id)
    const paragraphs = before.map((paragraph) => paragraph[language])
    await mailer.send({
      to: to.email,
      language,
      subject: subject[language],
      paragraphs,
      ...(link ? { link } : {}),
      providers,
    })
  }
  return {
    reset: async ({ user, token }: { user: Recipient; token: string }, request?: Request) =>
      send(user, languageAsked(request), resetText, `${address}/new-password#${token}`),
    verify: async ({ user, token }: { user: Recipient; token: string }, request?: Request) =>
      send(user, languageAsked(request), verifyText, `${address}/address-confirmed#${token}`),
    passwordChanged: async ({ user }: { user: Recipient }, request?: Asking) =>
      send(user, languageAsked(request), passwordChangedText),
    addressChanges: async ({ user }: { user: Recipient }, request?: Asking) =>
      send(user, languageAsked(request), addressChangesText),
  }
}

/** In whose name a message to this person may leave. */
async function providersOf(auth: Pool, person: string): Promise<readonly string[]> {
  return readAsPerson(auth, person, async (transaction) => {
    const { rows } = await transaction.query<{ provider: string }>(
      'select distinct provider from membership where person = $1 order by provider',
      [person],
    )
    return rows.map(({ provider }) => provider)
  })
}
