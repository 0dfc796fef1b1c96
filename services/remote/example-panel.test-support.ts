/**
 * A panel as a provider may already run one, in as few words as it takes: a process of its own, plain node:http and node:crypto, and
 * a folder in which it keeps its services. It checks who sent an order, does it once, and signs what it answers.
 *
 *   node example-panel.test-support.ts <folder> <secret> [port]
 */
import { createHash, createHmac, hash, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const [folder = '.', secret = '', port = '0'] = process.argv.slice(2)
const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')

interface Order {
  readonly agreement: string
  readonly state?: string
  readonly agreed: { readonly items: Record<string, number>; readonly storage?: number }
}
interface Service {
  readonly state: string
  readonly storage: number
}

// --- signing (Standard Webhooks) -----------------------------------------------------------------------------------------

const sign = (id: string, seconds: string, body: string): string =>
  `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`

function isSigned({ headers }: IncomingMessage, body: string): boolean {
  const [id, seconds, signatures] = ['id', 'timestamp', 'signature'].map((name) => String(headers[`webhook-${name}`]))
  if (!id || !seconds || !signatures || Math.abs(Date.now() / 1_000 - Number(seconds)) > 300) return false
  const expected = Buffer.from(sign(id, seconds, body))
  return signatures.split(' ').some((each) => {
    const given = Buffer.from(each)
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
}

function answer(response: ServerResponse, id: string, outcome: object): void {
  const body = JSON.stringify(outcome)
  const seconds = String(Math.floor(Date.now() / 1_000))
  response.setHeader('webhook-id', id)
  response.setHeader('webhook-timestamp', seconds)
  response.setHeader('webhook-signature', sign(id, seconds, body))
  response.end(body)
}

// --- services ------------------------------------------------------------------------------------------------------------

const at = (...names: string[]): string => join(folder, ...names)
const read = <T>(file: string): T | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined
function write(file: string, value: unknown): void {
  writeFileSync(`${file}.new`, JSON.stringify(value))
  renameSync(`${file}.new`, file)
}

const acts: Record<string, (order: Order) => object> = {
  activate: (order) => setUp(order, true),
  change: (order) => setUp(order, true),
  suspend: (order) => setUp(order, false),
  resume: (order) => setUp(order, false),
  measure: ({ agreement }) => ({ is: 'done', figures: { bytes: sizeOf(agreement) } }),
  export: ({ agreement }) => {
    const contents = contentsOf(agreement)
    const lines = Object.entries(contents).map(([name, content]) => `${hash('sha256', content)}  ${name}\n`)
    const archive = JSON.stringify(contents)
    writeFileSync(at('services', agreement, 'archive'), archive)
    const manifest = createHash('sha256').update(lines.join('')).digest('hex')
    return { is: 'done', exported: { archive: agreement, bytes: archive.length, manifest } }
  },
  erase: ({ agreement }) => {
    rmSync(at('services', agreement), { recursive: true, force: true })
    const known = read<object>(at('erased', agreement))
    if (!known) write(at('erased', agreement), { agreement, erasedAt: Date.now() })
    return { is: 'done', proof: proofOf(agreement) }
  },
  prove: ({ agreement }) =>
    existsSync(at('erased', agreement)) ? { is: 'done', proof: proofOf(agreement) } : { is: 'waits for a person' },
}

function setUp({ agreement, state, agreed }: Order, takesPlan: boolean): object {
  if (existsSync(at('erased', agreement))) return { is: 'done' }
  const service = at('services', agreement)
  mkdirSync(join(service, 'files'), { recursive: true })
  const was = read<Service>(join(service, 'service'))
  const storage = (takesPlan || !was ? agreed.storage : undefined) ?? was?.storage ?? 0
  write(join(service, 'service'), { state: state ?? was?.state ?? 'closed', storage })
  return { is: 'done' }
}

function contentsOf(agreement: string): Record<string, string> {
  const files = at('services', agreement, 'files')
  const names = existsSync(files) ? readdirSync(files) : []
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(files, name), 'utf8')]))
}
const sizeOf = (agreement: string): number =>
  Object.values(contentsOf(agreement)).reduce((sum, content) => sum + Buffer.byteLength(content), 0)
const proofOf = (agreement: string): string => hash('sha256', readFileSync(at('erased', agreement)))

// --- orders --------------------------------------------------------------------------------------------------------------

for (const name of ['services', 'erased', 'done']) mkdirSync(at(name), { recursive: true })

createServer(async (request, response) => {
  const body = await text(request)
  if (request.method !== 'POST' || !isSigned(request, body)) {
    response.writeHead(401).end()
    return
  }
  const id = String(request.headers['webhook-id'])
  const { type, data } = JSON.parse(body) as { readonly type: string; readonly data: Order }
  // Done before: the same id is the same order, and gets the same answer.
  const done = read<object>(at('done', id))
  const outcome = done ?? acts[type.replace('service.', '')]?.(data) ?? { is: 'waits for a person' }
  if (!done) write(at('done', id), outcome)
  answer(response, id, outcome)
}).listen(Number(port), '127.0.0.1', function (this: { address(): unknown }) {
  process.stdout.write(`${(this.address() as AddressInfo).port}\n`)
})
