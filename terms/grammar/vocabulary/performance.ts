import { day, gross, named } from '../field.ts'
import { declaration, word } from './word.ts'

/** Performance that is late (§§ 281, 323, 346 BGB). `agreement` is the service itself, else an order by its name. */
const performance = named('agreement')
export const performances = {
  performancePromised: word('Leistungstermin bestätigt', 'day of performance confirmed', { performance, due: day }),
  performed: word('Leistung erbracht', 'performed', { performance }),
  performanceDemanded: declaration('Nachfrist zur Leistung gesetzt', 'final period to perform set', {
    performance,
    until: day,
  }),
  rescissionReceived: declaration('Rücktritt zugegangen', 'rescission received', { performance }),
  /** What the customer received until then, valued by a person after the rescission. */
  benefitsValued: word('Empfangenes bewertet', 'benefits valued', { performance, value: gross }),
} as const
