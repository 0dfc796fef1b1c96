import { addressPlan } from '../../services/vpn/address-plan.ts'
import { readEndpoint } from '../../services/vpn/profile.ts'
import { backupSettings } from './backup.ts'
import { keySettings } from './keys.ts'
import { readAddress, readAddresses, readNetworks, readOneAddress, readPort } from './network.ts'
import { operationSettings } from './operation.ts'
import { proofSettings } from './proof.ts'
import { same, setting } from './setting.ts'

/**
 * All that can be set, once: options and variables are read from here, `--help` and docs/operating.md are written from here.
 * What is said in the command goes before what stands in a variable; an empty variable counts as not set.
 */
export const settings = {
  port: setting({
    option: 'port',
    variable: 'KLAUSEL_PORT',
    takes: { de: '<Zahl>', en: '<number>' },
    usual: same('4180'),
    meaning: { de: 'der Port; 0 für irgendeinen freien', en: 'the port; 0 for any free one' },
    expected: { de: 'ein Port ist eine Zahl von 0 bis 65535', en: 'a port is a number from 0 to 65535' },
    read: readPort,
  }),
  dataFolder: setting({
    option: 'data',
    variable: 'KLAUSEL_DATA',
    takes: { de: '<Ordner>', en: '<folder>' },
    usual: same('./data'),
    meaning: { de: 'der Datenordner', en: 'the data folder' },
    expected: { de: 'verlangt ist ein Ordner', en: 'a folder is asked for' },
    read: (given) => given,
  }),
  databaseUrl: setting({
    variable: 'DATABASE_URL',
    takes: same('postgresql://…'),
    usual: { de: 'ein eingebettetes im Datenordner', en: 'an embedded one in the data folder' },
    meaning: {
      de: 'ein eigenes PostgreSQL statt des eingebetteten',
      en: 'a PostgreSQL of your own, not the embedded one',
    },
    expected: { de: 'verlangt ist die Adresse eines PostgreSQL', en: 'the address of a PostgreSQL is asked for' },
    read: (given) => given,
  }),
  listen: setting({
    option: 'listen',
    variable: 'KLAUSEL_LISTEN',
    takes: { de: '<IP-Adresse>', en: '<IP address>' },
    usual: same('127.0.0.1'),
    meaning: {
      de: 'an welcher Adresse dieses Rechners gelauscht wird; eine andere als Loopback nur mit TLS oder hinter einem Proxy',
      en: 'at which address of this machine to listen; other than loopback only with TLS or behind a proxy',
    },
    expected: {
      de: 'verlangt ist eine IP-Adresse dieses Rechners, 0.0.0.0 oder :: für alle',
      en: 'an IP address of this machine is asked for, 0.0.0.0 or :: for all of them',
    },
    read: readAddress,
  }),
  address: setting({
    option: 'address',
    variable: 'KLAUSEL_ADDRESS',
    takes: same('https://…'),
    usual: { de: 'die, an der gelauscht wird', en: 'the one that is listened at' },
    meaning: {
      de: 'unter welcher Adresse man Klausel erreicht: für Links, Cookies und die Prüfung, woher eine Anfrage kommt; weitere nach Kommas',
      en: 'the address under which people reach Klausel: for links, cookies and the check where a request comes from; further ones after commas',
    },
    expected: {
      de: 'verlangt ist https://rechner.example ohne Pfad, auf Loopback auch http://',
      en: 'https://host.example without a path is asked for, on loopback http:// too',
    },
    read: readAddresses,
  }),
  tlsCertificate: setting({
    option: 'tls-cert',
    variable: 'KLAUSEL_TLS_CERT',
    takes: { de: '<Datei>', en: '<file>' },
    usual: { de: 'kein TLS', en: 'no TLS' },
    meaning: {
      de: 'das Zertifikat mit seiner Kette (PEM); SIGHUP liest es neu',
      en: 'the certificate with its chain (PEM); SIGHUP reads it anew',
    },
    expected: { de: 'verlangt ist eine Datei', en: 'a file is asked for' },
    read: (given) => given,
  }),
  tlsKey: setting({
    option: 'tls-key',
    variable: 'KLAUSEL_TLS_KEY',
    takes: { de: '<Datei>', en: '<file>' },
    usual: { de: 'kein TLS', en: 'no TLS' },
    meaning: { de: 'der private Schlüssel dazu (PEM)', en: 'its private key (PEM)' },
    expected: { de: 'verlangt ist eine Datei', en: 'a file is asked for' },
    read: (given) => given,
  }),
  proxies: setting({
    option: 'behind-proxy',
    variable: 'KLAUSEL_BEHIND_PROXY',
    takes: { de: '<IP-Adressen>', en: '<IP addresses>' },
    usual: { de: 'kein Proxy', en: 'no proxy' },
    meaning: {
      de: 'die Proxys davor, deren X-Forwarded-For, -Proto und -Host gelten: Adressen oder Netze, durch Kommas getrennt',
      en: 'the proxies in front, whose X-Forwarded-For, -Proto and -Host count: addresses or networks, separated by commas',
    },
    expected: {
      de: 'verlangt sind Adressen oder Netze wie 127.0.0.1,10.0.0.0/8',
      en: 'addresses or networks like 127.0.0.1,10.0.0.0/8 are asked for',
    },
    read: readNetworks,
  }),
  directoryNetworks: setting({
    option: 'directory-networks',
    variable: 'KLAUSEL_DIRECTORY_NETWORKS',
    takes: { de: '<Netze>', en: '<networks>' },
    usual: { de: 'nur öffentliche Adressen', en: 'public addresses only' },
    meaning: {
      de: 'innere Netze, in denen Verzeichnisse der Kunden (LDAP, OpenID Connect) und angeschlossene Panels liegen dürfen, durch Kommas getrennt',
      en: 'inner networks in which directories of customers (LDAP, OpenID Connect) and attached panels may be, separated by commas',
    },
    expected: {
      de: 'verlangt sind Adressen oder Netze wie 127.0.0.1,10.0.0.0/8',
      en: 'addresses or networks like 127.0.0.1,10.0.0.0/8 are asked for',
    },
    read: readNetworks,
  }),
  driveListen: setting({
    option: 'drive-listen',
    variable: 'KLAUSEL_DRIVE_LISTEN',
    takes: { de: '<IP-Adresse>', en: '<IP address>' },
    usual: {
      de: 'zum Ausprobieren 127.0.0.1, sonst gibt es kein Netzlaufwerk',
      en: '127.0.0.1 for trying, else there is no network drive',
    },
    meaning: {
      de: 'an welcher Adresse dieses Rechners das Netzlaufwerk lauscht; eine andere als Loopback nur mit TLS',
      en: 'at which address of this machine the network drive listens; other than loopback only with TLS',
    },
    expected: {
      de: 'verlangt ist eine IP-Adresse dieses Rechners, 0.0.0.0 oder :: für alle',
      en: 'an IP address of this machine is asked for, 0.0.0.0 or :: for all of them',
    },
    read: readAddress,
  }),
  drivePort: setting({
    option: 'drive-port',
    variable: 'KLAUSEL_DRIVE_PORT',
    takes: { de: '<Zahl>', en: '<number>' },
    usual: { de: 'mit TLS 443, sonst irgendein freier', en: '443 with TLS, else any free one' },
    meaning: {
      de: 'der Port des Netzlaufwerks; 0 für irgendeinen freien',
      en: 'the port of the network drive; 0 for any free one',
    },
    expected: { de: 'ein Port ist eine Zahl von 0 bis 65535', en: 'a port is a number from 0 to 65535' },
    read: readPort,
  }),
  driveAddress: setting({
    option: 'drive-address',
    variable: 'KLAUSEL_DRIVE_ADDRESS',
    takes: same('https://…'),
    usual: { de: 'die, an der gelauscht wird', en: 'the one that is listened at' },
    meaning: {
      de: 'unter welcher Adresse Programme das Netzlaufwerk erreichen',
      en: 'the address under which programs reach the network drive',
    },
    expected: {
      de: 'verlangt ist eine Adresse wie https://laufwerk.example ohne Pfad, auf Loopback auch http://',
      en: 'one address like https://drive.example without a path is asked for, on loopback http:// too',
    },
    read: readOneAddress,
  }),
  driveTlsCertificate: setting({
    option: 'drive-tls-cert',
    variable: 'KLAUSEL_DRIVE_TLS_CERT',
    takes: { de: '<Datei>', en: '<file>' },
    usual: { de: 'kein TLS', en: 'no TLS' },
    meaning: {
      de: 'das Zertifikat des Netzlaufwerks mit seiner Kette (PEM); SIGHUP liest es neu',
      en: 'the certificate of the network drive with its chain (PEM); SIGHUP reads it anew',
    },
    expected: { de: 'verlangt ist eine Datei', en: 'a file is asked for' },
    read: (given) => given,
  }),
  driveTlsKey: setting({
    option: 'drive-tls-key',
    variable: 'KLAUSEL_DRIVE_TLS_KEY',
    takes: { de: '<Datei>', en: '<file>' },
    usual: { de: 'kein TLS', en: 'no TLS' },
    meaning: {
      de: 'der private Schlüssel zum Zertifikat des Netzlaufwerks (PEM)',
      en: 'the private key of the certificate of the network drive (PEM)',
    },
    expected: { de: 'verlangt ist eine Datei', en: 'a file is asked for' },
    read: (given) => given,
  }),
  driveProcesses: setting({
    option: 'drive-processes',
    variable: 'KLAUSEL_DRIVE_PROCESSES',
    takes: { de: '<Zahl>', en: '<number>' },
    usual: same('1'),
    meaning: {
      de: 'in wie vielen Prozessen das Netzlaufwerk antwortet; mehr als Kerne nützen nichts',
      en: 'in how many processes the network drive answers; more than cores are of no use',
    },
    expected: { de: 'verlangt ist eine Zahl von 1 bis 64', en: 'a number from 1 to 64 is asked for' },
    read: (given) => (/^\d+$/.test(given) && Number(given) >= 1 && Number(given) <= 64 ? Number(given) : undefined),
  }),
  vpnEndpoint: setting({
    option: 'vpn-endpoint',
    variable: 'KLAUSEL_VPN_ENDPOINT',
    takes: { de: '<Rechner:Port>', en: '<host:port>' },
    usual: { de: 'kein VPN-Gateway', en: 'no VPN gateway' },
    meaning: {
      de: 'wo Geräte das VPN-Gateway dieses Rechners im Internet erreichen (WireGuard, UDP); an diesem Port lauscht es',
      en: 'where devices reach the VPN gateway of this machine on the internet (WireGuard, UDP); it listens at this port',
    },
    expected: {
      de: 'verlangt ist ein Rechner mit Port wie vpn.example:51820',
      en: 'a host with its port like vpn.example:51820 is asked for',
    },
    read: (given) => (readEndpoint(given) ? given : undefined),
  }),
  vpnNetwork: setting({
    option: 'vpn-network',
    variable: 'KLAUSEL_VPN_NETWORK',
    takes: { de: '<Netz>', en: '<network>' },
    usual: same('10.64.0.0/10'),
    meaning: {
      de: 'die Adressen im VPN: die erste hat das Gateway, je ein /24 ein Vertrag; bleibt, sobald Geräte verbunden sind',
      en: 'the addresses inside the VPN: the gateway has the first, each agreement a /24; stays once devices are connected',
    },
    expected: {
      de: 'verlangt ist ein privates Netz von /8 bis /22 wie 10.64.0.0/10',
      en: 'a private network from /8 to /22 like 10.64.0.0/10 is asked for',
    },
    read: (given) => (addressPlan(given, '') ? given : undefined),
  }),
  ...proofSettings,
  ...keySettings,
  ...operationSettings,
  ...backupSettings,
  backupStamp: setting({
    option: 'backup-stamp',
    variable: 'KLAUSEL_BACKUP_STAMP',
    takes: { de: '<Datei>', en: '<file>' },
    usual: { de: 'keine', en: 'none' },
    meaning: {
      de: 'die Datei, die Ihre Sicherung am Ende anfasst (touch): der Start sagt, wenn sie fehlt oder älter als zwei Tage ist',
      en: 'the file that your backup touches at its end: the start says when it is missing or older than two days',
    },
    expected: { de: 'verlangt ist eine Datei', en: 'a file is asked for' },
    read: (given) => given,
  }),
  token: setting({
    variable: 'KLAUSEL_TOKEN',
    takes: same('klausel_…'),
    usual: { de: 'keines', en: 'none' },
    meaning: {
      de: 'das Token, mit dem die Befehle standing, why, journal und day ein laufendes Klausel fragen',
      en: 'the token with which the commands standing, why, journal and day ask a running Klausel',
    },
    expected: { de: 'verlangt ist ein Token aus dem Fenster', en: 'a token made in the window is asked for' },
    read: (given) => given,
  }),
} as const

export type Settings = {
  readonly [Name in keyof typeof settings]: Exclude<ReturnType<(typeof settings)[Name]['read']>, undefined> | undefined
}
