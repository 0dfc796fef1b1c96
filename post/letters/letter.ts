import { hash } from 'node:crypto'
import type { AgreementKey } from '../../journal/fact.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import type { Language } from '../../terms/grammar/said.ts'

/** Which letter: the agreement, and the identity of the duty that it carries out, `confirmTermination:agreement#1`. */
export interface LetterKey extends AgreementKey {
  readonly letter: string
}

/** On which ways letters leave. */
export type Way = 'e-mail' | 'portal' | 'letter'

/**
 * Where a letter is on one of its ways.
 *
 *   ready        nothing of it has left; on paper, until it is handed to the post
 *   handed over  its last byte may have left, and no answer is known: it is never sent again by itself
 *   dispatched   a mail server has taken it over, it was handed to the post, or it lies in the post box
 *   arrived      it is in the customer's sphere, at an hour at which nobody need look
 *   received     it counts as received
 *   returned     it was refused, or came back
 */
export type DispatchState = 'ready' | 'handed over' | 'dispatched' | 'arrived' | 'received' | 'returned'

/** One way of a letter, and one try on it. */
export interface DispatchKey extends LetterKey {
  readonly medium: Way
  /** 1, 2, 3 …; a further one only when a person asks for it. */
  readonly attempt: number
}

export interface Dispatch extends DispatchKey {
  readonly state: DispatchState
  readonly envelope: string
  readonly messageId: string
  readonly handedOverAt: Instant | null
  readonly dispatchedAt: Instant | null
  readonly arrivedAt: Instant | null
  readonly receivedAt: Instant | null
  readonly returnedAt: Instant | null
  /** Why it was refused or came back, as RFC 3463 numbers it. */
  readonly status: string | null
}

/** What is written, as it is sealed. */
export interface Written {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** A letter with all its ways, oldest first. */
export interface Letter extends LetterKey {
  readonly act: string
  readonly language: Language
  readonly writtenAt: Instant
  readonly dispatches: readonly Dispatch[]
}

/**
 * The name of a message: it follows from the letter and the try, so that the same try never has two. Nobody who does not know
 * the agreement's random id can guess it.
 */
export function messageIdOf({ provider, agreement, letter, attempt }: DispatchKey, domain: string): string {
  const name = hash('sha256', JSON.stringify(['klausel letter', provider, agreement, letter, attempt]))
  return `<${name.slice(0, 40)}@${domain}>`
}

/**
 * Whether it has left on at least one way, and came back on none. What leaves on paper too holds nothing up that has left otherwise:
 * the post goes when somebody takes it there.
 */
export function isOnItsWay(dispatches: readonly Dispatch[]): boolean {
  const last = lastTries(dispatches)
  if (last.some(({ state }) => state === 'received')) return true
  const others = last.filter(({ medium, state }) => medium !== 'letter' || state !== 'ready')
  return others.length > 0 && others.every(({ state }) => state === 'dispatched' || state === 'arrived')
}

/** The last try on each way. */
export function lastTries(dispatches: readonly Dispatch[]): readonly Dispatch[] {
  return dispatches.filter(
    ({ medium, attempt }) => !dispatches.some((other) => other.medium === medium && other.attempt > attempt),
  )
}
