import { clause } from '../../../../grammar/clause.ts'
import { must } from '../../../../grammar/outcome.ts'
import { measure } from '../../../../grammar/statement.ts'

export const userProfiles = measure({
  ref: 'Nr. 2.3 (Profile)',
  title: { de: 'Benutzerprofile', en: 'User profiles' },
  de: 'In den IT-Systemen sind Benutzerprofile angelegt.',
  en: 'User profiles are set up in the IT systems.',
  where: {},
  measure: { kept: 'by people', evidence: { de: 'Liste der Profile.', en: 'List of profiles.' } },
  claims: ['rapidstream.anlage3.2.3'],
})

export const accessConcept = measure({
  ref: 'Nr. 2.5 (Berechtigungskonzept)',
  title: { de: 'Berechtigungskonzept', en: 'Authorisation concept' },
  de: 'Ein Berechtigungskonzept legt Zugriffsregeln für Nutzer und Gruppen fest.',
  en: 'An authorisation concept sets rules of access for users and groups.',
  where: {},
  measure: { kept: 'by people', evidence: { de: 'Das Berechtigungskonzept.', en: 'The authorisation concept.' } },
  claims: ['rapidstream.anlage3.2.5'],
})

export const rightsByAdministrators = measure({
  ref: 'Nr. 2.6 (Rechteverwaltung)',
  title: { de: 'Verwaltung der Rechte', en: 'Management of rights' },
  de: 'Rechte verwalten die Systemadministratoren des Anbieters.',
  en: 'Rights are managed by the system administrators of the provider.',
  where: {},
  measure: { kept: 'by people', evidence: { de: 'Protokoll der Rechteänderungen.', en: 'Log of changes of rights.' } },
  claims: ['rapidstream.anlage3.2.6'],
})

export const fewAdministrators = measure({
  ref: 'Nr. 2.7 (Administratoren)',
  title: { de: 'Wenige Administratoren', en: 'Few administrators' },
  de: 'Ihre Zahl ist auf das Notwendigste beschränkt.',
  en: 'Their number is kept to what is strictly necessary.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Liste der Administratoren mit Begründung.', en: 'List of administrators with reasons.' },
  },
  claims: ['rapidstream.anlage3.2.7'],
  reading: 'No figure is stated; the number is looked at in each review of no. 8.',
})

export const rightsAreReviewed = measure({
  ref: 'Nr. 2.8 S. 1 (Rechte)',
  title: { de: 'Prüfung der Rechte', en: 'Review of rights' },
  de: 'Zugriffsrechte werden regelmäßig und aus Anlass überprüft und aktualisiert.',
  en: 'Rights of access are reviewed and updated regularly and on occasion.',
  where: {},
  measure: { kept: 'by people', evidence: { de: 'Protokoll der Überprüfung.', en: 'Record of the review.' } },
  claims: ['rapidstream.anlage3.2.8'],
  reading: 'No interval is stated; it goes with the review of no. 8.',
})

export const rightsOnDeparture = clause({
  ref: 'Nr. 2.8 S. 2 (Ausscheiden)',
  title: { de: 'Prüfung beim Ausscheiden', en: 'Review on departure' },
  when: 'employmentEnded',
  de: 'Das geschieht insbesondere, wenn Beschäftigte ausscheiden.',
  en: 'That is done in particular when members of staff leave.',
  where: {},
  then: ({ person }) => must('provider', 'reviewAccess', person),
  examples: { 'somebody leaves': [{ person: 'E' }, must('provider', 'reviewAccess', 'E')] },
  claims: ['rapidstream.anlage3.2.8'],
})

export const antiVirus = measure({
  ref: 'Nr. 2.9 (Virenschutz)',
  title: { de: 'Virenschutz', en: 'Anti-virus software' },
  de: 'Anti-Viren-Software ist im Einsatz.',
  en: 'Anti-virus software is in use.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Stand der Signaturen je Gerät.', en: 'State of signatures per device.' },
  },
  claims: ['rapidstream.anlage3.2.9'],
})

export const firewall = measure({
  ref: 'Nr. 2.10 (Firewall)',
  title: { de: 'Firewall', en: 'Firewall' },
  de: 'Eine Software-Firewall ist im Einsatz.',
  en: 'A software firewall is in use.',
  where: {},
  measure: { kept: 'by people', evidence: { de: 'Regelwerk der Firewall.', en: 'Rules of the firewall.' } },
  claims: ['rapidstream.anlage3.2.10'],
})

export const encryptedDisks = measure({
  ref: 'Nr. 2.11 (Festplatten)',
  title: { de: 'Verschlüsselte Festplatten', en: 'Encrypted disks' },
  de: 'Festplatten sind verschlüsselt.',
  en: 'Hard disks are encrypted.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Bericht der Geräteverwaltung.', en: 'Report of the device management.' },
  },
  claims: ['rapidstream.anlage3.2.11'],
})

export const encryptedMobiles = measure({
  ref: 'Nr. 2.12 (mobile Datenträger)',
  title: { de: 'Verschlüsselte mobile Geräte', en: 'Encrypted mobile devices' },
  de: 'Mobile Datenträger wie Telefone und Laptops sind verschlüsselt.',
  en: 'Mobile data carriers such as phones and laptops are encrypted.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Bericht der Geräteverwaltung.', en: 'Report of the device management.' },
  },
  claims: ['rapidstream.anlage3.2.12'],
})
