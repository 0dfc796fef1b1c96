import type { ChangeAsked } from '../access/password-memory.ts'
import type { Right } from '../access/rights.ts'
import { type Role, roleInWords } from '../access/roles.ts'
import { Refused } from './problem.ts'

export const signInNeeded = (): Refused =>
  new Refused('SIGN_IN_NEEDED', {
    seen: {
      de: 'Niemand ist angemeldet, oder die Sitzung ist zu Ende',
      en: 'Nobody is signed in, or the session has ended',
    },
    expected: { de: 'hier muss man angemeldet sein', en: 'one has to be signed in here' },
    remedy: { de: 'Melden Sie sich an', en: 'Sign in' },
  })

export const membershipUnknown = (): Refused =>
  new Refused('MEMBERSHIP_UNKNOWN', {
    seen: { de: 'Die genannte Zugehörigkeit haben Sie nicht', en: 'You do not have the membership that was named' },
    expected: {
      de: 'man handelt als etwas, das man bei einem Anbieter oder Kunden ist',
      en: 'one acts as something that one is to a provider or a customer',
    },
    remedy: {
      de: 'Wählen Sie eine aus /api/me, oder lassen Sie sich einladen',
      en: 'Choose one of /api/me, or have yourself invited',
    },
  })

export const rightMissing = (right: Right, roles: readonly Role[]): Refused => {
  const named = (language: 'de' | 'en') => [...new Set(roles.map((role) => roleInWords(role)[language]))].join(', ')
  return new Refused('RIGHT_MISSING', {
    seen: {
      de: `Ihre Rolle gibt Ihnen das Recht „${right}“ nicht`,
      en: `Your role does not give you the right '${right}'`,
    },
    expected: { de: `es haben: ${named('de')}`, en: `those who have it: ${named('en')}` },
    remedy: { de: 'Bitten Sie eine dieser Personen', en: 'Ask one of them' },
  })
}

/** The clause is named; that the password was assigned, or has become too old, its person may know. */
export const passwordChangeNeeded = ({ reason, ref }: ChangeAsked): Refused =>
  new Refused('PASSWORD_CHANGE_NEEDED', {
    seen:
      reason === 'initial'
        ? { de: 'Ihr Passwort hat Ihnen jemand anderes gegeben', en: 'Your password was given to you by somebody else' }
        : { de: 'Ihr Passwort ist älter als erlaubt', en: 'Your password is older than allowed' },
    expected: { de: `${ref} verlangt jetzt ein neues`, en: `${ref} asks for a new one now` },
    remedy: { de: 'Setzen Sie unter /account ein eigenes', en: 'Set one of your own under /account' },
  })
