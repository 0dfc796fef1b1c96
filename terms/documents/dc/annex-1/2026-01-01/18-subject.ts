import { asLongAs } from '../../../../grammar/clause.ts'
import { mayProcess } from '../../../../grammar/matters/places.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const subject = textOnly({
  ref: 'Nr. 18.1',
  title: { de: 'Gegenstand und Zweck', en: 'Subject and purpose' },
  de: 'Gegenstand und Zweck ist, die Plattform für Kampagnen mit ihrer Software für Mediaplanung und digitales Marketing als Cloud-Dienst bereitzustellen, wie es der Hauptvertrag beschreibt.',
  en: 'Subject and purpose are to provide the campaign platform with its software for media planning and digital marketing as a cloud service, as the main agreement describes.',
  where: {},
  textOnly: 'It names the purpose; what may be done for it stands in the agreement.',
  claims: ['dc.anlage1.18.1'],
})

export const typesOfData = asLongAs({
  ref: 'Nr. 18.2',
  title: { de: 'Arten der Daten', en: 'Types of data' },
  decides: mayProcess,
  of: ['names', 'e-mail addresses', 'passwords', 'dates of birth', 'IP addresses'],
  de: 'Verarbeitet werden regelmäßig Namen, E-Mail-Adressen, Passwörter, Geburtsdaten und IP-Adressen.',
  en: 'Regularly processed are names, e-mail addresses, passwords, dates of birth and IP addresses.',
  where: {},
  then: () => 'permitted',
  examples: { 'each of them': [{}, 'permitted'] },
  claims: ['dc.anlage1.18.2'],
  reading: 'Passwords as a hash only (Art. 32 GDPR).',
  mend: {
    de: 'Wozu Geburtsdaten nötig sind, sagt kein Satz des Hauptvertrags; ein Konto braucht nur die E-Mail-Adresse (Ziff. 3.3).',
    en: 'No sentence of the main agreement says why dates of birth are needed; an account needs the e-mail address only (Ziff. 3.3).',
  },
})
export const dataSubjects = asLongAs({
  ref: 'Nr. 18.3',
  title: { de: 'Betroffene Personen', en: 'Data subjects' },
  decides: mayProcess,
  of: ['data of customers'],
  de: 'Betroffen sind die Kunden des Anbieters.',
  en: 'Data subjects are the customers of the provider.',
  where: {},
  then: () => 'permitted',
  examples: { 'the group that is named': [{}, 'permitted'] },
  claims: ['dc.anlage1.18.3'],
  mend: {
    de: 'Zu eng: Endnutzer sind Beschäftigte des Kunden, seiner Dienstleister und seiner Auftraggeber (Ziff. 2 Abs. 4); sie fehlen in der Anlage.',
    en: 'Too narrow: end users are staff of the customer, of its service providers and of its clients (Ziff. 2 para. 4), who are missing in the annex.',
  },
})
