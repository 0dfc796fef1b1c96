import { choice, day, flag, named } from '../field.ts'
import { media } from '../form.ts'
import { declaration, word } from './word.ts'

/** Who the customer is: what was stated, and how it was proven. */
export const registration = {
  dateOfBirthStated: word('Geburtsdatum angegeben', 'date of birth stated', { born: day }),
  guardiansConsentReceived: declaration(
    'Einwilligung der Sorgeberechtigten zugegangen',
    'consent of guardians received',
    {},
  ),
  registrationDataGiven: word('Anmeldedaten angegeben', 'registration data given', { complete: flag }),
  registrationDataRequested: word('Auskunft über Anmeldedaten verlangt', 'registration data asked for', {}),
  identityDocumentReceived: word('Legitimationspapier zugegangen', 'identity document received', {
    document: named('document 1'),
    medium: choice(...media),
  }),
  addressVerified: word('Anschrift überprüft', 'address verified', { document: named('document 1') }),
} as const
