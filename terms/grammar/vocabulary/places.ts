import { choice, named, optional } from '../field.ts'
import { word } from './word.ts'

/** Where data are stored, from where they are reached, and what is disclosed of them. */
export const places = {
  placeProposed: word('Ort der Verarbeitung vorgesehen', 'place of processing proposed', {
    place: named('place 1'),
    use: choice('storage', 'access'),
    /** ISO 3166-1: `DE`. */
    country: named('DE'),
    /** Who stores or reaches them there, as the register of subprocessors names it; left out: the provider itself. */
    recipient: optional(named('SendGrid')),
  }),
  disclosureAsked: word('Weitergabe verlangt', 'disclosure asked for', {
    disclosure: named('disclosure 1'),
    reason: choice(
      'legal protection of users',
      'judicial or regulatory demand',
      'defence of rights',
      'technical operation',
      'advertising',
      'other',
    ),
  }),
  disclosureConsented: word('in Weitergabe eingewilligt', 'consented to disclosure', {
    disclosure: named('disclosure 1'),
  }),
} as const
