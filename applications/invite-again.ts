import { everyCustomer, inTransaction } from '../journal/transaction.ts'
import { type Application, applicationUnknown, readApplication } from './application.ts'
import { sendInvitation } from './decide.ts'
import { letterStates } from './letter.ts'
import type { Applications } from './links.ts'
import { offerNow } from './offer-now.ts'
import { refuse } from './refusal.ts'

/** Between two letters with an invitation, in milliseconds: an address is not flooded by pressing a button. */
const atLeast = 120_000

/**
 * An accepted applicant lost the invitation, or it has expired: it is sent once more, and the one before opens nothing.
 *
 * @throws Refusal APPLICATION_UNKNOWN, INVITATION_NOT_SENT_AGAIN
 */
export async function inviteAgain(
  house: Applications,
  { provider, name, application }: Pick<Application, 'provider' | 'application'> & { readonly name: string },
): Promise<void> {
  const { running } = house
  const offer = await offerNow(running, name)
  await inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    const found = await readApplication(transaction, running.master, provider, application, { lock: true })
    if (!found) throw applicationUnknown()
    if (found.state !== 'accepted') throw notSentAgain()
    const [last] = await letterStates(transaction, found)
    if (last && offer.now - last.writtenAt.getTime() < atLeast) throw notSentAgain()
    const { rowCount } = await transaction.query(
      `select from invitation where provider = $1 and customer = $2 and accepted_at is not null`,
      [provider, found.customer],
    )
    if (rowCount) throw notSentAgain()
    await sendInvitation(transaction, house, offer, found, { by: null, again: ` ${offer.now}` })
  })
}

const notSentAgain = () =>
  refuse({
    code: 'INVITATION_NOT_SENT_AGAIN',
    seen: {
      de: 'Die Einladung wurde gerade verschickt, oder sie ist schon angenommen',
      en: 'The invitation was sent a moment ago, or it has been taken up already',
    },
    expected: { de: 'zwei Minuten zwischen zwei Briefen', en: 'two minutes between two letters' },
    remedy: { de: 'Sehen Sie im Postfach nach, auch unter Spam', en: 'Look into your mailbox, the spam folder too' },
  })
