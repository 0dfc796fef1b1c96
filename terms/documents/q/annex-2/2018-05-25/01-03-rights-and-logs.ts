import { no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { noDeclaration, notice, stays } from '../../../../grammar/deadline.ts'
import { mayErase } from '../../../../grammar/matters/rights.ts'
import { accessLogged } from '../../../../grammar/quantities/processing.ts'
import { reached } from '../../../../grammar/quantity.ts'
import { measure } from '../../../../grammar/statement.ts'

export const graduatedRights = measure({
  ref: 'Nr. 1.3.1 S. 1',
  title: { de: 'Abgestufte Rechte', en: 'Graduated rights' },
  de: 'Für jeden Zugriff auf personenbezogene Daten ist ein abgestuftes, hinreichend feines System von Rechten technisch umgesetzt.',
  en: 'For every access to personal data a graduated, suitably granular system of rights is implemented technically.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: { de: 'Rollen und Rechte im System', en: 'roles and rights in the system' },
  },
  claims: ['q.anh2.1.3.1a'],
})

export const needToKnow = measure({
  ref: 'Nr. 1.3.1 S. 2',
  title: { de: 'Nur was die Aufgabe verlangt', en: 'Need to know' },
  de: 'Mitarbeitende sehen nur, was ihre konkrete Aufgabe verlangt.',
  en: 'Staff see only what their concrete task requires.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Rechte je Aufgabe', en: 'rights of each task' },
  },
  claims: ['q.anh2.1.3.1b'],
})

export const fewAdministrators = measure({
  ref: 'Nr. 1.3.1 S. 3',
  title: { de: 'Wenige Administratoren', en: 'Few administrators' },
  de: 'Administratorrechte hat nur die unbedingt nötige Zahl von Mitarbeitenden.',
  en: 'Only the strictly necessary number of staff has administrator rights.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Liste der Administratoren', en: 'list of administrators' },
  },
  claims: ['q.anh2.1.3.1c'],
})

export const encryptedTransmission = measure({
  ref: 'Nr. 1.3.2 S. 1',
  title: { de: 'Verschlüsselte Übertragung', en: 'Encrypted transmission' },
  de: 'Alle verarbeiteten Daten werden verschlüsselt übertragen.',
  en: 'All data processed are transmitted encrypted.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: { de: 'TLS-Einstellungen', en: 'TLS settings' },
  },
  claims: ['q.anh2.1.3.2a'],
})

export const encryptedStorage = measure({
  ref: 'Nr. 1.3.2 S. 2',
  title: { de: 'Verschlüsselte Speicherung', en: 'Encrypted storage' },
  de: 'In Datenbanken werden personenbezogene Daten verschlüsselt gespeichert.',
  en: 'Personal data are stored encrypted in databases.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: { de: 'Verschlüsselung der Datenbank und ihre Schlüssel', en: 'encryption of the database and its keys' },
  },
  claims: ['q.anh2.1.3.2b'],
})

export const encryptedChannels = measure({
  ref: 'Nr. 1.3.2 S. 3',
  title: { de: 'Verschlüsselte Kanäle', en: 'Encrypted channels' },
  de: 'Auch jeder Zugriff läuft über verschlüsselte Kanäle.',
  en: 'Every access also goes through encrypted channels.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: { de: 'TLS-Einstellungen, VPN', en: 'TLS settings, VPN' },
  },
  claims: ['q.anh2.1.3.2c'],
})

export const logOfAccesses = measure({
  ref: 'Nr. 1.3.3 S. 1',
  title: { de: 'Protokoll jedes Zugriffs', en: 'Log of every access' },
  de: 'Jeder Zugriff auf personenbezogene Daten, auch lesend, ändernd oder löschend, wird mit Nutzer, Datum, Uhrzeit und den betroffenen Daten protokolliert.',
  en: 'Every access to personal data, be it reading, changing or deleting, is logged with user, date, time and the data concerned.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: { de: 'Protokoll der Zugriffe', en: 'log of accesses' },
  },
  claims: ['q.anh2.1.3.3a'],
  reading:
    'Reading counts too, and so do the accesses of the customer’s own users. The log names records, not their content.',
})

export const logsKept = asLongAs({
  ref: 'Nr. 1.3.3 S. 2',
  title: { de: 'Aufbewahrung der Protokolle', en: 'Logs are kept' },
  decides: mayErase,
  ofEvery: ['access log '],
  de: 'Diese Protokolle dürfen frühestens nach {period} gelöscht werden.',
  en: 'These logs may be erased after {period} at the earliest.',
  where: { period: notice(90, 'days', stays(noDeclaration)) },
  given: { logged: accessLogged, reached },
  provided: ({ logged }) => logged !== undefined || no('Kein Tag ist genannt.', 'No day is named.'),
  then: ({ logged, reached: hasCome }, { period }) =>
    logged !== undefined && hasCome(period.earliest(logged)) ? 'permitted' : 'barred',
  examples: {
    'on the ninetieth day after it': [{ logged: '2026-01-01', reached: asOf('2026-04-01T23:59') }, 'barred'],
    'on the next it may go': [{ logged: '2026-01-01', reached: asOf('2026-04-02') }, 'permitted'],
    'no day': [{ logged: undefined, reached: asOf('2026-04-02') }],
  },
  claims: ['q.anh2.1.3.3b'],
  reading:
    'The day of the access is not counted, no day of rest matters. Logs are the provider’s evidence and hold identifiers alone, so they outlast the 35 days of Annex 1 no. 10; a maximum is missing, and they should go soon after.',
  mend: {
    de: 'Nr. 10 von Anhang 1 lässt nach 35 Tagen nichts übrig, diese Nummer hält Protokolle 90 Tage: eine von beiden sollte die andere ausnehmen.',
    en: 'No. 10 of Annex 1 leaves nothing after 35 days, this number keeps logs for 90: one of them should except the other.',
  },
})
