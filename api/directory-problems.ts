import type { WrongSetting } from '../access/directories/check-settings.ts'
import { type Step, steps, type Trouble } from '../access/directories/trouble.ts'
import { Refused } from './problem.ts'

export const directoryUnknown = (): Refused =>
  new Refused('DIRECTORY_UNKNOWN', {
    seen: { de: 'Dieses Verzeichnis gibt es hier nicht', en: 'There is no such directory here' },
    expected: { de: 'gemeint ist eines, das eingeschaltet ist', en: 'one that is switched on is meant' },
    remedy: { de: 'Prüfen Sie den Link mit Ihrer Verwaltung', en: 'Check the link with your administrator' },
  })

export const directoryNotUnderstood = (wrong: readonly WrongSetting[]): Refused =>
  new Refused(
    'DIRECTORY_NOT_UNDERSTOOD',
    {
      seen: {
        de: `So kann es nicht sein: ${wrong.map(({ field }) => field).join(', ')}`,
        en: `It cannot be like that: ${wrong.map(({ field }) => field).join(', ')}`,
      },
      expected: {
        de: wrong.map(({ de }) => de).join('; '),
        en: wrong.map(({ en }) => en).join('; '),
      },
      remedy: { de: 'Ändern Sie diese Felder', en: 'Change these fields' },
    },
    wrong.map((each) => ({ ...each, seen: '' })),
  )

export const directorySecretNeeded = (): Refused =>
  new Refused('DIRECTORY_SECRET_NEEDED', {
    seen: {
      de: 'Es hat sich geändert, wem das Kennwort gezeigt wird',
      en: 'It has changed to whom the password is shown',
    },
    expected: {
      de: 'dann gilt das hinterlegte Kennwort nicht weiter',
      en: 'then the password kept here holds no longer',
    },
    remedy: { de: 'Geben Sie es noch einmal ein', en: 'Enter it again' },
  })

export const directoryNotReady = ({ step, seen, remedy }: Trouble): Refused =>
  new Refused('DIRECTORY_NOT_READY', {
    seen: {
      de: `Der Schritt „${steps[step].de}“ gelingt nicht: ${seen.de}`,
      en: `The step '${steps[step].en}' does not work: ${seen.en}`,
    },
    expected: {
      de: 'eingeschaltet wird ein Verzeichnis, bei dem jeder Schritt gelingt',
      en: 'a directory is switched on when every step works',
    },
    remedy,
  })

export const directoryOnlyKey = (): Refused =>
  new Refused('DIRECTORY_ONLY_KEY', {
    seen: {
      de: 'Niemand käme ohne dieses Verzeichnis in die Verwaltung',
      en: 'Nobody would come in as administrator without this directory',
    },
    expected: {
      de: 'wenigstens eine Person verwaltet mit eigenem Passwort, auch wenn das Verzeichnis ausfällt',
      en: 'at least one person administrates by a password of their own, also when the directory fails',
    },
    remedy: {
      de: 'Laden Sie zuerst eine Person zur Verwaltung ein',
      en: 'Invite a person as administrator first',
    },
  })

export const domainNotUnderstood = (domain: string): Refused =>
  new Refused('DOMAIN_NOT_UNDERSTOOD', {
    seen: { de: `„${domain}“ ist keine E-Mail-Domain`, en: `'${domain}' is no e-mail domain` },
    expected: { de: 'gemeint ist, was hinter dem @ steht', en: 'what stands behind the @ is meant' },
    remedy: { de: 'Schreiben Sie sie wie firma.de', en: 'Write it like firm.com' },
  })

export const domainNotProven = (name: string, token: string): Refused =>
  new Refused('DOMAIN_NOT_PROVEN', {
    seen: { de: `Unter ${name} ist ${token} nicht zu sehen`, en: `At ${name} there is no ${token} to be seen` },
    expected: {
      de: 'ein TXT-Eintrag mit genau diesem Wert zeigt, dass die Domain Ihnen gehört',
      en: 'a TXT record with exactly this value shows that the domain is yours',
    },
    remedy: {
      de: 'Legen Sie ihn an und prüfen Sie nach einigen Minuten noch einmal',
      en: 'Create it and check again after some minutes',
    },
  })

export const directorySignInRefused = (): Refused =>
  new Refused('DIRECTORY_SIGN_IN_REFUSED', {
    seen: { de: 'Name und Kennwort passen nicht zusammen', en: 'Name and password do not match' },
    expected: {
      de: 'es sind dieselben, mit denen Sie sich in Ihrer Organisation anmelden',
      en: 'they are those by which you sign in at your organisation',
    },
    remedy: { de: 'Versuchen Sie es noch einmal', en: 'Try again' },
  })

/** Whoever reads it has given the right password. */
const reasons = {
  gone: { de: 'Ihr Konto gibt es dort nicht mehr', en: 'Your account is not there any more' },
  disabled: { de: 'Ihr Konto ist dort abgeschaltet', en: 'Your account is switched off there' },
  locked: { de: 'Ihr Konto ist dort gesperrt', en: 'Your account is locked there' },
  expired: { de: 'Ihr Konto ist dort abgelaufen', en: 'Your account has expired there' },
  'not confirmed': { de: 'Ihre Organisation bestätigt Sie nicht mehr', en: 'Your organisation confirms you no longer' },
  'password expired': { de: 'Ihr Kennwort dort ist abgelaufen', en: 'Your password there has expired' },
  'e-mail not verified': {
    de: 'Ihre Organisation bestätigt Ihre E-Mail-Adresse nicht',
    en: 'Your organisation does not confirm your e-mail address',
  },
  'no role': { de: 'Keine Ihrer Gruppen gibt hier eine Rolle', en: 'None of your groups gives a role here' },
  'foreign address': {
    de: 'Ihre E-Mail-Adresse liegt in keiner Domain, die Ihre Organisation hier nachgewiesen hat',
    en: 'Your e-mail address lies in no domain that your organisation has proven here',
  },
  'known as another': {
    de: 'Unter Ihrer E-Mail-Adresse ist hier schon jemand anderes bekannt',
    en: 'Somebody else is known here by your e-mail address',
  },
} as const

export type NotAdmittedReason = keyof typeof reasons

export const directoryNotAdmitted = (because: NotAdmittedReason): Refused =>
  new Refused('DIRECTORY_NOT_ADMITTED', {
    seen: reasons[because],
    expected: {
      de: 'wer hier hineinkommt, sagt Ihre Organisation',
      en: 'who comes in here is said by your organisation',
    },
    remedy: { de: 'Wenden Sie sich an deren Verwaltung', en: 'Ask its administrator' },
  })

/** Only for those who know the directory anyway: by its link, or because they administrate it. */
export const directoryUnreachable = (step: Step): Refused =>
  new Refused('DIRECTORY_UNREACHABLE', {
    seen: {
      de: `Das Verzeichnis Ihrer Organisation antwortet gerade nicht (${steps[step].de})`,
      en: `The directory of your organisation does not answer at the moment (${steps[step].en})`,
    },
    expected: {
      de: 'ohne seine Antwort kommt niemand neu hinein, und niemand verliert etwas',
      en: 'without its answer nobody new comes in, and nobody loses anything',
    },
    remedy: {
      de: 'Versuchen Sie es in einigen Minuten wieder, und sagen Sie es der Verwaltung',
      en: 'Try again in some minutes, and tell the administrator',
    },
  })

export const errandOver = (): Refused =>
  new Refused('DIRECTORY_ERRAND_OVER', {
    seen: {
      de: 'Zu dieser Rückkehr gehört keine Anmeldung in diesem Browser',
      en: 'No sign-in of this browser belongs to this return',
    },
    expected: {
      de: 'sie gilt zehn Minuten und einmal, in dem Browser, in dem sie begann',
      en: 'it holds for ten minutes and once, in the browser in which it began',
    },
    remedy: { de: 'Beginnen Sie die Anmeldung noch einmal', en: 'Begin to sign in again' },
  })

export const tooManyTries = (seconds: number): Refused =>
  new Refused('DIRECTORY_TOO_MANY_TRIES', {
    seen: { de: 'Das waren zu viele Versuche', en: 'Those were too many tries' },
    expected: { de: 'nach jedem weiteren wird länger gewartet', en: 'after each further one the wait is longer' },
    remedy: { de: `Versuchen Sie es in ${seconds} Sekunden wieder`, en: `Try again in ${seconds} seconds` },
  })
