import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { request } from 'node:https'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { afterwards } from '../tools/afterwards.ts'
import { root } from '../tools/files.ts'
import { runToEnd, startServer, temporaryFolder } from '../tools/running.ts'
import { type CertificateFiles, makeCertificate } from './certificates.test-support.ts'

// A real nginx stands in front, as docs/operating.md shows it; klausel.example is a name that leads to it.

const program = [process.execPath, join(root, 'server', 'klausel.ts')]
const host = 'klausel.example'

/** Two ports that are free; both are held until both are known. */
async function freePorts(): Promise<readonly [number, number]> {
  const servers = [createServer().listen(0, '127.0.0.1'), createServer().listen(0, '127.0.0.1')]
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const [one = 0, two = 0] = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return [one, two]
}

/** The configuration of docs/operating.md, with what only a test needs around it. */
async function configuration(folder: string, { certificate, key }: CertificateFiles, ports: readonly [number, number]) {
  const page = await readFile(join(root, 'docs', 'operating.md'), 'utf8')
  const [, shown = ''] = /```nginx\n([\s\S]*?)```/.exec(page) ?? []
  const server = shown
    .replaceAll('listen 443 ssl', `listen 127.0.0.1:${ports[0]} ssl`)
    .replaceAll('127.0.0.1:4180', `127.0.0.1:${ports[1]}`)
    .replace('/etc/ssl/klausel.pem', certificate)
    .replace('/etc/ssl/klausel.key', key)
  assert.notEqual(server, '')
  return `
    daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log; worker_processes 1;
    events {}
    http {
      access_log off;
      client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
      uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
      ${server}
    }`
}

async function startProxy(t: TestContext, ports: readonly [number, number]): Promise<void> {
  const folder = join(await temporaryFolder(t), 'nginx')
  await mkdir(folder)
  const file = join(folder, 'nginx.conf')
  await writeFile(file, await configuration(folder, makeCertificate(folder), ports))
  const child = spawn('nginx', ['-p', folder, '-e', join(folder, 'error.log'), '-c', file], { stdio: 'inherit' })
  afterwards(t, async () => {
    child.kill()
    if (child.exitCode === null) await once(child, 'exit')
  })
  for (let tries = 0; tries < 100 && !(await answers(ports[0])); tries += 1) await pause(50)
}

const answers = (port: number): Promise<boolean> =>
  ask(port, '/health').then(
    ({ status }) => status === 200,
    () => false,
  )

interface Answer {
  readonly status: number | undefined
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: string
}

/** Asks the proxy under the public name. */
function ask(port: number, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const to = { host: '127.0.0.1', port, path, servername: host, rejectUnauthorized: false }
    const asked = request({ ...to, method: body ? 'POST' : 'GET', headers: { host, ...headers } }, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: text }))
    })
    asked.on('error', reject).end(body)
  })
}

async function setUp(t: TestContext): Promise<string> {
  const dataFolder = join(await temporaryFolder(t), 'data')
  const about = ['--name', 'emscher', '--title', 'Emscher Wolke', '--terms', 'elc', '--administrator-name', 'Eva Nord']
  const command = [...program, 'init', ...about, '--administrator', 'eva@emscher.example']
  const { code, errors } = await runToEnd({ dataFolder, command, input: 'Vier Reiher über der Lippe 7\n' })
  assert.equal(code, 0, errors)
  return dataFolder
}

test('behind nginx as the handbook shows it, people come in encrypted and as whom they are', async (t) => {
  const dataFolder = await setUp(t)
  const [outside, inside] = await freePorts()
  const place = ['--behind-proxy', '127.0.0.1', '--address', `https://${host}`]
  const running = await startServer(t, {
    dataFolder,
    command: [...program, 'start', '--port', String(inside), ...place],
  })
  await startProxy(t, [outside, inside])
  assert.equal(running.address, `https://${host}`)
  assert.doesNotMatch(running.output(), /no encryption/)
  const direct = (headers: Record<string, string>) => fetchDirectly(inside, headers)

  await t.test('pages come with HSTS, and signing in gives a cookie for this name alone', async () => {
    const page = await ask(outside, '/', { accept: 'text/html' })
    assert.equal(page.status, 200)
    assert.match(String(page.headers['strict-transport-security']), /^max-age=63072000/)
    const body = JSON.stringify({ email: 'eva@emscher.example', password: 'Vier Reiher über der Lippe 7' })
    const json = { 'content-type': 'application/json', origin: `https://${host}` }
    const signedIn = await ask(outside, '/api/auth/sign-in/email', json, body)
    assert.equal(signedIn.status, 200, signedIn.body)
    assert.match(String(signedIn.headers['set-cookie']), /^__Host-klausel\./)
    const cookie = (signedIn.headers['set-cookie'] as string[]).map((each) => each.split(';')[0]).join('; ')
    assert.equal((await ask(outside, '/api/me', { cookie })).status, 200)
  })
  await t.test('the address of whoever asks is that at the proxy, whatever else is claimed', async () => {
    // Each of these claims another address; were one believed, every one would be counted for itself.
    const claims = Array.from({ length: 70 }, (_, n) => ({
      'x-forwarded-for': `203.0.113.${n}`,
      'x-real-ip': `203.0.113.${n}`,
    }))
    const statuses: (number | undefined)[] = []
    for (const claim of claims) {
      const headers = { 'content-type': 'application/json', origin: `https://${host}`, ...claim }
      statuses.push((await ask(outside, '/api/auth/sign-in/email', headers, '{}')).status)
    }
    assert.equal(statuses.at(-1), 429)
  })
  await t.test(
    'what comes to it past the proxy and unencrypted is refused, a person is led to the address',
    async () => {
      const refused = await direct({ host })
      assert.equal(refused.status, 403)
      assert.match(refused.body, /HTTPS_NEEDED/)
      const led = await direct({ host, accept: 'text/html' })
      assert.deepEqual([led.status, led.headers.location], [308, `https://${host}/api-of-nobody`])
    },
  )
  await t.test(
    'a name that is not ours is refused, and none of the forwarded names is believed to be ours',
    async () => {
      assert.equal((await ask(outside, '/api/clock', { 'x-forwarded-host': 'evil.example' })).status, 401)
      assert.equal((await direct({ host: 'evil.example', 'x-forwarded-proto': 'https' })).status, 421)
    },
  )
})

test('a proxy that was not named is not believed', async (t) => {
  const dataFolder = await setUp(t)
  const [, inside] = await freePorts()
  const place = ['--behind-proxy', '10.99.0.1', '--address', `https://${host}`]
  await startServer(t, { dataFolder, command: [...program, 'start', '--port', String(inside), ...place] })
  const claims = { 'x-forwarded-proto': 'https', 'x-forwarded-host': host }
  const { status, body } = await fetchDirectly(inside, { host, ...claims })
  assert.equal(status, 403)
  assert.match(body, /HTTPS_NEEDED/)
})

/** Past the proxy: what another program on the machine could send. */
async function fetchDirectly(port: number, headers: Record<string, string>): Promise<Answer> {
  const { request: plain } = await import('node:http')
  return new Promise((resolve, reject) => {
    const asked = plain({ host: '127.0.0.1', port, path: '/api-of-nobody', headers }, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: text }))
    })
    asked.on('error', reject).end()
  })
}
