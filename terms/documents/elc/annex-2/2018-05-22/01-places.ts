import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayProcessAt } from '../../../../grammar/matters/places.ts'
import { proposedPlace } from '../../../../grammar/quantities/places.ts'
import { measure } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

export const places = asLongAs({
  ref: 'Nr. 1',
  title: { de: 'Orte der Verarbeitung', en: 'Places of processing' },
  decides: mayProcessAt,
  de: 'Verarbeitet wird nur in Recklinghausen: gespeichert in {storage}, zugegriffen auch aus {access}.',
  en: 'Processing takes place in Recklinghausen alone: storage in {storage}, access from {access} too.',
  where: {
    storage: oneOf(
      'a) Rechenzentren und b) Ausweichrechenzentrum',
      'a) data centres and b) backup data centre',
      'data centre',
      'backup data centre',
    ),
    access: oneOf('c) dem Verwaltungsgebäude', 'c) the administration building', 'administration building'),
  },
  given: { proposed: proposedPlace },
  provided: ({ proposed }) =>
    proposed !== undefined || no('Der Ort ist nicht vorgesehen.', 'No such place was proposed.'),
  then: ({ proposed }, { storage, access }) =>
    storage.has(proposed?.place) || (proposed?.use === 'access' && access.has(proposed.place)) ? 'permitted' : 'barred',
  examples: {
    'the data centre': [{ proposed: { place: 'data centre', use: 'storage' } }, 'permitted'],
    'the backup data centre': [{ proposed: { place: 'backup data centre', use: 'storage' } }, 'permitted'],
    'the administration building to administer': [
      { proposed: { place: 'administration building', use: 'access' } },
      'permitted',
    ],
    'but not to store': [{ proposed: { place: 'administration building', use: 'storage' } }, 'barred'],
    'anywhere else': [{ proposed: { place: 'another data centre', use: 'access' } }, 'barred'],
    nowhere: [{ proposed: undefined }],
  },
  claims: ['elc.tom.1'],
  reading:
    'In c) things are administered, contents of customers are stored in a) and b): so the promise of the key features holds too.',
})

export const dataCentres = measure({
  ref: 'Nr. 1 Buchst. a',
  title: { de: 'Zutritt zu den Rechenzentren', en: 'Entry to the data centres' },
  de: 'Rechenzentren: zwei Faktoren (elektronischer Schlüssel und PIN), Vereinzelung, Videoüberwachung, Einbruchmeldeanlage.',
  en: 'Data centres: two factors (smart key and PIN), entry of one person at a time, video surveillance, intruder alarm.',
  where: {},
  claims: ['elc.tom.1a'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Schlüsselverzeichnis, Protokoll der Zutritte, Wartung von Kameras und Meldeanlage',
      en: 'register of keys, log of entries, maintenance of cameras and alarm',
    },
  },
})

export const backupDataCentre = measure({
  ref: 'Nr. 1 Buchst. b',
  title: { de: 'Zutritt zum Ausweichrechenzentrum', en: 'Entry to the backup data centre' },
  de: 'Ausweichrechenzentrum: zwei Faktoren (elektronischer Schlüssel und PIN), Videoüberwachung, Einbruchmeldeanlage.',
  en: 'Backup data centre: two factors (smart key and PIN), video surveillance, intruder alarm.',
  where: {},
  claims: ['elc.tom.1b'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Schlüsselverzeichnis, Protokoll der Zutritte, Wartung von Kameras und Meldeanlage',
      en: 'register of keys, log of entries, maintenance of cameras and alarm',
    },
  },
  reading: 'No entry of one person at a time is listed here, though one certificate is claimed for the compound.',
  mend: {
    de: 'Entweder die Vereinzelung auch für b) nennen oder sagen, für welchen Standort das Zertifikat der Stufe 3 gilt.',
    en: 'Either list single entry for b) too, or say for which site the certificate of level 3 holds.',
  },
})

export const administrationBuilding = measure({
  ref: 'Nr. 1 Buchst. c',
  title: { de: 'Zutritt zum Verwaltungsgebäude', en: 'Entry to the administration building' },
  de: 'Verwaltungsgebäude: Empfang am Eingang, Bewegung nur in Begleitung eines Mitarbeiters, Videoüberwachung, Einbruchmeldeanlage.',
  en: 'Administration building: reception at the entrance, movement only in company of a member of staff, video surveillance, intruder alarm.',
  where: {},
  claims: ['elc.tom.1c'],
  measure: {
    kept: 'by people',
    evidence: { de: 'Besucherbuch, auch bei Kontrollen', en: 'visitor log, for inspections too' },
  },
})

export const firewalls = measure({
  ref: 'Nr. 2 (Firewalls)',
  title: { de: 'Zentrale Firewalls', en: 'Central firewalls' },
  de: 'Zentrale Firewalls sperren den Zugang.',
  en: 'Central firewalls block access.',
  where: {},
  claims: ['elc.tom.2d'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Regelwerk der Firewalls mit Stand und Freigabe',
      en: 'rule set of the firewalls with date and approval',
    },
  },
})

export const remoteAccess = measure({
  ref: 'Nr. 2 (Fernzugang)',
  title: { de: 'VPN beim Fernzugang', en: 'VPN for remote access' },
  de: 'Für den Fernzugang wird VPN eingesetzt.',
  en: 'VPN is used for remote access.',
  where: {},
  claims: ['elc.tom.2e'],
  measure: {
    kept: 'by people',
    evidence: { de: 'Liste der VPN-Zugänge und ihrer Inhaber', en: 'list of VPN accesses and their holders' },
  },
})

export const antivirus = measure({
  ref: 'Nr. 2 (Virenschutz)',
  title: { de: 'Virenschutz', en: 'Antivirus software' },
  de: 'Antivirensoftware ist im Einsatz.',
  en: 'Antivirus software is in use.',
  where: {},
  claims: ['elc.tom.2f'],
  measure: {
    kept: 'by people',
    evidence: { de: 'Stand der Signaturen je Rechner', en: 'state of signatures for each machine' },
  },
  reading: 'That contents of customers are scanned is not said; manual checks AGB § 6.3 rules out.',
})
