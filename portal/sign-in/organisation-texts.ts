import type { Said } from '../../terms/grammar/said.ts'

export const texts = {
  title: { de: 'Mit Ihrer Organisation anmelden', en: 'Sign in by your organisation' },
  withName: { de: 'Mit {name} anmelden', en: 'Sign in by {name}' },
  name: { de: 'Benutzername oder E-Mail-Adresse', en: 'User name or e-mail address' },
  nameWhy: { de: 'Wie in Ihrer Organisation', en: 'As at your organisation' },
  password: { de: 'Kennwort dort', en: 'Password there' },
  signIn: { de: 'Anmelden', en: 'Sign in' },
  go: { de: 'Weiter zu Ihrer Organisation', en: 'Go on to your organisation' },
  goWhy: {
    de: 'Sie melden sich auf deren Seite an und kommen hierher zurück.',
    en: 'You sign in on its page and come back here.',
  },
  askWhy: {
    de: 'Nennen Sie Ihre Adresse dort. Meldet sich Ihre Organisation hier an, liegt der Weg gleich in Ihrem Postfach.',
    en: 'Name your address there. If your organisation signs in here, the way will be in your mailbox in a moment.',
  },
  email: { de: 'E-Mail-Adresse', en: 'E-mail address' },
  mail: { de: 'Weg zuschicken', en: 'Mail me the way' },
  mailed: {
    de: 'Sehen Sie in Ihr Postfach. Kommt nichts, fragen Sie Ihre Verwaltung nach dem Link.',
    en: 'Look into your mailbox. If nothing comes, ask your administrator for the link.',
  },
  byPassword: { de: 'Mit eigenem Passwort anmelden', en: 'Sign in by a password of your own' },
  opening: { de: 'Wird geöffnet …', en: 'Opening …' },
} as const satisfies Readonly<Record<string, Said>>

/** What went wrong elsewhere, when one comes back from there. */
export const returned: Readonly<Record<string, Said>> = {
  DIRECTORY_SIGN_IN_REFUSED: {
    de: 'Die Anmeldung bei Ihrer Organisation wurde abgebrochen oder gehörte nicht zu diesem Versuch. Beginnen Sie noch einmal.',
    en: 'Signing in at your organisation was broken off or did not belong to this try. Begin again.',
  },
  DIRECTORY_NOT_ADMITTED: {
    de: 'Ihre Organisation kennt Sie, lässt Sie hier aber nicht hinein: Es fehlt eine Gruppe mit Rolle oder eine bestätigte E-Mail-Adresse. Fragen Sie deren Verwaltung.',
    en: 'Your organisation knows you and yet does not let you in here: a group with a role is missing, or a confirmed e-mail address. Ask its administrator.',
  },
  DIRECTORY_UNREACHABLE: {
    de: 'Die Anmeldung Ihrer Organisation antwortet gerade nicht. Versuchen Sie es in einigen Minuten wieder.',
    en: 'The sign-in of your organisation does not answer at the moment. Try again in some minutes.',
  },
}
