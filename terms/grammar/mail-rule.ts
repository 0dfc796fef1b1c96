import { adjustable } from './adjustable.ts'
import { type Answer, no } from './answer.ts'
import { type Said, say } from './said.ts'

/** What is known of a message when it is judged. The message itself never comes here. */
export interface Message {
  readonly bytes: number
  /** What the mailbox holds already. */
  readonly used: number
  /** Harmful software: found by facts that anybody can check, or guessed at. */
  readonly malware?: 'verified' | 'suspected'
  readonly sender?: 'true' | 'false' | 'hidden' | 'missing' | 'of another account'
  readonly advertising?: 'asked for' | 'unsolicited' | 'disguised'
  /** Whether its source stands on a public list of senders of spam, and whether it was noticed for spam before. */
  readonly isListed?: boolean
  readonly wasNoticed?: boolean
}

/** What a clause may ask of a message: data, so that two clauses which ask the same never clash. */
export type MailRule = Said &
  (
    | { readonly is: 'harmless' }
    | { readonly is: 'honest' }
    | { readonly is: 'wanted' }
    | { readonly is: 'well reputed' }
    | { readonly is: 'own sender' }
    | { readonly is: 'no larger'; readonly bytes: number }
    | { readonly is: 'fits'; readonly bytes: number }
    | { readonly is: 'none' }
  )

export const harmless = say('Freiheit von Schadsoftware', 'freedom from harmful software', { is: 'harmless' } as const)
export const honest = say('wahre Angaben zum Absender', 'true details of the sender', { is: 'honest' } as const)
export const wanted = say('keine unverlangte oder getarnte Werbung', 'no unsolicited or disguised advertising', {
  is: 'wanted',
} as const)
export const wellReputed = say('eine unauffällige Herkunft', 'an inconspicuous source', { is: 'well reputed' } as const)
export const ownSender = say(
  'Nachrichten mit einem Absender des eigenen Kontos',
  'messages with a sender of the own account',
  { is: 'own sender' } as const,
)
export const noMail = say('keine Nachricht', 'no message', { is: 'none' } as const)
export const noLarger = (bytes: number) =>
  say(`höchstens ${bytes} Byte`, `at most ${bytes} bytes`, { is: 'no larger', bytes } as const)
export const fitsInto = (bytes: number) =>
  say(`zusammen höchstens ${bytes} Byte`, `together at most ${bytes} bytes`, { is: 'fits', bytes } as const)

/** Gigabytes of 2^30 bytes. */
export const gigabytes = (size: number) =>
  adjustable([size], (n) => say(`${n} GB`, `${n} GB`, { bytes: n * 1024 ** 3 }))

/** Whether a message passes a rule; where no clause makes one, every message does. */
export function passes(message: Message, rule: MailRule | undefined): Answer {
  if (rule === undefined || meets(message, rule)) return true
  return no(
    'Die Nachricht erfüllt nicht, was verlangt ist: {rule}.',
    'The message does not meet what is asked for: {rule}.',
    {
      rule,
    },
  )
}
function meets(message: Message, rule: MailRule): boolean {
  switch (rule.is) {
    case 'harmless':
      return message.malware !== 'verified'
    case 'honest':
      return message.sender !== 'false' && message.sender !== 'hidden'
    case 'wanted':
      return message.advertising !== 'unsolicited' && message.advertising !== 'disguised'
    case 'well reputed':
      return !(message.isListed === true && message.wasNoticed === true)
    case 'own sender':
      return message.sender === 'true'
    case 'no larger':
      return message.bytes <= rule.bytes
    case 'fits':
      return message.used + message.bytes <= rule.bytes
    case 'none':
      return false
  }
}
