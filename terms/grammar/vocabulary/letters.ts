import { choice, named, optional } from '../field.ts'
import { media } from '../form.ts'
import { letter, word } from './word.ts'

/** Letters of the provider, each by the duty that it carries out. */
export const letters = {
  letterDispatched: word('Brief abgesandt', 'letter dispatched', { letter, medium: choice(...media) }),
  /** Told only when it is certain that it came into the customer's sphere: § 130 (1) sentence 1 BGB. */
  letterReceived: word('Brief zugegangen', 'letter received', { letter, medium: choice(...media) }),
  /** It came to an address; whether that is receipt, terms and law say. */
  letterArrived: word('Brief an einer Anschrift angekommen', 'letter arrived at an address', {
    letter,
    address: named('address 1'),
  }),
  letterReturned: word('Brief zurückgekommen', 'letter returned', {
    letter,
    medium: choice(...media),
    status: optional(named('5.1.1')),
  }),
} as const
