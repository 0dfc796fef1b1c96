import type { Said } from '../grammar/said.ts'

/** What the choices of a provider are called. */
const settings: Readonly<Record<string, Said>> = {
  suspension: { de: 'Sperre bei Zahlungsverzug', en: 'suspension for arrears' },
  evidence: { de: 'Nachweis zum Antrag verlangen', en: 'ask for evidence with an application' },
  'password days': { de: 'Tage bis zum neuen Passwort', en: 'days until a new password' },
  'inspection lead days': { de: 'Tage Vorlauf einer Prüfung', en: 'days of notice of an inspection' },
  'signature hours': { de: 'Stunden bis zu neuen Signaturen', en: 'hours until new signatures' },
  'days to pay': {
    de: 'Tage bis zum Zahlungstag einer Rechnung',
    en: 'days until an invoice is to be paid',
  },
  'days to object to a subprocessor': {
    de: 'Tage zum Widerspruch gegen einen Unterauftragsverarbeiter',
    en: 'days to object to a subprocessor',
  },
  'days of help within a reasonable measure': {
    de: 'Tage an Hilfe in angemessenem Umfang',
    en: 'days of help within a reasonable measure',
  },
  'days until a decision is asked for again': {
    de: 'Tage, bis noch einmal nach einer Entscheidung gefragt wird',
    en: 'days until a decision is asked for again',
  },
  'months until training is repeated': {
    de: 'Monate bis zur nächsten Schulung',
    en: 'months until training is repeated',
  },
  'evidence years': { de: 'Jahre, die Nachweise aufbewahrt werden', en: 'years for which evidence is kept' },
  'hours of a day': { de: 'Stunden eines Arbeitstags', en: 'hours of a working day' },
  'largest message': { de: 'größte Nachricht in Bytes', en: 'largest message in bytes' },
  personalData: { de: 'personenbezogene Daten werden verarbeitet', en: 'personal data are processed' },
  'idle minutes': { de: 'Minuten bis zur Sperre des Bildschirms', en: 'minutes until the screen locks' },
  'password characters': { de: 'Zeichen eines Passworts', en: 'characters of a password' },
  'password kinds': { de: 'Arten von Zeichen in einem Passwort', en: 'kinds of characters in a password' },
  trifle: { de: 'Betrag, bis zu dem Rückstand unerheblich ist', en: 'amount up to which arrears are a trifle' },
  tiers: { de: 'Preise nach Zahl der Nutzer', en: 'prices by number of users' },
  tariffs: { de: 'Tarife', en: 'tariffs' },
  'support channels': { de: 'Wege zum Support', en: 'ways to support' },
  'business hours': { de: 'Geschäftszeiten', en: 'business hours' },
  suspendable: { de: 'was gesperrt werden kann', en: 'what can be suspended' },
  'days sign-ins are kept': { de: 'Tage, die Anmeldungen aufbewahrt werden', en: 'days sign-ins are kept' },
}

/** The name of a choice; the one by which programs know it, where people have none. */
export const settingInWords = (name: string): Said => settings[name] ?? { de: name, en: name }
export const isSettingNamed = (name: string): boolean => Object.hasOwn(settings, name)
