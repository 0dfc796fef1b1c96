import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Attribute, Change, Client } from 'ldapts'
import { type Certificates, makeCertificates } from '../certificates.test-support.ts'
import { freePort, startServer } from '../server-process.test-support.ts'
import type { LdapSettings } from './settings.ts'

/** The directory of an organisation: OpenLDAP's slapd, with people and groups of its own. */
export interface OpenLdap {
  readonly certificates: Certificates
  readonly ports: { readonly plain: number; readonly tls: number }
  readonly settings: LdapSettings
  readonly servicePassword: string
  /** Adds an entry below the base, as the directory's own administrator. */
  add(name: string, attributes: Readonly<Record<string, string | string[]>>): Promise<void>
  /** Adds somebody with the password `Sommer-2026!`. */
  addPerson(uid: string, more?: Readonly<Record<string, string | string[]>>): Promise<void>
  /** Sets an attribute anew; no values remove it. */
  set(name: string, attribute: string, values: readonly string[]): Promise<void>
  remove(name: string): Promise<void>
  /** Locks an account as its administrator would, and unlocks it. */
  lock(uid: string): Promise<void>
  unlock(uid: string): Promise<void>
  stop(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

export const base = 'dc=lippe,dc=example'
export const personPassword = 'Sommer-2026!'
const admin = { name: `cn=admin,${base}`, password: 'Verwaltung-1' }
const service = { name: `cn=dienst,${base}`, password: 'Dienst-1' }

/**
 * Starts slapd with an empty tree: people below `ou=leute`, groups below `ou=gruppen`, and a service account that may read.
 *
 * @param names for which its certificate holds
 */
export async function openLdap({ names = ['IP:127.0.0.1', 'DNS:localhost'], days = 30 } = {}): Promise<OpenLdap> {
  const folder = await mkdtemp(join(tmpdir(), 'klausel-slapd-'))
  const certificates = await makeCertificates(join(folder, 'tls'), names, { days })
  const ports = { plain: await freePort(), tls: await freePort() }
  await mkdir(join(folder, 'data'))
  await writeFile(join(folder, 'slapd.conf'), configuration(folder, certificates))
  const start = () => startSlapd(folder, ports)
  let server = await start()
  const asAdmin = <T>(work: (client: Client) => Promise<T>) => onServer(ports.plain, work)
  const add: OpenLdap['add'] = (name, attributes) =>
    asAdmin((client) => client.add(name === '' ? base : `${name},${base}`, { ...attributes }))
  const set: OpenLdap['set'] = (name, type, values) =>
    asAdmin((client) => {
      const modification = new Attribute({ type, values: [...values] })
      return client.modify(`${name},${base}`, new Change({ operation: 'replace', modification }))
    })
  await fill(add)
  return {
    certificates,
    ports,
    settings: settingsFor(ports.tls, certificates),
    servicePassword: service.password,
    add,
    addPerson: (uid, more = {}) => add(`uid=${uid},ou=leute`, { ...person(uid), ...more }),
    set,
    lock: (uid) => set(`uid=${uid},ou=leute`, 'pwdAccountLockedTime', ['000001010000Z']),
    unlock: (uid) => set(`uid=${uid},ou=leute`, 'pwdAccountLockedTime', []),
    remove: (name) => asAdmin((client) => client.del(`${name},${base}`)),
    stop: () => server.end(),
    start: async () => {
      server = await start()
    },
    close: async () => {
      await server.end()
      await rm(folder, { recursive: true })
    },
  }
}

/** As an administrator of ours would enter it. */
function settingsFor(port: number, { authorityText }: Certificates): LdapSettings {
  return {
    flavour: 'other',
    host: '127.0.0.1',
    port,
    encryption: 'tls',
    authority: authorityText,
    serviceName: service.name,
    base: `ou=leute,${base}`,
    groupBase: `ou=gruppen,${base}`,
    nameAttributes: null,
    peopleFilter: null,
    outFilter: null,
  }
}

const startSlapd = (folder: string, { plain, tls }: OpenLdap['ports']) =>
  startServer(
    'slapd',
    [...['-h', `ldap://127.0.0.1:${plain} ldaps://127.0.0.1:${tls}`], ...['-f', join(folder, 'slapd.conf'), '-d', '0']],
    { host: '127.0.0.1', port: tls },
  )

const configuration = (folder: string, { authority, certificate, key }: Certificates): string => `
include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/nis.schema
include /etc/ldap/schema/inetorgperson.schema
modulepath /usr/lib/ldap
moduleload back_mdb
moduleload ppolicy
pidfile ${folder}/slapd.pid
TLSCACertificateFile ${authority}
TLSCertificateFile ${certificate}
TLSCertificateKeyFile ${key}
database mdb
maxsize 67108864
suffix "${base}"
rootdn "${admin.name}"
rootpw ${admin.password}
directory ${folder}/data
overlay ppolicy
ppolicy_default "cn=regel,${base}"
access to attrs=userPassword by anonymous auth by * none
access to dn.subtree="ou=geheim,${base}" by * none
access to * by dn.exact="${service.name}" read by * none
`

async function fill(add: OpenLdap['add']): Promise<void> {
  await add('', { objectClass: ['dcObject', 'organization'], dc: 'lippe', o: 'Lippe Werkstätten' })
  await add('ou=leute', { objectClass: 'organizationalUnit', ou: 'leute' })
  await add('ou=gruppen', { objectClass: 'organizationalUnit', ou: 'gruppen' })
  await add('cn=dienst', {
    objectClass: ['simpleSecurityObject', 'organizationalRole'],
    cn: 'dienst',
    userPassword: service.password,
  })
  await add('cn=regel', {
    objectClass: ['pwdPolicy', 'device'],
    cn: 'regel',
    pwdAttribute: 'userPassword',
    pwdLockout: 'TRUE',
    pwdMaxFailure: '5',
  })
}

const person = (uid: string): Record<string, string | string[]> => ({
  objectClass: ['inetOrgPerson'],
  uid,
  cn: uid,
  sn: uid,
  mail: `${uid}@lippe.example`,
  userPassword: personPassword,
})

async function onServer<T>(port: number, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ url: `ldap://127.0.0.1:${port}`, timeout: 10_000, connectTimeout: 5_000 })
  try {
    await client.bind(admin.name, admin.password)
    return await work(client)
  } finally {
    await client.unbind()
  }
}
