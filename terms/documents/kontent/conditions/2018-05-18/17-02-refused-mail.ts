import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { harmless, honest, type MailRule, ownSender, wanted, wellReputed } from '../../../../grammar/mail-rule.ts'
import { mailRule } from '../../../../grammar/matters/hosting.ts'
import { mayBlock } from '../../../../grammar/matters/rights.ts'
import { unwantedMailKnown } from '../../../../grammar/quantities/abuse.ts'
import { textOnly, undertaking } from '../../../../grammar/statement.ts'

/** Each ground on which mail may be refused is one aspect, and all of them count together. */
const refusedUnless = (
  ref: string,
  aspect: string,
  title: { readonly de: string; readonly en: string },
  said: { readonly de: string; readonly en: string },
  rule: MailRule,
  claims: readonly string[],
  reading: string,
) =>
  asLongAs({
    ref,
    title,
    decides: mailRule,
    of: [aspect],
    de: `Der Anbieter darf eine Nachricht zurückweisen, wenn ${said.de}. Verlangt ist: {rule}.`,
    en: `The provider may refuse a message if ${said.en}. What is asked for: {rule}.`,
    where: { rule },
    then: (_, { rule: asked }) => asked,
    examples: { always: [{}, rule] },
    claims,
    reading,
  })

export const malware = refusedUnless(
  '§ 17.2 Nr. 1',
  'harmful software',
  { de: 'Schadsoftware', en: 'Harmful software' },
  {
    de: 'objektiv überprüfbare Tatsachen zeigen, dass sie Schadsoftware enthält, etwa Viren, Würmer oder Trojaner',
    en: 'facts that can be checked objectively show that it holds harmful software such as viruses, worms or trojans',
  },
  harmless,
  ['kontent.bb.17.2a'],
  'A heuristic score is a guess, no fact. The list of grounds is not exhaustive.',
)
export const falseSender = refusedUnless(
  '§ 17.2 Nr. 2',
  'sender',
  { de: 'Falsche Absender', en: 'False senders' },
  {
    de: 'sie falsche Angaben enthält oder verbirgt, wer sie wirklich gesendet hat',
    en: 'it holds false details or hides who really sent it',
  },
  honest,
  ['kontent.bb.17.2b'],
  'Whether a sender is false is found by technical means such as SPF and DMARC.',
)
export const advertising = refusedUnless(
  '§ 17.2 Nr. 3',
  'advertising',
  { de: 'Unverlangte Werbung', en: 'Unsolicited advertising' },
  {
    de: 'sie unverlangte oder als Information getarnte Werbung ist',
    en: 'it is advertising that is unsolicited or disguised as information',
  },
  wanted,
  ['kontent.bb.17.2c'],
  'What the customer ordered is not unsolicited.',
)
export const listedSource = refusedUnless(
  '§ 17.2 Nr. 4',
  'source',
  { de: 'Auffällige Herkunft', en: 'Conspicuous source' },
  {
    de: 'ihre Absenderadresse oder ihr Server durch Spam aufgefallen ist und auf einer öffentlichen Sperrliste (DNSBL) steht',
    en: 'its sending address or server was noticed for spam and stands on a public block list (DNSBL)',
  },
  wellReputed,
  ['kontent.bb.17.2d'],
  'Both must hold: the wording joins them by "and".',
)

export const noSpam = undertaking({
  ref: '§ 17.3 S. 1',
  title: { de: 'Keine unerwünschten E-Mails', en: 'No unwanted mail' },
  de: 'Über die Zugänge des Anbieters sendet der Kunde keine unerwünschten Nachrichten, besonders keine unverlangte Werbung.',
  en: "Through the provider's accounts the customer sends no unwanted messages, above all no unsolicited advertising.",
  where: {},
  claims: ['kontent.bb.17.3a'],
  undertaking: { who: 'customer', duty: 'sendNoUnwantedMail' },
})
export const ownMessages = asLongAs({
  ref: '§ 17.3 S. 2',
  title: { de: 'Keine falschen Absender', en: 'No false senders' },
  decides: mailRule,
  of: ['own messages'],
  de: 'Nachrichten mit falschen oder ohne Angaben zum Absender darf der Kunde nicht senden; angenommen werden nur {rule}.',
  en: 'The customer may not send messages with false or without details of the sender; accepted are only {rule}.',
  where: { rule: ownSender },
  then: (_, { rule }): MailRule => rule,
  examples: { always: [{}, ownSender] },
  claims: ['kontent.bb.17.3b'],
})
export const businessLetters = textOnly({
  ref: '§ 17.3 S. 3',
  title: { de: 'Geschäftsbriefe', en: 'Business letters' },
  de: 'Die gesetzlichen Angaben auf Geschäftsbriefen, auch in E-Mails, macht der Kunde selbst.',
  en: 'The details that statutes ask for in business letters, in mail too, are given by the customer itself.',
  where: {},
  claims: ['kontent.bb.17.3c'],
  textOnly: 'It refers to statutes that bind the customer without the terms.',
})
export const blockedMailbox = asLongAs({
  ref: '§ 17.4',
  title: { de: 'Sperre des sendenden Postfachs', en: 'Block of the sending mailbox' },
  decides: mayBlock,
  de: 'Die Postfächer, über die solche Nachrichten gesendet werden, darf der Anbieter vorläufig sperren, andere nicht.',
  en: 'The mailboxes through which such messages are sent may temporarily be blocked by the provider, others may not.',
  where: {},
  given: { unwanted: unwantedMailKnown },
  provided: ({ unwanted }) =>
    unwanted?.is === 'mailbox' ||
    no('Darüber wurde nichts Unerwünschtes gesendet.', 'Nothing unwanted was sent through it.'),
  then: () => 'permitted',
  examples: {
    'the mailbox of a spam run': [{ unwanted: { is: 'mailbox' } }, 'permitted'],
    'a server is another matter': [{ unwanted: { is: 'server' } }],
    'any other': [{ unwanted: undefined }],
  },
  claims: ['kontent.bb.17.4'],
  reading: 'False senders are included: the heading refers to all of § 17.3.',
})
