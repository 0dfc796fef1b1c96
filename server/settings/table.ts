import { readAddress, readAddresses, readNetworks } from './network.ts'
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
    read: (given) => (/^\d+$/.test(given) && Number(given) <= 65_535 ? Number(given) : undefined),
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
      de: 'innere Netze, in denen Verzeichnisse der Kunden liegen dürfen (LDAP, OpenID Connect), durch Kommas getrennt',
      en: 'inner networks in which directories of customers may be (LDAP, OpenID Connect), separated by commas',
    },
    expected: {
      de: 'verlangt sind Adressen oder Netze wie 127.0.0.1,10.0.0.0/8',
      en: 'addresses or networks like 127.0.0.1,10.0.0.0/8 are asked for',
    },
    read: readNetworks,
  }),
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
