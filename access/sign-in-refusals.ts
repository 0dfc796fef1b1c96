import { Refusal } from '../journal/intake/refusal.ts'
import { refuse } from './refusal.ts'

/** Nothing was tried. */
export class TryLater extends Refusal<'TRY_LATER'> {
  /** How long to wait. */
  readonly seconds: number

  constructor(seconds: number) {
    const wait = inWords(seconds)
    super({
      code: 'TRY_LATER',
      seen: { de: 'Das ging zuletzt mehrmals schief', en: 'That went wrong several times lately' },
      expected: { de: `der nächste Versuch zählt in ${wait.de}`, en: `the next try counts in ${wait.en}` },
      remedy: {
        de: 'Warten Sie so lange, oder lassen Sie sich einen Link für ein neues Passwort schicken',
        en: 'Wait that long, or have a link for a new password sent to you',
      },
    })
    this.seconds = seconds
  }
}

function inWords(seconds: number) {
  if (seconds < 2) return { de: 'einer Sekunde', en: 'a second' }
  if (seconds < 90) return { de: `${seconds} Sekunden`, en: `${seconds} seconds` }
  const minutes = Math.ceil(seconds / 60)
  return { de: `${minutes} Minuten`, en: `${minutes} minutes` }
}

/** The same for an address that nobody has and a password that is wrong. */
export const signInRefused = () =>
  refuse({
    code: 'SIGN_IN_REFUSED',
    seen: {
      de: 'E-Mail-Adresse und Passwort passen nicht zusammen',
      en: 'E-mail address and password do not match',
    },
    expected: { de: 'beide gehören zu einem Konto', en: 'both belong to one account' },
    remedy: {
      de: 'Prüfen Sie beide, oder setzen Sie ein neues Passwort',
      en: 'Check both, or set a new password',
    },
  })

export const secondFactorNeeded = () =>
  refuse({
    code: 'SECOND_FACTOR_NEEDED',
    seen: { de: 'Sie sind nur mit dem Passwort angemeldet', en: 'You are signed in by your password alone' },
    expected: {
      de: 'für Ihre Rolle oder Ihr Konto gilt ein zweiter Faktor',
      en: 'a second factor holds for your role or your account',
    },
    remedy: {
      de: 'Richten Sie ihn unter „Konto“ ein, oder melden Sie sich mit ihm neu an',
      en: "Set it up under 'Account', or sign in anew with it",
    },
  })

export const proofNeeded = () =>
  refuse({
    code: 'PROOF_NEEDED',
    seen: { de: 'Ihre Anmeldung liegt länger zurück', en: 'You signed in some time ago' },
    expected: {
      de: 'womit man sich anmeldet, ändert nur, wer sich gerade ausgewiesen hat',
      en: 'only who has just proved who they are changes by what one signs in',
    },
    remedy: { de: 'Geben Sie Ihr Passwort noch einmal ein', en: 'Give your password once more' },
  })

export const sessionUnknown = () =>
  refuse({
    code: 'SESSION_UNKNOWN',
    seen: { de: 'Diese Sitzung haben Sie nicht', en: 'You have no such session' },
    expected: { de: '/api/account/sessions nennt alle', en: '/api/account/sessions lists all' },
    remedy: { de: 'Laden Sie die Liste neu', en: 'Load the list anew' },
  })
