import { measure, performance, textOnly } from '../../../../grammar/statement.ts'

export const twoSites = measure({
  ref: 'Nr. 1.1',
  title: { de: 'Zwei Standorte', en: 'Two sites' },
  de: 'Daten und Prozesse laufen in einem Verbundrechenzentrum an {sites} im Abstand von {distance} Luftlinie.',
  en: 'Data and processes run in one compound data centre at {sites}, {distance} apart as the crow flies.',
  where: {
    sites: { de: 'zwei Standorten', en: 'two sites' },
    distance: { de: '2 km', en: '2 km' },
  },
  claims: ['elc.feat.1a'],
  measure: {
    kept: 'by people',
    evidence: { de: 'Standortverzeichnis mit Lageplan', en: 'register of sites with a map' },
  },
  reading: 'The two sites are taken to be letters a and b of Annex 2 no. 1.',
})

export const redundantProcessing = measure({
  ref: 'Nr. 1.2',
  title: { de: 'Redundanz', en: 'Redundancy' },
  de: 'Prozesse und Daten sind redundant ausgelegt.',
  en: 'Processes and data are kept redundant.',
  where: {},
  claims: ['elc.feat.1b'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Nachweis der letzten Umschaltung zwischen den Standorten',
      en: 'record of the last switch between the sites',
    },
  },
  reading: 'Redundancy is no backup: AGB § 6.2 leaves backups with the customer. No time of recovery is named.',
})

export const redundantLines = measure({
  ref: 'Nr. 1.3',
  title: { de: 'Redundante Anbindung', en: 'Redundant lines' },
  de: 'Das Rechenzentrum ist redundant ans Internet angebunden, an jedem Standort getrennt.',
  en: 'The data centre has redundant lines to the internet, separate at each site.',
  where: {},
  claims: ['elc.feat.1c'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Leitungsverträge je Standort und Messung beider Wege',
      en: 'contracts for lines of each site and measurement of both ways',
    },
  },
})

export const certificate = measure({
  ref: 'Nr. 1.4',
  title: { de: 'Zertifikat', en: 'Certificate' },
  de: 'Die Sicherheit des Rechenzentrums ist von TÜViT nach Stufe 3 zertifiziert.',
  en: 'The security of the data centre is certified by TÜViT for level 3.',
  where: {},
  claims: ['elc.feat.1d'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'das Zertifikat mit Nummer, Geltungsbereich und Ablauf',
      en: 'the certificate with number, scope and expiry',
    },
  },
})

export const encryptedChannel = measure({
  ref: 'Nr. 2',
  title: { de: 'Verschlüsselte Verbindung', en: 'Encrypted connection' },
  de: 'Aus dem Büro und von unterwegs wird das Rechenzentrum über einen verschlüsselten VPN-Kanal erreicht.',
  en: 'From the office and on the road the data centre is reached through an encrypted VPN channel.',
  where: {},
  claims: ['elc.feat.2'],
  measure: {
    kept: 'by people',
    evidence: { de: 'Einrichtung und Protokoll der VPN-Verbindungen', en: 'configuration and log of VPN connections' },
  },
})

export const serversAndStorage = performance({
  ref: 'Nr. 3.1',
  title: { de: 'Server und Speicher nach Maß', en: 'Servers and storage to measure' },
  de: 'Server und Speicher gibt es in einem Standardzuschnitt oder nach den Anforderungen des Kunden.',
  en: 'Servers and storage come in a standard cut or to the requirements of the customer.',
  where: {},
  claims: ['elc.feat.3a'],
  performance: { item: 'server.hosting' },
})

export const projectWork = performance({
  ref: 'Nr. 3.2',
  title: { de: 'Zusammenarbeit in Projekten', en: 'Work in projects' },
  de: 'Mit anderen Unternehmen arbeitet der Kunde in Projekten zusammen, indem er Nutzer anlegt und Rechte vergibt.',
  en: 'The customer works with other companies in projects by creating users and granting permissions.',
  where: {},
  claims: ['elc.feat.3b'],
  performance: { item: 'files.multi' },
  reading: 'External users are users of the customer (AGB § 4.2) and are given access free of charge (§ 7.1).',
})

export const archiving = performance({
  ref: 'Nr. 3.3',
  title: { de: 'Archivierung mit Nachweis', en: 'Archiving with proof' },
  de: 'Dokumente werden so archiviert, dass sich nachweisen lässt, dass sie unverändert sind.',
  en: 'Documents are archived so that it can be proved that they are unchanged.',
  where: {},
  claims: ['elc.feat.3c'],
  performance: { item: 'files.archive' },
})

export const onlyInRecklinghausen = measure({
  ref: 'Nr. 4.1',
  title: { de: 'Nur in Recklinghausen', en: 'In Recklinghausen alone' },
  de: 'Der Betreiber garantiert, dass Daten der Kunden ausschließlich in seinem Verbundrechenzentrum in Recklinghausen verarbeitet werden.',
  en: 'The operator guarantees that data of customers are processed exclusively in its compound data centre in Recklinghausen.',
  where: {},
  claims: ['elc.feat.4a'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Zuordnung jedes Speichers und Servers zu einem Standort',
      en: 'assignment of each storage and server to a site',
    },
  },
  reading:
    'A guarantee of place that binds subprocessors and third operators too (AVV § 6, AGB § 2.5); administration in letter c of Annex 2 no. 1 stores no contents.',
  mend: {
    de: 'Das Versprechen verträgt sich nur dann mit AVV § 6.1 und AGB § 2.5, wenn auch Dritte in Recklinghausen arbeiten: das dort sagen.',
    en: 'The promise agrees with AVV § 6.1 and AGB § 2.5 only if third parties work in Recklinghausen too: say so there.',
  },
})

export const ownerOfTheData = textOnly({
  ref: 'Nr. 4.2',
  title: { de: 'Herr der Daten', en: 'Owner of the data' },
  de: 'Über seine Daten bestimmt allein der Kunde.',
  en: 'The customer alone decides over its data.',
  where: {},
  claims: ['elc.feat.4b'],
  textOnly: 'Carried out where it has effect: instructions (AVV § 2.2) and consent to other use (AGB § 7.2).',
})

export const dataProtectionRegulation = textOnly({
  ref: 'Nr. 4.3',
  title: { de: 'Umsetzung der DSGVO', en: 'The GDPR is implemented' },
  de: 'Die DSGVO ist vollständig umgesetzt.',
  en: 'The GDPR is implemented completely.',
  where: {},
  claims: ['elc.feat.4c'],
  textOnly: 'The law holds anyhow; how it is kept the processing agreement and its annexes say.',
})

export const notViewed = measure({
  ref: 'Nr. 4.4 (Einsicht)',
  title: { de: 'Keine Einsicht in Daten', en: 'Data are not viewed' },
  de: 'Der Betreiber garantiert, dass Daten nicht eingesehen werden.',
  en: 'The operator guarantees that data are not viewed.',
  where: {},
  claims: ['elc.feat.4d'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Rollen ohne Leserecht; Verzeichnis der Supportfälle mit Zugriff',
      en: 'roles without permission to read; register of support cases with access',
    },
  },
  reading: 'No standing access; exceptions in support and maintenance only, with a recorded ground (Annex 2 no. 3).',
  mend: {
    de: 'Anlage 2 Nr. 3 b) lässt die Entwicklung im Supportfall alle Daten sehen: das Versprechen darauf beschränken, was gilt.',
    en: 'Annex 2 no. 3 b) lets developers see all data in a support case: limit the promise to what is so.',
  },
})

export const notAgainstTheRules = measure({
  ref: 'Nr. 4.4 (Verarbeitung)',
  title: { de: 'Keine regelwidrige Verarbeitung', en: 'No processing against the rules' },
  de: 'Der Betreiber garantiert, dass Daten nicht regelwidrig verarbeitet werden.',
  en: 'The operator guarantees that data are not processed against the rules.',
  where: {},
  claims: ['elc.feat.4e'],
  measure: {
    kept: 'by the software',
    evidence: {
      de: 'Vorgänge laufen nur mit Zweck oder Weisung (AVV § 2.2)',
      en: 'jobs run only with a purpose or an instruction (AVV § 2.2)',
    },
  },
})

export const notPassedOn = measure({
  ref: 'Nr. 4.4 (Weitergabe)',
  title: { de: 'Keine Weitergabe', en: 'Not passed on' },
  de: 'Der Betreiber garantiert, dass Daten nicht weitergegeben werden.',
  en: 'The operator guarantees that data are not passed on.',
  where: {},
  claims: ['elc.feat.4f'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Verzeichnis der Unterauftragsverarbeiter; keine andere Schnittstelle nach außen',
      en: 'register of subprocessors; no other interface to the outside',
    },
  },
  reading: 'Subprocessors are no third parties (Art. 4 no. 10 GDPR): customers see both statements.',
  mend: {
    de: '„Nicht weitergegeben“ und AVV § 6.1 (Unterauftragsverarbeiter) stehen gegeneinander: die Ausnahme nennen.',
    en: '"Not passed on" and AVV § 6.1 (subprocessors) stand against each other: name the exception.',
  },
})

export const encryptedStorage = performance({
  ref: 'Nr. 4.5',
  title: { de: 'Verschlüsselte Ablage', en: 'Encrypted storage' },
  de: 'Auf Wunsch werden Daten verschlüsselt abgelegt.',
  en: 'On request data are stored encrypted.',
  where: {},
  claims: ['elc.feat.4g'],
  performance: { item: 'files.single' },
  reading: 'Included in the file service and switched on by the customer; who holds the key is not stated.',
})

export const support = performance({
  ref: 'Nr. 5 (Support)',
  title: { de: 'Unterstützung der Nutzer', en: 'User support' },
  de: 'Nutzer werden unterstützt.',
  en: 'Users are supported.',
  where: {},
  claims: ['elc.feat.5a'],
  performance: { item: 'files.single' },
})

export const integration = performance({
  ref: 'Nr. 5 (Einbindung)',
  title: { de: 'Hilfe bei der Einbindung', en: 'Help with integration' },
  de: 'Der Anbieter hilft, die Dienste in das Netz des Kunden einzubinden.',
  en: 'The provider helps to integrate the services into the network of the customer.',
  where: {},
  claims: ['elc.feat.5b'],
  performance: { item: 'files.multi' },
  reading:
    'Included within reason; larger jobs are work on commission (price list no. 8). No help at the end follows from it.',
})
