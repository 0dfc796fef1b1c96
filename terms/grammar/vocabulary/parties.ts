import { choice, count, flag, named, optional } from '../field.ts'
import { declaration, word } from './word.ts'

/** Who the parties are, and what they agree about the agreement itself. */
export const parties = {
  accountOpened: word('Kundenkonto eröffnet', 'customer account opened', {}),
  seatEntered: word('Sitz eingetragen', 'seat entered', {
    country: named('DE'),
    state: optional(named('NW')),
    publicBody: optional(flag),
  }),
  /** Two documents speak about the same question, or one of them alone does. */
  contractsCompared: word('Verträge verglichen', 'contracts compared', {
    question: named('breach notice'),
    bothSpeak: flag,
  }),
  amendmentAgreed: declaration('Änderung vereinbart', 'amendment agreed', {
    amendment: named('amendment 1'),
    /** Of which of several texts, where they ask for different things. */
    of: optional(choice('terms', 'processing agreement', 'rules on subprocessors')),
    /** Whether it says expressly what it changes. */
    namesIt: optional(flag),
    /** The period for an objection that it agrees on. */
    objectionWeeks: optional(count),
  }),
  formWaived: declaration('Formerfordernis aufgehoben', 'requirement of form waived', {}),
} as const
