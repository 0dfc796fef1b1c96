import type { ShownVpn } from '../../api/vpn/view.ts'
import type { Said } from '../../terms/grammar/said.ts'

export const texts = {
  vpn: { de: 'VPN', en: 'VPN' },
  loading: { de: 'Die Verbindung wird gelesen …', en: 'Reading the connection …' },
  notChosen: { de: 'Wie verbunden wird, ist noch nicht gewählt.', en: 'How to connect is not chosen yet.' },
  closed: {
    de: 'Der Zugang ist geschlossen: Zurzeit verbindet sich kein Gerät.',
    en: 'The access is closed: no device connects at present.',
  },
  exportOnly: {
    de: 'Nur noch zum Mitnehmen der Inhalte: Smartphones und Tablets verbinden sich nicht mehr.',
    en: 'Only for taking contents along: smartphones and tablets connect no more.',
  },
  noGateway: {
    de: 'Diese Installation hat noch kein VPN-Gateway; Profile gibt es, sobald es eines hat.',
    en: 'This installation has no VPN gateway yet; there will be profiles as soon as it has one.',
  },
  network: { de: 'Ihr Netz', en: 'Your network' },
  gateway: { de: 'Gateway', en: 'Gateway' },
  gatewayKey: { de: 'Öffentlicher Schlüssel des Gateways', en: 'Public key of the gateway' },
  addressInside: { de: 'Im VPN erreichbar unter', en: 'Reached inside the VPN at' },
  connection: { de: 'Verbindung', en: 'Connection' },
  choose: { de: 'Verbindung wählen', en: 'Choose the connection' },
  change: { de: 'Verbindung ändern', en: 'Change the connection' },
  clients: { de: 'Anzahl der Rechner', en: 'Number of computers' },
  chooseLead: {
    de: 'Gilt sofort. Smartphones und Tablets kommen immer dazu und zählen nicht als Rechner.',
    en: 'Holds at once. Smartphones and tablets may always be added and do not count as computers.',
  },
  take: { de: 'So verbinden', en: 'Connect like this' },
  checkOwed: {
    de: 'Die eigenen Geräte des Kunden sind noch zu prüfen.',
    en: 'The customer’s own equipment has yet to be checked.',
  },
  beingChecked: {
    de: 'Der Anbieter prüft, ob Ihre Geräte geeignet sind; danach tragen Sie sie hier ein.',
    en: 'The provider checks whether your equipment is suitable; then you enter it here.',
  },
  suitable: { de: 'Geeignet', en: 'Suitable' },
  unsuitable: { de: 'Nicht geeignet', en: 'Not suitable' },
  devices: { de: 'Geräte', en: 'Devices' },
  noDevices: { de: 'Noch kein Gerät verbindet sich.', en: 'No device connects yet.' },
  devicesLead: {
    de: 'Jedes Gerät hat einen eigenen Schlüssel. Geht eines verloren, beenden Sie es hier: Nach wenigen Sekunden kommt es nicht mehr hinein.',
    en: 'Each device has a key of its own. When one is lost, end it here: a few seconds later it gets in no more.',
  },
  address: { de: 'Adresse', en: 'Address' },
  since: { de: 'seit', en: 'since' },
  ended: { de: 'beendet am', en: 'ended on' },
  seen: { de: 'zuletzt verbunden am', en: 'last connected on' },
  neverSeen: { de: 'noch nie verbunden', en: 'never connected' },
  offNow: { de: 'zurzeit aus', en: 'off at present' },
  end: { de: 'Beenden', en: 'End' },
  endSurely: { de: 'Wirklich beenden?', en: 'Really end it?' },
  keep: { de: 'Behalten', en: 'Keep it' },
  newKey: { de: 'Neuer Schlüssel', en: 'New key' },
  earlier: { de: 'Beendete Geräte', en: 'Devices that were ended' },
  add: { de: 'Gerät hinzufügen', en: 'Add a device' },
  kind: { de: 'Was', en: 'What' },
  system: { de: 'Betriebssystem', en: 'Operating system' },
  title: { de: 'Name', en: 'Name' },
  key: { de: 'Schlüssel', en: 'Key' },
  keyHere: { de: 'Hier im Browser machen', en: 'Make it here in the browser' },
  keyHereHow: {
    de: 'Der private Teil verlässt diesen Browser nicht; Sie laden ihn mit dem Profil herunter.',
    en: 'The private half does not leave this browser; you download it with the profile.',
  },
  keyOwn: { de: 'Das Gerät hat schon einen', en: 'The device has one already' },
  keyNotHere: {
    de: 'Dieser Browser kann keinen Schlüssel machen. Machen Sie ihn auf dem Gerät, und fügen Sie den öffentlichen Teil ein.',
    en: 'This browser cannot make a key. Make it on the device, and paste the public half.',
  },
  publicKey: { de: 'Öffentlicher Schlüssel des Geräts', en: 'Public key of the device' },
  made: { de: 'Profil für', en: 'Profile for' },
  madeOnce: {
    de: 'Laden Sie es jetzt: Der private Schlüssel darin steht nirgends sonst und wird nur dieses eine Mal gezeigt.',
    en: 'Download it now: the private key in it stands nowhere else and is shown this one time only.',
  },
  lacksKey: {
    de: 'Setzen Sie im Profil an die Stelle von PRIVATE_KEY_OF_THIS_DEVICE den privaten Schlüssel, den das Gerät hat.',
    en: 'In the profile, put the private key that the device has in the place of PRIVATE_KEY_OF_THIS_DEVICE.',
  },
  download: { de: 'Profil herunterladen', en: 'Download the profile' },
  qr: { de: 'QR-Code des Profils', en: 'QR code of the profile' },
  showQr: { de: 'QR-Code zeigen', en: 'Show the QR code' },
  showText: { de: 'Text des Profils', en: 'Text of the profile' },
  steps: { de: 'So geht es weiter', en: 'How to go on' },
  done: { de: 'Fertig', en: 'Done' },
  routers: { de: 'Router', en: 'Routers' },
  of: { de: 'von', en: 'of' },
  routersLead: {
    de: 'Router gehören dem Anbieter. Er richtet sie ein, und mit dem Ende des Vertrags gehen sie zurück.',
    en: 'Routers belong to the provider. It sets them up, and with the end of the agreement they go back.',
  },
  noRouters: { de: 'Noch kein Router ist unterwegs.', en: 'No router is on its way yet.' },
  assigned: { de: 'zugeteilt am', en: 'assigned on' },
  sent: { de: 'abgesandt am', en: 'sent on' },
  tracking: { de: 'Sendungsnummer', en: 'Tracking number' },
  returned: { de: 'zurück seit', en: 'back since' },
  returnFrom: { de: 'zurückzusenden ab', en: 'to be sent back from' },
  overdue: { de: 'überfällig', en: 'overdue' },
  assign: { de: 'Zuteilen', en: 'Assign' },
  assignRouter: { de: 'Router aus dem Bestand', en: 'Router from the stock' },
  noneFree: { de: 'Im Bestand ist kein Router frei.', en: 'No router in the stock is free.' },
  send: { de: 'Abgesandt', en: 'Sent' },
  takeBack: { de: 'Zurück', en: 'Back' },
  withdraw: { de: 'Doch nicht', en: 'Not after all' },
  routerProfile: { de: 'Profil laden', en: 'Load the profile' },
  log: { de: 'Verbindungen', en: 'Connections' },
  logLead: {
    de: 'Wer verbunden war, steht hier {days} Tage lang.',
    en: 'Who was connected stands here for {days} days.',
  },
  noLog: { de: 'Noch niemand war verbunden.', en: 'Nobody was connected yet.' },
  device: { de: 'Gerät', en: 'Device' },
  from: { de: 'Von', en: 'From' },
  began: { de: 'Beginn', en: 'Began' },
  last: { de: 'Zuletzt', en: 'Last' },
  volume: { de: 'Gesendet / empfangen', en: 'Sent / received' },
  stockTitle: { de: 'Router', en: 'Routers' },
  stockLoading: { de: 'Der Bestand wird gelesen …', en: 'Reading the stock …' },
  owed: { de: 'Wartet auf einen Router', en: 'Waits for a router' },
  unknownCustomer: { de: 'Vertrag', en: 'Agreement' },
  free: { de: 'Im Bestand', en: 'In stock' },
  noFree: { de: 'Kein Router ist im Bestand.', en: 'No router is in stock.' },
  out: { de: 'Bei Kunden', en: 'With customers' },
  noneOut: { de: 'Kein Router ist verliehen.', en: 'No router is lent.' },
  gone: { de: 'Ausgemustert', en: 'Taken out' },
  enter: { de: 'Router aufnehmen', en: 'Enter a router' },
  serial: { de: 'Seriennummer', en: 'Serial number' },
  model: { de: 'Modell', en: 'Model' },
  retire: { de: 'Ausmustern', en: 'Take out' },
  retireSurely: { de: 'Wirklich ausmustern?', en: 'Really take it out?' },
} as const satisfies Readonly<Record<string, Said>>

export const ways = {
  'supplied router': { de: 'Router vom Anbieter', en: 'Router from the provider' },
  'operating system': {
    de: 'Ein Rechner mit dem VPN seines Betriebssystems',
    en: 'One computer with the VPN of its system',
  },
  'own equipment': { de: 'Eigene VPN-Geräte', en: 'Own VPN equipment' },
} as const satisfies Readonly<Record<string, Said>>

export const sentences: Readonly<Record<NonNullable<ShownVpn['way']>, Said>> = {
  'supplied router': { de: 'Verbunden wird mit dem gestellten Router.', en: 'Connected by the supplied router.' },
  'operating system': {
    de: 'Verbunden wird mit dem VPN des Betriebssystems.',
    en: 'Connected by the VPN of the operating system.',
  },
  'own equipment': { de: 'Verbunden wird mit eigenen Geräten.', en: 'Connected by own equipment.' },
  'being checked': { de: 'Die eigenen Geräte werden geprüft.', en: 'The own equipment is being checked.' },
  refused: { de: 'So, wie gewählt, geht es nicht.', en: 'It is not possible as it was chosen.' },
}

export const kinds = {
  router: { de: 'Router vom Anbieter', en: 'Router from the provider' },
  'own equipment': { de: 'Eigener Router oder Firewall', en: 'Own router or firewall' },
  computer: { de: 'Rechner', en: 'Computer' },
  phone: { de: 'Smartphone oder Tablet', en: 'Smartphone or tablet' },
} as const satisfies Readonly<Record<string, Said>>

/** What one might call a device of a kind. */
export const titleExamples = {
  computer: { de: 'Laptop im Büro', en: 'Laptop in the office' },
  phone: { de: 'Telefon von Kim', en: 'Phone of Kim' },
  'own equipment': { de: 'Firewall in Haltern', en: 'Firewall in Haltern' },
} as const satisfies Readonly<Record<string, Said>>

export const systemNames = {
  windows: { de: 'Windows', en: 'Windows' },
  macos: { de: 'macOS', en: 'macOS' },
  linux: { de: 'Linux', en: 'Linux' },
  ios: { de: 'iOS oder iPadOS', en: 'iOS or iPadOS' },
  android: { de: 'Android', en: 'Android' },
  other: { de: 'Anderes', en: 'Other' },
} as const satisfies Readonly<Record<string, Said>>
