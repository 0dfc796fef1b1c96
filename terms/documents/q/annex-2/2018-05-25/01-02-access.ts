import { no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { must } from '../../../../grammar/outcome.ts'
import { measure } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

export const authentication = measure({
  ref: 'Nr. 1.2.1',
  title: { de: 'Anmeldung und Berechtigung', en: 'Authentication and authorisation' },
  de: 'Arbeitsplätze und Server sind durch Systeme zur Anmeldung und Berechtigung geschützt.',
  en: 'Clients and servers are protected by systems of authentication and authorisation.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: { de: 'Einstellungen der Anmeldung, Protokoll', en: 'settings of sign-in, log' },
  },
  claims: ['q.anh2.1.2.1'],
})

export const credentials = measure({
  ref: 'Nr. 1.2.2',
  title: { de: 'Zugangsdaten nach Bedarf', en: 'Credentials as needed' },
  de: 'Zugangsdaten erhält nur, wer am Auftrag arbeitet, und nur so weit, wie die Aufgabe es verlangt.',
  en: 'Credentials go only to those who work on the order, and only as far as the task requires.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Vergabe der Berechtigungen mit Aufgabe', en: 'grants with the task they serve' },
  },
  claims: ['q.anh2.1.2.2'],
})

export const documentationOfGrants = measure({
  ref: 'Nr. 1.2.3',
  title: { de: 'Dokumentierte Vergabe', en: 'Grants on record' },
  de: 'Jede Vergabe einer Berechtigung wird mit Person, Recht, Vergebendem und Zeit festgehalten, für die Dauer des Auftrags.',
  en: 'Each grant of access is recorded with person, right, granter and time, for the term of the order.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: { de: 'Protokoll der Vergaben', en: 'log of grants' },
  },
  claims: ['q.anh2.1.2.3'],
})

const leaked = oneOf('Zugangsdaten', 'credentials', 'leaked credentials')
export const leakedCredentials = clause({
  ref: 'Nr. 1.2.5 S. 2',
  title: { de: 'Bekannt gewordene Zugangsdaten', en: 'Leaked credentials' },
  when: 'incidentSignsFound',
  de: 'Erfahren Unbefugte {what}, unterrichtet der Anbieter den Kunden unverzüglich.',
  en: 'If outsiders learn {what}, the provider tells the customer without undue delay.',
  where: { what: leaked },
  provided: ({ type }, { what }) => what.has(type) || no('Keine Zugangsdaten sind bekannt.', 'No credentials leaked.'),
  then: ({ incident, at }) => must('provider', 'notifyLeakedCredentials', incident, { by: at }),
  examples: {
    'at once': [
      { incident: 'incident 1', type: 'leaked credentials', at: 1 },
      must('provider', 'notifyLeakedCredentials', 'incident 1', { by: 1 }),
    ],
    'a lost laptop is for § 6.2': [{ incident: 'incident 1', type: 'lost media', at: 1 }, []],
  },
  claims: ['q.anh2.1.2.5c'],
  reading: 'Where data were open through them, it is a special incident under § 6.2 (e) as well and told as one.',
})

export const secrecyOfSecrets = measure({
  ref: 'Nr. 1.2.7 S. 1',
  title: { de: 'Geheime Zugangsdaten', en: 'Secret credentials' },
  de: 'Passwörter und kryptographische Schlüssel werden streng geheim gehalten.',
  en: 'Passwords and cryptographic keys are kept strictly secret.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Anweisung, Tresor für Schlüssel', en: 'instruction, vault for keys' },
  },
  claims: ['q.anh2.1.2.7a'],
})

export const noPlainText = measure({
  ref: 'Nr. 1.2.7 S. 2',
  title: { de: 'Kein Klartext', en: 'No plain text' },
  de: 'Sie werden nie im Klartext gespeichert.',
  en: 'They are never stored in plain text.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: { de: 'Prüfung der Speicher auf Klartext', en: 'check of the stores for plain text' },
  },
  claims: ['q.anh2.1.2.7b'],
})

export const encryptedOrHashed = measure({
  ref: 'Nr. 1.2.7 S. 3',
  title: { de: 'Verschlüsselt oder gehasht', en: 'Encrypted or hashed' },
  de: 'Gespeichert und übertragen werden sie nur verschlüsselt oder als unumkehrbare kryptographische Prüfsumme.',
  en: 'They are stored and transmitted only encrypted or as an irreversible cryptographic checksum.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: { de: 'Argon2id-Prüfsummen, TLS-Einstellungen', en: 'Argon2id hashes, TLS settings' },
  },
  claims: ['q.anh2.1.2.7c'],
  reading: 'State of the art: a salted slow hash for passwords, TLS 1.2 or later and AES-256 for the rest.',
  mend: {
    de: 'Die Nr. 8, auf die der Anhang für Verschlüsselung verweist, gibt es nicht; er endet mit Nr. 6.',
    en: 'No. 8, to which the annex refers for encryption, does not exist; it ends with no. 6.',
  },
})
