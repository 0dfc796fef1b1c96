import { Refused } from './problem.ts'

export const passwordWrong = (): Refused =>
  new Refused('PASSWORD_WRONG', {
    seen: { de: 'Das ist nicht Ihr bisheriges Passwort', en: 'That is not the password you have' },
    expected: { de: 'verlangt ist das, mit dem Sie sich anmelden', en: 'the one you sign in with is asked for' },
    remedy: { de: 'Geben Sie es noch einmal ein', en: 'Give it once more' },
  })

export const codeWrong = (): Refused =>
  new Refused('CODE_WRONG', {
    seen: { de: 'Der Code gilt nicht, oder er wurde schon benutzt', en: 'The code does not hold, or was used before' },
    expected: {
      de: 'jeder Code gilt einmal und nur kurze Zeit, jeder Ersatzcode einmal',
      en: 'each code holds once and for a short time, each recovery code once',
    },
    remedy: { de: 'Warten Sie auf den nächsten und geben Sie ihn ein', en: 'Wait for the next one and enter it' },
  })

export const signInAnew = (): Refused =>
  new Refused('SIGN_IN_ANEW', {
    seen: { de: 'Die Anmeldung wurde nicht zu Ende geführt', en: 'The sign-in was not finished' },
    expected: {
      de: 'nach dem Passwort bleiben zehn Minuten und fünf Versuche für den Code',
      en: 'after the password there are ten minutes and five tries for the code',
    },
    remedy: { de: 'Beginnen Sie noch einmal mit dem Passwort', en: 'Begin anew with the password' },
  })

export const linkSpent = (): Refused =>
  new Refused('LINK_SPENT', {
    seen: { de: 'Dieser Link öffnet nichts', en: 'This link opens nothing' },
    expected: { de: 'er gilt eine Stunde und einmal', en: 'it holds for an hour, and once' },
    remedy: { de: 'Lassen Sie sich einen neuen schicken', en: 'Have a new one sent to you' },
  })

export const secondFactorState = (): Refused =>
  new Refused('SECOND_FACTOR_STATE', {
    seen: {
      de: 'Der zweite Faktor ist schon eingerichtet, oder noch nicht',
      en: 'The second factor is set up already, or not yet',
    },
    expected: {
      de: 'eingerichtet wird er einmal; danach gibt es Ersatzcodes und das Abschalten',
      en: 'it is set up once; then there are recovery codes and switching it off',
    },
    remedy: { de: 'Laden Sie die Seite neu', en: 'Load the page anew' },
  })

export const passkeyRefused = (): Refused =>
  new Refused('PASSKEY_REFUSED', {
    seen: { de: 'Mit diesem Passkey hat es nicht geklappt', en: 'It did not work with this passkey' },
    expected: {
      de: 'er ist hier eingerichtet, und das Gerät prüft Finger, Gesicht oder PIN',
      en: 'it is set up here, and the device checks finger, face or PIN',
    },
    remedy: { de: 'Versuchen Sie es noch einmal, oder nehmen Sie das Passwort', en: 'Try again, or take the password' },
  })

export const accountKeptElsewhere = (): Refused =>
  new Refused('ACCOUNT_KEPT_ELSEWHERE', {
    seen: {
      de: 'Sie sind über das Verzeichnis Ihrer Organisation angemeldet',
      en: 'You are signed in through the directory of your organisation',
    },
    expected: {
      de: 'womit Sie sich anmelden, bestimmt dann das Verzeichnis',
      en: 'by what you sign in is then decided by the directory',
    },
    remedy: { de: 'Ändern Sie es dort', en: 'Change it there' },
  })
