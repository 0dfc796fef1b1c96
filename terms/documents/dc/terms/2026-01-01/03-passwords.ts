import { asLongAs } from '../../../../grammar/clause.ts'
import { passwordRule } from '../../../../grammar/matters/accounts.ts'
import { personal, replacedAtOnce } from '../../../../grammar/password-rule.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const initialPassword = asLongAs({
  ref: 'Ziff. 3.3 S. 3',
  title: { de: 'Erster Zugang per E-Mail', en: 'First access by e-mail' },
  decides: passwordRule,
  of: ['initial password'],
  de: 'Den ersten Zugang erhält der Endnutzer per E-Mail; {when} setzt er ein eigenes Passwort.',
  en: 'The end user receives the first access by e-mail, and {when} sets a password of their own.',
  where: { when: replacedAtOnce },
  then: (_, { when }) => when,
  examples: { 'at the first sign-in': [{}, replacedAtOnce] },
  claims: ['dc.agb.3.3c'],
  reading:
    'Read literally the password itself is mailed. A link for one use, which leads to a password of one’s own, fulfils the sentence and Art. 32 GDPR (AVV 14.1).',
})

export const oneLoginOnePerson = asLongAs({
  ref: 'Ziff. 3.5 Nr. 1 S. 1',
  title: { de: 'Ein Konto für eine Person', en: 'One account for one person' },
  decides: passwordRule,
  of: ['whose'],
  de: 'Konto und Anmeldung gebraucht {whose}, für die das Konto eingerichtet ist.',
  en: 'An account and its sign-in are used by {whose}, for whom the account was set up.',
  where: { whose: personal },
  then: (_, { whose }) => whose,
  examples: { 'the end user named for it': [{}, personal] },
  claims: ['dc.agb.3.5.1a'],
})

export const securityOfAccounts = textOnly({
  ref: 'Ziff. 3.4 S. 2',
  title: { de: 'Sicherheit der Konten', en: 'Security of accounts' },
  de: 'Für die Sicherheit der Konten und Passwörter seiner Endnutzer sorgt der Kunde; Zugangsdaten hält er geheim.',
  en: 'The customer answers for the security of the accounts and passwords of its end users; access data it keeps secret.',
  where: {},
  claims: ['dc.agb.3.4b', 'dc.agb.3.3e'],
  textOnly: 'The sentence names no rule for passwords; what the state of the art asks for fills the gap.',
})
