import { measure } from '../../../../grammar/statement.ts'

export const premises = measure({
  ref: 'Nr. 1.1.1',
  title: { de: 'Zutritt nur für Nötige', en: 'Premises only for those needed' },
  de: 'Die genutzten Räume betritt nur, wer für den Auftrag gebraucht wird.',
  en: 'The premises used are entered only by those whom the order requires.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Liste der Zutrittsberechtigten', en: 'list of those entitled to enter' },
  },
  claims: ['q.anh2.1.1.1'],
})

export const entrances = measure({
  ref: 'Nr. 1.1.2',
  title: { de: 'Gesicherte Eingänge', en: 'Secured entrances' },
  de: 'Eingänge zu Räumen mit personenbezogenen Daten sind mit Sicherheits- oder Magnetkartenschlössern gegen Unbefugte gesichert.',
  en: 'Entrances to premises with personal data are secured against outsiders by security or magnetic card locks.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Foto der Schlösser, Ausgabe der Schlüssel und Karten',
      en: 'photograph of the locks, record of keys and cards',
    },
  },
  claims: ['q.anh2.1.1.2'],
})

export const offHours = measure({
  ref: 'Nr. 1.1.3 S. 1',
  title: { de: 'Außerhalb der Geschäftszeiten', en: 'Outside business hours' },
  de: 'Außerhalb der Geschäftszeiten sind Türen, Tore und Fenster fest verschlossen.',
  en: 'Outside business hours doors, gates and windows are firmly locked.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Rundgang zum Geschäftsschluss', en: 'round at closing time' },
  },
  claims: ['q.anh2.1.1.3a'],
})

export const groundFloor = measure({
  ref: 'Nr. 1.1.3 S. 2',
  title: { de: 'Leicht erreichbare Öffnungen', en: 'Openings within easy reach' },
  de: 'Öffnungen im Keller, im Erdgeschoss und in sonst leicht erreichbarer Lage sind nach Klasse SG1 der VdS 2333 erschwert, durch einbruchhemmende Bauteile oder eine Einbruchmeldeanlage.',
  en: 'Openings in the basement, on the ground floor and otherwise within easy reach are hardened to class SG1 of VdS 2333, by burglar-resistant parts or an intrusion alarm.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Abnahme nach VdS 2333', en: 'acceptance under VdS 2333' },
  },
  claims: ['q.anh2.1.1.3b'],
})

export const serverRoom = measure({
  ref: 'Nr. 1.1.4 S. 1',
  title: { de: 'Serverraum', en: 'Server room' },
  de: 'Server stehen in einem besonders gesicherten Serverraum oder Rechenzentrum.',
  en: 'Servers stand in a separately secured server room or data centre.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Vertrag mit dem Rechenzentrum, Raumplan', en: 'contract with the data centre, floor plan' },
  },
  claims: ['q.anh2.1.1.4a'],
})

export const accessControlSystem = measure({
  ref: 'Nr. 1.1.4 S. 2',
  title: { de: 'Zutrittskontrolle Klasse B', en: 'Access control of class B' },
  de: 'Den Zutritt überwacht ein Zutrittskontrollsystem der Klasse B nach VdS 2367.',
  en: 'Entry is guarded by an access control system of class B under VdS 2367.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Attest nach VdS 2367', en: 'certificate under VdS 2367' },
  },
  claims: ['q.anh2.1.1.4b'],
})

export const burglarResistance = measure({
  ref: 'Nr. 1.1.4 S. 3',
  title: { de: 'Einbruchhemmung', en: 'Burglar resistance' },
  de: 'Die Räume sind einbruchhemmend und erfüllen mindestens Klasse SG1 der VdS 2333.',
  en: 'The rooms are burglar-resistant and meet at least class SG1 of VdS 2333.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Attest nach VdS 2333', en: 'certificate under VdS 2333' },
  },
  claims: ['q.anh2.1.1.4c'],
})

export const serverRoomRoles = measure({
  ref: 'Nr. 1.1.4 S. 4',
  title: { de: 'Zutritt nach Rolle', en: 'Entry by role' },
  de: 'Zutritt zu ihnen haben nur Rollen und Personen, die konkret gebraucht werden, etwa für Wartung und Reparatur.',
  en: 'Only roles and persons concretely needed enter them, such as for maintenance and repair.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Liste der Rollen, Protokoll des Zutritts', en: 'list of roles, log of entries' },
  },
  claims: ['q.anh2.1.1.4d'],
})
