import { lockWaiting } from '../../duties/decide.ts'
import { lockOne } from '../../journal/intake/found.ts'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { refuse } from '../refusal.ts'
import type { PostRunning } from '../running.ts'
import { domainOf } from '../settings/settings.ts'
import { readSettings } from '../settings/store.ts'
import { unknownLetter } from './box.ts'
import { insertDispatch } from './dispatches.ts'
import { tryDutyAgain } from './duty.ts'
import { type LetterKey, lastTries } from './letter.ts'
import { ownActs } from './own-order.ts'
import { recipientOf } from './recipient.ts'
import { readLetter } from './store.ts'

/**
 * A person has a letter sent once more: it came back, or nobody knows whether it left. It goes to the address that the
 * customer has now, as another message.
 *
 * @throws Refusal LETTER_UNKNOWN, LETTER_NOT_WAITING, DUTY_UNKNOWN, DUTY_NOT_WAITING
 */
export async function sendAgain(running: PostRunning, key: LetterKey): Promise<void> {
  await inTransaction(running.app, { provider: key.provider, customer: everyCustomer }, async (transaction) => {
    await lockOne(transaction, key)
    const letter = await readLetter(transaction, key)
    if (letter === undefined) throw unknownLetter(key)
    const last = lastTries(letter.dispatches).find(({ medium }) => medium === 'e-mail')
    const settings = await readSettings(transaction, running, key.provider)
    const recipient = await recipientOf(transaction, key)
    const isStuck = last?.state === 'returned' || last?.state === 'handed over'
    if (!isStuck || settings?.settings.outgoing === undefined || recipient === undefined) throw notWaiting(key)
    // Behind a letter that leaves of its own accord stands no duty that could wait; its round finds what is ready.
    if (!ownActs.includes(letter.act)) await lockWaiting(transaction, { ...key, duty: key.letter }, ['person'])
    const further = { ...key, medium: 'e-mail', attempt: last.attempt + 1 } as const
    const domain = domainOf(settings.settings.from.address)
    await insertDispatch(transaction, running.master, further, { domain, address: recipient.email })
    await tryDutyAgain(transaction, running, key)
  })
}

const notWaiting = ({ letter }: LetterKey) =>
  refuse({
    code: 'LETTER_NOT_WAITING',
    seen: {
      de: `Der Brief ${letter} ist nicht zurückgekommen, oder es fehlt an Mailserver oder Adresse`,
      en: `The letter ${letter} did not come back, or a mail server or an address is missing`,
    },
    expected: {
      de: 'noch einmal geht hinaus, was zurückkam oder wovon niemand weiß, ob es hinausging',
      en: 'what came back, or what nobody knows to have left, is sent again',
    },
    remedy: {
      de: 'Prüfen Sie die Postwege und die Adresse des Kunden',
      en: "Check the post settings and the customer's address",
    },
  })
