export const texts = {
  title: { de: 'Willkommen', en: 'Welcome' },
  email: { de: 'E-Mail-Adresse', en: 'E-mail address' },
  password: { de: 'Passwort', en: 'Password' },
  signIn: { de: 'Anmelden', en: 'Sign in' },
  wrong: { de: 'E-Mail-Adresse und Passwort passen nicht zusammen.', en: 'E-mail address and password do not match.' },
  tooOften: {
    de: 'Das waren zu viele Versuche. Warten Sie eine Minute.',
    en: 'Those were too many attempts. Wait a minute.',
  },
  unreachable: { de: 'Klausel ist nicht zu erreichen.', en: 'Klausel cannot be reached.' },
} as const
