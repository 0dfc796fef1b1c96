import assert from 'node:assert/strict'
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { request } from 'node:https'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { type ConnectionOptions, connect, type PeerCertificate, type TLSSocket } from 'node:tls'
import { root } from '../tools/files.ts'
import { kill } from '../tools/processes.ts'
import { type Running, runToEnd, startServer, temporaryFolder } from '../tools/running.ts'
import { type CertificateFiles, makeCertificate, makeEnded, openssl } from './certificates.test-support.ts'

// Certificates are real ones, made by openssl; the server is the real one, set up for klausel.example on a port of loopback.

const program = [process.execPath, join(root, 'server', 'klausel.ts')]
const password = 'Vier Reiher über der Lippe 7'
const host = 'klausel.example'

const startWith = ({ certificate, key }: CertificateFiles): readonly string[] => [
  ...[...program, 'start', '--port', '0', '--address', `https://${host}`],
  ...['--tls-cert', certificate, '--tls-key', key],
]

/** A data folder with a provider, as it is needed to stand in public. */
async function setUp(folder: string): Promise<string> {
  const dataFolder = join(folder, 'data')
  const about = ['--name', 'emscher', '--title', 'Emscher Wolke', '--terms', 'elc', '--administrator-name', 'Eva Nord']
  const command = [...program, 'init', ...about, '--administrator', 'eva@emscher.example']
  assert.equal((await runToEnd({ dataFolder, command, input: `${password}\n` })).code, 0)
  return dataFolder
}

/** What stands before the refusal is only said by a start that went on. */
async function refusalOf(t: TestContext, files: CertificateFiles): Promise<string> {
  const { code, errors } = await runToEnd({
    dataFolder: join(await temporaryFolder(t), 'data'),
    command: startWith(files),
  })
  assert.equal(code, 1)
  return errors
}

test('files that cannot serve keep it from starting, each with what is wrong and what to do', async (t) => {
  const folder = await temporaryFolder(t)
  const good = makeCertificate(folder)
  const other = makeCertificate(folder, { name: 'other' })
  const locked = join(folder, 'locked.key')
  openssl(['pkey', '-in', good.key, '-aes256', '-passout', 'pass:secret', '-out', locked])
  const text = join(folder, 'text.pem')
  await writeFile(text, 'no certificate')
  const situations: readonly (readonly [CertificateFiles, RegExp])[] = [
    [
      { ...good, certificate: join(folder, 'absent.pem') },
      /^TLS_FILE_UNREADABLE .*absent\.pem cannot be read \(ENOENT\); /,
    ],
    [{ ...good, certificate: text }, /^TLS_CERTIFICATE_INVALID .*text\.pem is no usable certificate /],
    [{ ...good, key: text }, /^TLS_KEY_INVALID .*text\.pem is no readable private key; /],
    [{ ...good, key: locked }, /^TLS_KEY_INVALID .*PEM without a passphrase .* openssl pkey -in /],
    [{ ...good, key: other.key }, /^TLS_KEY_OTHER .*other\.key does not belong to the certificate .*one\.pem; /],
    [
      makeEnded(folder),
      /^TLS_CERTIFICATE_NOT_VALID .*ended\.pem is not valid now \(from 2020-01-01T00:00Z until 2020-04-01T00:00Z\); /,
    ],
    [
      makeCertificate(folder, { name: 'foreign', names: 'DNS:klausel.test' }),
      /^TLS_CERTIFICATE_OTHER_NAME .*is not for klausel\.example but for DNS:klausel\.test; /,
    ],
    [
      makeCertificate(folder, { name: 'short', kind: 'rsa:1024' }),
      /^TLS_CERTIFICATE_INVALID .*short\.pem .*key.too.small/i,
    ],
  ]
  for (const [files, says] of situations) assert.match(await refusalOf(t, files), says)
})

interface Answer {
  readonly status: number | undefined
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: string
}

/** Asks the server under the public name, as somebody does to whom the name leads there. */
function ask(port: number, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, servername: host, rejectUnauthorized: false, method: body ? 'POST' : 'GET' },
      (response) => {
        let text = ''
        response.on('data', (chunk) => {
          text += chunk
        })
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: text }))
      },
    )
    asked.setHeader('host', host)
    for (const [name, value] of Object.entries(headers)) asked.setHeader(name, value)
    asked.on('error', reject).end(body)
  })
}

/** A handshake: what was agreed on, or the code of the error. */
function shakeHands(port: number, options: ConnectionOptions = {}): Promise<TLSSocket | string> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, servername: host, rejectUnauthorized: false, ...options }, () => {
      socket.end()
      resolve(socket)
    })
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'))
  })
}

const portOf = (running: Running): Promise<number> => listeningPort(running.family())

/** The port at which one of these processes listens; the address that is printed is the public one. */
async function listeningPort(processes: readonly number[]): Promise<number> {
  for (const process of processes) {
    const table = await readFile(`/proc/${process}/net/tcp`, 'utf8').catch(() => '')
    const inodes = await socketsOf(process)
    for (const line of table.split('\n').slice(1)) {
      const [, local = '', , state, , , , , , inode = ''] = line.trim().split(/\s+/)
      if (state === '0A' && inodes.has(inode)) return Number.parseInt(local.split(':')[1] ?? '', 16)
    }
  }
  throw new Error('None of the processes listens.')
}

async function socketsOf(process: number): Promise<ReadonlySet<string>> {
  const { readdir, readlink } = await import('node:fs/promises')
  const files = await readdir(`/proc/${process}/fd`).catch(() => [])
  const links = await Promise.all(files.map((file) => readlink(`/proc/${process}/fd/${file}`).catch(() => '')))
  return new Set(links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []))
}

test('with a certificate it stands in public: encrypted, under its name alone, with cookies for nobody else', async (t) => {
  const folder = await temporaryFolder(t)
  const dataFolder = await setUp(folder)
  const files = makeCertificate(folder)
  const running = await startServer(t, { dataFolder, command: startWith(files) })
  const port = await portOf(running)
  assert.equal(running.address, `https://${host}`)
  assert.doesNotMatch(running.output(), /no encryption/)

  await t.test('a page comes with all that keeps it apart', async () => {
    const { status, headers } = await ask(port, '/', { accept: 'text/html' })
    assert.equal(status, 200)
    assert.equal(headers['strict-transport-security'], 'max-age=63072000; includeSubDomains')
    assert.match(String(headers['content-security-policy']), /script-src 'self';/)
    assert.doesNotMatch(String(headers['content-security-policy']), /unsafe/)
  })
  await t.test('another name is refused, and so is loopback', async () => {
    for (const name of ['evil.example', '127.0.0.1', `localhost:${port}`])
      assert.equal((await ask(port, '/api/clock', { host: name })).status, 421, name)
  })
  await t.test('a foreign page changes nothing, and the own one comes in', async () => {
    const body = JSON.stringify({ email: 'eva@emscher.example', password })
    const json = { 'content-type': 'application/json' }
    for (const origin of ['https://evil.example', `http://${host}`, 'null'])
      assert.equal((await ask(port, '/api/auth/sign-in/email', { ...json, origin }, body)).status, 403, origin)
    const { status, headers } = await ask(port, '/api/auth/sign-in/email', { ...json, origin: `https://${host}` }, body)
    assert.equal(status, 200)
    const cookies = headers['set-cookie'] ?? []
    assert.ok(cookies.length > 0)
    for (const cookie of cookies)
      assert.match(String(cookie), /^__Host-klausel\.[^;]+;.*Path=\/;.*HttpOnly;.*Secure;.*SameSite=Lax/i)
  })
  await t.test('TLS 1.2 with forward secrecy and 1.3 are spoken, and nothing older or weaker', async () => {
    const modern = await shakeHands(port)
    assert.equal(typeof modern === 'string' ? modern : modern.getProtocol(), 'TLSv1.3')
    const older = await shakeHands(port, { maxVersion: 'TLSv1.2' })
    assert.match(typeof older === 'string' ? older : older.getCipher().name, /^ECDHE-.*(GCM|POLY1305)/)
    assert.match(
      String(await shakeHands(port, { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' })),
      /^E/,
    )
    assert.match(String(await shakeHands(port, { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA' })), /^E/)
    assert.match(String(await shakeHands(port, { maxVersion: 'TLSv1.2', ciphers: 'AES128-GCM-SHA256' })), /^E/)
  })
  await t.test('SIGHUP takes a renewed certificate, and keeps the old one where the new one cannot serve', async () => {
    const serial = async () => {
      const socket = await shakeHands(port)
      return typeof socket === 'string' ? socket : (socket.getPeerCertificate() as PeerCertificate).serialNumber
    }
    const before = await serial()
    const renewed = makeCertificate(folder, { name: 'renewed' })
    await copyFile(renewed.certificate, files.certificate)
    kill(running.process, 'SIGHUP')
    await untilSaid(running, /The old certificate stays\. TLS_KEY_OTHER /)
    assert.equal(await serial(), before)
    await copyFile(renewed.key, files.key)
    kill(running.process, 'SIGHUP')
    await untilSaid(running, /New certificate, valid for (89|90) days more\./)
    assert.notEqual(await serial(), before)
  })
})

async function untilSaid(running: Running, what: RegExp): Promise<void> {
  for (let tries = 0; tries < 200 && !what.test(running.output()); tries += 1) await pause(50)
  assert.match(running.output(), what)
}
