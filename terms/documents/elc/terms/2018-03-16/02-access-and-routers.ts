import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { endOfDay } from '../../../../grammar/ending.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { must, untilTold } from '../../../../grammar/outcome.ts'
import { concluded } from '../../../../grammar/quantities/application.ts'
import { endOfAgreement } from '../../../../grammar/quantities/ending.ts'
import { connectionNow, equipmentOut, equipmentSent } from '../../../../grammar/quantities/provision.ts'
import { measure, performance, textOnly } from '../../../../grammar/statement.ts'

export const accessByVpn = measure({
  ref: '§ 2.3 S. 1',
  title: { de: 'Zugang über VPN', en: 'Access by VPN' },
  de: 'Die Cloud-Dienste werden über das Internet in einem verschlüsselten VPN-Kanal erreicht.',
  en: 'The cloud services are reached over the internet through an encrypted VPN channel.',
  where: {},
  claims: ['elc.agb.2.3a'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Regeln der Firewall: Dienste antworten nur im VPN; Protokoll der VPN-Verbindungen',
      en: 'rules of the firewall: services answer inside the VPN only; log of VPN connections',
    },
  },
  reading:
    'Application form, administration and upload of evidence come before a VPN: they are no access to the services.',
})

export const lineAndDevices = textOnly({
  ref: '§ 2.3 S. 2',
  title: { de: 'Leitung, Geräte und Programme des Kunden', en: 'Line, devices and programs of the customer' },
  de: 'Für den Internetzugang und die Hard- und Software auf seiner Seite (Router, Endgeräte, Browser, Plug-ins, Apps) sorgt der Kunde.',
  en: 'The customer provides the internet access and the hardware and software on its side (router, devices, browser, plug-ins, apps).',
  where: {},
  claims: ['elc.agb.2.3b'],
  textOnly: 'What the customer has at its place no fact tells; a line that is down is told as a fault outside (§ 2.4).',
})

export const routerIsSent = asLongAs({
  ref: '§ 2.3 S. 3',
  title: { de: 'Der Router wird zugesandt', en: 'The router is sent' },
  decides: duty,
  of: ['shipRouter:router'],
  de: 'Ausgenommen ist der Router für den VPN-Kanal: Der Anbieter sendet ihn nach Vertragsschluss unverzüglich und auf seine Kosten zu.',
  en: 'The router for the VPN channel is excepted: the provider sends it without undue delay after conclusion, at its own cost.',
  where: {},
  given: { concluded, connection: connectionNow, sent: equipmentSent, ended: endOfAgreement },
  provided: ({ concluded: on, connection, sent, ended }) =>
    all(
      on !== undefined || no('Der Vertrag ist nicht geschlossen.', 'The agreement is not concluded.'),
      connection === 'supplied router' ||
        no(
          'Der Kunde verbindet sich nicht mit dem gestellten Router.',
          'The customer does not use the supplied router.',
        ),
      sent === undefined || no('Ein Router ist abgesandt.', 'A router was sent.'),
      ended === undefined || no('Der Vertrag ist beendet.', 'The agreement has ended.'),
    ),
  then: () => 'owed',
  examples: {
    'from conclusion on': [
      { concluded: '2026-03-10', connection: 'supplied router', sent: undefined, ended: undefined },
      'owed',
    ],
    'not upon an application alone': [
      { concluded: undefined, connection: 'supplied router', sent: undefined, ended: undefined },
    ],
    'not to a customer with equipment of its own': [
      { concluded: '2026-03-10', connection: 'own equipment', sent: undefined, ended: undefined },
    ],
    'until it is on its way': [{ concluded: '2026-03-10', connection: 'supplied router', sent: {}, ended: undefined }],
    'nor after the end': [
      { concluded: '2026-03-10', connection: 'supplied router', sent: undefined, ended: endOfDay('2026-04-30') },
    ],
  },
  claims: ['elc.agb.2.3c'],
  reading:
    '"Without undue delay" names no number of days (§ 121 BGB). Router by default, own equipment on the customer’s choice (service description no. 4).',
  mend: {
    de: '§ 2.3 kennt keine Wahl, Leistungsbeschreibung Nr. 4 und die Fragen kennen eigene Geräte: die Wahl hier nennen.',
    en: '§ 2.3 knows no choice, service description no. 4 and the questions know own equipment: name the choice here.',
  },
})

export const routerIsLent = performance({
  ref: '§ 2.3 S. 4',
  title: { de: 'Überlassung für die Vertragszeit', en: 'Lent for the term' },
  de: 'Der Router ist dem Kunden für die Dauer des Vertrags überlassen.',
  en: 'The router is left to the customer for the term of the agreement.',
  where: {},
  claims: ['elc.agb.2.3d'],
  performance: { item: 'files.single' },
})

export const routerIsRunRemotely = measure({
  ref: '§ 2.3 S. 5',
  title: { de: 'Fernverwaltung des Routers', en: 'Remote administration of the router' },
  de: 'Der Anbieter richtet den Router aus der Ferne über einen verschlüsselten Kanal ein und betreibt ihn.',
  en: 'The provider configures and runs the router remotely over an encrypted channel.',
  where: {},
  claims: ['elc.agb.2.3e'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Protokoll der Verwaltungssitzungen je Router mit Zeit und Konto',
      en: 'log of administrative sessions for each router, with time and account',
    },
  },
})

const returned = (equipment: string) =>
  must('customer', 'returnEquipment', equipment, { until: untilTold('equipmentReturned', { equipment }) })

export const routersAreReturned = clause({
  ref: '§ 2.3 S. 6',
  title: { de: 'Rückgabe der Router', en: 'Return of the routers' },
  when: 'agreementEnded',
  de: 'Mit dem Ende des Vertrags sendet der Kunde den Router und jeden weiteren überlassenen Router zurück.',
  en: 'With the end of the agreement the customer sends back the router and every further router it was lent.',
  where: {},
  given: { lent: equipmentOut },
  provided: ({ scope }) => scope === 'agreement' || no('Nur ein Teil ist beendet.', 'Only a part has ended.'),
  then: (_, __, { lent }) => lent.map(returned),
  examples: {
    'each of two': [
      { scope: 'agreement' },
      [returned('router 1'), returned('router 2')],
      { lent: ['router 1', 'router 2'] },
    ],
    'nothing was lent': [{ scope: 'agreement' }, [], { lent: [] }],
    'not with the processing agreement alone': [{ scope: 'avv' }, [], { lent: ['router 1'] }],
  },
  claims: ['elc.agb.2.3f'],
  reading:
    'No last day is stated. Since the export month needs the channel, the return is not pressed before it is over; cost of return and loss are not ruled.',
  mend: {
    de: 'Die Rückgabe „mit dem Ende“ nimmt dem Exportmonat (§ 9.2) den Zugang: eine Frist nach dem Export nennen, dazu Kosten und Verlust.',
    en: 'Return "with the end" takes the access away from the export month (§ 9.2): name a period after the export, and costs and loss.',
  },
})

export const routersStayWithTheProvider = textOnly({
  ref: '§ 2.3 S. 6 (Eigentum)',
  title: { de: 'Eigentum am Router', en: 'Ownership of the router' },
  de: 'Die Router bleiben Eigentum des Anbieters.',
  en: 'The routers remain the property of the provider.',
  where: {},
  claims: ['elc.agb.2.3g'],
  textOnly: 'Ownership changes nothing that is carried out here; the duty to return them does.',
})
