import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { root } from '../tools/files.ts'
import { type Running, runToEnd, startServer, temporaryFolder } from '../tools/running.ts'
import { demoPassword, demoPeople } from './demo.ts'
import { example } from './example.ts'

// Everything a person could send carries a mark: names, contents, passwords, tokens. None may be found again in what the program or its
// database wrote down.

const mark = 'Geheimnis-4f1d'

interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}
interface Parameter {
  readonly name: string
  readonly in: string
  readonly schema: Schema
}
interface Operation {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> }
}
interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** A value that fits a schema as well as one can without knowing what it is for, with the mark wherever text may stand. */
function fill(schema: Schema, schemas: Described['components']['schemas'], depth = 0): unknown {
  if (depth > 6) return null
  const { $ref, anyOf, oneOf, properties, items, type, format } = schema
  if ($ref) return fill(schemas[$ref.split('/').at(-1) ?? ''] ?? {}, schemas, depth + 1)
  const [way] = anyOf ?? oneOf ?? []
  if (way) return fill(way, schemas, depth + 1)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (properties)
    return Object.fromEntries(Object.entries(properties).map(([name, of]) => [name, fill(of, schemas, depth + 1)]))
  if (type === 'array') return items ? [fill(items, schemas, depth + 1)] : []
  if (type === 'integer' || type === 'number') return 1
  if (type === 'boolean') return true
  if (type === 'object') return { [mark]: mark }
  return textOf(format)
}

function textOf(format: string | undefined): string {
  if (format === 'uuid') return example.agreement
  if (format === 'date') return '2026-11-22'
  if (format === 'date-time') return '2026-11-22T10:00:00Z'
  if (format === 'email') return `${mark}@example.org`
  if (format === 'uri') return `https://${mark}.example.org/${mark}`
  return `${mark} sagt etwas`
}

interface Asker {
  readonly address: string
  readonly cookie: string
}

/** Headers that a browser, a program or somebody curious could send. */
const marked = (address: string, cookie: string): Record<string, string> => ({
  cookie: `${cookie}; other=${mark}`,
  origin: address,
  referer: `${address}/${mark}`,
  'user-agent': mark,
  'x-marked': mark,
})

/** Every route, asked with fitting and with unfitting content; how many answers were of which status. */
async function askEverything({ address, cookie }: Asker): Promise<ReadonlyMap<number, number>> {
  const described = (await (await fetch(`${address}/api/openapi.json`)).json()) as Described
  const statuses = new Map<number, number>()
  const ask = async (method: string, path: string, body: string | undefined, type = 'application/json') => {
    const headers = { ...marked(address, cookie), ...(body === undefined ? {} : { 'content-type': type }) }
    const { status } = await fetch(`${address}${path}`, {
      method,
      headers,
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    })
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  for (const [path, operations] of Object.entries(described.paths))
    for (const [name, { parameters = [], requestBody }] of Object.entries(operations)) {
      const method = name.toUpperCase()
      const known = path.replace('{agreement}', example.agreement).replace(/\{[^}]+\}/g, example.agreement)
      const query = new URLSearchParams(
        parameters.filter((each) => each.in === 'query').map((each) => [each.name, mark]),
      )
      const schema = requestBody?.content['application/json']?.schema
      const body = schema && JSON.stringify(fill(schema, described.components.schemas))
      await ask(method, known, body)
      await ask(method, `${known}?${query}`, body && JSON.stringify({ [mark]: mark }))
      await ask(method, `${path.replace(/\{[^}]+\}/g, mark)}?${mark}=${mark}`, body && `{"${mark}": "${mark}`)
      if (body) await ask(method, known, mark, 'text/plain')
    }
  return statuses
}

/** Signing in, and all around it, lies outside the description. */
async function trySigningIn(address: string, known: string): Promise<void> {
  const bodies = [
    { email: `${mark}@example.org`, password: mark },
    { email: known, password: mark },
    { token: mark },
    mark,
  ]
  for (const way of [
    'sign-in/email',
    'sign-up/email',
    'request-password-reset',
    'reset-password',
    'change-password',
    mark,
  ])
    for (const body of bodies)
      await fetch(`${address}/api/auth/${way}`, {
        method: 'POST',
        headers: { ...marked(address, ''), authorization: `Bearer ${mark}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
}

async function signIn(address: string, email: string, password: string): Promise<string> {
  const response = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email, password }),
  })
  assert.equal(response.status, 200)
  return response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
}

/** What was said to the terminal, and every file of the data folder that is not the database itself. */
async function writtenDown(running: Running, dataFolder: string): Promise<ReadonlyMap<string, string>> {
  const { output, errors } = await running.interrupt()
  const files = globSync('{*,run/*}', { cwd: dataFolder, withFileTypes: true }).filter((entry) => entry.isFile())
  const texts = files.map(({ name }) => [name, readFileSync(join(dataFolder, name), 'latin1')] as const)
  return new Map([...texts, ['standard output', output.replaceAll(insteadOfMail, '')], ['standard error', errors]])
}

/** Where everybody knows the passwords and no mail server is set, links are told on the console instead: to be tried out. */
const insteadOfMail = /^.*(?:Instead of a mail to|Statt einer Mail an) \S+@elc\.example: .*$/gm

/** Asks everything as these people, ends the program, and searches what was written down for the marks and for these words. */
async function searchAfter(t: TestContext, { running, dataFolder, people, secrets }: Searched): Promise<void> {
  const { address } = running
  const cookies = await Promise.all(people.map(({ email, password }) => signIn(address, email, password)))
  const all = new Map<number, number>()
  for (const cookie of [...cookies, ''])
    for (const [status, times] of await askEverything({ address, cookie }))
      all.set(status, (all.get(status) ?? 0) + times)
  await trySigningIn(address, people[0]?.email ?? '')
  t.diagnostic(
    [...all]
      .toSorted()
      .map(([status, times]) => `${times} × ${status}`)
      .join(', '),
  )
  // What was asked got as far as being answered, and as being refused for what it was.
  assert.ok((all.get(200) ?? 0) >= 10, JSON.stringify([...all]))
  assert.ok((all.get(400) ?? 0) >= 10, JSON.stringify([...all]))
  const written = await writtenDown(running, dataFolder)
  assert.ok(written.has('database.log'))
  const tokens = cookies.map((cookie) => cookie.split('=')[1]?.split('.')[0] ?? mark)
  for (const [where, text] of written)
    for (const secret of [mark, ...secrets, ...tokens])
      assert.equal(text.includes(secret), false, `${where} holds ${secret}: ${lineWith(text, secret)}`)
}

interface Searched {
  readonly running: Running
  readonly dataFolder: string
  readonly people: readonly { readonly email: string; readonly password: string }[]
  readonly secrets: readonly string[]
}

const lineWith = (text: string, secret: string): string => text.split('\n').find((line) => line.includes(secret)) ?? ''

test('nothing of what people send is written down: not names, not contents, not passwords, not tokens', async (t) => {
  const dataFolder = join(await temporaryFolder(t), 'data')
  const running = await startServer(t, { dataFolder })
  const people = [demoPeople[0].email, 'hanna@kunde.example'].map((email) => ({ email, password: demoPassword }))
  await searchAfter(t, { running, dataFolder, people, secrets: [demoPassword, 'anke@', 'hanna@', 'Berger'] })
})

test('nor on an installation that was set up, where attempts and refusals leave a line each', async (t) => {
  const dataFolder = join(await temporaryFolder(t), 'data')
  const [email, password] = ['eva@emscher.example', 'Vier Reiher über der Lippe 7']
  const about = ['--name', 'emscher', '--title', 'Emscher Wolke', '--terms', 'elc', '--administrator-name', 'Eva Nord']
  const command = [process.execPath, join(root, 'server', 'klausel.ts'), 'init', ...about, '--administrator', email]
  const { output } = await runToEnd({ dataFolder, command, input: `${password}\n` })
  assert.match(output, /is set up/)
  // As JSON, where each request leaves a line too.
  const running = await startServer(t, { dataFolder, environment: { KLAUSEL_LOG: 'json' } })
  await searchAfter(t, { running, dataFolder, people: [{ email, password }], secrets: [password, 'eva@', 'Eva Nord'] })
  assert.match(running.output(), /"security":"auth sign-in\/email","status":401/)
  assert.match(running.output(), /"request":"req-\w+","method":"GET","route":"\/api\/me","status":200/)
})
