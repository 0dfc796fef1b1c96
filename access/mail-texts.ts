import type { Said } from '../terms/grammar/said.ts'

/** What a message about signing in says, before the link and after it. */
interface MailText {
  readonly subject: Said
  readonly before: readonly Said[]
}

export const resetText: MailText = {
  subject: { de: 'Neues Passwort', en: 'New password' },
  before: [
    {
      de: 'Jemand, vermutlich Sie, möchte für diese Adresse ein neues Passwort setzen. Der Link gilt eine Stunde und nur einmal:',
      en: 'Somebody, presumably you, would like to set a new password for this address. The link holds for an hour, and once:',
    },
    {
      de: 'Waren Sie es nicht, brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.',
      en: 'If it was not you, there is nothing to do: your password stays as it is.',
    },
  ],
}

export const verifyText: MailText = {
  subject: { de: 'Bitte bestätigen Sie Ihre Adresse', en: 'Please confirm your address' },
  before: [
    {
      de: 'Mit diesem Link bestätigen Sie, dass diese E-Mail-Adresse Ihre ist. Er gilt eine Stunde:',
      en: 'By this link you confirm that this e-mail address is yours. It holds for an hour:',
    },
    {
      de: 'Haben Sie das nicht verlangt, brauchen Sie nichts zu tun.',
      en: 'If you have not asked for it, there is nothing to do.',
    },
  ],
}

export const addressChangesText: MailText = {
  subject: { de: 'Ihre E-Mail-Adresse soll geändert werden', en: 'Your e-mail address is about to change' },
  before: [
    {
      de: 'In Ihrem Konto wurde verlangt, die E-Mail-Adresse zu ändern. Das geschieht, sobald die neue bestätigt ist.',
      en: 'In your account it was asked to change the e-mail address. That happens once the new one is confirmed.',
    },
    {
      de: 'Waren Sie es nicht, ändern Sie bitte gleich Ihr Passwort: Damit enden alle Sitzungen.',
      en: 'If it was not you, please change your password at once: that ends all sessions.',
    },
  ],
}

export const passwordChangedText: MailText = {
  subject: { de: 'Ihr Passwort wurde geändert', en: 'Your password was changed' },
  before: [
    {
      de: 'Das Passwort Ihres Kontos wurde gerade geändert. Alle anderen Sitzungen sind zu Ende.',
      en: 'The password of your account was just changed. All other sessions have ended.',
    },
    {
      de: 'Waren Sie es nicht, setzen Sie bitte auf der Anmeldeseite ein neues Passwort und melden Sie es Ihrer Verwaltung.',
      en: 'If it was not you, please set a new password on the page for signing in, and tell your administrator.',
    },
  ],
}

export const invitationText = (title: string, by: string, role: Said): MailText => ({
  subject: { de: `Einladung: ${title}`, en: `Invitation: ${title}` },
  before: [
    {
      de: `${by} lädt Sie bei ${title} ein (${role.de}). Der Link gilt sieben Tage und nur einmal:`,
      en: `${by} invites you at ${title} (${role.en}). The link holds for seven days, and once:`,
    },
    {
      de: 'Kennen Sie niemanden dort, brauchen Sie nichts zu tun.',
      en: 'If you know nobody there, there is nothing to do.',
    },
  ],
})
