import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** An authority of its own and a certificate for a directory, made by openssl as an organisation would. */
export interface Certificates {
  /** Files in PEM. */
  readonly authority: string
  readonly certificate: string
  readonly key: string
  /** The authority's certificate as text, as an administrator would paste it. */
  readonly authorityText: string
}

/**
 * @param names for which the certificate holds: `IP:127.0.0.1`, `DNS:localhost`
 * @param days may be negative for one that has expired
 */
export async function makeCertificates(
  folder: string,
  names: readonly string[],
  { days = 30 }: { readonly days?: number } = {},
): Promise<Certificates> {
  await mkdir(folder, { recursive: true })
  const at = (name: string) => join(folder, name)
  await makeAuthority(at('authority.key'), at('authority.pem'))
  await run('openssl', [
    ...['req', '-new', '-newkey', 'rsa:2048', '-nodes', '-keyout', at('server.key'), '-out', at('server.csr')],
    ...['-subj', '/CN=Verzeichnis'],
  ])
  await writeFile(at('names'), `subjectAltName=${names.join(',')}\n`)
  await run('openssl', [
    ...['x509', '-req', '-in', at('server.csr'), '-CA', at('authority.pem'), '-CAkey', at('authority.key')],
    ...['-CAcreateserial', '-days', String(days), '-extfile', at('names'), '-out', at('server.pem')],
  ])
  return {
    authority: at('authority.pem'),
    certificate: at('server.pem'),
    key: at('server.key'),
    authorityText: await readFile(at('authority.pem'), 'utf8'),
  }
}

async function makeAuthority(key: string, certificate: string): Promise<void> {
  await run('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate],
    ...['-days', '30', '-subj', '/CN=Stelle der Lippe Werkstaetten'],
  ])
}
