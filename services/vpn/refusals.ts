import type { Said } from '../../terms/grammar/said.ts'
import type { DeviceKind } from './device.ts'

/** Whatever the VPN refuses, in the order in which it is checked. */
export const refusals = [
  'VPN_NOT_SOLD',
  'VPN_NOT_SET_UP',
  'VPN_DEVICE_UNKNOWN',
  'VPN_DEVICE_NOT_SOLD',
  'VPN_KEY_NOT_UNDERSTOOD',
  'VPN_KEY_TAKEN',
  'VPN_ADDRESSES_SPENT',
  'VPN_ROUTER_UNKNOWN',
  'VPN_ROUTER_KNOWN',
  'VPN_ROUTER_LENT',
  'VPN_ROUTER_NOT_BOOKED',
  'VPN_LOAN_UNKNOWN',
  'VPN_LOAN_OTHERWISE',
] as const
export type VpnRefusalCode = (typeof refusals)[number]

/** What was seen, what is expected instead, and what to do; in both languages, without full stops. */
interface VpnRefused {
  readonly seen: Said
  readonly expected: Said
  readonly remedy: Said
}

/** Thrown where whoever asked can set it right; nothing was changed. */
export class VpnRefusal extends Error {
  readonly code: VpnRefusalCode
  readonly refused: VpnRefused

  constructor(code: VpnRefusalCode, refused: VpnRefused) {
    super(`${code}  ${refused.seen.en}; ${refused.expected.en}. ${refused.remedy.en}.`)
    this.name = 'VpnRefusal'
    this.code = code
    this.refused = refused
  }
}

export const notSold = (): VpnRefusal =>
  new VpnRefusal('VPN_NOT_SOLD', {
    seen: { de: 'Zu diesem Vertrag gehört kein VPN', en: 'No VPN belongs to this agreement' },
    expected: {
      de: 'es gehört dazu, wo die Bedingungen sagen, wie der Kunde verbunden wird',
      en: 'it does where the terms say how the customer is connected',
    },
    remedy: { de: 'Sehen Sie im Vertragstext nach', en: 'Look into the text of the agreement' },
  })

export const notSetUp = (): VpnRefusal =>
  new VpnRefusal('VPN_NOT_SET_UP', {
    seen: { de: 'Diese Installation hat kein VPN-Gateway', en: 'This installation has no VPN gateway' },
    expected: {
      de: 'ein Profil nennt das Gateway, mit dem sich ein Gerät verbindet',
      en: 'a profile names the gateway that a device connects to',
    },
    remedy: {
      de: 'Wer Klausel betreibt, setzt KLAUSEL_VPN_ENDPOINT',
      en: 'Whoever operates Klausel sets KLAUSEL_VPN_ENDPOINT',
    },
  })

export const deviceUnknown = (): VpnRefusal =>
  new VpnRefusal('VPN_DEVICE_UNKNOWN', {
    seen: { de: 'Dieses Gerät gibt es hier nicht', en: 'There is no such device here' },
    expected: { de: 'gemeint ist eines, das sich verbinden darf', en: 'one that may connect is meant' },
    remedy: { de: 'Laden Sie die Liste neu', en: 'Load the list again' },
  })

const kinds: Readonly<Record<DeviceKind, Said>> = {
  router: { de: 'Ein gestellter Router', en: 'A supplied router' },
  'own equipment': { de: 'Ein eigenes VPN-Gerät', en: 'Own VPN equipment' },
  computer: { de: 'Ein einzelner Rechner', en: 'A single computer' },
  phone: { de: 'Ein Smartphone oder Tablet', en: 'A smartphone or tablet' },
}

/** @param connection how the customer is connected, in words; undefined if nothing is chosen */
export const deviceNotSold = (kind: DeviceKind, connection: Said | undefined): VpnRefusal =>
  new VpnRefusal('VPN_DEVICE_NOT_SOLD', {
    seen: {
      de: `${kinds[kind].de} passt nicht zur Verbindung dieses Vertrags (${connection?.de ?? 'noch nicht gewählt'})`,
      en: `${kinds[kind].en} does not fit the connection of this agreement (${connection?.en ?? 'not chosen yet'})`,
    },
    expected: {
      de: 'verbunden wird, was die Bedingungen für die gewählte Verbindung vorsehen',
      en: 'what the terms provide for the connection that was chosen can connect',
    },
    remedy: { de: 'Wählen Sie die Verbindung, oder ändern Sie sie', en: 'Choose the connection, or change it' },
  })

/** @param limit how many computers may connect by their operating system */
export const tooManyComputers = (limit: number): VpnRefusal =>
  new VpnRefusal('VPN_DEVICE_NOT_SOLD', {
    seen: {
      de: 'So viele Rechner sind schon verbunden, wie es gibt',
      en: 'As many computers are connected as there are',
    },
    expected: {
      de: `mit dem VPN des Betriebssystems sind es ${limit}`,
      en: `by the VPN of the operating system there is room for ${limit}`,
    },
    remedy: {
      de: 'Beenden Sie den anderen Rechner, oder nehmen Sie einen Router',
      en: 'End the other computer, or take a router',
    },
  })

export const keyNotUnderstood = (): VpnRefusal =>
  new VpnRefusal('VPN_KEY_NOT_UNDERSTOOD', {
    seen: { de: 'Das ist kein öffentlicher Schlüssel von WireGuard', en: 'That is no public key of WireGuard' },
    expected: {
      de: 'er hat 44 Zeichen und endet mit einem Gleichheitszeichen',
      en: 'it has 44 characters and ends with an equals sign',
    },
    remedy: { de: 'Kopieren Sie ihn noch einmal aus dem Gerät', en: 'Copy it from the device again' },
  })

export const keyTaken = (): VpnRefusal =>
  new VpnRefusal('VPN_KEY_TAKEN', {
    seen: { de: 'Mit diesem Schlüssel verbindet sich schon ein Gerät', en: 'A device connects with this key already' },
    expected: { de: 'jedes Gerät hat einen eigenen', en: 'each device has a key of its own' },
    remedy: { de: 'Machen Sie auf dem Gerät einen neuen', en: 'Make a new one on the device' },
  })

export const addressesSpent = (): VpnRefusal =>
  new VpnRefusal('VPN_ADDRESSES_SPENT', {
    seen: { de: 'Im VPN ist keine Adresse mehr frei', en: 'No address is left in the VPN' },
    expected: { de: 'jedes Gerät bekommt eine eigene', en: 'each device is given one of its own' },
    remedy: {
      de: 'Beenden Sie Geräte, die niemand mehr braucht',
      en: 'End devices that nobody needs any more',
    },
  })

export const routerUnknown = (): VpnRefusal =>
  new VpnRefusal('VPN_ROUTER_UNKNOWN', {
    seen: { de: 'Dieser Router ist nicht im Bestand', en: 'This router is not in the stock' },
    expected: { de: 'verliehen wird, was im Bestand ist', en: 'what is in the stock is lent' },
    remedy: { de: 'Nehmen Sie ihn zuerst auf', en: 'Enter it first' },
  })

export const routerKnown = (serial: string): VpnRefusal =>
  new VpnRefusal('VPN_ROUTER_KNOWN', {
    seen: { de: `Die Seriennummer ${serial} gibt es schon`, en: `The serial number ${serial} is there already` },
    expected: { de: 'jeder Router steht einmal im Bestand', en: 'each router stands in the stock once' },
    remedy: { de: 'Prüfen Sie die Nummer auf dem Gerät', en: 'Check the number on the device' },
  })

export const routerLent = (): VpnRefusal =>
  new VpnRefusal('VPN_ROUTER_LENT', {
    seen: { de: 'Dieser Router ist gerade vergeben', en: 'This router is lent at the moment' },
    expected: { de: 'jeder Router ist an einem Ort', en: 'each router is at one place' },
    remedy: { de: 'Nehmen Sie einen anderen, oder buchen Sie die Rückgabe', en: 'Take another, or enter its return' },
  })

/** @param routers how many the agreement has, and how many are sold */
export const routerNotBooked = ({ lent, sold }: { readonly lent: number; readonly sold: number }): VpnRefusal =>
  new VpnRefusal('VPN_ROUTER_NOT_BOOKED', {
    seen: { de: `Der Vertrag hat schon ${lent} Router`, en: `The agreement has ${lent} routers already` },
    expected: {
      de: `enthalten und gebucht sind zusammen ${sold}`,
      en: `${sold} are included and booked in all`,
    },
    remedy: { de: 'Buchen Sie zuerst einen weiteren Router', en: 'Book a further router first' },
  })

export const loanUnknown = (): VpnRefusal =>
  new VpnRefusal('VPN_LOAN_UNKNOWN', {
    seen: { de: 'Diesen Router hat der Vertrag nicht', en: 'The agreement does not have this router' },
    expected: { de: 'gemeint ist einer, der ihm zugeteilt wurde', en: 'one that was assigned to it is meant' },
    remedy: { de: 'Laden Sie die Liste neu', en: 'Load the list again' },
  })

const steps = {
  'not sent': { de: 'Dieser Router ist noch nicht abgesandt', en: 'This router was not sent yet' },
  sent: { de: 'Dieser Router ist schon abgesandt', en: 'This router was sent already' },
  returned: { de: 'Dieser Router ist schon zurück', en: 'This router is back already' },
} as const

export const loanOtherwise = (is: keyof typeof steps): VpnRefusal =>
  new VpnRefusal('VPN_LOAN_OTHERWISE', {
    seen: steps[is],
    expected: {
      de: 'ein Router wird zugeteilt, abgesandt und zurückgegeben, in dieser Reihenfolge',
      en: 'a router is assigned, sent and returned, in this order',
    },
    remedy: { de: 'Laden Sie die Liste neu', en: 'Load the list again' },
  })
