import assert from 'node:assert/strict'
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from '../../tools/files.ts'
import { demoPassword, demoPeople } from '../demo.ts'
import { example } from '../example.ts'
import { lacks } from './readiness.ts'

// One program that is watched from its start to its end, as an operator would.

let program: ChildProcess
let written = ''
let door = ''
let metrics = ''
let cookie = ''
const folder = mkdtempSync(join(tmpdir(), 'klausel-operation-'))
const data = join(folder, 'data')
// The user as whom the database runs passes through it.
chmodSync(folder, 0o755)

interface Line {
  readonly at: string
  readonly level: string
  readonly says?: string
  readonly request?: string
  readonly route?: string
  readonly status?: number
}
const lines = (): readonly Line[] =>
  written
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)

before(async () => {
  const args = ['start', '--port', '0', '--data', data, '--metrics-listen', '0', '--drain', '2', '--log', 'json']
  program = spawn(process.execPath, [join(root, 'server', 'klausel.ts'), ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'de_DE.UTF-8' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  program.stdout?.setEncoding('utf8').on('data', (text: string) => {
    written += text
  })
  for (;;) {
    assert.equal(program.exitCode, null, written)
    door = /Klausel is open at (http:\/\/[^"]+)"/.exec(written)?.[1] ?? ''
    metrics = /Metrics: (http:\/\/127\.0\.0\.1:\d+)\/metrics/.exec(written)?.[1] ?? ''
    if (door && metrics) break
    await pause(20)
  }
  const response = await fetch(`${door}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: door },
    body: JSON.stringify({ email: demoPeople[0].email, password: demoPassword }),
  })
  cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
})
after(async () => {
  if (program.exitCode === null) {
    program.kill('SIGTERM')
    await once(program, 'exit')
  }
  rmSync(folder, { recursive: true })
})

const readMetrics = async (): Promise<string> => (await fetch(`${metrics}/metrics`)).text()
const valueIn = (text: string, series: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${series} `))
      ?.slice(series.length + 1),
  )
const ask = (path: string, body?: object) =>
  fetch(`${door}/api${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { cookie, origin: door, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
/** Waits for what comes by itself within seconds. */
async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (const end = performance.now() + 20_000; performance.now() < end; await pause(100)) {
    const seen = await look()
    if (seen !== undefined) return seen
  }
  throw new Error('It did not come within twenty seconds.')
}

describe('metrics', () => {
  it('are accepted by promtool', async () => {
    assert.equal(execFileSync('promtool', ['check', 'metrics'], { input: await readMetrics(), encoding: 'utf8' }), '')
  })

  it('are real: an act at the door moves them', async () => {
    const told = 'klausel_http_requests_total{method="POST",route="/api/agreements/:agreement/facts",status="201"}'
    const before = await readMetrics()
    const now = ((await (await ask('/clock')).json()) as { readonly now: string }).now
    const answer = await ask(`/agreements/${example.agreement}/facts`, {
      facts: [{ fact: 'paymentCredited', at: now, amount: '12.34' }],
    })
    assert.equal(answer.status, 201, await answer.text())
    const facts = valueIn(before, 'klausel_facts_total')
    const later = await until(async () => {
      const text = await readMetrics()
      return valueIn(text, 'klausel_facts_total') > facts ? text : undefined
    })
    assert.equal(valueIn(later, told), 1)
    assert.equal(valueIn(later, 'klausel_database_up'), 1)
    assert.ok(valueIn(later, 'process_resident_memory_bytes') > 50_000_000)
    assert.ok(valueIn(later, 'klausel_disk_free_bytes{of="data"}') > 0)
    assert.ok(valueIn(later, 'klausel_event_loop_delay_seconds{share="0.99"}') > 0)
    assert.ok(valueIn(later, 'klausel_database_connections{role="app",state="idle"}') >= 1)
    // Summed up apart, so that nobody waits for it.
    await until(async () => (valueIn(await readMetrics(), 'klausel_drive_shares') >= 1 ? true : undefined))
  })

  it('name nobody: no person, no customer, no provider, no address', async () => {
    const text = await readMetrics()
    assert.doesNotMatch(text, /[0-9a-f]{8}-[0-9a-f]{4}|Emscher|@|Kaczmarek/)
    // Routes stand there as they were written.
    assert.match(text, /route="\/api\/agreements\/:agreement\/facts"/)
  })

  it('are nowhere at the door, and their listener hears this machine under its own names alone', async () => {
    assert.doesNotMatch(await (await fetch(`${door}/metrics`)).text(), /klausel_/)
    const { port } = new URL(metrics)
    const status = await new Promise((resolve, reject) => {
      const asked = { port, host: '127.0.0.1', path: '/metrics', headers: { host: 'page.example' } }
      request(asked, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end()
    })
    assert.equal(status, 421)
    assert.equal((await fetch(`${metrics}/metrics`, { method: 'POST' })).status, 405)
    assert.equal((await fetch(`${metrics}/api/me`)).status, 404)
  })
})

describe('alerts', () => {
  const rules = join(root, 'docs', 'alerts.yml')
  const written = readFileSync(rules, 'utf8')
  const alerts = [...written.matchAll(/- alert: (\w+)/g)].map(([, name = '']) => name)

  it('are accepted by promtool', () => {
    const said = execFileSync('promtool', ['check', 'rules', rules], { encoding: 'utf8' })
    assert.match(said, new RegExp(`SUCCESS: ${alerts.length} rules found`))
  })

  it('ask for figures that there are', async () => {
    const there = new Set((await readMetrics()).split('\n').map((line) => line.split(/[{ ]/)[0]))
    const asked = [...written.matchAll(/\b(?:klausel|process)_[a-z_]+/g)].map(([name]) => name)
    // No backup is set up here; everything else is there from the first minute on.
    assert.deepEqual(
      [...new Set(asked)].filter((name) => !there.has(name)),
      ['klausel_backup_age_seconds'],
    )
  })

  it('and everything that keeps the program from being ready have their row in docs/operating.md', () => {
    const page = readFileSync(join(root, 'docs', 'operating.md'), 'utf8')
    const rows = [...page.matchAll(/^\| `(Klausel\w+|[A-Z_]+)` \|/gm)].map(([, name = '']) => name)
    assert.deepEqual(rows, [...lacks, ...alerts])
  })
})

describe('health and readiness', () => {
  it('say yes to anybody while all is there', async () => {
    for (const path of ['/health', '/ready'])
      assert.deepEqual(
        [(await fetch(door + path)).status, await (await fetch(door + path)).json()],
        [200, { status: 'ready' }],
      )
    assert.deepEqual(await (await fetch(`${metrics}/ready`)).json(), { status: 'ready', because: [] })
  })

  it('say no at the door, and why to the operator alone', async () => {
    const key = join(data, 'master.key')
    await rename(key, `${key}.away`)
    const atDoor = await fetch(`${door}/ready`)
    assert.deepEqual([atDoor.status, await atDoor.json()], [503, { status: 'notReady' }])
    const inside = await fetch(`${metrics}/ready`)
    assert.deepEqual(
      [inside.status, await inside.json()],
      [503, { status: 'notReady', because: ['MASTER_KEY_MISSING'] }],
    )
    assert.equal(valueIn(await readMetrics(), 'klausel_not_ready{because="MASTER_KEY_MISSING"}'), 1)
    await rename(`${key}.away`, key)
    assert.equal((await fetch(`${door}/ready`)).status, 200)
  })
})

describe('a log in JSON', () => {
  it('has a line for each request, by its id and its route, and nothing of anybody', async () => {
    await ask(`/agreements/${example.agreement}/standing?at=2026-11-20`)
    const line = await until(async () =>
      lines().findLast(({ route }) => route === '/api/agreements/:agreement/standing'),
    )
    assert.equal(line.status, 200)
    assert.match(line.request ?? '', /^req-[0-9a-f]{6}x[0-9a-z]+$/)
    const ids = lines().flatMap(({ request: id }) => id ?? [])
    assert.equal(new Set(ids).size, ids.length)
    assert.doesNotMatch(written, /anke@|Berger|Kaczmarek/)
  })

  it('is English for programs, whatever the terminal speaks, and each line says when', () => {
    for (const { at, level } of lines()) {
      assert.equal(new Date(at).toISOString(), at)
      assert.ok(['info', 'error'].includes(level))
    }
    assert.ok(lines().some(({ says }) => says?.startsWith('Database: embedded PostgreSQL')))
  })

  it('says why a start could not be made', () => {
    const args = [join(root, 'server', 'klausel.ts'), 'start', '--port', 'x', '--data', data]
    try {
      execFileSync(process.execPath, args, {
        env: { ...process.env, KLAUSEL_LOG: 'json' },
        stdio: 'pipe',
        encoding: 'utf8',
      })
      assert.fail('It started.')
    } catch (error) {
      const { code, level } = JSON.parse((error as { readonly stderr: string }).stderr)
      assert.deepEqual({ code, level }, { code: 'OPTION_NOT_UNDERSTOOD', level: 'error' })
    }
  })
})

describe('an end by SIGTERM', () => {
  it('says first that it is not ready, still answers for as long as was asked, and leaves in order', async () => {
    const ended = once(program, 'exit')
    const began = performance.now()
    program.kill('SIGTERM')
    await until(async () => ((await fetch(`${door}/ready`)).status === 503 ? true : undefined))
    const health = await fetch(`${door}/health`)
    assert.deepEqual([health.status, await health.json()], [503, { status: 'closing' }])
    assert.deepEqual(await (await fetch(`${metrics}/ready`)).json(), { status: 'notReady', because: ['CLOSING'] })
    const answer = await ask(`/agreements/${example.agreement}/standing`)
    assert.deepEqual([answer.status, answer.headers.get('connection')], [200, 'close'])
    const [code] = await ended
    assert.equal(code, 0)
    assert.ok(performance.now() - began >= 2_000)
    assert.equal(lines().at(-1)?.says, 'Klausel is closed.')
  })
})
