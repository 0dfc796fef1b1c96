/** Time stamp authorities for tests: real ones, since `openssl ts` answers, over HTTP. */
import { X509Certificate } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { openssl } from '../sample.test-support.ts'

/** What an authority does with a question. */
export type Conduct = 'answers' | 'is silent' | 'stamps something else' | 'refuses' | 'talks nonsense'

export interface Authority {
  readonly address: string
  readonly root: X509Certificate
  /** The certificate by which it signs. */
  readonly signer: X509Certificate
  /** The root in a PEM file. */
  readonly rootFile: string
  /** Changes what it does from now on. */
  conduct: Conduct
  /** How often it was asked. */
  readonly asked: number
  /** Has its certificate revoked by the root; gives the list of what the root has revoked, as PEM. */
  revoke(reason?: Reason): Promise<string>
  close(): Promise<void>
}

/** Why a certificate is revoked, as openssl calls it. */
export type Reason = 'keyCompromise' | 'superseded' | 'cessationOfOperation'

export interface AuthorityMade {
  /** The certificate it signs with: good, one whose time is over, or one that is for something else too. */
  readonly certificate?: 'good' | 'expired' | 'for servers too'
  readonly keys?: 'rsa' | 'ec'
}

const CONFIG = `
[ca]
default_ca = authority
[authority]
database = index.txt
serial = serial
default_crl_days = 30
new_certs_dir = .
certificate = root.pem
private_key = root.key
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
[good]
extendedKeyUsage = critical,timeStamping
[expired]
extendedKeyUsage = critical,timeStamping
[both]
extendedKeyUsage = critical,timeStamping,serverAuth
[root]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign,cRLSign
[tsa]
default_tsa = clock
[clock]
serial = tsa-serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.3.6.1.4.1.13762.3
digests = sha256
accuracy = secs:1
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`

/** Years before and behind which nobody asks anything here. */
const TIMES = { good: ['20200101000000Z', '20991231235959Z'], expired: ['20200101000000Z', '20210101000000Z'] } as const

export async function openAuthority({ certificate = 'good', keys = 'rsa' }: AuthorityMade = {}): Promise<Authority> {
  const folder = await mkdtemp(join(tmpdir(), 'klausel-tsa-'))
  await make(folder, certificate, keys)
  const rootFile = join(folder, 'root.pem')
  const authority = { conduct: 'answers' as Conduct, asked: 0 }
  const server = createServer(async (request, response) => {
    authority.asked += 1
    const question = await buffer(request)
    if (authority.conduct === 'is silent') return
    if (authority.conduct === 'refuses') return void response.writeHead(503).end()
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' })
    response.end(authority.conduct === 'talks nonsense' ? 'not now' : await answer(folder, question, authority.conduct))
  })
  const address = await listen(server)
  return Object.assign(authority, {
    address,
    rootFile,
    root: new X509Certificate(await readFile(rootFile)),
    signer: new X509Certificate(await readFile(join(folder, 'tsa.pem'))),
    revoke: async (reason?: Reason) => {
      const config = ['ca', '-config', join(folder, 'openssl.cnf')]
      openssl(...config, '-revoke', join(folder, 'tsa.pem'), ...(reason ? ['-crl_reason', reason] : []))
      openssl(...config, '-gencrl', '-out', join(folder, 'revoked.pem'))
      return readFile(join(folder, 'revoked.pem'), 'utf8')
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true })
    },
  })
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

async function make(folder: string, certificate: keyof typeof EXTENSIONS, keys: 'rsa' | 'ec'): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(
    join(folder, 'openssl.cnf'),
    CONFIG.replaceAll(/= (?=(index|serial|tsa-serial|root\.|\.$))/gm, `= ${folder}/`),
  )
  for (const [name, content] of [
    ['index.txt', ''],
    ['serial', '01\n'],
    ['tsa-serial', '01\n'],
  ] as const)
    await writeFile(join(folder, name), content)
  const at = (name: string): string => join(folder, name)
  const kind = keys === 'rsa' ? ['rsa:2048'] : ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256']
  openssl(
    ...[
      'req',
      '-x509',
      '-config',
      at('openssl.cnf'),
      '-extensions',
      'root',
      '-nodes',
      '-newkey',
      ...kind,
      '-days',
      '36500',
    ],
    ...['-subj', '/CN=Root of the test', '-keyout', at('root.key'), '-out', at('root.pem')],
  )
  openssl(
    ...['req', '-new', '-config', at('openssl.cnf'), '-nodes', '-newkey', ...kind, '-subj', '/CN=Clock of the test'],
    ...['-keyout', at('tsa.key'), '-out', at('tsa.csr')],
  )
  const [from, until] = TIMES[certificate === 'expired' ? 'expired' : 'good']
  openssl(
    ...['ca', '-batch', '-notext', '-config', at('openssl.cnf'), '-extensions', EXTENSIONS[certificate]],
    ...['-startdate', from, '-enddate', until, '-in', at('tsa.csr'), '-out', at('tsa.pem')],
  )
}

const EXTENSIONS = { good: 'good', expired: 'expired', 'for servers too': 'both' } as const

/** One answer after the other: they share the file with the serial number. */
async function answer(folder: string, question: Buffer, conduct: Conduct): Promise<Buffer> {
  const at = (name: string): string => join(folder, name)
  if (conduct === 'stamps something else') {
    await writeFile(at('other'), 'something else')
    openssl('ts', '-query', '-data', at('other'), '-sha256', '-cert', '-out', at('question.tsq'))
  } else await writeFile(at('question.tsq'), question)
  openssl(
    ...['ts', '-reply', '-config', at('openssl.cnf'), '-section', 'clock', '-queryfile', at('question.tsq')],
    ...['-inkey', at('tsa.key'), '-signer', at('tsa.pem'), '-out', at('answer.tsr')],
  )
  return readFile(at('answer.tsr'))
}
