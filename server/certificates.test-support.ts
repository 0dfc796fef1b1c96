import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files of a certificate as its owner has them. */
export interface CertificateFiles {
  readonly certificate: string
  readonly key: string
}

export interface Made {
  /** Its file names begin so. */
  readonly name?: string
  /** What it is for: `DNS:klausel.example`. */
  readonly names?: string
  readonly kind?: 'ec' | 'rsa:1024' | 'rsa:2048'
}

/** Makes a certificate that nobody but its owner vouches for, with the openssl of the machine. */
export function makeCertificate(folder: string, made: Made = {}): CertificateFiles {
  const { name = 'one', names = 'DNS:klausel.example', kind = 'ec' } = made
  const [certificate, key] = [join(folder, `${name}.pem`), join(folder, `${name}.key`)]
  const how = kind === 'ec' ? ['ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'] : [kind]
  const about = ['-subj', '/CN=klausel', '-addext', `subjectAltName=${names}`, '-days', '90']
  openssl(['req', '-x509', '-nodes', '-newkey', ...how, ...about, '-keyout', key, '-out', certificate])
  return { certificate, key }
}

/** What `openssl ca` wants to know before it signs anything. */
const authority = (folder: string): string => `
[ca]
default_ca = own
[own]
database = ${folder}/index.txt
new_certs_dir = ${folder}
rand_serial = yes
default_md = sha256
policy = any
copy_extensions = copy
[any]
commonName = supplied
`

/** A certificate that ended long ago: `req` makes none, an authority does. */
export function makeEnded(folder: string): CertificateFiles {
  const files = makeCertificate(folder, { name: 'ended' })
  const [asked, config] = [join(folder, 'ended.csr'), join(folder, 'authority.conf')]
  writeFileSync(config, authority(folder))
  writeFileSync(join(folder, 'index.txt'), '')
  const about = ['-subj', '/CN=klausel', '-addext', 'subjectAltName=DNS:klausel.example']
  openssl(['req', '-new', '-key', files.key, ...about, '-out', asked])
  const times = ['-startdate', '20200101000000Z', '-enddate', '20200401000000Z']
  const sign = ['ca', '-batch', '-notext', '-selfsign', '-config', config, '-keyfile', files.key, ...times]
  openssl([...sign, '-in', asked, '-out', files.certificate])
  return files
}

export const openssl = (args: readonly string[]): string =>
  execFileSync('openssl', [...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
