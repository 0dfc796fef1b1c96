import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { afterwards } from '../tools/afterwards.ts'
import { root } from '../tools/files.ts'
import { type Ended, runToEnd, startServer, temporaryFolder } from '../tools/running.ts'
import { saySilently } from './console.ts'
import { startEmbedded } from './database/embedded.ts'
import { demoPassword, demoPeople } from './demo.ts'

// Demo people are there where nobody can be harmed by them, and nowhere else. Each situation is a real one.

const program = [process.execPath, join(root, 'server', 'klausel.ts')]
const start = [...program, 'start', '--port', '0']
const behindProxy = ['--behind-proxy', '127.0.0.1', '--address', 'https://klausel.example']

const password = 'Vier Reiher über der Lippe 7'
const emscher = [
  ...['--name', 'emscher', '--title', 'Emscher Wolke GmbH', '--terms', 'elc'],
  ...['--administrator', 'Eva@emscher.example', '--administrator-name', 'Eva Nord'],
]

interface Where {
  readonly dataFolder: string
  readonly environment?: Readonly<Record<string, string>>
}

const init = (where: Where, args: readonly string[], input = `${password}\n`): Promise<Ended> =>
  runToEnd({ ...where, command: [...program, 'init', ...args], input })

const newFolder = async (t: TestContext): Promise<string> => join(await temporaryFolder(t), 'data')

const askToSignIn = (address: string, email: string, password: string): Promise<Response> =>
  fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email, password }),
  })

/** Whether somebody can sign in there: the status of the answer. */
const signIn = async (address: string, email: string, password: string): Promise<number> =>
  (await askToSignIn(address, email, password)).status

/** What the door says to somebody of that person, as it stands in the answer. */
async function meOf(address: string, email: string): Promise<string> {
  const signedIn = await askToSignIn(address, email, password)
  const cookie = signedIn.headers.getSetCookie().map((each) => each.split(';')[0])
  return (await fetch(`${address}/api/me`, { headers: { cookie: cookie.join('; ') } })).text()
}

/** An address of a PostgreSQL of one's own with an empty database. */
async function ownDatabase(t: TestContext): Promise<string> {
  const server = await startEmbedded({ dataFolder: await newFolder(t), say: saySilently })
  afterwards(t, () => server.stop())
  return server.url('postgres', 'postgres')
}

test('demo people are there with an empty data folder on loopback, and again at the next start', async (t) => {
  const dataFolder = await newFolder(t)
  const running = await startServer(t, { dataFolder, command: start })
  assert.match(running.output(), /To try out, not for production: example people with a known password, /)
  for (const { email } of demoPeople) assert.equal(await signIn(running.address, email, demoPassword), 200, email)
  await running.interrupt()
  const again = await startServer(t, { dataFolder, command: start })
  assert.equal(await signIn(again.address, demoPeople[0].email, demoPassword), 200)
})

test('a data folder with demo people is not opened to other machines, nor behind a proxy', async (t) => {
  const dataFolder = await newFolder(t)
  await (await startServer(t, { dataFolder, command: start })).interrupt()
  const { code, errors } = await runToEnd({ dataFolder, command: [...start, ...behindProxy] })
  assert.equal(code, 1)
  assert.match(
    errors,
    /^DEMO_NOT_PUBLIC {2}At https:\/\/klausel\.example one could reach example people whose password everybody knows; /,
  )
})

test('an empty data folder gets no demo people behind a proxy; it is told to be set up', async (t) => {
  const dataFolder = await newFolder(t)
  const { code, errors } = await runToEnd({ dataFolder, command: [...start, ...behindProxy] })
  assert.equal(code, 1)
  assert.match(
    errors,
    /^NOT_SET_UP {2}Klausel is to answer at https:\/\/klausel\.example, and no provider was set up; /,
  )
  assert.match(errors, /Set it up with: klausel init\.\n$/)
})

test('klausel init sets up a provider whose first administrator signs in, and no demo people come', async (t) => {
  const dataFolder = await newFolder(t)
  const done = await init({ dataFolder }, emscher)
  assert.equal(done.code, 0, done.errors)
  assert.match(done.output, /Emscher Wolke GmbH is set up\. eva@emscher\.example signs in with the password/)
  const running = await startServer(t, { dataFolder, command: start })
  assert.doesNotMatch(running.output(), /example/)
  assert.equal(await signIn(running.address, demoPeople[0].email, demoPassword), 401)
  const me = await meOf(running.address, 'eva@emscher.example')
  assert.match(me, /"role":"administrator"/)
  assert.match(me, /Emscher Wolke GmbH/)
  // What is not fit for production is said, each with its remedy.
  assert.match(
    running.output(),
    /Not fit for production:\n {2}no encryption \(HTTP\)\. Name --tls-cert .*\n {2}embedded database\. Set DATABASE_URL\.\n {2}no outgoing mail\. .*\n {2}no backup known\. .*\n/,
  )
})

test('klausel init is refused a second time, and sets up a further provider with --add', async (t) => {
  const dataFolder = await newFolder(t)
  await init({ dataFolder }, emscher)
  const again = await init({ dataFolder }, emscher)
  assert.equal(again.code, 1)
  assert.match(again.errors, /^ALREADY_SET_UP .* Set up a further one with: klausel init --add\.\n$/)
  const taken = await init({ dataFolder }, ['--add', ...emscher])
  assert.match(taken.errors, /^PROVIDER_NAME_TAKEN {2}There is a provider named 'emscher' here; /)
  const further = ['--add', '--name', 'ruhr', '--title', 'Ruhr Wolke', '--terms', 'q', '--administrator']
  const added = await init({ dataFolder }, [...further, 'eva@emscher.example'], '')
  assert.equal(added.code, 0, added.errors)
  assert.match(added.output, /Ruhr Wolke is set up\. eva@emscher\.example signs in as before/)
})

test('with --link the first administrator chooses name and password, by a link that works once', async (t) => {
  const dataFolder = await newFolder(t)
  const provider = [...emscher.slice(0, 6), '--administrator', 'eva@emscher.example', '--link']
  const { code, output, errors } = await init({ dataFolder }, provider, '')
  assert.equal(code, 0, errors)
  const [, secret = ''] = /\nhttp:\/\/127\.0\.0\.1:4180\/invitation#(\S+)\n$/.exec(output) ?? []
  const { address } = await startServer(t, { dataFolder, command: start })
  const accept = () =>
    fetch(`${address}/api/invitations/accept`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify({ secret, name: 'Eva Nord', password }),
    })
  const accepted = await accept()
  assert.ok(accepted.status < 300, await accepted.text())
  assert.match(await meOf(address, 'eva@emscher.example'), /"role":"administrator"/)
  assert.ok((await accept()).status >= 400)
})

test('klausel init is refused where the demo lies', async (t) => {
  const dataFolder = await newFolder(t)
  await (await startServer(t, { dataFolder, command: start })).interrupt()
  for (const args of [emscher, ['--add', ...emscher]]) {
    const { code, errors } = await init({ dataFolder }, args)
    assert.equal(code, 1)
    assert.match(errors, /^DEMO_INSIDE {2}The example lies in .*\/data; /)
  }
})

test('the password of the first administrator keeps the rules of the terms, and the refusal names the clause', async (t) => {
  const dataFolder = await newFolder(t)
  const { code, errors } = await init({ dataFolder }, emscher, 'kurz\n')
  assert.equal(code, 1)
  assert.match(errors, /^PASSWORD_RULE_NOT_MET .*Anlage 2 Nr\. 2/)
  assert.doesNotMatch(errors, /kurz/)
  assert.equal((await init({ dataFolder }, emscher)).code, 0)
})

test('what is missing or cannot be meant is named before anything is written', async (t) => {
  const dataFolder = await newFolder(t)
  const missing = await init({ dataFolder }, ['--name', 'emscher'])
  assert.equal(missing.code, 2)
  assert.match(missing.errors, /^--title is missing, and nobody sits at the terminal to be asked; /)
  const wrong = [
    [['--terms', 'nothing'], /--terms nothing; asked for is one of elc, /],
    [['--name', 'Emscher Cloud'], /--name Emscher Cloud; asked for is small letters/],
    [['--administrator', 'eva'], /--administrator eva; asked for is an e-mail address/],
  ] as const
  for (const [args, says] of wrong) {
    const { code, errors } = await init({ dataFolder }, args)
    assert.equal(code, 2)
    assert.match(errors, says)
  }
})

/** Answers the questions of a program that believes to sit at a terminal, each when it is asked; all that was shown. */
async function answer(t: TestContext, command: readonly string[], answers: readonly (readonly [RegExp, string])[]) {
  const line = command.map((word) => `'${word}'`).join(' ')
  const child = spawn('script', ['--quiet', '--return', '--command', line, '/dev/null'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  afterwards(t, () => void child.kill())
  let [shown, read] = ['', 0]
  const waiting = [...answers]
  child.stdout.on('data', (chunk) => {
    shown += chunk
    const [next] = waiting
    if (!next?.[0].test(shown.slice(read))) return
    read = shown.length
    waiting.shift()
    child.stdin.write(`${next[1]}\n`)
  })
  const [code] = (await once(child, 'close')) as [number]
  return { code, shown, unasked: waiting.map(([question]) => question.source) }
}

test('a person at a terminal is asked for everything, and what is typed as a password is not shown', async (t) => {
  const dataFolder = await newFolder(t)
  await init({ dataFolder }, emscher)
  const { code, shown, unasked } = await answer(
    t,
    [...program, 'init', '--add', '--data', dataFolder],
    [
      [/Short name of the provider.*: $/, 'Not a name'],
      [/Asked for is small letters[\s\S]*Short name of the provider.*: $/, 'ruhr'],
      [/as it stands in letters: $/, 'Ruhr Wolke'],
      [/Terms under which it sells.*: $/, 'elc'],
      [/E-mail address of the first administrator: $/, 'uwe@ruhr.example'],
      [/Name of that person: $/, 'Uwe Süd'],
      [/Password of that person: $/, password],
      [/Once more: $/, 'something else'],
      [/two different things[\s\S]*Password of that person: $/, password],
      [/Once more: $/, password],
    ],
  )
  assert.deepEqual({ code, unasked }, { code: 0, unasked: [] }, shown)
  assert.match(shown, /Ruhr Wolke is set up\. uwe@ruhr\.example signs in with the password/)
  assert.doesNotMatch(shown, /Reiher|something else/)
})

test('a person who ends the questions has set up nothing', async (t) => {
  const dataFolder = await newFolder(t)
  const endOfInput = '\u0004'
  const { code, shown } = await answer(t, [...program, 'init', '--data', dataFolder], [[/Short name.*: $/, endOfInput]])
  assert.equal(code, 2)
  assert.match(shown, /Cut short; nothing was set up\./)
})

test('a database of one’s own gets demo people only while it is empty and on loopback', async (t) => {
  const environment = { DATABASE_URL: await ownDatabase(t) }
  const where = { dataFolder: await newFolder(t), environment }
  const { code, output, errors } = await init(where, emscher)
  assert.equal(code, 0, errors)
  assert.match(output, /Database: PostgreSQL 18/)
  const running = await startServer(t, { ...where, command: start })
  assert.doesNotMatch(running.output(), /example|embedded database/)
  assert.equal(await signIn(running.address, demoPeople[0].email, demoPassword), 401)
})
