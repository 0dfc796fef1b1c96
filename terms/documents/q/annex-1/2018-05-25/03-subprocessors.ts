import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { registered } from '../../../../grammar/matters/places.ts'
import { itself } from '../../../../grammar/quantity.ts'
import { say } from '../../../../grammar/said.ts'

/** An entry of the register: under which name facts tell of it, and where its seat is (ISO 3166-1). */
const entry = (name: string, country: string) =>
  say(name, name, { is: { de: name, en: name, country }, isMeant: (asked: string): boolean => asked === name })
const given = { asked: itself<string>() }
const isAnother = no('Es geht um einen anderen.', 'It is about another.')

export const chargebee = asLongAs({
  ref: 'Nr. 3.1',
  title: { de: 'Unterauftragsverarbeiter: Chargebee', en: 'Subprocessor: Chargebee' },
  decides: registered,
  de: '{entry} ist eingetragen: Chargebee Inc., 340 S Lemon Ave # 1537, Walnut, California 91789, USA. Leistung: Verwaltung der Kundenverträge und Rechnungen. Daten: Rechnungsanschrift, E-Mail, Name des Empfängers, Zahlungsangaben. Vertrag: Data Processing Agreement vom 12.04.2018. Garantie: EU-US Privacy Shield.',
  en: '{entry} is registered: Chargebee Inc., 340 S Lemon Ave # 1537, Walnut, California 91789, USA. Service: administration of customer contracts and invoicing. Data: billing address, e-mail, name of the recipient, payment information. Contract: Data Processing Agreement of 12 April 2018. Safeguard: EU-US Privacy Shield.',
  where: { entry: entry('Chargebee', 'US') },
  given,
  provided: ({ asked }, { entry: meant }) => meant.isMeant(asked) || isAnother,
  then: (_, { entry: meant }) => meant.is,
  examples: {
    'it is in the register': [{ asked: 'Chargebee' }, entry('Chargebee', 'US').is],
    'others are not it': [{ asked: 'Example' }],
  },
  claims: ['q.anh1.3.1'],
  reading:
    'Not named in § 3.5. Much of it are data for which the provider is itself controller. The Privacy Shield was annulled on 16 July 2020: without another basis AV § 2.3 refuses.',
})
export const segment = asLongAs({
  ref: 'Nr. 3.2',
  title: { de: 'Unterauftragsverarbeiter: Segment', en: 'Subprocessor: Segment' },
  decides: registered,
  de: '{entry} ist eingetragen: Segment.io, Inc., 100 California Street, Suite 700, San Francisco, CA 94111, USA. Leistung: Auswertung der Nutzung zur Verbesserung des Produkts, Weitergabe an Amplitude. Daten: Interaktionsdaten der Nutzer. Vertrag: Data Processing Agreement vom 04.12.2018. Garantie: EU-Standardvertragsklauseln.',
  en: '{entry} is registered: Segment.io, Inc., 100 California Street, Suite 700, San Francisco, CA 94111, USA. Service: analysis of use to improve the product, passed on to Amplitude. Data: interaction data of users. Contract: Data Processing Agreement of 4 December 2018. Safeguard: EU standard contractual clauses.',
  where: { entry: entry('Segment', 'US') },
  given,
  provided: ({ asked }, { entry: meant }) => meant.isMeant(asked) || isAnother,
  then: (_, { entry: meant }) => meant.is,
  examples: {
    'it is in the register': [{ asked: 'Segment' }, entry('Segment', 'US').is],
    'others are not it': [{ asked: 'Example' }],
  },
  claims: ['q.anh1.3.2'],
  reading:
    'The onward transfer makes a chain; both links need a basis. The clauses of that time could be relied on until 27 December 2022.',
})
export const google = asLongAs({
  ref: 'Nr. 3.3',
  title: { de: 'Unterauftragsverarbeiter: Google', en: 'Subprocessor: Google' },
  decides: registered,
  de: '{entry} ist eingetragen: Google LLC, 1600 Amphitheatre Parkway, Mountain View, California 94043, USA. Leistung: Hosting von Teilen der Software in einem Rechenzentrum von Google in Deutschland, ohne dauerhafte Speicherung. Daten: Daten der dort laufenden Teile. Vertrag: Data Processing Agreement vom 12.02.2018. Garantie: EU-Standardvertragsklauseln.',
  en: '{entry} is registered: Google LLC, 1600 Amphitheatre Parkway, Mountain View, California 94043, USA. Service: hosting of parts of the software in a data centre of Google in Germany, without persistent storage. Data: data of the parts that run there. Contract: Data Processing Agreement of 12 February 2018. Safeguard: EU standard contractual clauses.',
  where: { entry: entry('Google', 'US') },
  given,
  provided: ({ asked }, { entry: meant }) => meant.isMeant(asked) || isAnother,
  then: (_, { entry: meant }) => meant.is,
  examples: {
    'it is in the register': [{ asked: 'Google' }, entry('Google', 'US').is],
    'others are not it': [{ asked: 'Example' }],
  },
  claims: ['q.anh1.3.3'],
  reading: 'The place is Germany, the company is in the United States.',
})
export const mixpanel = asLongAs({
  ref: 'Nr. 3.4',
  title: { de: 'Unterauftragsverarbeiter: Mixpanel', en: 'Subprocessor: Mixpanel' },
  decides: registered,
  de: '{entry} ist eingetragen: Mixpanel, Inc., 405 Howard St., 2nd Floor, San Francisco, CA 94105, USA. Leistung: Auswertung des Zusammenspiels von Software und Nutzer. Daten: Interaktionsdaten der Nutzer. Vertrag: online geschlossener Vertrag ohne Datum. Garantie: EU-US Privacy Shield.',
  en: '{entry} is registered: Mixpanel, Inc., 405 Howard St., 2nd Floor, San Francisco, CA 94105, USA. Service: evaluation of the interaction of software and user. Data: interaction data of users. Contract: agreement signed online, without a date. Safeguard: EU-US Privacy Shield.',
  where: { entry: entry('Mixpanel', 'US') },
  given,
  provided: ({ asked }, { entry: meant }) => meant.isMeant(asked) || isAnother,
  then: (_, { entry: meant }) => meant.is,
  examples: {
    'it is in the register': [{ asked: 'Mixpanel' }, entry('Mixpanel', 'US').is],
    'others are not it': [{ asked: 'Example' }],
  },
  claims: ['q.anh1.3.4'],
  reading: 'The Privacy Shield was annulled on 16 July 2020: without another basis AV § 2.3 refuses.',
})
export const zendesk = asLongAs({
  ref: 'Nr. 3.5',
  title: { de: 'Unterauftragsverarbeiter: Zendesk', en: 'Subprocessor: Zendesk' },
  decides: registered,
  de: '{entry} ist eingetragen: Zendesk Inc., 1019 Market St, San Francisco, CA 94103, USA. Leistung: Support; Anfragen werden zentral bearbeitet und gespeichert. Daten: Supportanfragen. Vertrag: Data Processing Agreement vom 12.04.2018. Garantie: EU-US Privacy Shield.',
  en: '{entry} is registered: Zendesk Inc., 1019 Market St, San Francisco, CA 94103, USA. Service: support; requests are handled and stored centrally. Data: support requests. Contract: Data Processing Agreement of 12 April 2018. Safeguard: EU-US Privacy Shield.',
  where: { entry: entry('Zendesk', 'US') },
  given,
  provided: ({ asked }, { entry: meant }) => meant.isMeant(asked) || isAnother,
  then: (_, { entry: meant }) => meant.is,
  examples: {
    'it is in the register': [{ asked: 'Zendesk' }, entry('Zendesk', 'US').is],
    'others are not it': [{ asked: 'Example' }],
  },
  claims: ['q.anh1.3.5'],
  reading: 'The Privacy Shield was annulled on 16 July 2020: without another basis AV § 2.3 refuses.',
})
export const intercom = asLongAs({
  ref: 'Nr. 3.6',
  title: { de: 'Unterauftragsverarbeiter: Intercom', en: 'Subprocessor: Intercom' },
  decides: registered,
  de: '{entry} ist eingetragen: Intercom Inc., 55 2nd Street, 4th Floor, San Francisco, CA 94105, USA. Leistung: Chat der Nutzer mit Support und Vertrieb, automatische Nachrichten. Daten: Nachrichten und Kontaktdaten der Nutzer. Vertrag: Data Processing Agreement vom 10.04.2018. Garantie: EU-US Privacy Shield.',
  en: '{entry} is registered: Intercom Inc., 55 2nd Street, 4th Floor, San Francisco, CA 94105, USA. Service: chat of users with support and sales, automated messages. Data: messages and contact data of users. Contract: Data Processing Agreement of 10 April 2018. Safeguard: EU-US Privacy Shield.',
  where: { entry: entry('Intercom', 'US') },
  given,
  provided: ({ asked }, { entry: meant }) => meant.isMeant(asked) || isAnother,
  then: (_, { entry: meant }) => meant.is,
  examples: {
    'it is in the register': [{ asked: 'Intercom' }, entry('Intercom', 'US').is],
    'others are not it': [{ asked: 'Example' }],
  },
  claims: ['q.anh1.3.6'],
  reading: 'The data are not stated; they follow from the service. The Privacy Shield was annulled on 16 July 2020.',
})
export const tSystems = asLongAs({
  ref: 'Nr. 3.7',
  title: { de: 'Unterauftragsverarbeiter: T-Systems', en: 'Subprocessor: T-Systems' },
  decides: registered,
  de: '{entry} ist eingetragen: T-Systems International GmbH, Hahnstraße 43d, 60528 Frankfurt am Main. Leistung: Hosting von Teilen der Software mit dauerhafter Speicherung. Daten: Daten der dort laufenden Teile. Vertrag: Data Trustee Agreement vom 02.05.2018. Garantie: keine nötig.',
  en: '{entry} is registered: T-Systems International GmbH, Hahnstraße 43d, 60528 Frankfurt am Main. Service: hosting of parts of the software with persistent storage. Data: data of the parts that run there. Contract: Data Trustee Agreement of 2 May 2018. Safeguard: none needed.',
  where: { entry: entry('T-Systems', 'DE') },
  given,
  provided: ({ asked }, { entry: meant }) => meant.isMeant(asked) || isAnother,
  then: (_, { entry: meant }) => meant.is,
  examples: {
    'it is in the register': [{ asked: 'T-Systems' }, entry('T-Systems', 'DE').is],
    'others are not it': [{ asked: 'Example' }],
  },
  claims: ['q.anh1.3.7'],
  reading: 'The title does not show a contract under Art. 28 GDPR; evidence of its content is kept.',
})
export const sendGrid = asLongAs({
  ref: 'Nr. 3.8',
  title: { de: 'Unterauftragsverarbeiter: SendGrid', en: 'Subprocessor: SendGrid' },
  decides: registered,
  de: '{entry} ist eingetragen: SendGrid, Inc., 1801 California Street, Suite 500, Denver, Colorado 80202, USA. Leistung: Versand von E-Mails aus dem Produkt, sofern der Kunde keinen eigenen SMTP-Server eingerichtet hat. Daten: Empfänger und Inhalt der E-Mails. Vertrag: Data Processing Agreement vom 12.04.2018. Garantie: EU-US Privacy Shield.',
  en: '{entry} is registered: SendGrid, Inc., 1801 California Street, Suite 500, Denver, Colorado 80202, USA. Service: sending of e-mails from the product unless the customer has set up an SMTP server of its own. Data: recipients and content of the e-mails. Contract: Data Processing Agreement of 12 April 2018. Safeguard: EU-US Privacy Shield.',
  where: { entry: entry('SendGrid', 'US') },
  given,
  provided: ({ asked }, { entry: meant }) => meant.isMeant(asked) || isAnother,
  then: (_, { entry: meant }) => meant.is,
  examples: {
    'it is in the register': [{ asked: 'SendGrid' }, entry('SendGrid', 'US').is],
    'others are not it': [{ asked: 'Example' }],
  },
  claims: ['q.anh1.3.8'],
  reading: 'With a server of its own nothing goes there. The Privacy Shield was annulled on 16 July 2020.',
})
export const amplitude = asLongAs({
  ref: 'Nr. 3.9',
  title: { de: 'Unterauftragsverarbeiter: Amplitude', en: 'Subprocessor: Amplitude' },
  decides: registered,
  de: '{entry} ist eingetragen: Amplitude, Inc., 501 2nd St #100, San Francisco, California 94107, USA. Leistung: Auswertung des Zusammenspiels von Software und Nutzer. Daten: Interaktionsdaten der Nutzer. Vertrag: Data Processing Agreement vom 12.04.2018. Garantie: EU-US Privacy Shield.',
  en: '{entry} is registered: Amplitude, Inc., 501 2nd St #100, San Francisco, California 94107, USA. Service: evaluation of the interaction of software and user. Data: interaction data of users. Contract: Data Processing Agreement of 12 April 2018. Safeguard: EU-US Privacy Shield.',
  where: { entry: entry('Amplitude', 'US') },
  given,
  provided: ({ asked }, { entry: meant }) => meant.isMeant(asked) || isAnother,
  then: (_, { entry: meant }) => meant.is,
  examples: {
    'it is in the register': [{ asked: 'Amplitude' }, entry('Amplitude', 'US').is],
    'others are not it': [{ asked: 'Example' }],
  },
  claims: ['q.anh1.3.9'],
  reading: 'It receives its data through Segment. The Privacy Shield was annulled on 16 July 2020.',
})
