import { execFile } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Attribute, Change, Client } from 'ldapts'
import { type Certificates, makeCertificates } from '../certificates.test-support.ts'
import { startServer } from '../server-process.test-support.ts'
import type { LdapSettings } from './settings.ts'

/** The Active Directory of an organisation: a domain controller of Samba's. */
export interface ActiveDirectory {
  readonly certificates: Certificates
  readonly settings: LdapSettings
  readonly servicePassword: string
  /** Adds somebody with the password `Sommer-2026!`. */
  addPerson(name: string, account: string, more?: Readonly<Record<string, string>>): Promise<void>
  addGroup(name: string, members: readonly string[]): Promise<void>
  /** Sets an attribute anew; no values remove it. */
  set(name: string, attribute: string, values: readonly string[]): Promise<void>
  remove(name: string): Promise<void>
  /** From now on, so many wrong passwords lock an account. */
  lockAfter(wrongPasswords: number): Promise<void>
  close(): Promise<void>
}

export const people = 'CN=Users,DC=lippe,DC=example'
export const personPassword = 'Sommer-2026!'
const [realm, domain] = ['LIPPE.EXAMPLE', 'LIPPE']
const adminPassword = 'Anfang-2026!'

/**
 * Provisions a domain in a folder of its own and starts its controller. The ports of LDAP are fixed in it, so each has an
 * address of this machine to itself: Linux answers on all of 127.0.0.0/8. Only the directory is started, no file server, no
 * Kerberos and no name server.
 */
export async function activeDirectory(): Promise<ActiveDirectory> {
  const folder = await mkdtemp(join(tmpdir(), 'klausel-samba-'))
  const host = `127.${randomInt(1, 255)}.${randomInt(255)}.${randomInt(1, 255)}`
  const certificates = await makeCertificates(join(folder, 'tls'), [`IP:${host}`, 'DNS:dc1.lippe.example'])
  await provision(folder, host)
  await mkdir(join(folder, 'run'))
  await writeFile(join(folder, 'smb.conf'), configuration(folder, host, certificates))
  const server = await startServer(
    'samba',
    [
      '--foreground',
      '--model=single',
      '--no-process-group',
      '--debug-stdout',
      `--configfile=${join(folder, 'smb.conf')}`,
    ],
    { host, port: 636 },
  )
  const asAdmin = <T>(work: (client: Client) => Promise<T>) => onController(host, certificates, work)
  return {
    certificates,
    settings: settingsFor(host, certificates),
    servicePassword: adminPassword,
    addPerson: (name, account, more = {}) => asAdmin((client) => addPerson(client, name, account, more)),
    addGroup: (name, members) => asAdmin((client) => client.add(inPeople(name), group(name, members.map(inPeople)))),
    set: (name, type, values) =>
      asAdmin((client) => {
        const modification = new Attribute({ type, values: [...values] })
        return client.modify(inPeople(name), new Change({ operation: 'replace', modification }))
      }),
    remove: (name) => asAdmin((client) => client.del(inPeople(name))),
    lockAfter: (wrongPasswords) =>
      asAdmin((client) => {
        const modification = new Attribute({ type: 'lockoutThreshold', values: [String(wrongPasswords)] })
        return client.modify('DC=lippe,DC=example', new Change({ operation: 'replace', modification }))
      }),
    close: async () => {
      await server.end()
      await rm(folder, { recursive: true })
    },
  }
}

const inPeople = (name: string): string => `CN=${name},${people}`

function settingsFor(host: string, { authorityText }: Certificates): LdapSettings {
  return {
    flavour: 'activeDirectory',
    host,
    port: 636,
    encryption: 'tls',
    authority: authorityText,
    serviceName: 'administrator@lippe.example',
    base: 'DC=lippe,DC=example',
    groupBase: null,
    nameAttributes: null,
    peopleFilter: null,
    outFilter: null,
  }
}

async function provision(folder: string, host: string): Promise<void> {
  await promisify(execFile)('samba-tool', [
    ...['domain', 'provision', `--realm=${realm}`, `--domain=${domain}`, '--server-role=dc', '--dns-backend=NONE'],
    ...[`--targetdir=${join(folder, 'dc')}`, `--adminpass=${adminPassword}`, '--host-name=dc1', `--host-ip=${host}`],
    ...[`--option=interfaces=${host}/8`, '--option=bind interfaces only=yes'],
  ])
}

const configuration = (folder: string, host: string, { authority, certificate, key }: Certificates): string => `
[global]
netbios name = DC1
realm = ${realm}
workgroup = ${domain}
server role = active directory domain controller
server services = ldap
interfaces = ${host}/8
bind interfaces only = yes
private dir = ${folder}/dc/private
lock directory = ${folder}/dc
state directory = ${folder}/dc/state
cache directory = ${folder}/dc/cache
pid directory = ${folder}/run
ncalrpc dir = ${folder}/run/ncalrpc
ntp signd socket directory = ${folder}/run/signd
winbindd socket directory = ${folder}/run/winbindd
log file = ${folder}/run/log
tls cafile = ${authority}
tls certfile = ${certificate}
tls keyfile = ${key}
`

async function addPerson(
  client: Client,
  name: string,
  account: string,
  more: Readonly<Record<string, string>>,
): Promise<void> {
  const attributes = {
    objectClass: 'user',
    sAMAccountName: account,
    displayName: name,
    mail: `${account}@lippe.example`,
    userAccountControl: '512',
    ...more,
  }
  await client.add(inPeople(name), [
    ...Object.entries(attributes).map(([type, value]) => new Attribute({ type, values: [value] })),
    new Attribute({ type: 'unicodePwd', values: [Buffer.from(`"${personPassword}"`, 'utf16le')] }),
  ])
}

const group = (name: string, member: string[]): Record<string, string | string[]> => ({
  objectClass: 'group',
  sAMAccountName: name,
  member,
})

async function onController<T>(
  host: string,
  { authorityText }: Certificates,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ url: `ldaps://${host}`, tlsOptions: { ca: authorityText }, timeout: 20_000 })
  try {
    await client.bind('administrator@lippe.example', adminPassword)
    return await work(client)
  } finally {
    await client.unbind()
  }
}
